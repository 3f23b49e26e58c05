/**
 * An equation's right side, ready for numbers in the places of its names.
 *
 * @module
 */

import { functions } from "./share.ts";
import type { Token } from "./tokens.ts";

/** A part of an equation's right side: text, or a name to be replaced. */
export type Piece = string | {
  /** The name. */
  readonly name: string;
  /** Whether it is an exponent. */
  readonly raised?: boolean;
};

/**
 * Takes a right side apart.
 *
 * @param joints The tokens before which a sign of multiplication is left out;
 * between numbers it must be there.
 */
export function piecesOf(
  right: string,
  tokens: readonly Token[],
  joints: ReadonlySet<Token>,
): Piece[] {
  const pieces: Piece[] = [];
  let [words, from] = ["", 0];
  for (const token of tokens) {
    const gap = right.slice(from, token.index);
    words += joints.has(token) ? " · " : gap;
    from = token.index + token.text.length;
    const raised = token.kind === "raised" && token.text === "ᵗ";
    if (!raised && !isName(token)) {
      words += token.text;
      continue;
    }
    if (words !== "") pieces.push(words);
    pieces.push(raised ? { name: "t", raised } : { name: token.text });
    words = "";
  }
  if (words !== "") pieces.push(words);
  if (typeof pieces[0] === "string") pieces[0] = pieces[0].trimStart();
  return pieces;
}

/** Whether a word stands for numbers, and is not the rule's language. */
function isName({ kind, text }: Token): boolean {
  return kind === "name" && !Object.hasOwn(functions, text) &&
    text !== "where" && text !== "∇f";
}
