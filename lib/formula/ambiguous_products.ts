/**
 * Products without a sign that two readers read differently: `a/2 x` is
 * (a/2) x to some and a/(2 x) to others.
 *
 * @module
 */

import { FormulaError } from "./error.ts";
import type { Token } from "./tokens.ts";

/** What separates the factors of a product from what is beside it. */
const SEPARATES = /^(?:[-+*,?:<>]|[<>=!]=|and|or|not)$/;

/**
 * Refuses products without a sign behind a division, and behind a power of
 * two numbers as `e^2x`; both readings are spelled out.
 *
 * @throws {FormulaError} At the factor before which the sign is missing.
 */
export function checkProducts(formula: string, tokens: readonly Token[]): void {
  const outer: Product[] = [];
  let product: Product = { start: 0 };
  tokens.forEach((token, i) => {
    const before = tokens[i - 1];
    if (isFactorAfter(before, token)) {
      const operator = product.division ?? constantPower(tokens, i);
      if (operator !== undefined) {
        const start = product.division === undefined
          ? operator - 1
          : product.start;
        throw twoReadings(formula, tokens, { start, operator, factor: i });
      }
    }
    if (token.text === "(") {
      outer.push(product);
      product = { start: i + 1 };
    } else if (token.text === ")") {
      product = outer.pop() ?? { start: i + 1 };
    } else if (token.text === "/" && i > product.start) {
      product = { ...product, division: i };
    } else if (SEPARATES.test(token.text) && !isPrefix(token, before)) {
      product = { start: i + 1 };
    }
  });
}

/** The product that is being read: where it and its last division begin. */
interface Product {
  readonly start: number;
  readonly division?: number;
}

/** Whether a value ended and another one begins, with no sign between. */
function isFactorAfter(before: Token | undefined, token: Token): boolean {
  const begins = token.kind !== "sign" || token.text === "(";
  const call = before?.kind === "name" && token.text === "(";
  return begins && ends(before) && !call;
}

function ends(token: Token | undefined): boolean {
  return token !== undefined && (token.kind !== "sign" || token.text === ")");
}

function isPrefix({ text }: Token, before: Token | undefined): boolean {
  return (text === "-" || text === "+") && !ends(before);
}

/** Where ^ stands, if a number's power with a number ends here: `e^2x`. */
function constantPower(
  tokens: readonly Token[],
  i: number,
): number | undefined {
  const exponent = tokens[i - 1];
  const glued = exponent.index + exponent.text.length === tokens[i].index;
  if (exponent.kind !== "number" || !glued) return undefined;
  const at = tokens[i - 2]?.text === "-" ? i - 3 : i - 2;
  const base = tokens[at - 1];
  const constant = base?.kind === "number" ||
    /^(?:e|pi|\u03c0)$/.test(base?.text);
  return tokens[at]?.text === "^" && constant ? at : undefined;
}

function twoReadings(
  formula: string,
  tokens: readonly Token[],
  { start, operator, factor }: {
    readonly start: number;
    readonly operator: number;
    readonly factor: number;
  },
): FormulaError {
  const end = endOfProduct(tokens, factor);
  /** The text from one token to another, as it was typed. */
  const typed = (from: number, to: number) => {
    const last = tokens[to - 1];
    const text = formula.slice(
      tokens[from].index,
      last.index + last.text.length,
    ).replace(/\s+/g, " ");
    return text.length > 60 ? `${text.slice(0, 60)}…` : text;
  };
  const [above, below, rest] = [
    typed(start, operator),
    typed(operator + 1, factor),
    typed(factor, end),
  ];
  const { text } = tokens[operator];
  const first = `(${above}${text}${below})*${rest}`;
  const second = `${above}${text}(${below}*${rest})`;
  return new FormulaError(
    `Expected * or parentheses: ${typed(start, end)} may mean ${first} or ` +
      `${second}; write the one that is meant`,
    formula,
    tokens[factor].index,
  );
}

/** The token behind the factors that follow one another without a sign. */
function endOfProduct(tokens: readonly Token[], factor: number): number {
  let depth = 0;
  for (let i = factor; i < tokens.length; i++) {
    const { text } = tokens[i];
    if (depth === 0 && i > factor) {
      const sign = SEPARATES.test(text) && !isPrefix(tokens[i], tokens[i - 1]);
      if (sign || text === "/" || text === ")") return i;
    }
    if (text === "(") depth++;
    if (text === ")") depth--;
  }
  return tokens.length;
}
