/**
 * Names that are several names, or a function and its operand, written
 * without a sign: `xy`, `ax`, `2πx`, `sinx`.
 *
 * @module
 */

import { functionHint, isForeignFunction } from "./foreign_names.ts";
import { formulaFunctions } from "./functions.ts";
import { GREEK } from "./tex_words.ts";

/** A letter with an index, which is one name: `x`, `w12`. */
const LETTER = /^\p{L}\d*/u;

const GREEK_LETTER = /^[\u0370-\u03FF]/;

/** No name is looked at beyond this length: it would be no word. */
const MAX_LENGTH = 40;

/**
 * What to write for a name that is made of known names, or of a known name
 * and one more letter; `undefined` if it may well be a name of its own.
 */
export function gluedHint(
  name: string,
  known: ReadonlySet<string>,
): string | undefined {
  if (name.length > MAX_LENGTH) {
    const [first] = LETTER.exec(name) ?? [name];
    return known.has(first) ? "write * between factors" : undefined;
  }
  const operand = operandOf(name, known);
  if (operand !== undefined) return operand;
  const product = piecesOf(name, known);
  return product === undefined ? undefined : `write ${product.join("*")}`;
}

/** The factors that a name seems to be made of, two or more. */
function piecesOf(
  name: string,
  known: ReadonlySet<string>,
): string[] | undefined {
  if (name.includes("_") || GREEK.has(name) || /^[\u0394\u03b4]/.test(name)) {
    return;
  }
  const pieces: string[] = [];
  let strangers = 0;
  for (let rest = name; rest !== "";) {
    const piece = knownPiece(rest, known) ?? LETTER.exec(rest)![0];
    const letter = piece.replace(/\d+$/, "");
    const familiar = known.has(piece) || known.has(letter) ||
      GREEK_LETTER.test(piece);
    if (!familiar && ++strangers > 1) return;
    pieces.push(piece);
    rest = rest.slice(piece.length);
  }
  return pieces.length > 1 && strangers < pieces.length ? pieces : undefined;
}

/** The longest known name that a text begins with. */
function knownPiece(
  text: string,
  known: ReadonlySet<string>,
): string | undefined {
  for (let length = Math.min(text.length, 12); length > 0; length--) {
    const piece = text.slice(0, length);
    const whole = !/^\d/.test(text.slice(length));
    if (whole && known.has(piece)) return piece;
  }
}

/** `sinx`, `sin2x`, `lnxy`: a function before what it is applied to. */
function operandOf(
  name: string,
  known: ReadonlySet<string>,
): string | undefined {
  for (let length = name.length - 1; length > 1; length--) {
    const called = name.slice(0, length);
    const own = formulaFunctions.has(called);
    if (!own && !isForeignFunction(called)) continue;
    const [, digits, letters] = /^(\d*)(.*)$/.exec(name.slice(length))!;
    const factors = known.has(letters) ? [letters] : piecesOf(letters, known);
    if (letters === "" || factors === undefined) continue;
    const operand = [...digits === "" ? [] : [digits], ...factors].join("*");
    const write = own ? `write ${called}(…)` : functionHint(called) ?? "";
    return write.replace("…", operand);
  }
}

/** `xsin(…)`: what to write for a product with a function behind it. */
export function gluedCallHint(name: string): string | undefined {
  for (let start = 1; start < name.length - 1 && start <= 12; start++) {
    const called = name.slice(start);
    if (!formulaFunctions.has(called)) continue;
    const factors = [...name.slice(0, start)].join("*").replace(
      /\*(?=\d)/g,
      "",
    );
    return `write ${factors}*${called}(…)`;
  }
}
