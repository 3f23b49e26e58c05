/**
 * The equations of a rule with the numbers of one step.
 *
 * @module
 */

import type { Optimizer, State } from "../../core/optimizer.ts";
import { ruleWithin } from "../../core/origin.ts";
import { usualOptions } from "../../core/usual_options.ts";
import { type Equation, readEquation } from "./equation.ts";
import type { EquationPiece } from "./pieces.ts";
import { type Share, still } from "./share.ts";
import { type Known, setting } from "./symbols.ts";

/** What a step begins with. */
export interface Before {
  /** θ: the point, `[dimension]`. */
  readonly point: ArrayLike<number>;
  /** g: the gradient that the step uses, `[dimension]`. */
  readonly gradient: ArrayLike<number>;
  /** The optimizer's memory. */
  readonly state: State;
  /** Steps taken so far. */
  readonly step: number;
}

/** An equation with the numbers of a step. */
export interface EquationLine {
  /** The equation as it was written. */
  readonly text: string;
  /** The equation in TeX. */
  readonly tex: string;
  /** The name on its left side. */
  readonly target: string;
  /** Its right side, taken apart to put numbers in the names' places. */
  readonly pieces: readonly EquationPiece[];
  /** What each of its names stands for, `[1]` or `[dimension]`. */
  readonly values: Readonly<Record<string, readonly number[]>>;
  /** What comes out. */
  readonly result: readonly number[];
}

/** A step as its equations compute it. */
export interface Explanation {
  /** The equations in their order. */
  readonly lines: readonly EquationLine[];
  /** The new point, and what of it the newest gradient brought. */
  readonly point: Share;
}

/** What was read, by the lists of equations. */
const known = new WeakMap<readonly string[], readonly Equation[]>();

/** The equations of an optimizer, or none if one of them cannot be read. */
export function equationsOf(
  { equations = [] }: Optimizer,
): readonly Equation[] | undefined {
  let read = known.get(equations);
  if (read === undefined) known.set(equations, read = readAll(equations));
  return read.some(({ target }) => target === "θ") ? read : undefined;
}

/** All of them, or none. */
function readAll(equations: readonly string[]): readonly Equation[] {
  try {
    return equations.map(readEquation);
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

/** Symbols whose place in the memory has a longer name. */
const keptAs: Readonly<Record<string, string>> = { "Π": "momentumProduct" };

/** A name that stands for nothing known. */
class Unknown extends Error {}

/**
 * Computes a step by its equations, or nothing where a name is not known.
 *
 * Names are looked up among what earlier lines computed, then θ, g and t, the
 * optimizer's memory, and its settings.
 *
 * @param settled Whether all powers βᵗ are taken at t = ∞, where they are 0:
 * what the step would be without bias correction.
 */
export function explain(
  equations: readonly Equation[],
  optimizer: Optimizer,
  { before, settled = false }: { before: Before; settled?: boolean },
): Explanation | undefined {
  const { settings } = optimizer;
  const options: Known = {
    ...usualOptions,
    ...ruleWithin(optimizer)?.options,
  };
  const memory = flat(before.state);
  const t = (typeof memory.t === "number" ? memory.t : before.step) + 1;
  const computed = new Map<string, Share>([
    ["θ", still(Array.from(before.point), "point")],
    ["g", gradientShare(before.gradient)],
    ["t", still([t])],
    ["ᵗ", still([settled ? Infinity : t])],
  ]);
  const lookUp = (name: string): Share => {
    const known = computed.get(name);
    if (known !== undefined) return known;
    if (name.endsWith("ₜ₊₁")) return oneLater(name);
    const kept = memory[keptAs[name] ?? name];
    if (typeof kept === "number") return still([kept]);
    if (kept !== undefined) return still(Array.from(kept), "memory");
    const option = setting(name, { settings, step: t - 1, options });
    if (option === undefined) throw new Unknown(name);
    return still([option]);
  };
  /** `μₜ₊₁` is what `μₜ` will be, by its own equation. */
  const oneLater = (name: string): Share => {
    const now = name.replace("₊₁", "");
    const equation = equations.find(({ target }) => target === now);
    if (equation === undefined) throw new Unknown(name);
    const later = still([t + 1]);
    return equation.evaluate((name) => name === "t" ? later : lookUp(name));
  };
  try {
    const lines = equations.map((equation): EquationLine => {
      const values: Record<string, readonly number[]> = {};
      for (const piece of equation.pieces) {
        if (typeof piece === "string") continue;
        values[piece.name] = lookUp(piece.name).total;
      }
      const found = equation.evaluate(lookUp);
      computed.set(equation.target, found);
      const { text, tex, target, pieces } = equation;
      return { text, tex, target, pieces, values, result: found.total };
    });
    return { lines, point: lookUp("θ") };
  } catch (error) {
    if (error instanceof Unknown) return undefined;
    throw error;
  }
}

function gradientShare(gradient: ArrayLike<number>): Share {
  const total = Array.from(gradient);
  return { total, push: total, vector: "memory" };
}

/** The memory of wrapped optimizers beside that of their wrappers. */
function flat(state: State): Record<string, ArrayLike<number> | number> {
  const found: Record<string, ArrayLike<number> | number> = {};
  for (const [name, value] of Object.entries(state)) {
    if (typeof value === "number") found[name] = value;
    else if (ArrayBuffer.isView(value)) {
      found[name] = value as ArrayLike<number>;
    } else Object.assign(found, flat(value));
  }
  return found;
}
