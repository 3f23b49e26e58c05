/**
 * A step of an optimizer, taken apart.
 *
 * @module
 */

import type { Optimizer, State } from "../core/optimizer.ts";
import { copyState } from "../core/state.ts";
import type { Equation } from "../formula/equations/equation.ts";
import {
  type Before,
  equationsOf,
  explain,
  type Line,
} from "../formula/equations/explain.ts";

/** What a step is made of: `step = carried + push`. Vectors, `[dimension]`. */
export interface Anatomy {
  /** From the old point to the new one. */
  readonly step: readonly number[];
  /** What the newest gradient brings: −η∇f for gradient descent. */
  readonly push: readonly number[];
  /** What comes without it: from memory, and from weight decay. */
  readonly carried: readonly number[];
  /**
   * How far a gradient of 1 pushes against its coordinate: −push / gradient,
   * NaN where the gradient is 0.
   */
  readonly scale: readonly number[];
  /** The step without bias correction, for rules that correct it. */
  readonly uncorrected?: readonly number[];
  /** The rule's equations with this step's numbers. */
  readonly lines?: readonly Line[];
  /** The optimizer's memory after the step. */
  readonly state: State;
}

/**
 * How well equations must foretell a step to be believed, of its length;
 * TensorFlow 1 computes its constants in single precision.
 */
const CLOSE = 1e-5;
/** What rounding may add, of the point's size. */
const ROUNDING = 1e-12;

/**
 * A function that takes steps of an optimizer apart.
 *
 * Where the optimizer's equations can be read and foretell the step, the push
 * is what they make of the newest gradient: sums are split, scales such as √v
 * are not. Their names are θ, g and t, what earlier lines computed, the
 * optimizer's memory, and its settings, by symbol (η, β₁) or by name.
 *
 * Without such equations it is half the difference between the step and the
 * one that the opposite gradient would have caused. That is the same as long
 * as no scale knows the gradient's sign; AdaBelief's and LAMB's do.
 *
 * @example Momentum's memory carries μ v
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { dissector, momentum } from "downhill";
 *
 * const rule = momentum({ learningRate: 0.5, momentum: 0.25 });
 * const { step, carried, push } = dissector(rule)({
 *   point: [4, 0],
 *   gradient: [2, 1],
 *   state: { t: 1, v: new Float64Array([-8, 4]) },
 *   step: 1,
 * });
 * assertEquals(carried, [-2, 1]);
 * assertEquals(push, [-1, -0.5]);
 * assertEquals(step, [-3, 0.5]);
 * ```
 *
 * @returns What takes a step apart; it leaves its arguments untouched.
 */
export function dissector(optimizer: Optimizer): (before: Before) => Anatomy {
  const equations = equationsOf(optimizer);
  return (before) => {
    const { point, gradient } = before;
    const taken = move(optimizer, before, 1);
    const step = taken.point.map((x, i) => x - point[i]);
    const told = equations && tell(equations, optimizer, before, taken.point);
    const push = told?.push ?? oddPart(optimizer, before, taken.point);
    const noise = step.map((x, i) =>
      4 * Number.EPSILON * (Math.abs(point[i]) + Math.abs(x))
    );
    return {
      step,
      push,
      // What is no more than rounding is nothing.
      carried: step.map((x, i) =>
        Math.abs(x - push[i]) <= noise[i] ? 0 : x - push[i]
      ),
      scale: push.map((x, i) => -x / gradient[i]),
      uncorrected: told?.uncorrected,
      lines: told?.lines,
      state: taken.state,
    };
  };
}

/** The point and the memory after a step with the gradient, or against it. */
function move(
  optimizer: Optimizer,
  { point, gradient, state }: Before,
  sign: 1 | -1,
): { point: number[]; state: State } {
  const moved = Float64Array.from(point);
  const kept = copyState(state);
  const seen = Float64Array.from(gradient, (x) => sign * x);
  optimizer.step(moved, seen, kept);
  return { point: [...moved], state: kept };
}

/** The part of a step that turns round with the gradient. */
function oddPart(
  optimizer: Optimizer,
  before: Before,
  taken: readonly number[],
): number[] {
  const opposite = move(optimizer, before, -1).point;
  return taken.map((x, i) => (x - opposite[i]) / 2);
}

/** What the equations say, if they foretell where the step leads. */
function tell(
  equations: readonly Equation[],
  optimizer: Optimizer,
  before: Before,
  taken: readonly number[],
): Pick<Anatomy, "uncorrected" | "lines"> & { push: number[] } | undefined {
  const told = explain(equations, optimizer, { before });
  if (told === undefined) return;
  const { point } = before;
  const length = Math.hypot(...taken.map((x, i) => x - point[i]));
  const right = taken.every((x, i) =>
    Math.abs(told.point.total[i] - x) <=
      CLOSE * length + ROUNDING * Math.max(Math.abs(x), Math.abs(point[i]))
  );
  if (!right) return;
  const corrects = equations.some(({ text }) => text.includes("ᵗ"));
  const plain = corrects &&
    explain(equations, optimizer, { before, settled: true });
  return {
    push: [...told.point.push],
    lines: told.lines,
    uncorrected: plain
      ? plain.point.total.map((x, i) => x - point[i])
      : undefined,
  };
}
