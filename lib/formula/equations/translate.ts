/**
 * From an equation as it is printed, `m̂ / (1 − β₁ᵗ)`, to the text of a formula
 * that mathjs reads.
 *
 * @module
 */

import { functions } from "./share.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** A right side as a formula. */
export interface Translation {
  /** The formula; in it every name is one letter that no equation has. */
  readonly formula: string;
  /** What each letter stands for, as it was written. */
  readonly names: ReadonlyMap<string, string>;
}

/** The function ∇f of an equation that says where the gradient is taken. */
export const GRADIENT = "grad";

/** The first of the letters that stand for names, 𝖠. */
const FIRST = 0x1d5a0;
/** So many letters follow it that are no numbers. */
const MOST = 500;

/** Signs that mathjs writes otherwise. */
const SIGNS: Readonly<Record<string, string>> = {
  ...{ "+": "+", "−": "-", "-": "-", "·": "*", "*": "*", "/": "/" },
  ...{ "^": "^", ",": ",", ">": ">" },
};

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** What is open, and how it closes. */
interface Open {
  readonly sign: string;
  /** Where in the formula it begins. */
  readonly from: number;
  readonly close: string;
  /** What stands before `where`. */
  chosen?: string;
}

/**
 * Translates a right side. Juxtaposed factors multiply, as tightly as `/`
 * divides: `a / b c` is `(a / b) c`. A root reaches over the next name, number
 * or bracket. `(a where b > c)` is a factor that is 1 elsewhere.
 *
 * @throws {SyntaxError} For a sign that no equation has, and a bracket that
 * does not close.
 */
export function translate(right: string): Translation {
  const writing = createWriting();
  for (const token of tokensOf(right)) write(writing, token);
  if (writing.open.length > 0) {
    throw new SyntaxError(`Expected ${writing.open.at(-1)!.sign} to close`);
  }
  if (writing.parts.length === 0) {
    throw new SyntaxError("Expected something after ←");
  }
  const names = new Map(
    Array.from(writing.letters, ([name, letter]) => [letter, name]),
  );
  return { formula: writing.parts.join(" "), names };
}

/** A translation while it is written. */
interface Writing {
  readonly parts: string[];
  readonly open: Open[];
  /** The letters of the names. */
  readonly letters: Map<string, string>;
  /** Whether a factor has just ended: another one multiplies it. */
  ended: boolean;
  /** Whether a root waits for what it reaches over. */
  root: boolean;
}

function createWriting(): Writing {
  const letters = new Map<string, string>();
  return { parts: [], open: [], letters, ended: false, root: false };
}

function write(writing: Writing, { kind, text }: Token): void {
  if (kind === "number") return atom(writing, text);
  if (kind === "raised") return raise(writing, text);
  if (text === "where") return choose(writing);
  if (text === "∇f" || Object.hasOwn(functions, text)) {
    begin(writing);
    writing.parts.push(text === "∇f" ? GRADIENT : text);
    return;
  }
  if (kind === "name") return atom(writing, letterOf(writing, text));
  if (text === "√") {
    begin(writing);
    writing.parts.push("sqrt");
    writing.root = true;
    return;
  }
  const last = writing.open.at(-1);
  if (text === "(") return enter(writing, text, ["(", ")"]);
  if (text === ")") return leave(writing, "(");
  if (text === "|" || text === "‖") {
    if (last?.sign === text) return leave(writing, text);
    const name = text === "|" ? "abs" : "norm";
    const root = writing.root;
    return enter(
      writing,
      text,
      root ? [`( ${name} (`, ") )"] : [`${name} (`, ")"],
    );
  }
  if (!Object.hasOwn(SIGNS, text)) {
    throw new SyntaxError(`Expected an equation but found ${text}`);
  }
  writing.parts.push(SIGNS[text]);
  writing.ended = writing.root = false;
}

/** Before a factor: the sign of multiplication that was left out. */
function begin(writing: Writing): void {
  if (writing.ended) writing.parts.push("*");
  writing.ended = false;
}

function atom(writing: Writing, text: string): void {
  begin(writing);
  writing.parts.push(writing.root ? `( ${text} )` : text);
  writing.ended = true;
  writing.root = false;
}

function enter(
  writing: Writing,
  sign: string,
  [opens, close]: readonly [string, string],
): void {
  begin(writing);
  writing.open.push({ sign, from: writing.parts.push(opens), close });
  writing.root = false;
}

function leave(writing: Writing, sign: string): void {
  const last = writing.open.pop();
  if (last?.sign !== sign) {
    const found = sign === "(" ? ")" : sign;
    throw new SyntaxError(`Expected nothing to close but found ${found}`);
  }
  if (last.chosen !== undefined) writing.parts.push(`? ${last.chosen} : 1`);
  writing.parts.push(last.close);
  writing.ended = true;
}

/** What stands before `where` comes after its condition. */
function choose(writing: Writing): void {
  const last = writing.open.at(-1);
  if (last?.sign !== "(" || last.chosen !== undefined) {
    throw new SyntaxError("Expected where once, in a bracket");
  }
  last.chosen = writing.parts.splice(last.from).join(" ");
  writing.ended = false;
}

/** An exponent: a whole number or one letter, and perhaps a minus before it. */
function raise(writing: Writing, raised: string): void {
  const [, minus, rest] = /^(\u207b?)(.*)$/u.exec(raised)!;
  // The exponent t has a name of its own: bias correction looks at t = ∞.
  const exponent = rest === "ᵗ" || rest === "ᵖ"
    ? letterOf(writing, rest === "ᵗ" ? rest : "p")
    : Array.from(rest, (digit) => RAISED.indexOf(digit)).join("");
  if (!/^(\d+|\p{L})$/u.test(exponent)) {
    throw new SyntaxError(`Expected an exponent but found ${raised}`);
  }
  writing.parts.push("^", minus === "" ? exponent : `(-${exponent})`);
  writing.ended = true;
}

function letterOf({ letters }: Writing, name: string): string {
  let letter = letters.get(name);
  if (letter === undefined) {
    if (letters.size === MOST) {
      throw new SyntaxError(`Expected at most ${MOST} names`);
    }
    letter = String.fromCodePoint(FIRST + letters.size);
    letters.set(name, letter);
  }
  return letter;
}
