/**
 * The exercises of lesson 2, on what each line of a rule does.
 *
 * @module
 */

import { descend } from "../../core/descend.ts";
import { tensorflow1 } from "../../frameworks/mod.ts";
import { formatNumber } from "../../figures/ticks.ts";
import { booth } from "../../surfaces/catalogue.ts";
import {
  type Exercise,
  nearly,
  notANumber,
  notYet,
  right,
} from "../exercise.ts";

/** Whether two numbers are one, but for rounding. */
function close(found: number, expected: number): boolean {
  return Math.abs(found - expected) <= 1e-6 * Math.max(1, Math.abs(expected));
}

/** Where does gradient descent stop settling? */
export const limit: Exercise = {
  question:
    "From which learning rate on does gradient descent no longer settle on x² + 10y²?",
  judge(answer) {
    const none = notANumber(answer);
    if (none) return none;
    const eta = answer as number;
    if (close(eta, 0.1)) {
      return right("L = 20, and 2 / 20 = 0.1. There y just changes its sign.");
    }
    if (close(eta, 0.05)) {
      return nearly(
        "At 1 / L the steep coordinate is done in one step. It may bounce: the limit is twice that.",
      );
    }
    if (close(eta, 0.2)) {
      return notYet(
        "That takes 10 for the curvature, but the second derivative of 10y² is 20.",
      );
    }
    if (close(eta, 1)) {
      return notYet(
        "That is the limit of x alone. Which coordinate bounces first?",
      );
    }
    return notYet(
      "A step multiplies y by 1 − ηL. For which η does that reach −1?",
    );
  },
  wrong: [
    { answer: 0.05, kind: "nearly", hint: "twice that" },
    { answer: 0.2, kind: "not yet", hint: "is 20" },
    { answer: 1, kind: "not yet", hint: "bounces first" },
    { answer: 0.25, kind: "not yet", hint: "reach −1" },
    { answer: "0.1", kind: "not yet", hint: "finite number" },
  ],
};

/** Which momentum makes the terminal speed twenty steps? */
export const terminal: Exercise = {
  question:
    "Which β makes momentum twenty times as fast as gradient descent on a steady slope?",
  judge(answer) {
    const none = notANumber(answer);
    if (none) return none;
    const beta = answer as number;
    if (close(beta, 0.95)) return right("1 / (1 − 0.95) = 20.");
    if (close(beta, 0.05)) {
      return nearly(
        "That is 1 − β, what is lost in a step. β is what is kept.",
      );
    }
    if (beta < 0 || beta >= 1) {
      return notYet(
        "β is the share of the velocity that survives a step: from 0 to below 1.",
      );
    }
    return notYet(
      `With that β it becomes ${
        formatNumber(1 / (1 - beta))
      } times as fast. What must 1 − β be?`,
    );
  },
  wrong: [
    { answer: 0.05, kind: "nearly", hint: "what is kept" },
    { answer: 0.9, kind: "not yet", hint: "10 times" },
    { answer: 20, kind: "not yet", hint: "survives a step" },
  ],
};

/** When has AdaGrad slowed down to a tenth? */
export const slowdown: Exercise = {
  question:
    "At which step on a steady slope is AdaGrad's step a tenth as long as its first?",
  judge(answer) {
    const none = notANumber(answer);
    if (none) return none;
    // Computed, it may be 99.99999999999999.
    if (Math.abs(answer as number - 100) < 1e-6) {
      return right("η / √100 = η / 10.");
    }
    if (answer === 99 || answer === 101) {
      return nearly("Count again: the first step is step 1, its sum is 1.");
    }
    if (answer === 10) {
      return notYet(
        "At step 10 the sum is ten times as large. But the step is divided by its root.",
      );
    }
    return notYet(
      "After k steps the sum of squares is k g². What does step k divide by?",
    );
  },
  wrong: [
    { answer: 99, kind: "nearly", hint: "step 1" },
    { answer: 10, kind: "not yet", hint: "root" },
    { answer: 1000, kind: "not yet", hint: "sum of squares" },
  ],
};

/** Averages to try a step on: a first step, a sign, a late one. */
const averages: readonly (readonly [m: number, v: number, t: number])[] = [
  [0.3, 0.009, 1],
  [-2, 0.5, 7],
  [0.04, 12, 3],
  [1, 1, 5000],
];

/** A rule under test: Adam's last lines, right or gone wrong. */
type AdamStep = (m: number, v: number, t: number) => number;

const hats = (m: number, v: number, t: number) => [
  m / (1 - 0.9 ** t),
  v / (1 - 0.999 ** t),
];

const adamLines: AdamStep = (m, v, t) => {
  const [mHat, vHat] = hats(m, v, t);
  return mHat / (Math.sqrt(vHat) + 1e-8);
};

