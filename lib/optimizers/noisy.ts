import {
  checkArguments,
  integer,
  type Kind,
  nonNegative,
  type Schema,
  settle,
} from "../core/arguments.ts";
import { anOptimizer } from "../core/kinds.ts";
import { random, type RandomState } from "../core/random.ts";
import {
  aroundGradient,
  type LearningRate as Scale,
  type Memory,
  rate,
  vector,
} from "./common.ts";
import type { Optimizer, State } from "../core/optimizer.ts";
import { wrapping } from "../core/origin.ts";

/** The options of {@linkcode noisy}. */
export interface NoisyOptions {
  /** σ: the noise's standard deviation, or a schedule. @default {1} */
  scale?: Scale;
  /** Which noise: a whole number. @default {0} */
  seed?: number;
}

const scales: Kind<Scale> = {
  expected: nonNegative.expected,
  holds: (value): value is Scale =>
    typeof value === "function" || nonNegative.holds(value),
};

const schema: Schema<NoisyOptions> = {
  scale: [1, scales],
  seed: [0, integer],
};

/**
 * Adds normal noise to the gradients that an optimizer sees.
 *
 * ```text
 * g ← g + σ ε,  ε ~ N(0, 1) in each coordinate
 * ```
 *
 * The generator's place in its sequence is part of the memory: the same seed
 * gives the same path, and a run cut in two and resumed is the run.
 *
 * Source: A. Neelakantan et al., Adding gradient noise improves learning for
 * very deep networks (2015), section 3; there σ² falls as 1 / (1 + t)^0.55.
 *
 * @example On a plain, only the noise moves the point
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { assertNotEquals } from "@std/assert/not-equals";
 * import { gradientDescent, noisy } from "downhill";
 *
 * const flat = new Float64Array(2);
 * const walk = (seed: number) => {
 *   const rule = noisy(gradientDescent({ learningRate: 1 }), { seed });
 *   const point = new Float64Array([0, 0]);
 *   rule.step(point, flat, rule.init(2));
 *   return point;
 * };
 * assertEquals(walk(1), walk(1));
 * assertNotEquals(walk(1), walk(2));
 * ```
 *
 * @throws {RangeError} If an option is outside its range.
 */
export function noisy(
  optimizer: Optimizer,
  options: NoisyOptions = {},
): Optimizer<Memory<"g"> & { of: State; random: RandomState }> {
  checkArguments({ optimizer }, anOptimizer);
  const settings = settle(schema, options);
  const { scale, seed } = settings;
  const { before, after } = aroundGradient(optimizer.equations ?? []);
  return wrapping(optimizer, {
    name: `${optimizer.name}, noisy`,
    settings: { ...optimizer.settings, noisy: settings },
    equations: [...before, "g ← g + σ ε", ...after],
    init: (dimension) => ({
      t: 0,
      g: vector(dimension),
      of: optimizer.init(dimension),
      random: random(seed).state(),
    }),
    ...(optimizer.lookAhead && {
      lookAhead: (point, { of }, out) => optimizer.lookAhead?.(point, of, out),
    }),
    step(point, gradient, state) {
      const { g, of } = state;
      const sigma = rate(scale, state.t++);
      const generator = random(state.random);
      for (let i = 0; i < g.length; i++) {
        g[i] = gradient[i] + sigma * generator.normal();
      }
      generator.state(state.random);
      optimizer.step(point, g, of);
    },
  });
}
