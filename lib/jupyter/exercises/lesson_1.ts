/**
 * The exercises of lesson 1, on a line through a thousand points.
 *
 * @module
 */

import { curvature } from "../../analysis/curvature.ts";
import { convergenceRate, stabilityLimit } from "../../analysis/stability.ts";
import { formatNumber } from "../../figures/ticks.ts";
import { leastSquares } from "../../surfaces/least_squares.ts";
import {
  type Exercise,
  nearly,
  notANumber,
  notYet,
  right,
  type Verdict,
} from "../exercise.ts";
import { orders, slipOfReturn, thrownBy } from "./code.ts";
import { apart, near } from "./numbers.ts";

/** How the lesson's loss curves. */
function curvatures() {
  const loss = leastSquares({
    rows: 1000,
    intercept: -2,
    slope: 2,
    noise: 0.001,
    range: [-5, 5],
    seed: 1,
  });
  return curvature(loss, loss.minima[0].point);
}

/** Where does gradient descent fly off, on these rows? */
export const limit: Exercise = {
  question:
    "From which learning rate on does gradient descent fly off on the lesson's rows?",
  judge(answer) {
    const none = notANumber(answer);
    if (none) return none;
    const eta = answer as number;
    const { eigenvalues, sharpness } = curvatures();
    const exact = stabilityLimit(sharpness);
    if (near(eta, exact, 0.005)) {
      return right(
        `2 / ${formatNumber(sharpness, 4)} = ${formatNumber(exact, 4)}.`,
      );
    }
    if (near(eta, 0.12, 0.001)) {
      return nearly(
        "That is the limit for endlessly many rows. Take the curvature of these thousand.",
      );
    }
    if (near(eta, exact / 2, 0.01)) {
      return nearly(
        "At 1 / L one step is just right across. It may overshoot: the limit is twice that.",
      );
    }
    if (near(eta, stabilityLimit(eigenvalues[0]), 0.01)) {
      return notYet(
        "That is the limit along the trough. Across, where it is steep, the run flies off long before.",
      );
    }
    if (eta <= 0) return notYet("A learning rate is above 0.");
    return notYet(
      eta < exact
        ? "With that one it still settles. Which larger η multiplies what is missing across by −1?"
        : "With that one it is gone long since. Which smaller η multiplies what is missing across by −1?",
    );
  },
  wrong: [
    { answer: 0.12, kind: "nearly", hint: "endlessly many" },
    { answer: 0.0613, kind: "nearly", hint: "twice that" },
    { answer: 1.006, kind: "not yet", hint: "along the trough" },
    { answer: 0.1, kind: "not yet", hint: "larger η" },
    { answer: 0.2, kind: "not yet", hint: "smaller η" },
    { answer: "0.1225", kind: "not yet", hint: "finite number" },
  ],
};

type Gradient = (...place: number[]) => number[];

/** Where a gradient is looked at: no two numbers of a place are alike. */
const places: readonly (readonly number[])[] = [
  [1, 2, 3, 4],
  [-2, 0.5, 4, 1],
  [0.25, 7, -1.5, 2],
];

const residual = ([a, b, x, y]: readonly number[]) => y - a - b * x;

const derivative: Gradient = (
  ...p
) => [-2 * residual(p), -2 * p[2] * residual(p)];

/** What goes wrong in a typical way, and what is said of it. */
const slips: readonly [Gradient, Verdict][] = [
  [
    (...p) => [2 * residual(p), 2 * p[2] * residual(p)],
    nearly("The sign is turned: this is the way down. The gradient points up."),
  ],
  [
    (...p) => [-residual(p), -p[2] * residual(p)],
    nearly("The direction is right, but a square's derivative has a 2."),
  ],
  [
    (...p) => [-2 * p[2] * residual(p), -2 * residual(p)],
    nearly("Both parts are right, in the wrong order: a comes first."),
  ],
  [
    (...p) => [-2 * residual(p), -2 * residual(p)],
    notYet(
      "The first part is right. What is the derivative of y − a − b x by b?",
    ),
  ],
  [
    (...p) => [2 * residual(p), 2 * residual(p)],
    notYet(
      "Twice what is squared is a good start. It is then multiplied by the derivative of y − a − b x, by a and by b.",
    ),
  ],
];

