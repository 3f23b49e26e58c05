/**
 * A step of an optimizer, taken apart.
 *
 * @module
 */

import {
  checkArguments,
  checkOptions,
  count,
  unexpected,
} from "../core/arguments.ts";
import { anOptimizer } from "../core/kinds.ts";
import type { Optimizer, State } from "../core/optimizer.ts";
import { isList, isPlainObject } from "../core/recognize.ts";
import { copyState } from "../core/state.ts";
import {
  type Before,
  type EquationLine,
  equationsOf,
  explain,
} from "../formula/equations/explain.ts";
import { probeStep, type Split } from "./probe_step.ts";

/** What a step is made of: `step = carried + push`. Vectors, `[dimension]`. */
export interface StepParts {
  /** From the old point to the new one. */
  readonly step: readonly number[];
  /**
   * What the newest gradient brings: −η∇f for gradient descent. This, `carried`
   * and `scale` are absent where nobody can tell for certain.
   */
  readonly push?: readonly number[];
  /** What comes without it: from memory, and from weight decay. */
  readonly carried?: readonly number[];
  /**
   * How far a gradient of 1 pushes against its coordinate: −push / gradient,
   * NaN where the gradient is 0.
   */
  readonly scale?: readonly number[];
  /** The step without bias correction, for rules that correct it. */
  readonly uncorrected?: readonly number[];
  /** The rule's equations with this step's numbers, if they foretell it. */
  readonly lines?: readonly EquationLine[];
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
 * Takes a step of an optimizer apart.
 *
 * Where the optimizer's equations can be read and foretell the step, the push
 * is what they make of the newest gradient: sums are split, scales such as √v
 * are not. Their names are θ, g and t, what earlier lines computed, the
 * optimizer's memory, and its settings, by symbol (η, β₁) or by name.
 *
 * Without such equations the step is tried with other gradients. It is split
 * where it follows the gradient in a straight line, or where its scale does not
 * know the gradient's sign; else, as for a rule that is random or bent, `push`,
 * `carried` and `scale` are absent: nobody could tell them for certain.
 *
 * @example Momentum's memory carries μ v
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { decomposeStep, momentum } from "downhill";
 *
 * const rule = momentum({ learningRate: 0.5, momentum: 0.25 });
 * const { step, carried, push } = decomposeStep(rule, {
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
 * @param optimizer The rule.
 * @param before Where the step begins; it is left untouched.
 * @throws {RangeError} If it is not told where the step begins.
 * @throws {TypeError} If the optimizer's step is asynchronous. What the step
 * itself throws is handed on.
 */
export function decomposeStep(optimizer: Optimizer, before: Before): StepParts {
  checkArguments({ optimizer }, anOptimizer);
  checkBefore(before);
  const { point, gradient } = before;
  const taken = move(optimizer, before, gradient);
  const step = taken.point.map((x, i) => x - point[i]);
  const noise = step.map((x, i) =>
    4 * Number.EPSILON * (Math.abs(point[i]) + Math.abs(x))
  );
  const told = tell(optimizer, before, taken.point);
  const split = told
    ? told.push && between(step, told.push, noise)
    : probe(optimizer, before, noise);
  return {
    step,
    ...split,
    ...split && { scale: split.push.map((x, i) => -x / gradient[i]) },
    uncorrected: told?.uncorrected,
    lines: told?.lines,
    state: taken.state,
  };
}

const NAMES: Readonly<Record<keyof Before, true>> = {
  point: true,
  gradient: true,
  state: true,
  step: true,
};

const HELP = {
  example: "{ point: [1, 2], gradient: [2, 8], state: rule.init(2), step: 0 }",
};

/** Numbers may be infinite: a step that flies off can be taken apart. */
function checkBefore(before: Before): void {
  checkOptions(before, NAMES, HELP);
  const { point, gradient, state, step } = before;
  if (!isList(point) || point.length === 0) {
    const expected = "a point of one coordinate or more";
    throw unexpected("point", { expected, found: point });
  }
  if (!isList(gradient) || gradient.length !== point.length) {
    const expected = `${point.length} numbers`;
    throw unexpected("gradient", { expected, found: gradient });
  }
  if (!isPlainObject(state)) {
    const expected = "an optimizer's memory, as its init() makes it";
    throw unexpected("state", { expected, found: state });
  }
  checkArguments({ step }, count);
}

/** What is left of a step without its push; no more than rounding is nothing. */
function between(
  step: readonly number[],
  push: readonly number[],
  noise: readonly number[],
): Split {
  const carried = step.map((x, i) =>
    Math.abs(x - push[i]) <= noise[i] ? 0 : x - push[i]
  );
  return { push, carried };
}

/** The point and the memory after a step with a gradient. */
function move(
  optimizer: Optimizer,
  { point, state }: Before,
  gradient: ArrayLike<number>,
): { point: number[]; state: State } {
  const moved = Float64Array.from(point);
  const kept = copyState(state);
  const done: unknown = optimizer.step(
    moved,
    Float64Array.from(gradient),
    kept,
  );
  if (typeof (done as Promise<unknown> | undefined)?.then === "function") {
    // Nobody waits for it: what it throws later must not end the program.
    (done as Promise<unknown>).then(undefined, () => {});
    throw new TypeError(
      "Expected optimizer.step to return nothing but found a promise",
    );
  }
  return { point: [...moved], state: kept };
}

/** What can be told of a step without its equations. */
function probe(
  optimizer: Optimizer,
  before: Before,
  noise: readonly number[],
): Split | undefined {
  const tried = (gradient: readonly number[]) =>
    move(optimizer, before, gradient).point.map((x, i) => x - before.point[i]);
  try {
    return probeStep(tried, Array.from(before.gradient), noise);
  } catch {
    // A reader's rule may refuse a gradient that no run would bring.
    return;
  }
}

/** What the equations say, if they foretell where the step leads. */
function tell(
  optimizer: Optimizer,
  before: Before,
  taken: readonly number[],
): Pick<StepParts, "push" | "uncorrected" | "lines"> | undefined {
  const equations = equationsOf(optimizer);
  const told = equations && explain(equations, optimizer, { before });
  if (told === undefined) return;
  const { point } = before;
  const length = Math.hypot(...taken.map((x, i) => x - point[i]));
  const right = taken.every((x, i) =>
    Math.abs(told.point.total[i] - x) <=
      CLOSE * length + ROUNDING * Math.max(Math.abs(x), Math.abs(point[i]))
  );
  if (!right) return;
  const corrects = equations!.some(({ text }) => text.includes("ᵗ"));
  const plain = corrects &&
    explain(equations!, optimizer, { before, settled: true });
  return {
    push: told.point.bent ? undefined : [...told.point.push],
    lines: told.lines,
    uncorrected: plain
      ? plain.point.total.map((x, i) => x - point[i])
      : undefined,
  };
}
