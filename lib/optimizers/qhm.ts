import { decay, fraction } from "../core/arguments.ts";
import { usualOptions } from "../core/usual_options.ts";
import * as shared from "./common.ts";
import { type RuleFactory, ruleFactory } from "./rule_factory.ts";

/** The options of {@linkcode qhm}. */
export interface QhmOptions extends shared.CommonOptions {
  /** β in [0, 1): the share of the moment that is kept. @default {0.999} */
  momentum?: number;
  /** ν in [0, 1]: the moment's weight in the step. @default {0.7} */
  momentumWeight?: number;
}

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
export const qhm: RuleFactory<QhmOptions, shared.Memory<"m">> = ruleFactory({
  key: "qhm",
  label: "QHM",
  aliases: ["quasi-hyperbolic momentum"],
  stroke: { ink: 1, dash: "dash" },
  options: {
    ...shared.commonOptions(1),
    momentum: {
      ...usualOptions.momentum,
      symbols: ["β"],
      default: 0.999,
      kind: decay,
    },
    momentumWeight: {
      word: "momentum weight",
      symbols: ["ν"],
      range: { min: 0, max: 1, scale: "linear" },
      default: 0.7,
      kind: fraction,
    },
  },
  make(settings) {
    const { learningRate, momentum: beta, momentumWeight: nu } = settings;
    return {
      equations: ["m ← β m + (1 − β) g", "θ ← θ − η ((1 − ν) g + ν m)"],
      crowd: "coordinatewise",
      init: (dimension) => ({ t: 0, m: shared.vector(dimension) }),
      step(point, gradient, state) {
        const { m } = state;
        const round = shared.rounding(point);
        const eta = round(shared.rate(learningRate, state.t++));
        const [keep, take] = [round(beta), round(1 - beta)];
        for (let i = 0; i < point.length; i++) {
          const g = gradient[i];
          m[i] = keep * m[i] + take * g;
          point[i] -= eta * ((1 - nu) * g + nu * m[i]);
        }
      },
    };
  },
});
