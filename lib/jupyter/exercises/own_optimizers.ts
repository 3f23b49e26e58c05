/**
 * The exercises of lesson 5 whose answer is an optimizer.
 *
 * @module
 */

import { descend } from "../../core/descend.ts";
import { lastPoint } from "../../core/points.ts";
import { formatNumber } from "../../figures/ticks.ts";
import { gradientDescent } from "../../optimizers/gradient_descent.ts";
import { nesterov } from "../../optimizers/nesterov.ts";
import type { Optimizer } from "../../core/optimizer.ts";
import { quad, rosenbrock } from "../../surfaces/catalogue.ts";
import {
  type Exercise,
  nearly,
  notYet,
  right,
  type Verdict,
} from "../exercise.ts";
import { isTheOrder, noOptimizer, thrownBy, watch } from "./code.ts";
import { apart } from "./numbers.ts";

const ETA = 0.5;
const gradients = [[3, 4], [-0.6, 0.8], [0.02, 0], [5, -12]];

type Move = (gradient: readonly number[]) => readonly number[];

const length = (v: readonly number[]) => Math.hypot(...v);
const unit: Move = (g) => g.map((x) => -ETA * x / length(g));

/** What goes wrong in a typical way, and what is said of it. */
const slips: readonly [Move, Verdict][] = [
  [
    (g) => unit(g).map((x) => -x),
    nearly("Its steps have the right length, but lead uphill."),
  ],
  [
    (g) => g.map((x) => -ETA * Math.sign(x)),
    nearly(
      "Each coordinate moves by 0.5, so together they move by 0.71. Divide by the length of the whole gradient.",
    ),
  ],
  [
    (g) => g.map((x) => -ETA * x),
    notYet("That is gradient descent: for (3, 4) it moves by 2.5."),
  ],
  [
    (g) => g.map((x) => -x / length(g)),
    nearly("Its steps have length 1. Where is the learning rate?"),
  ],
];

/** Right but for its form: each once as readers write it. */
const slipping = {
  async: {
    ...byMove(unit),
    async step(point: Float64Array, gradient: Float64Array) {
      await Promise.resolve();
      byMove(unit).step(point, gradient, {});
    },
  },
  returned: {
    ...byMove(unit),
    step: (point: Float64Array, gradient: Float64Array) =>
      unit([...gradient]).map((x, i) => point[i] + x),
  },
  swapped: {
    ...byMove(unit),
    step(gradient: Float64Array, point: Float64Array) {
      byMove(unit).step(point, gradient, {});
    },
  },
  onGradient: {
    ...byMove(unit),
    step(point: Float64Array, gradient: Float64Array) {
      const size = length([...gradient]);
      for (let i = 0; i < point.length; i++) {
        gradient[i] /= size;
        point[i] -= ETA * gradient[i];
      }
    },
  },
};

/** An optimizer with steps of one length. */
export const unitSteps: Exercise = {
  question:
    "Write an optimizer whose every step leads against the gradient and is 0.5 long.",
  judge(answer) {
    const none = noOptimizer(answer);
    if (none) return none;
    try {
      const { optimizer, slip } = watch(answer as Optimizer);
      const state = optimizer.init(2);
      const move: Move = (gradient) => {
        const point = new Float64Array([1, -2]);
        optimizer.step(point, Float64Array.from(gradient), state);
        return [point[0] - 1, point[1] + 2];
      };
      const moves = gradients.map(move);
      const form = slip();
      if (form) return form;
      const agrees = (rule: Move) =>
        moves.every((step, k) =>
          rule(gradients[k]).every((x, i) => Math.abs(step[i] - x) <= 1e-6)
        );
      if (agrees(unit)) {
        return move([0, 0]).every((x) => x === 0)
          ? right("Steep or flat, half a unit.")
          : nearly(
            "Right, as long as there is a slope. Where the gradient is 0 it divides by 0.",
          );
      }
      if (moves[0].some(Number.isNaN)) return notYet(noNumber);
      return slips.find(([rule]) => agrees(rule))?.[1] ??
        notYet(
          `For the gradient (3, 4) it should move by ${
            placeOf(unit([3, 4]))
          } but moves by ${placeOf(moves[0])}.`,
        );
    } catch (error) {
      return thrownBy(error, { who: "Its step", perhaps: isTheOrder });
    }
  },
  wrong: [
    {
      answer: byMove((g) => g.map((x) => -ETA * Math.sign(x))),
      kind: "nearly",
      hint: "whole gradient",
    },
    { answer: byMove(unit), kind: "nearly", hint: "divides by 0" },
    { answer: byMove(slips[0][0]), kind: "nearly", hint: "uphill" },
    { answer: byMove(slips[3][0]), kind: "nearly", hint: "length 1" },
    {
      answer: gradientDescent({ learningRate: ETA }),
      kind: "not yet",
      hint: "moves by 2.5",
    },
    { answer: byMove(() => [1, 0]), kind: "not yet", hint: "should move by" },
    { answer: byMove(() => [0, 0]), kind: "not yet", hint: "in place" },
    { answer: slipping.async, kind: "not yet", hint: "without async" },
    { answer: slipping.returned, kind: "not yet", hint: "returns something" },
    { answer: slipping.swapped, kind: "not yet", hint: "order is step(point" },
    { answer: slipping.onGradient, kind: "not yet", hint: "on a copy" },
    { answer: () => byMove(unit), kind: "not yet", hint: "call it" },
    { answer: "0.5", kind: "not yet", hint: "init and step" },
  ],
};