/** What goes wrong in a typical way, and what is said of it. */
const slips: readonly [AdamStep, "nearly" | "not yet", string][] = [
  [
    (m, v) => m / (Math.sqrt(v) + 1e-8),
    "nearly",
    "The division is right. But m and v started at zero: (2.17) and (2.18) come first.",
  ],
  [
    (m, v, t) => m / (1 - 0.9 ** t) / (Math.sqrt(v) + 1e-8),
    "nearly",
    "m is corrected, v is not.",
  ],
  [
    (m, v, t) => m / (Math.sqrt(v / (1 - 0.999 ** t)) + 1e-8),
    "nearly",
    "v is corrected, m is not.",
  ],
  [
    (m, v, t) => -adamLines(m, v, t),
    "nearly",
    "That is right but for the sign: the step is subtracted.",
  ],
  [
    (m, v, t) => {
      const [mHat, vHat] = hats(m, v, t);
      return mHat / (vHat + 1e-8);
    },
    "nearly",
    "v averages squares: it takes a root to get back to the gradient's size.",
  ],
  [
    (m, v, t) => {
      const [mHat, vHat] = hats(m, v, t);
      return mHat * Math.sqrt(vHat + 1e-8);
    },
    "not yet",
    "That multiplies by the root, as the essay's misprint does. A steep coordinate needs a smaller step.",
  ],
];

/** Adam's last three lines, as a function. */
export const adamStep: Exercise = {
  question: "Write what Adam subtracts, as a function of m, v and t.",
  judge(answer) {
    if (typeof answer !== "function") {
      return notYet(
        "The answer is a function: (m, v, t) => what is subtracted.",
      );
    }
    const agrees = (rule: AdamStep) =>
      averages.every(([m, v, t]) => {
        const found: unknown = (answer as AdamStep)(m, v, t);
        const expected = rule(m, v, t);
        // Wide enough for any place of ε, too narrow for anything else.
        return typeof found === "number" &&
          Math.abs(found - expected) <= 1e-5 * Math.abs(expected);
      });
    try {
      if (agrees(adamLines)) {
        return right("Both averages corrected, then one divided by the root.");
      }
      const slip = slips.find(([rule]) => agrees(rule));
      if (slip) {
        const [, kind, because] = slip;
        return kind === "nearly" ? nearly(because) : notYet(because);
      }
      const [m, v, t] = averages[0];
      return notYet(
        `For m = ${m}, v = ${v}, t = ${t} it should give ${
          formatNumber(adamLines(m, v, t))
        } but gives ${String((answer as AdamStep)(m, v, t))}.`,
      );
    } catch (error) {
      return notYet(`The function throws: ${error}`);
    }
  },
  wrong: [
    { answer: slips[0][0], kind: "nearly", hint: "started at zero" },
    { answer: slips[1][0], kind: "nearly", hint: "v is not" },
    { answer: slips[2][0], kind: "nearly", hint: "m is not" },
    { answer: slips[3][0], kind: "nearly", hint: "sign" },
    { answer: slips[4][0], kind: "nearly", hint: "takes a root" },
    { answer: slips[5][0], kind: "not yet", hint: "misprint" },
    { answer: (m: number) => m, kind: "not yet", hint: "should give" },
    { answer: 1, kind: "not yet", hint: "a function" },
  ],
};

/** A learning rate with which Adam arrives in figure 2. */
export const boothRate: Exercise = {
  question:
    "With which learning rate is Adam's 70th point within 0.1 of Booth's minimum?",
  judge(answer) {
    const none = notANumber(answer);
    if (none) return none;
    const learningRate = answer as number;
    if (learningRate <= 0) return notYet("A learning rate is above 0.");
    if (learningRate > 10) {
      return notYet("Its first step alone would leave the picture.");
    }
    const steps = 69;
    const { points } = descend(
      booth,
      tensorflow1.adam({ learningRate }),
      { start: [1, -2], steps },
    );
    const [x, y] = points.subarray(2 * steps);
    const off = Math.hypot(x - 1, y - 3);
    if (off <= 0.1) {
      return right(`It ends ${formatNumber(off)} from the minimum.`);
    }
    if (off <= 0.7) {
      return nearly(
        `It ends ${
          formatNumber(off)
        } from the minimum, perhaps in the middle of a swing. Try a little more or less.`,
      );
    }
    return notYet(
      `It ends ${
        formatNumber(off)
      } from the minimum. The way is 5, a step is about η: how much do 69 of them cover?`,
    );
  },
  wrong: [
    { answer: 0.01, kind: "not yet", hint: "The way is 5" },
    { answer: 0.1, kind: "not yet", hint: "The way is 5" },
    { answer: 0.4, kind: "nearly", hint: "swing" },
    { answer: 100, kind: "not yet", hint: "leave the picture" },
    { answer: -1, kind: "not yet", hint: "above 0" },
  ],
};
