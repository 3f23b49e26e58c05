/**
 * A cell's TypeScript as a function that can be run, whose names live on in
 * the cells after it.
 *
 * Deno's kernel does the same for its cells. What differs here:
 *
 * - A name that was not set because an earlier line threw, and one that is used
 *   before its line, is `undefined`; in the kernel it is not defined.
 * - The value of a closing `if`, `for` or block is not shown.
 * - `var` inside of a block stays in its cell.
 * - `this` is `undefined`.
 * - Enums, namespaces, decorators and constructor's parameters that are
 *   properties are refused: leaving out their types is not enough.
 *
 * @module
 */

import { blank, type Edit, edited } from "./edits.ts";
import { typeEdits } from "./strip_types.ts";
import {
  type DeclaredName,
  inner,
  isFunction,
  localNames,
  nameOf,
  namesOf,
  refuseTwice,
  usedNames,
} from "./cell_names.ts";
import {
  CellSyntaxError,
  children,
  lineOf,
  type Node,
  parse,
} from "./syntax.ts";

/** A cell, ready to be run. */
export interface CellCode {
  /** The text of an async function of {@linkcode CellRun}. */
  readonly code: string;
  readonly names: readonly DeclaredName[];
  /** For each line of the code the line of the cell, from 1; the first two lines are ours. */
  readonly lines: readonly number[];
}

/** What the function of a cell is called with. */
export interface CellRun {
  /** The value of the cell's last expression. */
  last: unknown;
  import(
    specifier: string,
    options?: unknown,
    names?: readonly string[],
  ): Promise<Record<string, unknown>>;
  /** Refuses to set a constant. */
  constant(name: string): never;
}

/** How the code calls it. */
const RUN = "$cell";

/**
 * Makes a cell's code.
 *
 * @param text The cell.
 * @param options.constants Names of earlier cells that may not be set again.
 * @throws {CellSyntaxError} Where the text is no TypeScript.
 */
export function cellCode(
  text: string,
  { constants = new Set() }: { constants?: ReadonlySet<string> } = {},
): CellCode {
  const program = parse(text);
  const edits = typeEdits(text, program);
  const statements = program.body as Node[];
  const names = statements.flatMap(namesOf);
  refuseTwice(text, statements);
  const fixed = new Set(constants);
  for (const { name, constant } of names) {
    if (constant) fixed.add(name);
    else fixed.delete(name);
  }
  edits.push(...assignmentEdits(text, program, fixed));
  const pieces = statementPieces(text, { statements, edits });
  return { ...assembled(text, pieces), names };
}

/** The text of a statement in the code. */
interface Piece {
  readonly node: Node;
  readonly text: string;
  /** Whether it runs before all others, as functions do. */
  readonly first: boolean;
}

function statementPieces(
  text: string,
  { statements, edits }: { statements: readonly Node[]; edits: Edit[] },
): Piece[] {
  const used = usedNames(statements);
  return statements.map((statement, index) => {
    const node = inner(statement);
    const source = edited(text, edits, node);
    const isLast = index === statements.length - 1;
    const gap = text.slice(statement.start, node.start).replaceAll(/\S/g, " ");
    return {
      node: statement,
      first: isFunction(node),
      text: gap + pieceText(node, { source, text, isLast, used, edits }),
    };
  });
}

function pieceText(
  node: Node,
  { source, text, isLast, used, edits }: {
    source: string;
    text: string;
    isLast: boolean;
    used: ReadonlySet<string>;
    edits: readonly Edit[];
  },
): string {
  switch (node.type) {
    case "VariableDeclaration":
      return node.declare ? source : assignments(text, node, edits);
    case "ClassDeclaration":
      return node.declare ? source : `;${nameOf(node)} = ${source};`;
    case "FunctionDeclaration":
      return `;${nameOf(node)} = ${source};`;
    case "ImportDeclaration":
      return node.importKind === "type"
        ? source
        : importText(text.slice(node.start, node.end), node, used);
    case "ExportNamedDeclaration":
    case "ExportAllDeclaration":
    case "ExportDefaultDeclaration":
      if (source.trimStart().startsWith(";")) return source;
      throw new CellSyntaxError(
        "A cell exports nothing: its names are there for all cells after it",
        lineOf(text, node.start),
      );
    case "ExpressionStatement":
      return isLast
        ? `;${RUN}.last = (${source.replace(/;\s*$/, "")});`
        : source.replace(/;?\s*$/, ";");
    default:
      return source;
  }
}

