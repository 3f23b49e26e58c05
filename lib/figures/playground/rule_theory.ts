/**
 * What there is to be drawn of a rule's theory, read from its equations.
 *
 * @module
 */

import type { Optimizer } from "../../core/optimizer.ts";
import {
  type Equation,
  readEquation,
} from "../../formula/equations/equation.ts";

/** A number that an equation makes, as it stands there. */
export interface Told {
  /** Its text: `1 − β₁ᵗ`. */
  readonly text: string;
  /** An equation of which it is the right side. */
  readonly equation: Equation;
}

/** How a moment is freed from its start at zero. */
export interface Correction {
  /** The moment: `m`. */
  readonly plain: string;
  /** The moment without its bias: `m̂`. */
  readonly corrected: string;
  /** What is there of it: `1 − β₁ᵗ`. */
  readonly share: Told;
}

/** A memory that gathers squared gradients. */
export interface Gathered {
  /** What it is called: `v`. */
  readonly name: string;
  /** Whether it is their mean, which forgets, or their sum. */
  readonly of: "mean" | "sum";
}

/** What there is to be drawn. */
export interface RuleTheory {
  /** The memory that gathers squared gradients. */
  readonly squares?: Gathered;
  /** The step size of a coordinate: `η / (√v + ε)`. */
  readonly stepSize?: Told;
  /** The corrections of its moments. */
  readonly corrections: readonly Correction[];
}

/** Reads what there is to be drawn; nothing of a rule without equations. */
export function ruleTheory({ equations = [], init }: Optimizer): RuleTheory {
  const memory = init(2);
  const squares = equations.flatMap(gatheredIn)
    .find(({ name }) => Object.hasOwn(memory, name));
  return {
    squares,
    stepSize: squares === undefined ? undefined : stepSizeIn(equations),
    corrections: equations.flatMap(correctionIn),
  };
}

/** `v ← … g²` */
function gatheredIn(text: string): Gathered[] {
  const name = /^(\S+) \u2190 .*\bg\u00b2/u.exec(text)?.[1];
  if (name === undefined) return [];
  return [{ name, of: text === `${name} ← ${name} + g²` ? "sum" : "mean" }];
}

/** η over the root by which one name is divided. */
function stepSizeIn(equations: readonly string[]): Told | undefined {
  for (const text of equations) {
    const rest = /\u03b7 \S+ \/ (\u221a?\(.*)$/u.exec(text)?.[1];
    const divisor = rest && bracketed(rest);
    if (divisor?.includes("√")) return told(`η / ${divisor}`);
  }
}

/** The text up to where its first bracket is closed. */
function bracketed(text: string): string | undefined {
  let depth = 0;
  for (let k = 0; k < text.length; k++) {
    if (text[k] === "(") depth++;
    if (text[k] === ")" && --depth === 0) return text.slice(0, k + 1);
  }
}

/** `m̂ ← m / (1 − β₁ᵗ)` */
function correctionIn(text: string): Correction[] {
  const found = /^(\S+) \u2190 (\S+) \/ \((1 \u2212 [^()]+\u1d57)\)$/u.exec(
    text,
  );
  if (found === null) return [];
  const [, corrected, plain, share] = found;
  return [{ corrected, plain, share: told(share) }];
}

function told(text: string): Told {
  return { text, equation: readEquation(`told ← ${text}`) };
}