const placeOf = (point: readonly number[]) =>
  `(${point.map((x) => formatNumber(x, 3)).join(", ")})`;

/** An optimizer without memory. */
function byMove(move: Move): Optimizer {
  return {
    name: "typical",
    settings: {},
    init: () => ({}),
    step(point, gradient) {
      move([...gradient]).forEach((x, i) => point[i] += x);
    },
  };
}

const noNumber =
  `Its step makes the point no number: something is divided by 0, or read that is not there. ${isTheOrder}`;

const count = (steps: number) => steps === 1 ? "1 step" : `${steps} steps`;

const VALLEY = { start: [-1.2, 1], steps: 200 };

/** Down the banana valley in 200 steps. */
export const valley: Exercise = {
  question:
    "Find an optimizer that is within 0.1 of Rosenbrock's minimum after 200 steps from (−1.2, 1).",
  judge(answer) {
    const none = noOptimizer(answer);
    if (none) return none;
    try {
      const { optimizer, slip } = watch(answer as Optimizer);
      const run = descend(rosenbrock, optimizer, VALLEY);
      const form = slip();
      if (form) return form;
      const [x, y] = lastPoint(run);
      const distance = Math.hypot(x - 1, y - 1);
      if (Number.isNaN(x) || Number.isNaN(y)) {
        return notYet(`${count(run.steps)} on: ${noNumber}`);
      }
      if (!(distance < 1e6)) {
        return notYet(
          `It flew off in ${
            count(run.steps)
          }: the valley's walls are steep. A smaller learning rate.`,
        );
      }
      const told = `It ends ${apart(distance, 0.1)} from (1, 1)`;
      if (distance <= 0.1) {
        return knowsTheAnswer(answer as Optimizer)
          ? notYet(
            "It goes to (1, 1) on another surface too: it knows the answer and does not look for it.",
          )
          : right(`${told}.`);
      }
      if (distance <= 0.6) return nearly(`${told}. Try a little more or less.`);
      return notYet(
        run.values[run.steps] > run.values[0]
          ? `${told}, higher than it began: its steps are too long for the valley's walls, or lead uphill.`
          : `${told}. The valley floor is flat: what adds up small gradients that all point one way?`,
      );
    } catch (error) {
      return thrownBy(error, { who: "It", perhaps: isTheOrder });
    }
  },
  wrong: [
    {
      answer: gradientDescent({ learningRate: 0.001 }),
      kind: "not yet",
      hint: "adds up",
    },
    {
      answer: gradientDescent({ learningRate: 0.01 }),
      kind: "not yet",
      hint: "flew off",
    },
    {
      answer: nesterov({ learningRate: 0.0016, momentum: 0.9 }),
      kind: "nearly",
      hint: "more or less",
    },
    {
      answer: {
        ...byMove(() => []),
        step: (p: Float64Array) => void p.fill(1),
      },
      kind: "not yet",
      hint: "knows the answer",
    },
    { answer: "Nesterov", kind: "not yet", hint: "init and step" },
    { answer: slipping.async, kind: "not yet", hint: "without async" },
    { answer: slipping.returned, kind: "not yet", hint: "returns something" },
    { answer: slipping.swapped, kind: "not yet", hint: "order is step(point" },
    { answer: slipping.onGradient, kind: "not yet", hint: "on a copy" },
    {
      answer: gradientDescent({ learningRate: 0.0025 }),
      kind: "not yet",
      hint: "adds up",
    },
  ],
};

/** Whether a rule ends at (1, 1) where there is nothing to be found. */
function knowsTheAnswer(rule: Optimizer): boolean {
  const [x, y] = lastPoint(
    descend(quad, rule, { start: [-4, 4], steps: 200 }),
  );
  return Math.hypot(x - 1, y - 1) < 0.1;
}
