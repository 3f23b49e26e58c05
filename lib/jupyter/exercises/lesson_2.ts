/**
 * The exercises of lesson 2, on what each line of a rule does.
 *
 * @module
 */

import { descend } from "../../core/descend.ts";
import { lastPoint } from "../../core/points.ts";
import { tensorflow1 } from "../../frameworks/mod.ts";
import { formatNumber } from "../../figures/ticks.ts";
import { booth } from "../../surfaces/catalogue.ts";
import {
  type Exercise,
  nearly,
  notANumber,
  notYet,
  right,
  type Verdict,
} from "../exercise.ts";
import { orders, slipOfReturn, thrownBy } from "./code.ts";
import { apart, near, wayTo } from "./numbers.ts";

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
    if (eta <= 0) return notYet("A learning rate is above 0.");
    return notYet(
      `With that one it ${
        eta < 0.1 ? "still settles" : "settles no longer"
      }. A step multiplies y by 1 − ηL. For which η does that reach −1?`,
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
        apart(1 / (1 - beta), 20)
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
      return nearly("Count again: the first step is step 1, its sum is g².");
    }
    if (answer === 10) {
      return notYet(
        "At step 10 the sum is ten times as large. But the step is divided by its root.",
      );
    }
    const step = answer as number;
    if (!Number.isInteger(step) || step < 1) {
      return notYet("A step's number is whole: 1, 2, 3, …");
    }
    return notYet(
      `At that step it is ${
        step < 100 ? "longer" : "shorter"
      } than that. After k steps the sum of squares is k g². What does step k divide by?`,
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
const slips: readonly [AdamStep, Verdict][] = [
  [
    (m, v) => m / (Math.sqrt(v) + 1e-8),
    nearly(
      "The division is right. But m and v started at zero: (2.17) and (2.18) come first.",
    ),
  ],
  [
    (m, v, t) => m / (1 - 0.9 ** t) / (Math.sqrt(v) + 1e-8),
    nearly("m is corrected, v is not."),
  ],
  [
    (m, v, t) => m / (Math.sqrt(v / (1 - 0.999 ** t)) + 1e-8),
    nearly("v is corrected, m is not."),
  ],
  [
    (m, v, t) => adamLines(m, v, t + 1),
    nearly("That is right for one step later: the first step is t = 1."),
  ],
  [
    (m, v, t) => -adamLines(m, v, t),
    nearly("That is right but for the sign: the step is subtracted."),
  ],
  [
    (m, v, t) => {
      const [mHat, vHat] = hats(m, v, t);
      return mHat / (vHat + 1e-8);
    },
    nearly(
      "v averages squares: it takes a root to get back to the gradient's size.",
    ),
  ],
  [
    (m, v, t) => {
      const [mHat, vHat] = hats(m, v, t);
      return mHat * Math.sqrt(vHat + 1e-8);
    },
    notYet(
      "That multiplies by the root, as the essay's misprint does. A steep coordinate needs a smaller step.",
    ),
  ],
];

const NAMES = ["m", "v", "t"];

/** Adam's last three lines, as a function. */
export const adamStep: Exercise = {
  question: "Write what Adam subtracts, as a function of m, v and t.",
  judge(answer) {
    if (typeof answer !== "function") {
      return notYet(
        "The answer is a function: (m, v, t) => what is subtracted.",
      );
    }
    // Wide enough for any place of ε, too narrow for anything else.
    const agrees = (rule: AdamStep, order = [0, 1, 2]) =>
      averages.every((place) =>
        near(answer(...order.map((i) => place[i])), rule(...place), 1e-5)
      );
    try {
      const [m, v, t] = averages[0];
      const given: unknown = answer(m, v, t);
      const form = slipOfReturn(given, { call: "(m, v, t)", parts: 1 });
      if (form) return form;
      if (agrees(adamLines)) {
        return right("Both averages corrected, then one divided by the root.");
      }
      const slip = slips.find(([rule]) => agrees(rule));
      if (slip) return slip[1];
      const order = orders([0, 1, 2]).find((o) => agrees(adamLines, o));
      if (order) {
        return nearly(
          `It is right for arguments in the order ${
            order.map((i) => NAMES[i]).join(", ")
          }. It gets them in the order m, v, t.`,
        );
      }
      const share = given as number / adamLines(m, v, t);
      if (share !== 0 && agrees((...p) => share * adamLines(...p))) {
        return nearly(
          `That is ${
            apart(share, 1)
          } times the right step: the exercise has η = 1.`,
        );
      }
      const wrong = averages.find((p) =>
        !near(answer(...p), adamLines(...p), 1e-5)
      ) ?? averages[0];
      return notYet(
        `For m = ${wrong[0]}, v = ${wrong[1]}, t = ${wrong[2]} it should give ${
          formatNumber(adamLines(...wrong))
        } but gives ${apart(answer(...wrong), adamLines(...wrong))}.`,
      );
    } catch (error) {
      return thrownBy(error, { who: "The function" });
    }
  },
  wrong: [
    { answer: slips[0][0], kind: "nearly", hint: "started at zero" },
    { answer: slips[1][0], kind: "nearly", hint: "v is not" },
    { answer: slips[2][0], kind: "nearly", hint: "m is not" },
    { answer: slips[3][0], kind: "nearly", hint: "t = 1" },
    { answer: slips[4][0], kind: "nearly", hint: "sign" },
    { answer: slips[5][0], kind: "nearly", hint: "takes a root" },
    { answer: slips[6][0], kind: "not yet", hint: "misprint" },
    { answer: (m: number) => m, kind: "not yet", hint: "should give" },
    { answer: 1, kind: "not yet", hint: "a function" },
    {
      answer: (m: number, v: number, t: number) => void adamLines(m, v, t),
      kind: "not yet",
      hint: "returns nothing",
    },
    {
      answer: (t: number, m: number, v: number) => adamLines(m, v, t),
      kind: "nearly",
      hint: "order t, m, v",
    },
    {
      answer: (m: number, v: number, t: number) => 0.001 * adamLines(m, v, t),
      kind: "nearly",
      hint: "η = 1",
    },
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
    // TensorFlow keeps its settings in single precision.
    if (!(Math.fround(learningRate) < Infinity)) {
      return notYet(
        "In single precision, which TensorFlow uses, that is infinite. A smaller one.",
      );
    }
    if (Math.fround(learningRate) === 0) {
      return notYet(
        "In single precision, which TensorFlow uses, that is 0. A larger one.",
      );
    }
    const off = missAt(learningRate);
    const told = `It ends ${apart(off, 0.1)} from the minimum`;
    if (off <= 0.1) return right(`${told}.`);
    const way = wayTo(learningRate, {
      from: 0.264,
      to: 48.6,
      isRight: (rate) => missAt(rate) <= 0.1,
    });
    const turn = `Try a ${way} one.`;
    if (off <= 0.7) {
      return nearly(`${told}, perhaps in the middle of a swing. ${turn}`);
    }
    return notYet(
      learningRate < 0.264
        ? `${told}. The way is 5, a step is about η: how much do 69 of them cover? ${turn}`
        : `${told}. The way is 5, a step is about η: it went past, and swings. ${turn}`,
    );
  },
  wrong: [
    { answer: 0.01, kind: "not yet", hint: "The way is 5" },
    { answer: 0.1, kind: "not yet", hint: "The way is 5" },
    { answer: 0.4, kind: "nearly", hint: "swing" },
    { answer: 100, kind: "not yet", hint: "a smaller one" },
    { answer: -1, kind: "not yet", hint: "above 0" },
  ],
};

const BOOTH = { start: [1, -2], steps: 69 };

/** How far from the minimum Adam's 70th point is. */
function missAt(learningRate: number): number {
  const run = descend(booth, tensorflow1.adam({ learningRate }), BOOTH);
  const [x, y] = lastPoint(run);
  return run.steps < BOOTH.steps ? Infinity : Math.hypot(x - 1, y - 3);
}
