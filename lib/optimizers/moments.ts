/**
 * What Adam and its relatives share: two moments, their decay, their bias
 * correction, and the place of ε.
 *
 * @module
 */

import type { Vector } from "../core/vector.ts";
import type { OptionTable, WordOption } from "../core/rule.ts";
import * as usual from "../core/usual_options.ts";
import { decay, flag, nonNegative, oneOf } from "../core/arguments.ts";
import {
  type CommonOptions,
  commonOptions,
  epsilons,
  type Memory,
  rounding,
  vector,
} from "./common.ts";

/** The options of Adam and its relatives. */
export interface MomentOptions extends CommonOptions {
  /** β₁ in [0, 1): the share of the first moment that is kept. */
  beta1?: number;
  /** β₂ in [0, 1): the share of the second moment that is kept. */
  beta2?: number;
  /** ε ≥ 0: keeps the divisor from zero. */
  epsilon?: number;
  /**
   * ε outside the root, `√v̂ + ε`, inside, `√(v̂ + ε)`, or as "epsilon hat",
   * beside the uncorrected root: `√v + ε`, as in TensorFlow and Keras.
   */
  epsilonPlacement?: "outside" | "inside" | "hat";
  /** A second ε ≥ 0 under the root: optax's `eps_root`. */
  rootEpsilon?: number;
  /** Whether the moments are freed from their start at zero. */
  biasCorrection?: boolean;
  /**
   * Whose arithmetic is followed where ways to compute the same round or
   * overflow differently: see {@linkcode Arithmetic}. @default {"sums"}
   */
  arithmetic?: Arithmetic;
}

/**
 * How averages are computed, and what is rounded first where the point is in
 * single precision.
 *
 * - `"sums"`: β m + (1 − β) g, as optax does and as papers write it; powers of
 *   β in the point's precision;
 * - `"differences"`: m + (1 − β) (g − m), as Keras and TensorFlow do, so that
 *   an average that is infinite once is no number from then on;
 * - `"torch"`: the first moment by differences, the second by sums; numbers
 *   that scale a step are computed in double precision and rounded last.
 */
export type Arithmetic = "sums" | "differences" | "torch";

/** The option for the arithmetic. */
export const arithmeticOption: WordOption<Arithmetic> = {
  word: "arithmetic",
  default: "sums",
  kind: oneOf("sums", "differences", "torch"),
};

/** How much of an average is kept and taken in, rounded as its vector is. */
export interface Weight {
  /** β. */
  readonly keep: number;
  /** 1 − β. */
  readonly take: number;
  /** Whether the average moves by a share of the difference. */
  readonly byDifference: boolean;
}

function weight(beta: number, byDifference: boolean) {
  const exact: Weight = { keep: beta, take: 1 - beta, byDifference };
  const [keep, take] = [Math.fround(beta), Math.fround(1 - beta)];
  const single: Weight = { keep, take, byDifference };
  return (point: Vector) => point.BYTES_PER_ELEMENT === 4 ? single : exact;
}

/** The weights of a first moment for a point. */
export function firstWeight(
  beta: number,
  arithmetic: Arithmetic,
): (point: Vector) => Weight {
  return weight(beta, arithmetic !== "sums");
}

/** The weights of a second moment for a point. */
export function secondWeight(
  beta: number,
  arithmetic: Arithmetic,
): (point: Vector) => Weight {
  return weight(beta, arithmetic === "differences");
}

/** An average that takes in a number. */
export function averaged(old: number, x: number, w: Weight): number {
  return w.byDifference ? old + w.take * (x - old) : w.keep * old + w.take * x;
}

/** An average that takes in the square of a number. */
export function averagedSquare(old: number, x: number, w: Weight): number {
  return w.byDifference
    ? old + w.take * (x * x - old)
    : w.keep * old + w.take * x * x;
}

