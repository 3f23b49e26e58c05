/**
 * A run taken apart along the eigenvectors of the Hessian: on a quadratic each
 * part moves as if the others were not there.
 *
 * @module
 */

import {
  checkArguments,
  checkOptions,
  checkPoint,
  unexpected,
} from "../core/arguments.ts";
import { aSurface, aTrajectory } from "../core/kinds.ts";
import type { Surface } from "../core/surface.ts";
import type { Trajectory } from "../core/trajectory.ts";
import { eigenvectors } from "./eigenvectors.ts";
import { hessianOf } from "./hessian.ts";
import { newton } from "./newton.ts";
import { type ModeTheory, theoryOfModes } from "./stability_theory.ts";

/** Where a run is taken apart. */
export interface ModesOptions {
  /**
   * The minimum, `[dimension]`. Default: of the surface's own the nearest to
   * the run's end, or else what Newton's method finds from there.
   */
  readonly at?: ArrayLike<number>;
}

/** A run along one eigenvector. Plain data. */
export interface Mode {
  /** λ: how the surface curves along it. */
  readonly eigenvalue: number;
  /** The eigenvector, of length 1, `[dimension]`. */
  readonly direction: readonly number[];
  /**
   * How far from the minimum the run is along it after each step, with a
   * sign, in the surface's units, `[steps + 1]`.
   */
  readonly components: Float64Array;
  /** What theory says of it; absent where it says nothing of the rule. */
  readonly theory?: ModeTheory;
}

/** A run along all eigenvectors. Plain data. */
export interface Modes {
  /** The point that distances are taken from, `[dimension]`. */
  readonly at: readonly number[];
  /** One for each eigenvector, by ascending eigenvalue, `[dimension]`. */
  readonly modes: readonly Mode[];
  /**
   * Whether the surface curves at the start as it does there: else the modes
   * mix on the way, and theory holds near the minimum only.
   */
  readonly isQuadratic: boolean;
}

const NAMES: Readonly<Record<keyof ModesOptions, true>> = { at: true };

/** Hessians that differ by less than this share are one. */
const SAME = 1e-6;

/**
 * Splits a run's distance from a minimum along the eigenvectors of the Hessian
 * there, and says by which factor each part shrinks a step by theory:
 *
 * ```text
 * cₖ = qᵀ (θₖ − θ*)              H q = λ q
 * gradient descent   cₖ = (1 − ηλ)ᵏ c₀
 * momentum           cₖ₊₁ = (1 + μ − ηλ) cₖ − μ cₖ₋₁
 * Nesterov           cₖ₊₁ = (1 + μ)(1 − ηλ) cₖ − μ (1 − ηλ) cₖ₋₁
 * ```
 *
 * Theory knows these three, with a learning rate that stays and without weight
 * decay; other rules are only measured.
 *
 * Source: Goh, "Why Momentum Really Works" (2017), doi:10.23915/distill.00006.
 *
 * @example
 * ```ts
 * import { assertAlmostEquals } from "@std/assert/almost-equals";
 * import { descend, gradientDescent, modesOf, surface } from "downhill";
 *
 * const bowl = surface("x^2/2 + 4*y^2");
 * const rule = gradientDescent({ learningRate: 0.2 });
 * const run = descend(bowl, rule, { start: [3, 1], steps: 5 });
 * const { modes: [flat, steep] } = modesOf(bowl, run);
 * assertAlmostEquals(flat.theory!.factor, 0.8); // |1 − 0.2 · 1|
 * assertAlmostEquals(flat.components[5], 3 * 0.8 ** 5);
 * assertAlmostEquals(steep.theory!.factor, 0.6); // |1 − 0.2 · 8|
 * ```
 *
 * @param surface What the run went down, of any number of variables.
 * @param run The run, as `descend()` returns it.
 * @param options The minimum.
 * @returns The eigenvalues, and the run along each eigenvector.
 * @throws {RangeError} If an argument is not of its kind, the run has not the
 * surface's variables, or no minimum is found.
 */
export function modesOf(
  surface: Surface,
  run: Trajectory,
  options: ModesOptions = {},
): Modes {
  checkArguments({ surface }, aSurface);
  checkArguments({ run }, aTrajectory);
  const dimension = surface.variables.length;
  if (run.dimension !== dimension) {
    throw new RangeError(
      `Expected run to have the surface's ${dimension} coordinates but found ` +
        run.dimension,
    );
  }
  checkOptions(options, NAMES, { example: "{ at: [0, 0] }" });
  if (options.at !== undefined) checkPoint("at", options.at, dimension);
  const at = options.at ?? minimumNear(surface, run);
  const hessian = hessianOf(surface, at);
  if (!hessian.every(Number.isFinite)) {
    throw unexpected("at", {
      expected: "where the surface has second derivatives",
      found: at,
    });
  }
  const theory = theoryOfModes(run);
  return {
    at: Array.from(at),
    modes: eigenvectors(hessian).map(({ eigenvalue, direction }) => ({
      eigenvalue,
      direction,
      components: along(run, at, direction),
      ...(theory && { theory: theory(eigenvalue) }),
    })),
    isQuadratic: isSame(hessian, hessianOf(surface, pointOf(run, 0))),
  };
}

/** How far a run is from a point along a direction, step by step. */
function along(
  { points, steps, dimension }: Trajectory,
  at: ArrayLike<number>,
  direction: readonly number[],
): Float64Array {
  return Float64Array.from({ length: steps + 1 }, (_, k) => {
    let sum = 0;
    for (let i = 0; i < dimension; i++) {
      // What does not point this way does not count, even where it is infinite.
      if (direction[i] === 0) continue;
      sum += direction[i] * (points[k * dimension + i] - at[i]);
    }
    return sum;
  });
}

/** A surface's own minimum that is nearest to a run's end, or Newton's. */
function minimumNear(surface: Surface, run: Trajectory): ArrayLike<number> {
  const leaves = run.end.reason === "diverged";
  const end = pointOf(run, leaves ? 0 : run.steps);
  const { minima = [] } = surface;
  if (minima.length > 0) {
    const far = minima.map(({ point }) => squared(point, end));
    return minima[far.indexOf(Math.min(...far))].point;
  }
  const found = newton(surface, end, widthsOf(surface, run, end));
  if (found !== undefined) return found;
  throw new RangeError(
    "Expected at to be given where the surface names no minimum and the run " +
      `leads to none but found undefined for ${surface.name}`,
  );
}

/** Where no view says how large things are, the way walked does, so often. */
const OFTEN = 10;

/** How far Newton's method may go. */
function widthsOf(
  { view }: Surface,
  { points, dimension }: Trajectory,
  end: ArrayLike<number>,
): number[] {
  return Array.from({ length: dimension }, (_, i) => {
    const [low, high] = view?.[i] ?? [0, 0];
    const way = 1 + Math.abs(end[i]) + Math.abs(points[i] - end[i]);
    return Math.max(high - low, OFTEN * way);
  });
}

function squared(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] - b[i]) ** 2;
  return sum;
}

function pointOf({ points, dimension }: Trajectory, step: number) {
  return points.subarray(step * dimension, (step + 1) * dimension);
}

function isSame(a: Float64Array, b: Float64Array): boolean {
  const size = a.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  return a.every((x, i) => Math.abs(x - b[i]) <= SAME * size);
}
