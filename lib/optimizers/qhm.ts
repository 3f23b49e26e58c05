import { decay, fraction, type Schema, settle } from "../core/arguments.ts";
import * as shared from "./common.ts";
import type { Optimizer } from "../core/optimizer.ts";

/** The options of {@linkcode qhm}. */
export interface QhmOptions extends shared.CommonOptions {
  /** β in [0, 1): the share of the moment that is kept. @default {0.999} */
  momentum?: number;
  /** ν in [0, 1]: the moment's weight in the step. @default {0.7} */
  momentumWeight?: number;
}

const schema: Schema<QhmOptions> = {
  ...shared.common(1),
  momentum: [0.999, decay],
  momentumWeight: [0.7, fraction],
};

/**
 * QHM: quasi-hyperbolic momentum, a blend of gradient and momentum.
 *
 * ```text
 * m ← β m + (1 − β) g
 * θ ← θ − η ((1 − ν) g + ν m)
 * ```
 *
 * ν = 0 is gradient descent, ν = 1 dampened momentum, ν = β Nesterov's.
 *
 * Source: J. Ma, D. Yarats, Quasi-hyperbolic momentum and Adam for deep
 * learning (2019), equations (3) and (4), with its constants ν 0.7, β 0.999,
 * η 1.
 *
 * @example The first step
 * ```ts
 * import { assertAlmostEquals } from "@std/assert/almost-equals";
 * import { qhm } from "downhill";
 *
 * const rule = qhm({ learningRate: 1, momentum: 0.5, momentumWeight: 0.5 });
 * const point = new Float64Array([0]);
 * rule.step(point, new Float64Array([-8]), rule.init(1));
 * assertAlmostEquals(point[0], 0.5 * 8 + 0.5 * 4);
 * ```
 *
 * @throws {RangeError} If an option is outside its range.
 */
export function qhm(options: QhmOptions = {}): Optimizer<shared.Memory<"m">> {
  const settings = settle(schema, options);
  const { learningRate, momentum: beta, momentumWeight: nu } = settings;
  return shared.withWeightDecay({
    name: "QHM",
    settings,
    equations: ["m ← β m + (1 − β) g", "θ ← θ − η ((1 − ν) g + ν m)"],
    init: (dimension) => ({ t: 0, m: shared.vector(dimension) }),
    step(point, gradient, state) {
      const { m } = state;
      const eta = shared.rate(learningRate, state.t++);
      for (let i = 0; i < point.length; i++) {
        const g = gradient[i];
        m[i] = beta * m[i] + (1 - beta) * g;
        point[i] -= eta * ((1 - nu) * g + nu * m[i]);
      }
    },
  });
}