/** The usual constants. */
export const momentOptions: OptionTable<MomentOptions> = {
  ...commonOptions(0.001),
  beta1: { ...usual.beta1, default: 0.9, kind: decay },
  beta2: { ...usual.beta2, default: 0.999, kind: decay },
  epsilon: { ...usual.epsilon, default: 1e-8, kind: nonNegative },
  epsilonPlacement: {
    word: "place of epsilon",
    default: "outside",
    kind: oneOf("outside", "inside", "hat"),
  },
  rootEpsilon: { ...usual.rootEpsilon, default: 0, kind: nonNegative },
  biasCorrection: { word: "bias correction", default: true, kind: flag },
  arithmetic: arithmeticOption,
};

/** The moments `m` and `v`, and the powers β₁ᵗ and β₂ᵗ. */
export type Moments = Memory<"m" | "v"> & {
  beta1Power: number;
  beta2Power: number;
};

/** The moments before the first step. */
export function startMoments(dimension: number): Moments {
  return {
    t: 0,
    beta1Power: 1,
    beta2Power: 1,
    m: vector(dimension),
    v: vector(dimension),
  };
}

/** Counts a step. */
export function advance(
  state: Moments,
  { beta1, beta2 }: Required<MomentOptions>,
): void {
  state.t++;
  state.beta1Power *= beta1;
  state.beta2Power *= beta2;
}

/** What the settings make of the moments: numbers for step(), and text. */
export function reading(settings: Required<MomentOptions>) {
  const { epsilonPlacement, rootEpsilon, biasCorrection } = settings;
  const { beta1, beta2, arithmetic } = settings;
  const { inside, outside, root } = epsilons(settings);
  const hat = epsilonPlacement === "hat";
  const rooted = rootEpsilon > 0 ? " + εᵣ" : "";
  const torch = arithmetic === "torch";
  /** 1 − βᵗ, in the point's precision except in PyTorch. */
  const missing = (power: number, beta: number, point: Vector, t: number) =>
    torch || point.BYTES_PER_ELEMENT === 8
      ? 1 - power
      : Math.fround(1 - Math.fround(Math.fround(beta) ** t));
  return {
    /** The weights of m. */
    weight1: firstWeight(beta1, arithmetic),
    /** The weights of v. */
    weight2: secondWeight(beta2, arithmetic),
    /** What m is divided by. */
    correction1: (state: Moments, point: Vector) =>
      biasCorrection ? missing(state.beta1Power, beta1, point, state.t) : 1,
    /** What v is divided by. */
    correction2(state: Moments, point: Vector) {
      if (!biasCorrection) return 1;
      const found = missing(state.beta2Power, beta2, point, state.t);
      // PyTorch divides the root by the rounded root.
      return torch && point.BYTES_PER_ELEMENT === 4
        ? Math.fround(Math.sqrt(found)) ** 2
        : found;
    },
    /** η, rounded; PyTorch rounds what it makes of η and the correction. */
    pace: (eta: number, correction1: number, point: Vector) =>
      torch && point.BYTES_PER_ELEMENT === 4
        ? Math.fround(eta / correction1) * correction1
        : rounding(point)(eta),
    /** What is added under the root of v / correction2. */
    inside: inside + rootEpsilon,
    /** What is added to that root; "epsilon hat" waits for its correction. */
    outside: (correction2: number) =>
      hat ? outside / Math.sqrt(correction2) : outside,
    /** The lines that correct the bias. */
    corrections: biasCorrection
      ? ["m̂ ← m / (1 − β₁ᵗ)", "v̂ ← v / (1 − β₂ᵗ)"]
      : [],
    /** The first moment in force, as text. */
    first: biasCorrection ? "m̂" : "m",
    /** The divisor in force, as text. */
    root: hat && biasCorrection
      ? `(√${rooted ? `(v̂${rooted})` : "v̂"} + ε / √(1 − β₂ᵗ))`
      : root((biasCorrection ? "v̂" : "v") + rooted),
  };
}
