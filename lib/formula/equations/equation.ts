/**
 * The equations of a rule, `m ← β₁ m + (1 − β₁) g`, read and computed.
 *
 * @module
 */

import { type Piece, piecesOf } from "./pieces.ts";
import {
  add,
  functions,
  over,
  power,
  type Share,
  still,
  times,
} from "./share.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** What the names of an equation stand for. */
export type Scope = (name: string) => Share;

/** An equation that was read. */
export interface Equation {
  /** The equation as it was written. */
  readonly text: string;
  /** The name on its left side. */
  readonly target: string;
  /** Its right side, taken apart to put numbers in the names' places. */
  readonly pieces: readonly Piece[];
  /** Its right side's value. */
  evaluate(scope: Scope): Share;
}

type Term = (scope: Scope) => Share;

const DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/**
 * Reads an equation of a rule. Juxtaposed factors multiply, as tightly as `/`
 * divides: `a / b c` is `(a / b) c`.
 *
 * @throws {SyntaxError} If it cannot be read.
 */
export function readEquation(written: string): Equation {
  const text = written.normalize("NFD");
  const [left, right, more] = text.split("←");
  const target = left.trim();
  if (right === undefined || more !== undefined || target === "") {
    throw new SyntaxError(`Expected one ← with a name before it in ${written}`);
  }
  const tokens = tokensOf(right);
  /** The tokens before which a sign of multiplication is left out. */
  const joints = new Set<Token>();
  let at = 0;
  /** What closes the bars that are open. */
  const bars: string[] = [];
  const next = () => tokens[at]?.text;
  const take = (text: string) => next() === text && ++at > 0;
  const need = (text: string) => {
    if (!take(text)) {
      const found = next() ?? "the end";
      throw new SyntaxError(
        `Expected ${text} but found ${found} in ${written}`,
      );
    }
  };

  function sum(): Term {
    let term = product();
    for (;;) {
      const sign = take("+") ? 1 : take("−") || take("-") ? -1 : undefined;
      if (sign === undefined) return term;
      const [a, b] = [term, product()];
      term = (scope) => add(a(scope), b(scope), sign);
    }
  }

  function product(): Term {
    let term = signed();
    for (;;) {
      const a = term;
      if (take("/")) {
        const b = signed();
        term = (scope) => over(a(scope), b(scope));
      } else if (take("·") || take("*") || begins()) {
        const b = signed();
        term = (scope) => times(a(scope), b(scope));
      } else return term;
    }
  }

  /** Whether a factor begins here without a sign. */
  function begins(): boolean {
    const token = tokens[at];
    if (token === undefined || token.text === "where") return false;
    const opens = token.kind === "number" || token.kind === "name" ||
      token.text === "(" || token.text === "√" ||
      ("|‖".includes(token.text) && bars.at(-1) !== token.text);
    if (opens) joints.add(token);
    return opens;
  }

  function signed(): Term {
    if (!take("−") && !take("-")) return raised();
    const a = signed();
    return (scope) => times(still([-1]), a(scope));
  }

  function raised(): Term {
    let term = factor();
    for (;;) {
      const a = term;
      if (take("^")) {
        const b = signed();
        term = (scope) => power(a(scope), b(scope));
      } else if (tokens[at]?.kind === "raised") {
        const b = exponent(tokens[at++].text);
        term = (scope) => power(a(scope), b(scope));
      } else return term;
    }
  }

  function factor(): Term {
    const token = tokens[at++];
    const { kind, text } = token ?? { kind: "sign", text: "the end" };
    if (kind === "number") {
      const value = still([text === "½" ? 0.5 : Number(text)]);
      return () => value;
    }
    if (Object.hasOwn(functions, text)) {
      need("(");
      const all = [sum()];
      while (take(",")) all.push(sum());
      need(")");
      return (scope) => functions[text](...all.map((term) => term(scope)));
    }
    if (text === "∇f") {
      need("(");
      sum();
      need(")");
      return (scope) => scope("g");
    }
    if (kind === "name") return (scope) => scope(text);
    if (text === "√") {
      const a = raised();
      return (scope) => functions.sqrt(a(scope));
    }
    if (text === "(") return bracket();
    if (text === "|" || text === "‖") {
      bars.push(text);
      const a = sum();
      bars.pop();
      need(text);
      const f = functions[text === "|" ? "abs" : "norm"];
      return (scope) => f(a(scope));
    }
    throw new SyntaxError(`Expected a factor but found ${text} in ${written}`);
  }

  /** A bracket; `(a where b > c)` is a factor that is 1 elsewhere. */
  function bracket(): Term {
    bars.push("(");
    const a = sum();
    let term = a;
    if (take("where")) {
      const b = sum();
      need(">");
      const c = sum();
      term = (scope) =>
        b(scope).total[0] > c(scope).total[0] ? a(scope) : still([1]);
    }
    bars.pop();
    need(")");
    return term;
  }

  const evaluate = sum();
  if (at < tokens.length) {
    throw new SyntaxError(`Expected no more but found ${next()} in ${written}`);
  }
  const pieces = piecesOf(right, tokens, joints);
  return { text: written, target, pieces, evaluate };
}

/** An exponent: a whole number or one name, and perhaps a minus before it. */
function exponent(raised: string): Term {
  const sign = raised.startsWith("⁻") ? -1 : 1;
  const rest = raised.replace("⁻", "");
  if (rest === "ᵗ" || rest === "ᵖ") {
    // The exponent t has a name of its own: bias correction looks at t = ∞.
    const name = rest === "ᵗ" ? "ᵗ" : "p";
    return (scope) => times(still([sign]), scope(name));
  }
  const digits = Array.from(rest, (digit) => DIGITS.indexOf(digit)).join("");
  const value = still([sign * Number(digits)]);
  return () => value;
}