const NAMES = ["a", "b", "x", "y"];

/** The gradient of one measurement's loss, as a function. */
export const gradient: Exercise = {
  question: "Write the gradient of (y − a − b x)² as a function of a, b, x, y.",
  judge(answer) {
    if (typeof answer !== "function") {
      return notYet("The answer is a function: (a, b, x, y) => [by a, by b].");
    }
    const agrees = (rule: Gradient, order = [0, 1, 2, 3]) =>
      places.every((place) => {
        const found: ArrayLike<number> = answer(...order.map((i) => place[i]));
        return rule(...place).every((part, i) => near(found[i], part, 1e-6));
      });
    try {
      const given: unknown = answer(...places[0]);
      const form = slipOfReturn(given, { call: "(a, b, x, y)", parts: 2 });
      if (form) return form;
      if (agrees(derivative)) {
        return right("Twice the residual, times −1 and times −x.");
      }
      const slip = slips.find(([rule]) => agrees(rule));
      if (slip) return slip[1];
      const order = orders([0, 1, 2, 3]).find((o) => agrees(derivative, o));
      if (order) {
        return nearly(
          `It is right for arguments in the order ${
            order.map((i) => NAMES[i]).join(", ")
          }. It gets them in the order a, b, x, y.`,
        );
      }
      return notYet(
        `At a = 1, b = 2, x = 3, y = 4 it should give 6 and 18 but gives ${
          Array.from(given as number[], (part, i) => apart(part, [6, 18][i]))
            .join(" and ")
        }.`,
      );
    } catch (error) {
      return thrownBy(error, { who: "The function" });
    }
  },
  wrong: [
    { answer: slips[0][0], kind: "nearly", hint: "points up" },
    { answer: slips[1][0], kind: "nearly", hint: "has a 2" },
    { answer: slips[2][0], kind: "nearly", hint: "order" },
    { answer: slips[3][0], kind: "not yet", hint: "by b" },
    { answer: slips[4][0], kind: "not yet", hint: "multiplied" },
    { answer: () => [0, 0], kind: "not yet", hint: "6 and 18" },
    { answer: [6, 18], kind: "not yet", hint: "a function" },
    {
      answer: (...p: number[]) => void derivative(...p),
      kind: "not yet",
      hint: "returns nothing",
    },
    {
      answer: (...p: number[]) => Promise.resolve(derivative(...p)),
      kind: "not yet",
      hint: "without async",
    },
    {
      answer: (x: number, y: number, a: number, b: number) =>
        derivative(a, b, x, y),
      kind: "nearly",
      hint: "order x, y, a, b",
    },
  ],
};

/** How long is RMSprop's first step? */
export const firstStep: Exercise = {
  question:
    "How many learning rates long is RMSprop's first step with α = 0.9, from 0?",
  judge(answer) {
    const none = notANumber(answer);
    if (none) return none;
    const length = answer as number;
    if (near(length, Math.sqrt(10), 0.005)) {
      return right("1 / √(1 − 0.9) = √10.");
    }
    if (near(length, 10, 1e-6)) {
      return nearly(
        "That is 1 / (1 − α), but the rule divides by the root. (And with α = 0.99 it is 10.)",
      );
    }
    if (near(length, 1 / Math.sqrt(0.9), 0.005)) {
      return nearly("The share of the first square is 1 − α, not α.");
    }
    if (near(length, 1, 1e-6)) {
      return notYet(
        "It would be 1 if the average were already g². What is s after one step?",
      );
    }
    return notYet("What is s after one step from 0, in terms of g²?");
  },
  wrong: [
    { answer: 10, kind: "nearly", hint: "the root" },
    { answer: 1.054, kind: "nearly", hint: "1 − α" },
    { answer: 1, kind: "not yet", hint: "already g²" },
    { answer: 0.9, kind: "not yet", hint: "after one step" },
  ],
};

