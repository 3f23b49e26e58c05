/**
 * The exercises of lesson 4, on the saddle.
 *
 * @module
 */

import { stepper } from "../../core/stepper.ts";
import { adam } from "../../optimizers/adam.ts";
import { gradientDescent } from "../../optimizers/gradient_descent.ts";
import type { Optimizer } from "../../core/optimizer.ts";
import { saddle } from "../../surfaces/catalogue.ts";
import {
  type Exercise,
  nearly,
  notANumber,
  notYet,
  right,
} from "../exercise.ts";
import { apart, near } from "./numbers.ts";

const LEARNING_RATE = 0.005;
const X = 20.75;
/** More than gradient descent needs from the smallest number there is. */
const PATIENCE = 40_000;

/** The first step whose height is below zero, or infinity. */
function below(optimizer: Optimizer, y: number): number {
  const run = stepper(optimizer, { start: [X, y] });
  for (let step = 0; step <= PATIENCE; step++) {
    // As it is, and not as its square, which may be less than any number.
    const [a, b] = run.point;
    if (Math.abs(b) > Math.abs(a)) return step;
    run.step(saddle.gradient(run.gradientPoint));
  }
  return Infinity;
}

/** How many steps until |y| has doubled? */
export const doubling: Exercise = {
  question: "After how many steps of gradient descent is y above 1?",
  judge(answer) {
    const none = notANumber(answer);
    if (none) return none;
    const steps = Math.log(2) / Math.log(1 + 2 * LEARNING_RATE);
    if (answer === Math.ceil(steps)) {
      return right("0.5 · 1.01ᵏ passes 1 at k = ln 2 / ln 1.01, rounded up.");
    }
    const found = answer as number;
    if (near(found, steps, 1e-3)) {
      return nearly("That is where y reaches 1. Steps are whole: round up.");
    }
    if (!Number.isInteger(found) || found < 0) {
      return notYet("A number of steps is whole: 0, 1, 2, …");
    }
    const y = 0.5 * (1 + 2 * LEARNING_RATE) ** found;
    const told = `After ${found} steps y is ${apart(y, 1)}`;
    if (found === Math.floor(steps)) {
      return nearly(`${told}, not yet above 1. Round up.`);
    }
    if (found === Math.ceil(steps) + 1) {
      return nearly(`${told}. It was above 1 a step before.`);
    }
    if (found === Math.ceil(Math.log(2) / Math.log(1 + LEARNING_RATE))) {
      return notYet(
        `${told}: it was above 1 long before. The gradient in y is −2y: a step multiplies y by 1 + 2η.`,
      );
    }
    return notYet(
      `${told}${
        y < 1 ? ", not yet above 1" : ": it was above 1 before"
      }. Each step multiplies y by one and the same number. Which?`,
    );
  },
  wrong: [
    { answer: 69.66, kind: "nearly", hint: "round up" },
    { answer: 69, kind: "nearly", hint: "not yet above 1" },
    { answer: 71, kind: "nearly", hint: "a step before" },
    { answer: 69.2, kind: "not yet", hint: "whole" },
    { answer: 139, kind: "not yet", hint: "1 + 2η" },
    { answer: 187, kind: "not yet", hint: "one and the same number" },
    { answer: "soon", kind: "not yet", hint: "finite number" },
  ],
};

/** From where does Adam win? */
export const adamWins: Exercise = {
  question:
    "From which y, above 0, is Adam below zero before gradient descent?",
  judge(answer) {
    const none = notANumber(answer);
    if (none) return none;
    const y = answer as number;
    if (y <= 0) return notYet("Choose y above 0: at 0 nobody ever leaves.");
    const descent = below(gradientDescent({ learningRate: LEARNING_RATE }), y);
    const rival = below(adam({ learningRate: LEARNING_RATE }), y);
    const needs = (steps: number) =>
      steps < Infinity ? `${steps} steps` : `more than ${PATIENCE} steps`;
    const told = `gradient descent needs ${needs(descent)}, Adam ${
      needs(rival)
    }`;
    if (rival < descent) return right(`From there ${told}.`);
    if (rival === Infinity) {
      return notYet(
        "So near 0 a part of Adam's gradient is less than any number here, so it stays. Go a little higher.",
      );
    }
    if (descent === 0) {
      return notYet("From there both are below zero at once. Go lower.");
    }
    if (rival < 2 * descent) return nearly(`Close: ${told}. Go lower still.`);
    return notYet(
      `From there ${told}. Go lower: how small must y be for its gradient to matter little to gradient descent and not at all to Adam?`,
    );
  },
  wrong: [
    { answer: 0, kind: "not yet", hint: "nobody ever leaves" },
    { answer: 0.5, kind: "not yet", hint: "how small" },
    { answer: -1, kind: "not yet", hint: "above 0" },
    { answer: 5e-324, kind: "not yet", hint: "a little higher" },
  ],
};

/** How fast may gradient descent be? */
export const fastest: Exercise = {
  question:
    "Which learning rate takes gradient descent below zero within 20 steps, while |x| shrinks in every step?",
  judge(answer) {
    const none = notANumber(answer);
    if (none) return none;
    const eta = answer as number;
    if (eta <= 0) return notYet("A learning rate is above 0.");
    if (eta >= 1) {
      return notYet(
        "A step multiplies x by 1 − 2η: from η = 1 on, |x| does not shrink.",
      );
    }
    const step = below(gradientDescent({ learningRate: eta }), 0.5);
    return step <= 20
      ? right(
        `Below zero at step ${step}, with |1 − 2η| = ${
          apart(Math.abs(1 - 2 * eta), 1)
        }.`,
      )
      : step <= 40
      ? nearly(`Below zero at step ${step}: a little bolder.`)
      : notYet(
        `Below zero only ${
          step < Infinity ? `at step ${step}` : `after ${PATIENCE} steps`
        }: bolder. What does η do to 1 + 2η?`,
      );
  },
  wrong: [
    { answer: 0.005, kind: "not yet", hint: "What does η do" },
    { answer: 0.03, kind: "nearly", hint: "bolder" },
    { answer: 1.2, kind: "not yet", hint: "1 − 2η" },
  ],
};
