import {
  checkArguments,
  count,
  decay,
  oneOf,
  positiveCount,
  type Schema,
  settle,
} from "../core/arguments.ts";
import { anOptimizer } from "../core/kinds.ts";
import { type Memory, vector } from "./common.ts";
import type { Optimizer, State } from "../core/optimizer.ts";
import { wrapping } from "../core/origin.ts";

/** The options of {@linkcode averaged}. */
export interface AveragedOptions {
  /** The plain mean of the points, or one that forgets. @default {"swa"} */
  kind?: "swa" | "exponential";
  /** δ in [0, 1): the share of the exponential mean kept. @default {0.999} */
  decay?: number;
  /**
   * The step after which the mean begins; until then it is the point itself.
   * 0 counts the start in, as the paper does; PyTorch and Keras begin with 1.
   *
   * @default {0}
   */
  after?: number;
  /** Steps between two points that the mean takes in. @default {1} */
  every?: number;
  /** Steps between two jumps of the point to the mean; 0: none. @default {0} */
  overwriteEvery?: number;
}

const schema: Schema<AveragedOptions> = {
  kind: ["swa", oneOf("swa", "exponential")],
  decay: [0.999, decay],
  after: [0, count],
  every: [1, positiveCount],
  overwriteEvery: [0, count],
};

/**
 * Averages the points that an optimizer passes through.
 *
 * ```text
 * θ̄ ← θ̄ + (θ − θ̄) / n            kind: "swa"
 * θ̄ ← δ θ̄ + (1 − δ) θ             kind: "exponential"
 * ```
 *
 * The moving point is the mean θ̄. The optimizer's own point θ is in the state,
 * as `iterate`; gradients are taken there, so `gradientPoints` of a trajectory
 * is the path without averaging.
 *
 * Source: P. Izmailov et al., Averaging weights leads to wider optima and
 * better generalization (2018), algorithm 1, c = `every`; exponential: B. T.
 * Polyak, A. B. Juditsky (1992), as torch.optim.swa_utils and Keras do it.
 *
 * @example The mean of 4, 2 and 0
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { averaged, gradientDescent } from "downhill";
 *
 * const rule = averaged(gradientDescent({ learningRate: 1 }));
 * const [point, state] = [new Float64Array([4]), rule.init(1)];
 * rule.step(point, new Float64Array([2]), state);
 * rule.step(point, new Float64Array([2]), state);
 * assertEquals([...point], [2]);
 * assertEquals([...state.iterate], [0]);
 * ```
 *
 * @throws {RangeError} If an option is outside its range.
 */
export function averaged(
  optimizer: Optimizer,
  options: AveragedOptions = {},
): Optimizer<Memory<"iterate"> & { n: number; of: State }> {
  checkArguments({ optimizer }, anOptimizer);
  const settings = settle(schema, options);
  const { kind, decay: delta, after, every, overwriteEvery } = settings;
  return wrapping(optimizer, {
    name: `${optimizer.name}, averaged`,
    settings: { ...optimizer.settings, averaged: settings },
    equations: [
      ...optimizer.equations ?? [],
      kind === "swa" ? "θ̄ ← θ̄ + (θ − θ̄) / n" : "θ̄ ← δ θ̄ + (1 − δ) θ",
    ],
    init: (dimension) => ({
      t: 0,
      n: 1,
      iterate: vector(dimension),
      of: optimizer.init(dimension),
    }),
    lookAhead(point, { t, iterate, of }, out) {
      const theta = t === 0 ? point : iterate;
      if (optimizer.lookAhead) optimizer.lookAhead(theta, of, out);
      else out.set(theta);
    },
    step(mean, gradient, state) {
      const { iterate, of } = state;
      if (state.t === 0) iterate.set(mean);
      optimizer.step(iterate, gradient, of);
      const since = ++state.t - after;
      if (since <= 0) mean.set(iterate);
      else if (since % every === 0) {
        state.n++;
        const share = kind === "swa" ? 1 / state.n : 1 - delta;
        for (let i = 0; i < mean.length; i++) {
          mean[i] += share * (iterate[i] - mean[i]);
        }
      }
      if (overwriteEvery > 0 && state.t % overwriteEvery === 0) {
        iterate.set(mean);
      }
    },
  });
}
