/**
 * What Adam and its relatives share: two moments, their decay, their bias
 * correction, and the place of ε.
 *
 * @module
 */

import type { OptionTable } from "../core/rule.ts";
import { usualOptions } from "../core/usual_options.ts";
import { decay, flag, nonNegative, oneOf } from "../core/arguments.ts";
import {
  type CommonOptions,
  commonOptions,
  epsilons,
  type Memory,
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
}

/** The usual constants. */
export const momentOptions: OptionTable<MomentOptions> = {
  ...commonOptions(0.001),
  beta1: { ...usualOptions.beta1, default: 0.9, kind: decay },
  beta2: { ...usualOptions.beta2, default: 0.999, kind: decay },
  epsilon: { ...usualOptions.epsilon, default: 1e-8, kind: nonNegative },
  epsilonPlacement: {
    word: "place of epsilon",
    default: "outside",
    kind: oneOf("outside", "inside", "hat"),
  },
  rootEpsilon: { ...usualOptions.rootEpsilon, default: 0, kind: nonNegative },
  biasCorrection: { word: "bias correction", default: true, kind: flag },
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
  const { inside, outside, root } = epsilons(settings);
  const hat = epsilonPlacement === "hat";
  const rooted = rootEpsilon > 0 ? " + εᵣ" : "";
  return {
    /** What m is divided by. */
    correction1: (state: Moments) => biasCorrection ? 1 - state.beta1Power : 1,
    /** What v is divided by. */
    correction2: (state: Moments) => biasCorrection ? 1 - state.beta2Power : 1,
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
