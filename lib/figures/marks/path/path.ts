/**
 * The path of a run, as a mark of a figure.
 *
 * @module
 */

import type { Trajectory } from "../../../core/trajectory.ts";
import { type Stroke, strokeOf } from "../../theme.ts";

/** What the arrows along a path say. */
export type Arrows = "none" | "gradient" | "step";

/** How a path is drawn. */
export interface PathOptions {
  /** The name in the legend. Default: the optimizer's. Plain text. */
  readonly name?: string;
  /** Colour and dash. Default: the optimizer's own, in every figure. */
  readonly stroke?: Stroke;
  /**
   * Arrows at each step in the plane: `"gradient"` is −η∇f at the point,
   * `"step"` the step that was taken. `@default "none"`
   */
  readonly arrows?: Arrows;
  /** Whether each step is marked by a dot. Default: up to 300 steps. */
  readonly dots?: boolean;
  /**
   * What the legend calls the values, where they are not heights.
   * `@default "f"`
   */
  readonly symbol?: string;
}

/** A path of a figure. Row `k` is after `k` steps. */
export interface Path {
  /** Tells marks apart. */
  readonly kind: "path";
  /** The name in the legend. */
  readonly name: string;
  /** Colour and dash. */
  readonly stroke: Stroke;
  /** What the arrows say. */
  readonly arrows: Arrows;
  /** Whether each step is marked by a dot. */
  readonly dots: boolean;
  /** What the legend calls the values. */
  readonly symbol: string;
  /** The points in the plane, row by row, `[steps + 1, 2]`. */
  readonly points: Float32Array;
  /** The heights, `[steps + 1]`. */
  readonly values: Float32Array;
  /** The gradients, row by row, `[steps + 1, 2]`. */
  readonly gradients: Float32Array;
  /** The learning rate for the gradient's arrows, where it is one number. */
  readonly learningRate?: number;
  /** The step at which the run left all finite numbers, if it did. */
  readonly diverged?: number;
}

/** From this many steps on, dots would hide the line. */
const MOST_DOTS = 300;

/**
 * The path of a run with two coordinates.
 *
 * @throws {RangeError} If the trajectory has not two coordinates.
 */
export function path(trajectory: Trajectory, options: PathOptions = {}): Path {
  if (trajectory.dimension !== 2) {
    throw new RangeError(
      "Expected trajectory to have 2 coordinates for a figure " +
        `but found ${trajectory.dimension}`,
    );
  }
  const rate = trajectory.settings.learningRate;
  return {
    kind: "path",
    name: options.name ?? trajectory.optimizer,
    stroke: options.stroke ?? strokeOf(trajectory.optimizer),
    arrows: options.arrows ?? "none",
    dots: options.dots ?? trajectory.steps <= MOST_DOTS,
    symbol: options.symbol ?? "f",
    points: Float32Array.from(trajectory.points),
    values: Float32Array.from(trajectory.values),
    gradients: Float32Array.from(trajectory.gradients),
    learningRate: typeof rate === "number" ? rate : undefined,
    diverged: trajectory.end.reason === "diverged"
      ? trajectory.end.step
      : undefined,
  };
}
