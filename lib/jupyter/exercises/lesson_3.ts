/**
 * The exercises of lesson 3, on the bowl where many balls roll.
 *
 * @module
 */

import { gridOfStarts } from "../../analysis/starts.ts";
import { descend } from "../../core/descend.ts";
import { lastPoint } from "../../core/points.ts";
import { formatNumber } from "../../figures/ticks.ts";
import { momentum } from "../../optimizers/momentum.ts";
import { rmsprop } from "../../optimizers/rmsprop.ts";
import { bowl } from "../../surfaces/catalogue.ts";
import {
  type Exercise,
  nearly,
  notANumber,
  notYet,
  right,
} from "../exercise.ts";
import { apart, near, wayTo } from "./numbers.ts";

/** How long should one step from (1, 1) be? */
export const bestStep: Exercise = {
  question:
    "Which learning rate makes the loss smallest after one step of gradient descent from (1, 1)?",
  judge(answer) {
    const none = notANumber(answer);
    if (none) return none;
    const eta = answer as number;
    const best = 136 / 65;
    if (near(eta, best, 0.01)) {
      return right("‖g‖² / gᵀHg = 136/65: where (3.5) has its lowest point.");
    }
    if (near(eta, 2 * best, 0.01)) {
      return nearly(
        "There the loss is back where it was. (3.5) is a parabola: its lowest point is halfway.",
      );
    }
    if (near(eta, 20 / 17, 0.01)) {
      return notYet(
        "There the straight line of (3.4) reaches zero. The loss itself does not follow it so far.",
      );
    }
    if (near(eta, 2, 0.01) || near(eta, 8, 0.01)) {
      return nearly(
        "That is right for one coordinate alone. One step has to serve both.",
      );
    }
    if (eta <= 0) return notYet("A learning rate is above 0.");
    return notYet(
      `(3.5) is a parabola in η. Where is its derivative zero? It is a ${
        eta < best ? "larger" : "smaller"
      } one.`,
    );
  },
  wrong: [
    { answer: 272 / 65, kind: "nearly", hint: "halfway" },
    { answer: 20 / 17, kind: "not yet", hint: "straight line" },
    { answer: 2, kind: "nearly", hint: "serve both" },
    { answer: 4, kind: "not yet", hint: "parabola" },
    { answer: "136/65", kind: "not yet", hint: "finite number" },
  ],
};

const DAMPED = { learningRate: 0.02, best: 0.81 };

/**
 * When a ball from y = 1 is below 0, in words. With hardly too much momentum
 * it is so near 0 by then that the run does not show it.
 */
function swing(gamma: number): string {
  const { learningRate } = DAMPED;
  const rule = momentum({ learningRate, momentum: gamma });
  const { points } = descend(bowl, rule, { start: [0, 1], steps: 5000 });
  const index = points.findIndex((y, i) => i % 2 === 1 && y < 0);
  return index < 0 ? "in the end, late and hardly" : `at step ${index >> 1}`;
}

/** How much momentum is there before the ball swings through? */
export const damping: Exercise = {
  question:
    "With η = 0.02, what is the largest γ at which a ball from y = 1 does not swing through y = 0?",
  judge(answer) {
    const none = notANumber(answer);
    if (none) return none;
    const gamma = answer as number;
    if (gamma < 0 || gamma >= 1) {
      return notYet("γ is the share of velocity that is kept: 0 ≤ γ < 1.");
    }
    const { best } = DAMPED;
    if (gamma >= best - 0.005 && gamma <= best + 1e-6) {
      return right("(1 − √(ηλ))² = (1 − 0.1)² = 0.81, with λ = 1/2.");
    }
    if (near(gamma, 1 - Math.sqrt(1 - best), 0.01)) {
      return notYet(
        "Careful with the root: γ = (1 − √(ηλ))², and ηλ is 0.02 · 1/2.",
      );
    }
    if (Math.abs(gamma - 0.9) < 1e-9) {
      return nearly(
        `That is √γ. With γ = 0.9 the ball swings through ${
          swing(gamma)
        }: square it.`,
      );
    }
    return gamma > best
      ? notYet(`It swings through ${swing(gamma)}. Less momentum.`)
      : notYet(
        "It does not swing through, but more momentum is possible: where do the two roots of z² − (1 + γ − ηλ) z + γ meet?",
      );
  },
  wrong: [
    { answer: 0.9, kind: "nearly", hint: "square it" },
    { answer: 0.95, kind: "not yet", hint: "Less momentum" },
    { answer: 0.5, kind: "not yet", hint: "more momentum" },
    { answer: 1, kind: "not yet", hint: "0 ≤ γ < 1" },
  ],
};