/** `const a = 1, { b } = c` as `;(a = 1, { b } = c)`, as long as it was. */
function assignments(text: string, node: Node, edits: readonly Edit[]): string {
  const all = node.declarations as Node[];
  const parts = all.map((part, index) => {
    const before = index === 0 ? "" : edited(text, edits, {
      start: all[index - 1].end,
      end: part.start,
    });
    const nothing = part.init ? "" : " = void 0";
    return before + edited(text, edits, part) + nothing;
  });
  const head = text.slice(node.start, all[0].start);
  const opening = `;(${blank(head, 0, head.length).text.slice(2)}`;
  return `${opening}${parts.join("")});`;
}

/** An import as what fetches a module and takes its names. */
function importText(
  source: string,
  node: Node,
  used: ReadonlySet<string>,
): string {
  const module = "$module";
  const specifiers = (node.specifiers as Node[])
    .filter(({ importKind }) => importKind !== "type");
  const wanted: string[] = [];
  const takes = specifiers.map((specifier) => {
    const local = (specifier.local as Node).name as string;
    if (specifier.type === "ImportNamespaceSpecifier") {
      return `${local} = ${module};`;
    }
    const imported = specifier.imported as Node | undefined;
    const name = String(imported?.name ?? imported?.value ?? "default");
    // A type needs no word that says so: nobody uses it as a value.
    if (used.has(local)) wanted.push(name);
    return `${local} = ${module}[${JSON.stringify(name)}];`;
  });
  const from = JSON.stringify((node.source as Node).value);
  const attributes = Object.fromEntries(
    (node.attributes as Node[] ?? []).map(({ key, value }) => [
      String((key as Node).name ?? (key as Node).value),
      (value as Node).value,
    ]),
  );
  const options = JSON.stringify({ with: attributes });
  const lines = source.replaceAll(/[^\n]/g, "");
  return `;{const ${module} = await ${RUN}.import(${from}, ${options}, ${
    JSON.stringify(wanted)
  });${takes.join("")}}${lines}`;
}

/** `import()` and assignments to constants, wherever they stand. */
function assignmentEdits(
  text: string,
  program: Node,
  constants: ReadonlySet<string>,
): Edit[] {
  const local = localNames(program);
  const isConstant = (node: Node) =>
    node.type === "Identifier" && constants.has(String(node.name)) &&
    !local.has(String(node.name));
  const edits: Edit[] = [];
  const put = (at: number, inserted: string) =>
    edits.push({ start: at, end: at, text: inserted });
  const visit = (node: Node): void => {
    if (node.type === "ImportExpression") {
      const { start } = node;
      edits.push({
        start,
        end: start + "import".length,
        text: `${RUN}.import`,
      });
    }
    if (node.type === "UpdateExpression" && isConstant(node.argument as Node)) {
      const { name } = node.argument as Node;
      const { start, end } = node;
      edits.push({ start, end, text: `${RUN}.constant("${name}")` });
    }
    if (node.type === "AssignmentExpression" && isConstant(node.left as Node)) {
      const left = node.left as Node;
      const operator = String(node.operator);
      const after = text.indexOf(operator, left.end) + operator.length;
      put(after, `(${RUN}.constant("${left.name}"),`);
      put(node.end, ")");
    }
    children(node).forEach(visit);
  };
  visit(program);
  return edits;
}

/** Puts the pieces together, functions before all else. */
function assembled(
  text: string,
  pieces: readonly Piece[],
): { code: string; lines: number[] } {
  let code = `(async (${RUN}) => {"use strict";`;
  const lines = [0];
  const line = (added: string, from: number) => {
    code += `\n${added}`;
    added.split("\n").forEach((_, k) => lines.push(from + k));
  };
  for (const { first, node, text: piece } of pieces) {
    if (first) line(piece, lineOf(text, node.start));
  }
  let at = 0;
  let body = "";
  for (const { first, node, text: piece } of pieces) {
    body += text.slice(at, node.start);
    body += first ? blank(text, node.start, node.end).text : piece;
    at = node.end;
  }
  line(body + text.slice(at), 1);
  return { code: `${code}\n})`, lines };
}
