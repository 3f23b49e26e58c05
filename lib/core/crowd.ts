/**
 * Many runs at once, of which only the ends are kept.
 *
 * @module
 */

import {
  checkArguments,
  checkNumbers,
  checkOptions,
  count,
  type Kind,
  nonNegative,
  positiveCount,
  unexpected,
} from "./arguments.ts";
import type { Crowd, CrowdTask } from "./crowd_ends.ts";
import { crowdByLoop } from "./crowd_by_loop.ts";
import { crowdByStep } from "./crowd_by_step.ts";
import { crowdOneByOne } from "./crowd_one_by_one.ts";
import { mentions, textOf } from "./crowd_step.ts";
import { anOptimizer, aSurface } from "./kinds.ts";
import { unknownOption } from "./names.ts";
import type { Optimizer } from "./optimizer.ts";
import { isList } from "./recognize.ts";
import type { AnyOption, Rule } from "./rule.ts";
import type { Surface } from "./surface.ts";

/** Makes optimizers, as `momentum` does. */
export interface CrowdRule {
  /** An optimizer with these options. */
  // deno-lint-ignore no-explicit-any
  (options?: any): Optimizer;
  /** What its rule says of itself, if it makes optimizers of one rule. */
  readonly rule?: Rule;
}

/** Where runs begin, how they are set, and how long they go on. */
export interface CrowdOptions {
  /** The first points, `[count × dimension]`, or one for all, `[dimension]`. */
  readonly starts: ArrayLike<number>;
  /**
   * Options of the rule: a list has one value a run, `[count]`; anything else
   * holds for all. Only where a rule is given instead of an optimizer.
   */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The most steps of each run, 0 or more. */
  readonly steps: number;
  /** A run stops where the gradient's norm is this or less. */
  readonly tolerance?: number;
  /** Keeps every so manyth row as well. Default: only the ends. */
  readonly every?: number;
}

const NAMES: Readonly<Record<keyof CrowdOptions, true>> = {
  starts: true,
  settings: true,
  steps: true,
  tolerance: true,
  every: true,
};

const HELP = { example: "{ starts: [1, 2], steps: 100 }" };

/**
 * Runs an optimizer from many points, or a rule with many settings, and keeps
 * only where and why each run ended. The numbers are those of
 * {@linkcode descend}, to the last bit. Nothing is made for a single run, and
 * rules that write their step as text walk at about the speed of C; others
 * take their own steps, coordinate-wise ones all at once.
 *
 * @example Three momenta at once: only the smallest has settled
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { crowd, momentum, surface } from "downhill";
 *
 * const ends = crowd(surface("x^2 + 4*y^2"), momentum, {
 *   starts: [-4, 4],
 *   settings: { learningRate: 0.1, momentum: [0.5, 0.9, 0.99] },
 *   steps: 100,
 *   tolerance: 1e-2,
 * });
 * assertEquals([...ends.steps], [22, 100, 100]);
 * assertEquals([...ends.reasons], [1, 0, 0]);
 * ```
 *
 * @param surface What is descended.
 * @param rule An optimizer, or a rule whose settings may differ by run.
 * @param options Where the runs begin, and how long they may go on.
 * @returns The ends, run by run.
 * @throws {RangeError} If an argument is not of its kind, an option is unknown
 * or outside its range, or the lists do not belong to as many runs.
 */
