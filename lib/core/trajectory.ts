/**
 * What a run leaves behind: the path, and what was seen on the way.
 *
 * @module
 */

import type { State } from "./optimizer.ts";
import type { Rule } from "./rule.ts";
import type { Schedule } from "./schedule.ts";
import type { Vector } from "./vector.ts";

/** Where a run stopped: all that is needed to go on. */
export interface Checkpoint {
  /** The point, `[dimension]`; its type tells the run's precision. */
  readonly point: Vector;
  /** The optimizer's memory. */
  readonly state: State;
  /** Steps taken since the start, over all parts of the run. */
  readonly step: number;
  /** Whose memory it is: the optimizer's name. */
  readonly optimizer?: string;
  /** The settings under which it came about. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** Why a run ended, and after how many steps. */
export interface End {
  /**
   * - `"steps"`: all steps asked for were taken;
   * - `"converged"`: the gradient's norm fell below the tolerance;
   * - `"diverged"`: the new point or its value is no longer finite;
   *   that row is kept, as the last one.
   */
  readonly reason: "steps" | "converged" | "diverged";
  /** The number of steps taken; for `"diverged"`, the step that left. */
  readonly step: number;
}

/** What a path tells of its rule: plain data, enough to draw it. */
export type RuleTag = Pick<Rule, "key" | "label" | "stroke">;

/** The tag of a rule. */
export function tagOf({ key, label, stroke }: Rule): RuleTag {
  return { key, label, stroke };
}

/** The path of one optimizer over one surface. Row `k` is after `k` steps. */
export interface Trajectory {
  /** The optimizer's name. */
  readonly optimizer: string;
  /** The optimizer's rule, if it is one that says of itself what it is. */
  readonly rule?: RuleTag;
  /** The optimizer's settings. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** The surface's name. */
  readonly surface: string;
  /** Coordinates a point. */
  readonly dimension: number;
  /** Steps taken. */
  readonly steps: number;
  /** The points, row by row, `[steps + 1, dimension]`. */
  readonly points: Float64Array;
  /** The heights, `[steps + 1]`. */
  readonly values: Float64Array;
  /**
   * The gradients, row by row, `[steps + 1, dimension]`; row `k` is the one
   * that step `k + 1` uses, taken at row `k` of `gradientPoints`.
   */
  readonly gradients: Float64Array;
  /**
   * Where the gradients were taken, `[steps + 1, dimension]`: the points
   * themselves, except for rules that look ahead.
   */
  readonly gradientPoints: Float64Array;
  /** The optimizer's memory after each step, `[steps + 1]`, on request. */
  readonly states?: readonly State[];
  /** Why the run ended. */
  readonly end: End;
  /** Where to go on, with `descend(…, { from })`; not for recorded paths. */
  readonly last?: Checkpoint;
}

/**
 * Settings as plain data: a schedule becomes its own settings, or its name.
 */
export function plain(
  settings: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  if (isAllPlain(settings)) return settings;
  return Object.fromEntries(
    Object.entries(settings).map(([name, value]) => {
      if (typeof value === "function") {
        const { settings } = value as Schedule;
        return [name, settings ?? (value.name || "function")];
      }
      if (isPlain(value) || Array.isArray(value)) return [name, value];
      return [name, plain(value as Readonly<Record<string, unknown>>)];
    }),
  );
}

/** Most settings are; the loop is quicker than a list of a short run's own. */
function isAllPlain(settings: Readonly<Record<string, unknown>>): boolean {
  for (const name in settings) if (!isPlain(settings[name])) return false;
  return true;
}

function isPlain(value: unknown): boolean {
  return typeof value !== "function" &&
    (typeof value !== "object" || value === null);
}
