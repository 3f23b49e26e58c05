/**
 * TypeScript without its types: they become blanks, so that every line and
 * column stays where it was.
 *
 * @module
 */

import { blank, type Edit } from "./edits.ts";
import { CellSyntaxError, children, lineOf, type Node } from "./syntax.ts";

/** What is more than types: it would have to be translated. */
const refused: Readonly<Record<string, string>> = {
  TSEnumDeclaration: "an enum: write an object of constants",
  TSModuleDeclaration: "a namespace: write an object",
  TSParameterProperty:
    "a property among a constructor's parameters: set it in the constructor",
  TSImportEqualsDeclaration: "import … = …: write import … from …",
  TSExportAssignment: "export = …: a cell exports nothing",
  Decorator: "a decorator: call the function yourself",
};

/** Statements and members of which nothing is left. */
const typesOnly = [
  "TSInterfaceDeclaration",
  "TSTypeAliasDeclaration",
  "TSDeclareFunction",
  "TSIndexSignature",
  "TSNamespaceExportDeclaration",
];

/**
 * The edits that leave JavaScript of a cell.
 *
 * @throws {CellSyntaxError} For what cannot be run by leaving out types.
 */
export function typeEdits(text: string, program: Node): Edit[] {
  const edits: Edit[] = [];
  const remove = (start: number, end: number) => {
    if (start < end) edits.push(blank(text, start, end));
  };
  /** A statement that is gone still ends the one before it. */
  const removeStatement = ({ start, end }: Node) =>
    edits.push({ start, end, text: `;${blank(text, start + 1, end).text}` });
  /** A mark such as the `?` of an optional name. */
  const removeMark = (mark: string, start: number, end: number) => {
    const at = text.slice(start, end).indexOf(mark);
    if (at >= 0) remove(start + at, start + at + mark.length);
  };

  const visit = (node: Node): void => {
    const why = refused[node.type];
    if (why !== undefined && !node.declare) {
      throw new CellSyntaxError(
        `A page cannot run ${why}`,
        lineOf(text, node.start),
      );
    }
    if (node.declare || node.abstract && node.type !== "ClassDeclaration") {
      return void removeStatement(node);
    }
    if (typesOnly.includes(node.type)) return void removeStatement(node);
    if (/^TSType(Annotation|Parameter)/.test(node.type)) {
      return remove(node.start, node.end);
    }
    switch (node.type) {
      case "TSAsExpression":
      case "TSSatisfiesExpression":
      case "TSNonNullExpression":
      case "TSInstantiationExpression": {
        const expression = node.expression as Node;
        visit(expression);
        return remove(closed(text, expression.end, node.end), node.end);
      }
      case "TSTypeAssertion": {
        const expression = node.expression as Node;
        remove(node.start, (node.typeAnnotation as Node).end);
        removeMark(">", (node.typeAnnotation as Node).end, expression.start);
        return visit(expression);
      }
      case "Identifier":
        markOfName(node);
        break;
      case "VariableDeclarator":
        if (node.definite) {
          const { start, typeAnnotation } = node.id as Node;
          removeMark("!", start, (typeAnnotation as Node).start);
        }
        break;
      case "ClassDeclaration":
      case "ClassExpression":
        classHead(node);
        break;
      case "PropertyDefinition":
      case "AccessorProperty":
      case "MethodDefinition":
        if ((node.value as Node | null)?.type === "TSDeclareMethod") {
          return void removeStatement(node);
        }
        modifiers(node);
        break;
      case "FunctionDeclaration":
      case "FunctionExpression":
        thisParameter(node);
        break;
      case "ImportDeclaration":
      case "ExportNamedDeclaration":
        if (node.importKind === "type" || node.exportKind === "type") {
          return void removeStatement(node);
        }
    }
    children(node).forEach(visit);
    statementEnds(node);
  };

  /** `a?: number`. */
  const markOfName = ({ start, end, optional, typeAnnotation }: Node) => {
    if (!optional) return;
    removeMark("?", start, (typeAnnotation as Node | undefined)?.start ?? end);
  };

  /** `abstract class A<T> extends B<T> implements C`. */
  const classHead = (node: Node) => {
    if (node.abstract) removeMark("abstract", node.start, node.end);
    const promised = node.implements as Node[] | undefined;
    if (!promised?.length) return;
    const from = [node.superTypeParameters, node.superClass]
      .concat([node.typeParameters, node.id])
      .find((part) => part) as Node | undefined;
    const start = from?.end ?? node.start + "class".length;
    const at = text.slice(start).search(/\bimplements\b/);
    remove(start + at, promised.at(-1)!.end);
  };

  /** `private readonly x?: number`. */
  const modifiers = (node: Node) => {
    const key = node.key as Node;
    const words = /\b(?:public|private|protected|readonly|override)\b/g;
    for (
      const { 0: word, index } of text.slice(node.start, key.start).matchAll(
        words,
      )
    ) {
      remove(node.start + index, node.start + index + word.length);
    }
    if (!node.optional && !node.definite) return;
    const { start } =
      (node.typeAnnotation ?? node.value ?? { start: node.end }) as Node;
    removeMark(node.optional ? "?" : "!", key.end, start);
  };

  /** `function f(this: Window, x)`. */
  const thisParameter = (node: Node) => {
    const [first, second] = node.params as Node[];
    if (first?.type !== "Identifier" || first.name !== "this") return;
    remove(first.start, second?.start ?? closedBy(text, first.end, ","));
  };

  /**
   * Where nothing but a type ended a statement, the next line could go on with
   * it.
   */
  const statementEnds = (node: Node) => {
    const statements = node.type === "SwitchCase" ? node.consequent : node.body;
    if (!Array.isArray(statements)) return;
    // Whoever puts the top level together ends its statements.
    if (["ClassBody", "Program"].includes(node.type)) return;
    for (const { end } of statements as Node[]) {
      const last = edits.findIndex((edit) =>
        edit.end === end && edit.text.endsWith(" ")
      );
      if (last < 0 || text[end - 1] === ";") continue;
      edits[last] = {
        ...edits[last],
        text: `${edits[last].text.slice(0, -1)};`,
      };
    }
  };

  visit(program);
  return edits;
}

/** Where brackets around an expression have closed. */
function closed(text: string, start: number, end: number): number {
  const [brackets] = text.slice(start, end).match(/^(?:\s*\))*/) ?? [""];
  return start + brackets.length;
}

/** Behind a sign, where it comes next. */
function closedBy(text: string, start: number, sign: string): number {
  const [found] = text.slice(start).match(/^\s*./s) ?? [""];
  return found.endsWith(sign) ? start + found.length : start;
}
