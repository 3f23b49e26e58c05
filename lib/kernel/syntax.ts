/**
 * The syntax tree of a cell.
 *
 * @module
 */

import { tsPlugin } from "@sveltejs/acorn-typescript";
import { Parser, type Program } from "acorn";

/** A node of the tree, as far as a cell's code is changed by it. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [member: string]: unknown;
}

const TypeScript = Parser.extend(
  tsPlugin() as unknown as (parser: typeof Parser) => typeof Parser,
);

/** A cell whose text is no TypeScript, or more of it than a page can run. */
export class CellSyntaxError extends SyntaxError {
  override name = "SyntaxError";

  /**
   * @param message What is wrong.
   * @param line Where, in lines from 1; 0 where nobody knows.
   */
  constructor(message: string, readonly line: number) {
    super(message);
  }
}

/**
 * The statements of a cell.
 *
 * @throws {CellSyntaxError} Where the text is no TypeScript.
 */
export function parse(text: string): Node {
  try {
    return TypeScript.parse(text, {
      ecmaVersion: "latest",
      sourceType: "module",
      allowAwaitOutsideFunction: true,
    }) as Program as unknown as Node;
  } catch (error) {
    const { pos } = error as AcornError;
    throw pos === undefined ? error : inWords(text, error as AcornError);
  }
}

type AcornError = Error & { pos?: number; loc?: { line: number } };

/** What the parser says, without the place, and with what was found there. */
function inWords(text: string, { message, pos, loc }: AcornError): Error {
  const said = message.replace(/ \(\d+:\d+\)$/, "");
  const rest = text.slice(pos ?? text.length).trimStart();
  const [found] = rest.match(/^(?:[\w$]+|\S)/) ?? ["the end of the cell"];
  return new CellSyntaxError(
    said === "Unexpected token" ? `Unexpected ${found}` : said,
    loc?.line ?? 0,
  );
}

/** The nodes that a node is made of, in no order. */
export function children(node: Node): Node[] {
  return Object.values(node).flatMap((member) =>
    Array.isArray(member) ? member : [member]
  ).filter(isNode);
}

function isNode(member: unknown): member is Node {
  return typeof (member as Node | null)?.type === "string" &&
    typeof (member as Node).start === "number";
}

/** The line of a place in a text, from 1. */
export function lineOf(text: string, place: number): number {
  return text.slice(0, place).split("\n").length;
}
