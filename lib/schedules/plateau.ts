/**
 * A learning rate that falls when the loss no longer does.
 *
 * @module
 */

import {
  count,
  fraction,
  nonNegative,
  oneOf,
  positive,
  type Schema,
  settle,
} from "../core/arguments.ts";

/** The options of {@linkcode reduceOnPlateau}. */
export interface PlateauOptions {
  /** The first learning rate, > 0. @default {0.1} */
  initial?: number;
  /** What a reduction multiplies it by, in [0, 1]. @default {0.1} */
  factor?: number;
  /** Losses without progress that are borne. @default {10} */
  patience?: number;
  /** Losses after a reduction that are not counted. @default {0} */
  cooldown?: number;
  /** Whether progress is to fall or to rise. @default {"min"} */
  mode?: "min" | "max";
  /**
   * How much better than the best is progress, ≥ 0. Where losses can be below
   * 0, see `thresholdMode`.
   *
   * @default {1e-4}
   */
  threshold?: number;
  /**
   * Whether that is a share of the best or a distance. As in PyTorch, a share
   * is the wrong way round below 0: for a best loss of −1 it counts −0.9999 as
   * progress, and any loss that stays where it is, so that the learning rate
   * is never reduced. Take `"absolute"` for losses of either sign.
   *
   * @default {"relative"}
   */
  thresholdMode?: "relative" | "absolute";
  /** The learning rate never falls below, ≥ 0. @default {0} */
  least?: number;
  /** A reduction by no more than this is not made, ≥ 0. @default {1e-8} */
  epsilon?: number;
}

/** What it remembers between two losses; plain data. */
export interface PlateauState {
  /** The learning rate now. */
  learningRate: number;
  /** The best loss so far. */
  best: number;
  /** Losses without progress. */
  bad: number;
  /** Losses that will not be counted. */
  cooling: number;
}

/** A learning rate that losses move. */
export interface Plateau {
  /** The memory before the first loss. */
  init(): PlateauState;
  /** Takes a loss into account; the state holds the new learning rate. */
  observe(loss: number, state: PlateauState): void;
}

const schema: Schema<PlateauOptions> = {
  initial: [0.1, positive],
  factor: [0.1, fraction],
  patience: [10, count],
  cooldown: [0, count],
  mode: ["min", oneOf("min", "max")],
  threshold: [1e-4, nonNegative],
  thresholdMode: ["relative", oneOf("relative", "absolute")],
  least: [0, nonNegative],
  epsilon: [1e-8, nonNegative],
};

/**
 * Reduces a learning rate after some losses without progress.
 *
 * It is no schedule, since it depends on the losses: show it each of them, and
 * let the rule read the learning rate from the state.
 *
 * Source: torch.optim.lr_scheduler.ReduceLROnPlateau.
 *
 * @example The third loss in a row without progress
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { gradientDescent, reduceOnPlateau } from "downhill";
 *
 * const plateau = reduceOnPlateau({ initial: 1, factor: 0.5, patience: 2 });
 * const state = plateau.init();
 * const rule = gradientDescent({ learningRate: () => state.learningRate });
 * for (const loss of [5, 4, 4, 4, 4]) plateau.observe(loss, state);
 * assertEquals(state.learningRate, 0.5);
 * assertEquals(rule.name, "Gradient descent");
 * ```
 *
 * @throws {RangeError} If an option is outside its range.
 */
export function reduceOnPlateau(options: PlateauOptions = {}): Plateau {
  const settings = settle(schema, options);
  const { factor, patience, cooldown, mode, threshold, least } = settings;
  const sign = mode === "min" ? 1 : -1;
  const relative = settings.thresholdMode === "relative";
  const progress = (loss: number, best: number) => {
    const bar = relative
      ? best * (1 - sign * threshold)
      : best - sign * threshold;
    return sign * loss < sign * bar;
  };
  return {
    init: () => ({
      learningRate: settings.initial,
      best: sign * Infinity,
      bad: 0,
      cooling: 0,
    }),
    observe(loss, state) {
      if (progress(loss, state.best)) {
        state.best = loss;
        state.bad = 0;
      } else state.bad++;
      if (state.cooling > 0) {
        state.cooling--;
        state.bad = 0;
      }
      if (state.bad <= patience) return;
      state.cooling = cooldown;
      state.bad = 0;
      const reduced = Math.max(state.learningRate * factor, least);
      if (state.learningRate - reduced > settings.epsilon) {
        state.learningRate = reduced;
      }
    },
  };
}
