/**
 * What the rules share: their common options, a memory that counts the steps,
 * the learning rate of a step, and the decay of the weights.
 *
 * @module
 */

import {
  flag,
  type Kind,
  nonNegative,
  positive,
  unexpected,
} from "../core/arguments.ts";
import type { Schedule } from "../core/schedule.ts";
import type { Vector } from "../core/vector.ts";
import type { Optimizer, State } from "../core/optimizer.ts";
import type { OptionTable } from "../core/rule.ts";
import * as usual from "../core/usual_options.ts";

/** A learning rate: one number for all steps, or a schedule. */
export type LearningRate = number | Schedule;

/** The options that every rule has. */
export interface CommonOptions {
  /** η: how far a step goes, a positive number or a {@linkcode Schedule}. */
  learningRate?: LearningRate;
  /** λ ≥ 0: how strongly the point is drawn to the origin. */
  weightDecay?: number;
  /**
   * Whether the decay bypasses the rule, `θ ← θ − η λ θ`, as in AdamW and
   * Keras, or joins the gradient, `g ← g + λ θ`, as in PyTorch's Adam.
   */
  decoupledWeightDecay?: boolean;
}

/** A learning rate of a rule. */
export const learningRateKind: Kind<LearningRate> = {
  expected: "a positive number",
  holds: (value): value is LearningRate =>
    typeof value === "function" || positive.holds(value),
};

/** A learning rate as frameworks accept it: 0 as well. */
export const frameworkRate: Kind<LearningRate> = {
  expected: nonNegative.expected,
  holds: (value): value is LearningRate =>
    typeof value === "function" || nonNegative.holds(value),
};

/** The common options, with a rule's own default for the learning rate. */
export function commonOptions(
  learningRate: LearningRate,
): OptionTable<CommonOptions> {
  return {
    learningRate: {
      ...usual.learningRate,
      default: learningRate,
      kind: learningRateKind,
    },
    weightDecay: {
      ...usual.weightDecay,
      default: 0,
      kind: nonNegative,
    },
    decoupledWeightDecay: {
      word: "decoupled weight decay",
      default: false,
      kind: flag,
    },
  };
}

/** A rule's memory: `t`, the steps taken, and vectors as long as the point. */
export type Memory<Vectors extends string = never> =
  & State
  & { t: number }
  & { [V in Vectors]: Vector };

/** A rule whose settings include the common ones. */
export type Decaying<S extends State> = Optimizer<S> & {
  readonly settings: Required<CommonOptions>;
};

/** A vector of equal numbers, zeros unless told otherwise. */
export function vector(dimension: number, value = 0): Vector {
  const zeros = new Float64Array(dimension);
  return value === 0 ? zeros : zeros.fill(value);
}

/** The learning rate of a step; the first is step 0. */
export function rate(learningRate: LearningRate, step: number): number {
  if (typeof learningRate === "number") return learningRate;
  const found = learningRate(step);
  if (nonNegative.holds(found)) return found;
  const { expected } = nonNegative;
  throw unexpected(`learningRate at step ${step}`, { expected, found });
}

/**
 * Lets the weights decay as the rule's settings ask.
 *
 * Coupled, the decay is taken where the gradient is: for a rule that looks
 * ahead, at the look-ahead point. The sum stays in the state, as `g`.
 */
export function withWeightDecay<S extends Memory>(
  rule: Decaying<S>,
): Optimizer<S> {
  const { learningRate, weightDecay, decoupledWeightDecay } = rule.settings;
  if (weightDecay === 0) return rule;
  const torch = (rule.settings as { arithmetic?: unknown }).arithmetic ===
    "torch";
  const { where, before, after } = aroundGradient(rule.equations ?? []);
  if (decoupledWeightDecay) {
    return {
      ...rule,
      equations: [...before, "θ ← θ − η λ θ", ...after],
      step(point, gradient, state) {
        const eta = rate(learningRate, state.t);
        const round = rounding(point);
        // PyTorch multiplies by 1 − η λ, and that is what it rounds.
        const lost = torch && point.BYTES_PER_ELEMENT === 4
          ? 1 - round(1 - eta * weightDecay)
          : round(round(eta) * round(weightDecay));
        for (let i = 0; i < point.length; i++) point[i] -= lost * point[i];
        rule.step(point, gradient, state);
      },
    };
  }
  return {
    ...rule,
    equations: [...before, `g ← g + λ ${where}`, ...after],
    init: (dimension) => ({ ...rule.init(dimension), g: vector(dimension) }),
    step(point, gradient, state) {
      const g = state.g as Vector;
      const lambda = rounding(point)(weightDecay);
      if (rule.lookAhead) rule.lookAhead(point, state, g);
      else for (let i = 0; i < point.length; i++) g[i] = point[i];
      for (let i = 0; i < point.length; i++) {
        g[i] = gradient[i] + lambda * g[i];
      }
      rule.step(point, g, state);
    },
  };
}

/**
 * Equations around the place where the gradient is known: after the line that
 * says where it is taken, if that is not at θ.
 */
export function aroundGradient(equations: readonly string[]) {
  const at = equations.findIndex((text) => text.startsWith("g ← ∇f("));
  return {
    where: at < 0 ? "θ" : equations[at].slice("g ← ∇f".length),
    before: equations.slice(0, at + 1),
    after: equations.slice(at + 1),
  };
}

/** The options of a rule that divides by a root. */
export interface EpsilonOptions {
  epsilon: number;
  epsilonPlacement: "outside" | "inside" | "hat";
}

/** ε inside and outside the root, one of them zero, and the root as text. */
export function epsilons({ epsilon, epsilonPlacement }: EpsilonOptions) {
  const inside = epsilonPlacement === "inside" ? epsilon : 0;
  const outside = epsilonPlacement === "inside" ? 0 : epsilon;
  const root = (radicand: string) => {
    const bracketed = radicand.includes(" ") ? `(${radicand})` : radicand;
    return inside > 0 ? `√(${radicand} + ε)` : `(√${bracketed} + ε)`;
  };
  return { inside, outside, root };
}

/**
 * The length of a vector, whatever the size of its numbers: the Euclidean
 * one, or the p-norm of another order p.
 */
export function norm(vector: Vector, order = 2): number {
  let largest = 0;
  for (let i = 0; i < vector.length; i++) {
    largest = Math.max(largest, Math.abs(vector[i]));
  }
  if (largest === 0 || largest === Infinity || order === Infinity) {
    return largest;
  }
  let sum = 0;
  if (order === 2) {
    for (let i = 0; i < vector.length; i++) sum += (vector[i] / largest) ** 2;
    return largest * Math.sqrt(sum);
  }
  for (let i = 0; i < vector.length; i++) {
    sum += Math.abs(vector[i] / largest) ** order;
  }
  return largest * sum ** (1 / order);
}

/** Rounds a product as the point's precision asks; a sum is when stored. */
export function rounding(point: Vector): (product: number) => number {
  return point.BYTES_PER_ELEMENT === 4 ? Math.fround : exactly;
}

const exactly = (product: number) => product;
