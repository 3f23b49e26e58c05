/**
 * What theory says of learning rate and momentum on a quadratic.
 *
 * @module
 */

import { positive } from "../core/arguments.ts";
import type { Trajectory } from "../core/trajectory.ts";
import {
  bestLearningRate,
  bestMomentum,
  type BestRate,
  rootsOf,
  stabilityLimit,
} from "./stability.ts";

/** The rules of which theory says it. */
export type TheoryRule = "gradientDescent" | "momentum" | "nesterov";

/**
 * How a run comes to rest along one eigenvector: it creeps, comes as fast as
 * it can without swinging, or swings.
 */
export type Damping = "over-damped" | "critically damped" | "under-damped";

/** What theory says of a run along one eigenvector of a quadratic. */
export interface ModeTheory {
  /** The factor a step in the long run; above 1 it leaves. */
  readonly factor: number;
  /** How it comes to rest: by the discriminant of the two roots. */
  readonly damping: Damping;
  /** Whether each step in the long run jumps across the minimum. */
  readonly flips: boolean;
}

/** What theory says of a rule. */
export interface StabilityTheory {
  /** The learning rate above which it leaves, at a momentum. */
  limit(momentum: number): number;
  /** The limit as a formula, for a symbol of the momentum. */
  formula(symbol: string): string;
  /** The learning rate above which the flattest direction swings. */
  swings(momentum: number): number;
  /** What settles fastest. */
  readonly best: BestRate;
}

/**
 * What theory says of a rule on a quadratic. The best of Nesterov's is from
 * L. Lessard, B. Recht, A. Packard, Analysis and design of optimization
 * algorithms via integral quadratic constraints (2016), section 4.
 *
 * @param eigenvalues The Hessian's, all above 0.
 */
export function stabilityTheory(
  rule: TheoryRule,
  eigenvalues: readonly number[],
): StabilityTheory {
  const sharpness = Math.max(...eigenvalues);
  const flattest = Math.min(...eigenvalues);
  if (rule === "gradientDescent") {
    return {
      limit: () => stabilityLimit(sharpness),
      formula: () => "2/L",
      swings: () => 1 / flattest,
      best: bestLearningRate(eigenvalues),
    };
  }
  const nesterov = rule === "nesterov";
  const root = Math.sqrt(3 * sharpness / flattest + 1);
  return {
    limit: (momentum) => stabilityLimit(sharpness, { momentum, nesterov }),
    formula: (mu) => nesterov ? `2(1+${mu})/(L(1+2${mu}))` : `2(1+${mu})/L`,
    // Where the two roots meet.
    swings: (momentum) =>
      nesterov
        ? ((1 - momentum) / (1 + momentum)) ** 2 / flattest
        : (1 - Math.sqrt(momentum)) ** 2 / flattest,
    best: nesterov
      ? {
        learningRate: 4 / (3 * sharpness + flattest),
        momentum: (root - 2) / (root + 2),
        rate: 1 - 2 / root,
      }
      : bestMomentum(eigenvalues),
  };
}

/** Roots are one when they differ by less than their rounding: 1e-6. */
const ONE = 1e-12;

/**
 * What theory says of a run along the eigenvectors, by their eigenvalues; or
 * nothing, where it does not know the rule, or rate or weights change.
 *
 * ```text
 * gradient descent   z = 1 − ηλ
 * momentum           z² − (1 + μ − ηλ) z + μ = 0
 * Nesterov           z² − (1 + μ)(1 − ηλ) z + μ (1 − ηλ) = 0
 * ```
 *
 * Source: Goh, "Why Momentum Really Works" (2017), doi:10.23915/distill.00006.
 */
export function theoryOfModes(
  { rule, optimizer, settings }: Pick<
    Trajectory,
    "rule" | "optimizer" | "settings"
  >,
): ((eigenvalue: number) => ModeTheory) | undefined {
  const key = rule?.label === optimizer ? rule.key : "";
  const known: readonly string[] = ["gradientDescent", "momentum", "nesterov"];
  if (!known.includes(key)) return;
  const { learningRate: eta, momentum = 0, dampening = 0, weightDecay = 0 } =
    settings as Readonly<Record<string, unknown>>;
  // Of a dampened gradient only the rest enters, as if the rate were less.
  const learningRate = Number(eta) * (1 - Number(dampening));
  if (typeof eta !== "number" || !positive.holds(learningRate)) return;
  if (typeof momentum !== "number" || weightDecay !== 0) return;
  const how = { learningRate, momentum, nesterov: key === "nesterov" };
  return (eigenvalue) => {
    const { size, middle, discriminant, product } = rootsOf(eigenvalue, how);
    const one = Math.abs(discriminant) <=
      ONE * Math.max(middle * middle, Math.abs(product));
    return {
      factor: size,
      damping: one
        ? "critically damped"
        : discriminant < 0
        ? "under-damped"
        : "over-damped",
      flips: (one || discriminant > 0) && middle < 0,
    };
  };
}
