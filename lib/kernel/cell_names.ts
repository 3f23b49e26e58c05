/**
 * The names in a cell's syntax tree.
 *
 * @module
 */

import { CellSyntaxError, children, lineOf, type Node } from "./syntax.ts";

/** A name of a cell's top level. */
export interface DeclaredName {
  readonly name: string;
  /** Whether it may be set again. */
  readonly constant: boolean;
}

/** `export` does nothing in a cell. */
export function inner(statement: Node): Node {
  const { type, exportKind, declaration } = statement;
  return type === "ExportNamedDeclaration" && exportKind !== "type" &&
      declaration
    ? declaration as Node
    : statement;
}

/** All names that anything below the top level declares. */
export function localNames(program: Node): Set<string> {
  const local = new Set<string>();
  const add = (pattern: Node) =>
    patternNames(pattern).forEach((name) => local.add(name));
  const visit = (node: Node, top: boolean): void => {
    if (!top && node.type === "VariableDeclarator") add(node.id as Node);
    if (/Function/.test(node.type)) (node.params as Node[] ?? []).forEach(add);
    if (node.type === "CatchClause" && node.param) add(node.param as Node);
    if (!top && /^(Function|Class)/.test(node.type) && node.id) {
      add(node.id as Node);
    }
    const inside = top &&
      ["Program", "VariableDeclaration", "ExportNamedDeclaration"].includes(
        node.type,
      );
    children(node).forEach((child) => visit(child, inside));
  };
  visit(program, true);
  return local;
}

/** The names that a statement of the top level gives to all cells. */
export function namesOf(statement: Node): DeclaredName[] {
  const node = inner(statement);
  if (node.declare) return [];
  switch (node.type) {
    case "VariableDeclaration":
      return (node.declarations as Node[])
        .flatMap(({ id }) => patternNames(id as Node))
        .map((name) => ({ name, constant: node.kind === "const" }));
    case "FunctionDeclaration":
    case "ClassDeclaration":
      return [{ name: nameOf(node), constant: false }];
    case "ImportDeclaration":
      if (node.importKind === "type") return [];
      return (node.specifiers as Node[])
        .filter(({ importKind }) => importKind !== "type")
        .map(({ local }) => ({
          name: String((local as Node).name),
          constant: true,
        }));
    default:
      return [];
  }
}

/** Whether a statement declares a function. */
export function isFunction({ type, declare }: Node): boolean {
  return type === "FunctionDeclaration" && !declare;
}

/** The name of a function or a class. */
export function nameOf(node: Node): string {
  return String((node.id as Node).name);
}

/** The names in a pattern such as `{ a, b: [c, ...d] }`. */
function patternNames(pattern: Node | null): string[] {
  switch (pattern?.type) {
    case "Identifier":
      return [String(pattern.name)];
    case "ObjectPattern":
      return (pattern.properties as Node[]).flatMap((
        { type, value, argument },
      ) => patternNames((type === "RestElement" ? argument : value) as Node));
    case "ArrayPattern":
      return (pattern.elements as (Node | null)[]).flatMap(patternNames);
    case "AssignmentPattern":
      return patternNames(pattern.left as Node);
    case "RestElement":
      return patternNames(pattern.argument as Node);
    default:
      return [];
  }
}

/** A name that one cell declares twice is a mistake, as everywhere. */
export function refuseTwice(text: string, statements: readonly Node[]): void {
  const seen = new Set<string>();
  for (const statement of statements) {
    const mayRepeat = inner(statement).kind === "var" ||
      isFunction(inner(statement));
    for (const { name } of namesOf(statement)) {
      if (seen.has(name) && !mayRepeat) {
        throw new CellSyntaxError(
          `Identifier '${name}' has already been declared`,
          lineOf(text, statement.start),
        );
      }
      seen.add(name);
    }
  }
}

/** Names that stand for values somewhere in these statements. */
export function usedNames(statements: readonly Node[]): Set<string> {
  const used = new Set<string>();
  const visit = (node: Node): void => {
    if (/^TSType|^TSInterface/.test(node.type)) return;
    if (node.type === "ImportDeclaration") return;
    if (node.type === "Identifier") used.add(String(node.name));
    children(node).forEach(visit);
  };
  statements.forEach(visit);
  return used;
}