/** What a reader hands over for {@linkcode best}. */
interface Pair {
  learningRate: number;
  momentum: number;
}

function isPair(answer: unknown): answer is Pair {
  const { learningRate, momentum } = Object(answer) as Partial<Pair>;
  return Number.isFinite(learningRate) && Number.isFinite(momentum);
}

/** A learning rate and a momentum that halve the distance at each step. */
export const best: Exercise = {
  question:
    "Which learning rate and momentum at least halve the distance in the long run?",
  judge(answer) {
    if (!isPair(answer)) {
      return notYet("The answer is { learningRate: …, momentum: … }.");
    }
    const { learningRate, momentum } = answer;
    if (learningRate <= 0 || momentum < 0 || momentum >= 1) {
      return notYet(
        "The learning rate is above 0, the momentum from 0 to below 1.",
      );
    }
    const { eigenvalues, sharpness } = curvatures();
    const limit = stabilityLimit(sharpness, { momentum });
    const turn = advice(answer, eigenvalues);
    if (learningRate > limit) {
      return notYet(
        `It flies off: with that momentum a learning rate has to be below ${
          apart(limit, learningRate)
        }. ${turn}`,
      );
    }
    const rate = convergenceRate(eigenvalues, answer);
    const told = rate >= 1
      ? "It does not come nearer, or hardly"
      : `Each step leaves ${
        apart(rate, rate < 0.75 ? 0.5 : 1)
      } of the distance`;
    if (rate <= HALF) return right(`${told}.`);
    return rate <= 0.65 ? nearly(`${told}. ${turn}`) : notYet(
      `${told}. ${turn} What do the two curvatures say is best, if you ask bestMomentum?`,
    );
  },
  wrong: [
    {
      answer: { learningRate: 0.1, momentum: 0.2 },
      kind: "not yet",
      hint: "bestMomentum",
    },
    {
      answer: { learningRate: 0.1, momentum: 0.3 },
      kind: "nearly",
      hint: "less momentum",
    },
    {
      answer: { learningRate: 1e-300, momentum: 0.2 },
      kind: "not yet",
      hint: "larger learning rate",
    },
    {
      answer: { learningRate: 0.2, momentum: 0.2 },
      kind: "not yet",
      hint: "flies off",
    },
    { answer: 0.135, kind: "not yet", hint: "learningRate" },
  ],
};

/** The factor that is asked for. */
const HALF = 0.5;

/**
 * Where the pairs lie that halve the distance. Both roots of
 * z² − (1 + γ − ηλ) z + γ are at most r in size where γ ≤ r² and
 * |1 + γ − ηλ| ≤ r + γ / r; for two curvatures that leaves a triangle.
 */
function advice(
  { learningRate, momentum }: Pair,
  [low, high]: readonly number[],
): string {
  const least = (gamma: number) => (1 - HALF + gamma - gamma / HALF) / low;
  const most = (gamma: number) => (1 + HALF + gamma + gamma / HALF) / high;
  const gammas = [
    ((1 - HALF) * high - (1 + HALF) * low) /
    ((1 / HALF - 1) * high + (1 / HALF + 1) * low),
    HALF ** 2,
  ];
  const more = momentum < gammas[0];
  const less = momentum > gammas[1];
  // With this momentum, if it is among them; with the most of it, if not.
  const gamma = more || less ? gammas[1] : momentum;
  const words = [
    learningRate < least(gamma) && "a larger learning rate",
    learningRate > most(gamma) && "a smaller learning rate",
    more && "more momentum",
    less && "less momentum",
  ].filter((word) => word !== false).join(" and ");
  return words && `${words[0].toUpperCase()}${words.slice(1)}.`;
}
