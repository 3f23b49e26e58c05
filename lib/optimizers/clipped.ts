import {
  checkArguments,
  optional,
  positive,
  type Schema,
  settle,
} from "../core/arguments.ts";
import type { Vector } from "../core/vector.ts";
import { aroundGradient, norm, vector } from "./common.ts";
import type { Optimizer, State } from "../core/optimizer.ts";
import { wrapping } from "../core/rule.ts";

/** The options of {@linkcode clipped}: one of the two, or both. */
export interface ClippedOptions {
  /** The gradient's largest length, > 0; longer ones are scaled down. */
  norm?: number;
  /** The largest size of each of its coordinates, > 0. */
  value?: number;
}

const limit = optional(positive);
const schema: Schema<ClippedOptions> = {
  norm: [undefined, limit],
  value: [undefined, limit],
};

/**
 * Clips the gradients that an optimizer sees.
 *
 * ```text
 * g ← clip(g, −value, value)
 * g ← g · min(1, norm / ‖g‖)
 * ```
 *
 * Source: R. Pascanu, T. Mikolov, Y. Bengio, On the difficulty of training
 * recurrent neural networks (2013), algorithm 1.
 *
 * @example A gradient of length 500 becomes one of length 5
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { clipped, gradientDescent } from "downhill";
 *
 * const rule = clipped(gradientDescent({ learningRate: 1 }), { norm: 5 });
 * const point = new Float64Array([0, 0]);
 * rule.step(point, new Float64Array([300, 400]), rule.init(2));
 * assertEquals([...point], [-3, -4]);
 * ```
 *
 * @throws {RangeError} If neither limit is given, or one is not positive.
 */
export function clipped(
  optimizer: Optimizer,
  options: ClippedOptions,
): Optimizer<{ g: Vector; of: State }> {
  const settings = settle(schema, options);
  if (settings.norm === undefined) {
    checkArguments({ value: settings.value }, positive);
  }
  const { norm: longest = Infinity, value: largest = Infinity } = settings;
  const { before, after } = aroundGradient(optimizer.equations ?? []);
  return wrapping(optimizer, {
    name: `${optimizer.name}, clipped`,
    settings: { ...optimizer.settings, clipped: options },
    equations: [
      ...before,
      ...largest < Infinity ? [`g ← clip(g, −${largest}, ${largest})`] : [],
      ...longest < Infinity ? [`g ← g · min(1, ${longest} / ‖g‖)`] : [],
      ...after,
    ],
    init: (dimension) => ({
      g: vector(dimension),
      of: optimizer.init(dimension),
    }),
    ...(optimizer.lookAhead && {
      lookAhead: (point, { of }, out) => optimizer.lookAhead?.(point, of, out),
    }),
    step(point, gradient, { g, of }) {
      for (let i = 0; i < g.length; i++) {
        g[i] = Math.max(-largest, Math.min(largest, gradient[i]));
      }
      const length = norm(g);
      if (length > longest) {
        for (let i = 0; i < g.length; i++) g[i] *= longest / length;
      }
      optimizer.step(point, g, of);
    },
  });
}