/** What becomes of a square cloud? */
export const cloud: Exercise = {
  question:
    "Gradient descent, η = 0.01, 1000 steps: how many times as wide as high is a cloud that was a square?",
  judge(answer) {
    const none = notANumber(answer);
    if (none) return none;
    const found = answer as number;
    const [width, height] = [1 - 0.01 / 8, 1 - 0.01 / 2].map((factor) =>
      factor ** 1000
    );
    const ratio = width / height;
    if (near(found, ratio, 0.02)) {
      return right(`0.99875¹⁰⁰⁰ / 0.995¹⁰⁰⁰ = ${formatNumber(ratio, 3)}.`);
    }
    if (near(found, 1 / ratio, 0.02)) {
      return nearly("That is how many times as high as wide. Turn it over.");
    }
    if (near(found, width, 0.02) || near(found, height, 0.02)) {
      return nearly("That is one side of the cloud. Divide it by the other.");
    }
    if (found === 4) {
      return notYet(
        "4 is how much steeper y is. But each of the 1000 steps changes the shape.",
      );
    }
    if (found <= 0) return notYet("A width and a height are above 0.");
    return notYet(
      `It is ${
        found < ratio ? "more" : "less"
      }. Each step multiplies x by 1 − η/8 and y by 1 − η/2. What do 1000 of them do?`,
    );
  },
  wrong: [
    { answer: 0.0232, kind: "nearly", hint: "Turn it over" },
    { answer: 0.286, kind: "nearly", hint: "one side" },
    { answer: 4, kind: "not yet", hint: "each of the 1000" },
    { answer: 1, kind: "not yet", hint: "1 − η/8" },
  ],
};

/** Which β make Adam take steps of one and the same length? */
export const signs: Exercise = {
  question:
    "For which { beta1, beta2 } is every step of Adam exactly η long in each coordinate?",
  judge(answer) {
    const { beta1, beta2 } =
      (typeof answer === "object" && answer !== null ? answer : {}) as Record<
        string,
        unknown
      >;
    if (typeof beta1 !== "number" || typeof beta2 !== "number") {
      return notYet("The answer is an object: { beta1: …, beta2: … }.");
    }
    if (beta1 === 0 && beta2 === 0) {
      return right("m is g, s is g², and g / √g² is the sign of g.");
    }
    if (!(beta1 >= 0 && beta1 <= 1 && beta2 >= 0 && beta2 <= 1)) {
      return notYet(
        "Each β is the share of an average that is kept: 0 ≤ β < 1.",
      );
    }
    if (beta1 === 1 || beta2 === 1) {
      return notYet(
        "At 1 an average no longer takes anything in: bias correction is 0/0.",
      );
    }
    if (beta1 === 0) {
      return nearly(
        "β₁ = 0 it is: m is the gradient itself. But s still remembers older ones, so its root is not the size of the newest.",
      );
    }
    if (beta2 === 0) {
      return nearly(
        "s is the newest gradient squared, as it should be. But m still remembers older ones.",
      );
    }
    if (beta1 === beta2) {
      return notYet(
        "Equal memories are not enough: the mean of gradients that differ is less than the root of their mean square.",
      );
    }
    return notYet(
      "Which memory must m and s have, so that m / √s is ±1 whatever came before?",
    );
  },
  wrong: [
    { answer: { beta1: 0, beta2: 0.999 }, kind: "nearly", hint: "s still" },
    { answer: { beta1: 0.9, beta2: 0 }, kind: "nearly", hint: "m still" },
    { answer: { beta1: 1, beta2: 1 }, kind: "not yet", hint: "0/0" },
    { answer: { beta1: 0.9, beta2: 0.9 }, kind: "not yet", hint: "Equal" },
    { answer: { beta1: 0.9, beta2: 0.999 }, kind: "not yet", hint: "memory" },
    { answer: 0, kind: "not yet", hint: "an object" },
  ],
};

const starts = gridOfStarts([[-1, 1], [-1, 1]], { columns: 10 });

/** How fast may RMSProp be if it is to arrive and stay? */
export const arrival: Exercise = {
  question:
    "With which learning rate are all hundred balls of RMSProp within 0.02 of the minimum after 100 steps?",
  judge(answer) {
    const none = notANumber(answer);
    if (none) return none;
    const learningRate = answer as number;
    if (learningRate <= 0) return notYet("A learning rate is above 0.");
    const distances = endsOf(learningRate);
    const arrived = distances.filter((distance) => distance <= 0.02).length;
    const last = Math.max(...distances);
    const told = arrived === 100
      ? "All 100 are there"
      : `${arrived} of 100 are there, the last is ${apart(last, 0.02)} away`;
    if (arrived === 100) return right(`${told}.`);
    const { from, to } = ARRIVING;
    const way = wayTo(learningRate, {
      from,
      to,
      isRight: (rate) => endsOf(rate).every((distance) => distance <= 0.02),
    });
    const why = learningRate < from
      ? "They walk about η a step: can they have arrived?"
      : learningRate > to
      ? "They arrive, and step over the minimum for ever."
      : "Around the minimum they swing by about η, and step 100 meets them where it does.";
    const hint = `${told}. ${why} Try a ${way} η.`;
    return arrived >= 50 ? nearly(hint) : notYet(hint);
  },
  wrong: [
    { answer: 0.002, kind: "not yet", hint: "about η a step" },
    { answer: 0.01, kind: "nearly", hint: "larger η" },
    { answer: 0.03, kind: "nearly", hint: "smaller η" },
    { answer: 0.2, kind: "not yet", hint: "for ever" },
    { answer: -1, kind: "not yet", hint: "above 0" },
  ],
};

/** Below and above these no learning rate brings all balls home. */
const ARRIVING = { from: 0.0108, to: 0.0256 };

/** How far each ball is from the minimum after 100 steps. */
function endsOf(learningRate: number): number[] {
  const rule = rmsprop({ learningRate, epsilonPlacement: "inside" });
  return starts.map((start) => {
    const run = descend(bowl, rule, { start, steps: 100 });
    return run.steps < 100 ? Infinity : Math.hypot(...lastPoint(run));
  });
}
