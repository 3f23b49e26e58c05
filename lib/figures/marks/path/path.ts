/**
 * The path of a run, as a mark of a figure.
 *
 * @module
 */

import {
  flag,
  oneOf,
  optional,
  type Schema,
  settle,
  unexpected,
} from "../../../core/arguments.ts";
import { aTrajectory } from "../../../core/kinds.ts";
import type { Trajectory } from "../../../core/trajectory.ts";
import { findOptimizer } from "../../../optimizers/catalogue.ts";
import { color, dash, inkOf, numbers, words } from "../../option_kinds.ts";
import { type Dash, type Ink, type Stroke, strokeOf } from "../../theme.ts";
import type { PathParts } from "./path_parts.ts";

/** What the arrows along a path say. */
export type Arrows = "none" | "gradient" | "step";

/** Where a path comes from, and what of it was chosen by its author. */
export interface PathOrigin {
  /** Which rule. */
  readonly rule: string;
  /** The rule's settings, by what they are called in a legend. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Whether its name was chosen. */
  readonly named: boolean;
  /** Whether its colour was chosen. */
  readonly colored: boolean;
  /** Whether its dash was chosen. */
  readonly dashed: boolean;
}

/** How a path is drawn. */
export interface PathOptions {
  /**
   * The name in the legend. Default: the optimizer's; beside others of the same
   * rule, the settings in which they differ. Plain text.
   */
  readonly name?: string;
  /**
   * The colour, as `"#rrggbb"` or one each for light and dark pages. Default:
   * the rule's own; a figure of one rule has a ramp of its settings.
   */
  readonly color?: string | Ink;
  /** The dash. Default: the rule's own; another one beside its like. */
  readonly dash?: Dash;
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
  /**
   * What curves show instead of the run's values, `[steps + 1]`: a speed, a
   * length. Say what it is with `symbol`.
   */
  readonly values?: ArrayLike<number>;
}

const schema: Schema<PathOptions> = {
  name: [undefined, optional(words)],
  color: [undefined, optional(color)],
  dash: [undefined, optional(dash)],
  arrows: ["none", oneOf("none", "gradient", "step")],
  dots: [undefined, optional(flag)],
  symbol: ["f", words],
  values: [undefined, optional(numbers)],
};

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
  /** What its steps are made of, drawn in a plane at the step shown. */
  readonly parts?: PathParts;
  /** Where it comes from; a figure makes its name and stroke of it. */
  readonly origin?: PathOrigin;
}

/** From this many steps on, dots would hide the line. */
const MOST_DOTS = 300;

/**
 * The path of a run with two coordinates.
 *
 * @example Two settings of one rule are named and coloured by them
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { bowl, descend, gradientDescent } from "downhill";
 * import { contours, figure, path } from "downhill/figures";
 *
 * const runs = [0.1, 0.5].map((learningRate) =>
 *   descend(bowl, gradientDescent({ learningRate }), { start: [3, 1], steps: 9 })
 * );
 * const picture = figure([contours(bowl), ...runs.map((run) => path(run))], {
 *   caption: "Two learning rates.",
 *   alt: "A short and a long path.",
 * });
 * assertEquals(picture.paths.map(({ name }) => name), ["η = 0.1", "η = 0.5"]);
 * ```
 *
 * @throws {RangeError} If the trajectory is none or has not two coordinates, or
 * an option is not what it may be.
 */
export function path(trajectory: Trajectory, options: PathOptions = {}): Path {
  checkTrajectory(trajectory);
  const { optimizer, settings, steps } = trajectory;
  const { name, color, dash, arrows, dots, symbol, values } = settle(
    schema,
    options,
  );
  if (values !== undefined && values.length !== steps + 1) {
    throw new RangeError(
      `Expected values to be a list of ${steps + 1} numbers but found ` +
        values.length,
    );
  }
  const own = strokeOf(optimizer, trajectory.rule);
  const rate = settings.learningRate;
  return {
    kind: "path",
    name: name ?? optimizer,
    stroke: {
      ink: color === undefined ? own.ink : inkOf(color),
      dash: dash ?? own.dash,
    },
    arrows,
    dots: dots ?? steps <= MOST_DOTS,
    symbol,
    points: Float32Array.from(trajectory.points),
    values: Float32Array.from(values ?? trajectory.values),
    gradients: Float32Array.from(trajectory.gradients),
    learningRate: typeof rate === "number" ? rate : undefined,
    diverged: trajectory.end.reason === "diverged"
      ? trajectory.end.step
      : undefined,
    origin: {
      rule: trajectory.rule?.key ?? optimizer,
      settings: inSymbols(trajectory),
      named: name !== undefined,
      colored: color !== undefined,
      dashed: dash !== undefined,
    },
  };
}

function checkTrajectory(trajectory: Trajectory): void {
  if (!aTrajectory.holds(trajectory)) {
    throw unexpected("trajectory", {
      expected: `${aTrajectory.expected},`,
      found: trajectory,
    });
  }
  if (trajectory.dimension === 2) return;
  throw new RangeError(
    "Expected trajectory to have 2 coordinates for a figure " +
      `but found ${trajectory.dimension}`,
  );
}

/** The settings of a run, by the symbols that its rule has for them. */
function inSymbols({ rule, settings }: Trajectory): Record<string, unknown> {
  const options = rule && findOptimizer(rule.key)?.rule.options;
  return Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [
      options?.[name]?.symbols?.[0] ?? name,
      value,
    ]),
  );
}
