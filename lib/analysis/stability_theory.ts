/**
 * What theory says of learning rate and momentum on a quadratic.
 *
 * @module
 */

import { bestLearningRate, bestMomentum, stabilityLimit } from "./stability.ts";
import type { BestRate } from "./stability.ts";

/** The rules of which theory says it. */
export type TheoryRule = "gradientDescent" | "momentum" | "nesterov";

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