export function crowd(
  surface: Surface,
  rule: Optimizer | CrowdRule,
  options: CrowdOptions,
): Crowd {
  checkArguments({ surface }, aSurface);
  checkOptions(options, NAMES, HELP);
  const { steps, tolerance, every, settings = {} } = options;
  checkArguments({ steps }, count);
  if (tolerance !== undefined) checkArguments({ tolerance }, nonNegative);
  if (every !== undefined) checkArguments({ every }, positiveCount);
  const differing = listsIn(settings);
  const points = startsOf(surface, options.starts, differing);
  const dimension = surface.variables.length;
  const task: CrowdTask = { surface, steps, tolerance, starts: points };
  const result = emptyCrowd(task, every);
  if (result.count === 0) return result;
  const settingsOf = (run: number) => ({
    ...settings,
    ...Object.fromEntries(
      Object.entries(differing).map(([name, list]) => [name, list[run]]),
    ),
  });
  if (typeof rule !== "function") {
    checkArguments({ rule }, anOptimizer);
    if (options.settings !== undefined) {
      throw unexpected("settings", {
        expected:
          "left out where an optimizer is given (write the rule itself)",
        found: settings,
      });
    }
    walk(task, rule, {}, result) ?? crowdOneByOne(task, () => rule, result);
    return result;
  }
  const first = rule(settingsOf(0));
  checkArguments({ "rule()": first }, anOptimizer);
  const known = rule.rule !== undefined && first.origin?.rule === rule.rule;
  if (known) checkLists(differing, rule.rule.options);
  (known && walk(task, first, differing, result)) ||
    crowdOneByOne(task, (run) => rule(settingsOf(run)), result);
  return result;

  /** Walks all at once, if that can be done. */
  function walk(
    task: CrowdTask,
    optimizer: Optimizer,
    differing: Lists,
    result: Crowd,
  ): true | undefined {
    const { crowd } = optimizer;
    if (crowd === undefined) return undefined;
    const { settings } = crowd;
    const text = textOf(crowd);
    const names = Object.keys(differing);
    const used = text && Object.keys(settings)
      .filter((name) => mentions(text, name));
    const readable = used !== undefined &&
      used.every((name) => typeof settings[name] === "number") &&
      names.every((name) => used.includes(name));
    if (text && readable && surface.program && dimension <= MOST_UNROLLED) {
      const numbers = Object.fromEntries(
        used.map((name) => [name, differing[name] ?? settings[name]]),
      ) as Record<string, number | ArrayLike<number>>;
      crowdByLoop(task, { program: surface.program, text, numbers }, result);
      return true;
    }
    if (names.length > 0) return undefined;
    crowdByStep(task, optimizer, result);
    return true;
  }
}

/** Above so many coordinates a loop without arrays would be too long. */
const MOST_UNROLLED = 8;

/** Settings that differ by run. */
type Lists = Readonly<Record<string, ArrayLike<number>>>;

function listsIn(settings: Readonly<Record<string, unknown>>): Lists {
  return Object.fromEntries(
    Object.entries(settings).filter(([, value]) =>
      typeof value === "object" && isList(value)
    ),
  ) as Lists;
}

/** The first points, all of them. */
function startsOf(
  surface: Surface,
  starts: unknown,
  differing: Lists,
): Float64Array<ArrayBuffer> {
  const dimension = surface.variables.length;
  if (!isList(starts) || starts.length % dimension !== 0) {
    const expected = `points of ${dimension} coordinates, one after another,`;
    throw unexpected("starts", { expected, found: starts });
  }
  checkNumbers("starts", starts);
  const given = Float64Array.from(starts as ArrayLike<number>);
  const lists = Object.entries(differing);
  const runs = given.length === dimension && lists.length > 0
    ? lists[0][1].length
    : given.length / dimension;
  for (const [name, list] of lists) {
    if (list.length === runs) continue;
    const expected = `${runs} numbers, one a run,`;
    throw unexpected(name, { expected, found: list });
  }
  if (given.length === runs * dimension) return given;
  const all = new Float64Array(runs * dimension);
  for (let k = 0; k < all.length; k++) all[k] = given[k % dimension];
  return all;
}

/** Throws unless the rule accepts every number of the lists. */
function checkLists(
  differing: Lists,
  options: Readonly<Record<string, AnyOption>>,
): void {
  for (const name in differing) {
    const option = options[name];
    if (option === undefined) throw unknownOption(name, Object.keys(options));
    const kind = option.kind as Kind<unknown>;
    const list = differing[name];
    for (let k = 0; k < list.length; k++) {
      if (kind.holds(list[k])) continue;
      checkArguments({ [`${name}[${k}]`]: list[k] }, kind);
    }
  }
}

/** Room for all ends. */
function emptyCrowd(
  { surface, steps, starts }: CrowdTask,
  every: number | undefined,
): Crowd {
  const dimension = surface.variables.length;
  const runs = starts.length / dimension;
  const rows = every === undefined ? 0 : Math.floor(steps / every) + 1;
  return {
    count: runs,
    dimension,
    points: new Float64Array(runs * dimension),
    values: new Float64Array(runs),
    steps: new Int32Array(runs),
    reasons: new Uint8Array(runs),
    ...(every !== undefined && {
      rows: {
        every,
        points: new Float64Array(rows * runs * dimension).fill(NaN),
        values: new Float64Array(rows * runs).fill(NaN),
      },
    }),
  };
}
