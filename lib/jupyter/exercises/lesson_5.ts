/**
 * The exercises of lesson 5, on surfaces, optimizers and data of one's own.
 *
 * @module
 */

import { formatNumber } from "../../figures/ticks.ts";
import { optimizerNamed } from "../../optimizers/catalogue.ts";
import { surface } from "../../surfaces/from_formula.ts";
import { leastSquares } from "../../surfaces/least_squares.ts";
import {
  type Exercise,
  nearly,
  notANumber,
  notYet,
  right,
  type Verdict,
} from "../exercise.ts";
import { compare, suspects } from "./hidden.ts";
import { type Hollows, hollowsOf } from "./hollows.ts";
import { apart } from "./numbers.ts";

export { unitSteps, valley } from "./own_optimizers.ts";

/** A point in words; what is nothing but rounding counts as 0. */
const place = (point: readonly number[]) =>
  `(${
    point.map((x) => formatNumber(Math.abs(x) < 1e-9 ? 0 : x, 3)).join(", ")
  })`;

/** A formula with two hollows. */
export const twoWells: Exercise = {
  question:
    "Type a formula whose only minima in the square from −2 to 2 are (−1, 0) and (1, 0), both of height 0.",
  judge(answer) {
    if (typeof answer !== "string") {
      return notYet('The answer is a formula in quotes: "x^2 + y^2".');
    }
    try {
      const wells = surface(answer, { variables: ["x", "y"] });
      return judgeHollows(hollowsOf(wells, 2));
    } catch (error) {
      return notYet(error instanceof Error ? error.message : String(error));
    }
  },
  wrong: [
    { answer: "x^2 + y^2", kind: "not yet", hint: "has 1 minimum" },
    { answer: "(x^2 - 1)^2", kind: "not yet", hint: "level all along" },
    { answer: "x", kind: "not yet", hint: "falls on" },
    { answer: "x^4 - x^2 + y^2", kind: "nearly", hint: "(0.707, 0)" },
    { answer: "x^4 - 2*x^2 + y^2", kind: "nearly", hint: "height is −1" },
    { answer: "(x^2 - 1", kind: "not yet", hint: "column" },
    { answer: 2, kind: "not yet", hint: "in quotes" },
  ],
};

function judgeHollows({ minima, level, hole }: Hollows): Verdict {
  if (level) {
    return notYet(
      "Somewhere it is level all along, as the floor of a valley: no place there is alone. Does it rise in every direction?",
    );
  }
  if (minima.length === 0) {
    return notYet(
      hole
        ? `It has no minimum in the square, and at ${
          place(hole)
        } it has no height at all.`
        : "It has no minimum in the square: it falls on, out of it. Does it rise in every direction?",
    );
  }
  const places = minima.map(({ point }) => place(point)).join(" and ");
  if (minima.length !== 2) {
    const word = minima.length === 1 ? "minimum" : "minima";
    return notYet(
      `It has ${minima.length} ${word}: ${places}. A product of two factors, one zero at each place, is a way.`,
    );
  }
  const off = Math.max(
    ...minima.map(({ point: [x, y] }, k) => Math.hypot(x - (2 * k - 1), y)),
  );
  if (off > 1e-3) return nearly(`It has two, but at ${places}.`);
  const odd = minima.find(({ value }) => Math.abs(value) > 1e-9);
  return odd
    ? nearly(
      `The places are right, but at ${place(odd.point)} the height is ${
        formatNumber(odd.value, 3)
      }. Add a number.`,
    )
    : right("Two hollows, and a pass between them.");
}

/** The features of the lesson's table: Anscombe's first. */
const anscombe = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];

/** What makes a line easy to fit? */
export const shift: Exercise = {
  question:
    "Which number, taken from every x, makes the condition number smallest?",
  judge(answer) {
    const none = notANumber(answer);
    if (none) return none;
    const taken = answer as number;
    if (Math.abs(taken) > 100) {
      return notYet(
        `Take ${
          taken < 0 ? "more" : "less"
        }: look at the numbers of the table.`,
      );
    }
    const x = anscombe.map((number) => number - taken);
    const { conditionNumber } = leastSquares({ x, y: anscombe });
    const best = leastSquares({
      x: anscombe.map((number) => number - 9),
      y: anscombe,
    });
    const told = `The condition number is then ${
      apart(conditionNumber, best.conditionNumber)
    }.`;
    // Computed, it may be 8.999999999999998.
    if (Math.abs(taken - 9) <= 1e-6) {
      return right(
        `${told} With mean 0, slope and intercept go their own ways.`,
      );
    }
    if (Math.abs(taken - 7.5) <= 0.01) {
      return nearly(`${told} That is the mean of y. It is x that is shifted.`);
    }
    const way = taken < 9 ? "more" : "less";
    return conditionNumber < 20
      ? nearly(`${told} There is a better one near by: take ${way}.`)
      : notYet(
        `${told} Take ${way}: what couples slope and intercept is Σ x. Make it 0.`,
      );
  },
  wrong: [
    { answer: 0, kind: "not yet", hint: "Σ x" },
    { answer: 7.5, kind: "nearly", hint: "mean of y" },
    { answer: 8.5, kind: "nearly", hint: "take more" },
    { answer: 9.04, kind: "nearly", hint: "take less" },
    { answer: "mean", kind: "not yet", hint: "finite number" },
  ],
};

/** Who made the hidden run? */
export const hidden: Exercise = {
  question: "Which rule made the hidden run?",
  judge(answer) {
    const { seed, optimizer } =
      (typeof answer === "object" && answer !== null ? answer : {}) as Record<
        string,
        unknown
      >;
    if (!Number.isSafeInteger(seed) || typeof optimizer !== "string") {
      return notYet('The answer is an object: { seed, optimizer: "Adam" }.');
    }
    let name: string;
    try {
      name = optimizerNamed(optimizer).rule.label;
    } catch (error) {
      return notYet((error as Error).message);
    }
    if (!suspects.includes(name)) {
      return notYet(`Six may be hiding: ${suspects.join(", ")}.`);
    }
    const { step, suspected, seen } = compare(name, seed as number);
    if (step === undefined) {
      return right(`It is ${name}: all steps agree.`);
    }
    return step === 1
      ? notYet(
        `Its first step is ${place(seen)}. ${name} would go ${
          place(suspected)
        }. The gradient times 0.1? The same length in both coordinates?`,
      )
      : nearly(
        `${name} would take the same first step, but another one at step ${step}. What does the hidden rule remember?`,
      );
  },
  wrong: [
    {
      answer: { seed: 11, optimizer: "Momentum" },
      kind: "nearly",
      hint: "another one at step 2",
    },
    {
      answer: { seed: 11, optimizer: "Adam" },
      kind: "not yet",
      hint: "would go",
    },
    {
      answer: { seed: 11, optimizer: "Lion" },
      kind: "not yet",
      hint: "may be hiding",
    },
    {
      answer: { seed: 11, optimizer: "Newton" },
      kind: "not yet",
      hint: "Expected",
    },
    { answer: "Nesterov", kind: "not yet", hint: "an object" },
  ],
};
