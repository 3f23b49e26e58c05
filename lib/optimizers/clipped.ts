import {
  checkArguments,
  type Kind,
  oneOf,
  optional,
  positive,
  type Schema,
  settle,
} from "../core/arguments.ts";
import { anOptimizer } from "../core/kinds.ts";
import type { Vector } from "../core/vector.ts";
import { aroundGradient, norm, rounding, vector } from "./common.ts";
import type { Optimizer, State } from "../core/optimizer.ts";
import { wrapping } from "../core/origin.ts";

/** The options of {@linkcode clipped}: one of the two, or both. */
export interface ClippedOptions {
  /** The gradient's largest norm, > 0; longer ones are scaled down. */
  norm?: number;
  /**
   * p > 0 of the p-norm, ∞ for the largest coordinate: PyTorch's `norm_type`.
   *
   * @default {2}
   */
  order?: number;
  /** The largest size of each of its coordinates, > 0. */
  value?: number;
  /**
   * Whose arithmetic is followed: PyTorch's `clip_grad_norm_` divides by
   * ‖g‖ + 1e-6; optax, Keras and TensorFlow 1 divide by ‖g‖, as the paper does.
   *
   * @default the framework of the optimizer, if it is one's
   */
  framework?: ClippingFramework;
}

/** The frameworks whose clipping is followed. */
export type ClippingFramework = "torch" | "tensorflow1" | "keras" | "optax";

const limit = optional(positive);
const orders: Kind<number> = {
  expected: "a positive number or Infinity",
  holds: (value): value is number => typeof value === "number" && value > 0,
};
const schema: Schema<ClippedOptions> = {
  norm: [undefined, limit],
  order: [2, orders],
  value: [undefined, limit],
  framework: [
    undefined,
    optional(oneOf("torch", "tensorflow1", "keras", "optax")),
  ],
};

/** What PyTorch adds to a norm before it divides by it. */
const TORCH = 1e-6;

/**
 * Clips the gradients that an optimizer sees.
 *
 * ```text
 * g ← clip(g, −value, value)
 * g ← g · min(1, norm / ‖g‖)     PyTorch: norm / (‖g‖ + 10⁻⁶)
 * ```
 *
 * Clipped is as in the framework of the optimizer, or as `framework` says. A
 * gradient whose norm is not a number becomes one altogether, as in all of
 * them. PyTorch's `clip_grad_value_` and optax's `clip` are `value`, Keras'
 * `clipnorm` and `global_clipnorm` are `norm`, since all of the point counts as
 * one variable.
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
  checkArguments({ optimizer }, anOptimizer);
  const settings = settle(schema, options);
  if (settings.norm === undefined) {
    checkArguments({ value: settings.value }, positive);
  }
  const { norm: longest = Infinity, value: largest = Infinity } = settings;
  const { order } = settings;
  const framework = settings.framework ?? frameworkOf(optimizer);
  const added = framework === "torch" ? TORCH : 0;
  const length = order === 2 ? "‖g‖" : `‖g‖${subscript(order)}`;
  const divisor = added > 0 ? `(${length} + 10⁻⁶)` : length;
  const { before, after } = aroundGradient(optimizer.equations ?? []);
  return wrapping(optimizer, {
    name: `${optimizer.name}, clipped`,
    settings: { ...optimizer.settings, clipped: options },
    equations: [
      ...before,
      ...largest < Infinity ? [`g ← clip(g, −${largest}, ${largest})`] : [],
      ...longest < Infinity ? [`g ← g · min(1, ${longest} / ${divisor})`] : [],
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
      const round = rounding(point);
      for (let i = 0; i < g.length; i++) {
        g[i] = Math.max(-largest, Math.min(largest, gradient[i]));
      }
      if (longest < Infinity) {
        const share = round(longest) / (norm(g, order) + added);
        // Where the norm is no number, no coordinate stays one.
        if (!(share >= 1)) { for (let i = 0; i < g.length; i++) g[i] *= share; }
      }
      optimizer.step(point, g, of);
    },
  });
}

/** The framework of an optimizer, or of the one inside its wrappers. */
function frameworkOf({ origin, wraps }: Optimizer): string | undefined {
  return origin ? origin.framework : wraps && frameworkOf(wraps);
}

/** An order as it stands below a norm. */
function subscript(order: number): string {
  if (order === Infinity) return "∞";
  return String(order).replace(
    /\d/g,
    (digit) => String.fromCodePoint(0x2080 + Number(digit)),
  );
}
