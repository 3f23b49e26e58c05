/**
 * What the options of rules are usually called, in words and in equations.
 * Rules build theirs on them; a reader's own rule is understood by them. Each
 * stands alone as well, so that a bundle has only those of its rules.
 *
 * @module
 */

import type { OptionRange, OptionWords } from "./rule.ts";

/** Shares that matter by how little they miss 1: 0, 0.9, 0.99, … */
const shares: OptionRange = { min: 0, max: 0.9999, scale: "decay" };
const epsilons: OptionRange = { min: 1e-12, max: 1, scale: "log" };

/** The options that several rules have, by name. */
export interface UsualOptions {
  /** η. */
  readonly learningRate: OptionWords;
  /** λ. */
  readonly weightDecay: OptionWords;
  /** β₁. */
  readonly beta1: OptionWords;
  /** β₂. */
  readonly beta2: OptionWords;
  /** β. */
  readonly beta: OptionWords;
  /** μ; β and γ in some books. */
  readonly momentum: OptionWords;
  /** ρ; γ in some books. */
  readonly decay: OptionWords;
  /** τ. */
  readonly dampening: OptionWords;
  /** ε. */
  readonly epsilon: OptionWords;
  /** εᵣ, the ε under the root where there are two. */
  readonly rootEpsilon: OptionWords;
  /** v₀. */
  readonly initialAccumulator: OptionWords;
}

/** η. */
export const learningRate: OptionWords = {
  word: "learning rate",
  symbols: ["η"],
  range: { min: 1e-5, max: 10, scale: "log" },
};

/** λ. */
export const weightDecay: OptionWords = {
  word: "weight decay",
  symbols: ["λ"],
  range: { min: 0, max: 1, scale: "linear" },
};

/** β₁. */
export const beta1: OptionWords = {
  word: "beta 1",
  symbols: ["β₁"],
  range: shares,
};

/** β₂. */
export const beta2: OptionWords = {
  word: "beta 2",
  symbols: ["β₂"],
  range: shares,
};

/** β. */
export const beta: OptionWords = {
  word: "beta",
  symbols: ["β"],
  range: shares,
};

/** μ; β and γ in some books. */
export const momentum: OptionWords = {
  word: "momentum",
  symbols: ["μ", "β", "γ"],
  range: shares,
};

/** ρ; γ in some books. */
export const decay: OptionWords = {
  word: "decay",
  symbols: ["ρ", "γ"],
  range: shares,
};

/** τ. */
export const dampening: OptionWords = {
  word: "dampening",
  symbols: ["τ"],
  range: { min: 0, max: 1, scale: "linear" },
};

/** ε. */
export const epsilon: OptionWords = {
  word: "epsilon",
  symbols: ["ε"],
  range: epsilons,
};

/** εᵣ, the ε under the root where there are two. */
export const rootEpsilon: OptionWords = {
  word: "epsilon under the root",
  symbols: ["εᵣ"],
  range: epsilons,
};

/** v₀. */
export const initialAccumulator: OptionWords = {
  word: "initial accumulator",
  symbols: ["v₀"],
  range: { min: 0, max: 2, scale: "linear" },
};

/**
 * The usual options. A symbol that several have stands for the first of them
 * that is set.
 */
export const usualOptions: UsualOptions = {
  learningRate,
  weightDecay,
  beta1,
  beta2,
  beta,
  momentum,
  decay,
  dampening,
  epsilon,
  rootEpsilon,
  initialAccumulator,
};
