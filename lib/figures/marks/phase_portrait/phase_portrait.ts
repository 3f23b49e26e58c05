/**
 * Runs along one eigenvector as a phase portrait: position against velocity.
 *
 * @module
 */

import { modesOf } from "../../../analysis/modes.ts";
import type { ModeTheory } from "../../../analysis/stability_theory.ts";
import {
  checkArguments,
  checkOptions,
  count,
  unexpected,
} from "../../../core/arguments.ts";
import { aTrajectory } from "../../../core/kinds.ts";
import type { Range, Surface } from "../../../core/surface.ts";
import type { Trajectory } from "../../../core/trajectory.ts";
import { words } from "../../option_kinds.ts";
import { chrome } from "../../theme.ts";
import { type Line, line } from "../line/line.ts";
import { distinguished } from "../path/distinguish.ts";
import { type Path, path } from "../path/path.ts";
import { portraitName } from "./portrait_name.ts";

/** Of which mode, and around which minimum. */
export interface PhasePortraitOptions {
  /** Which mode, counted by ascending eigenvalue. `@default 0`, the flattest */
  readonly mode?: number;
  /** The minimum, `[dimension]`. Default: as {@linkcode modesOf} finds it. */
  readonly at?: ArrayLike<number>;
  /** What the runs are called. Default: as `path()` calls them. */
  readonly names?: readonly string[];
}

/** What is told of a run along the mode. */
export interface PortraitNumbers {
  /** What the run is called. */
  readonly name: string;
  /** Where it starts. */
  readonly first: number;
  /** Where it ends. */
  readonly last: number;
  /** Its longest step. */
  readonly fastest: number;
  /** How often it crosses the minimum. */
  readonly crossings: number;
  /** What theory says of it, if anything. */
  readonly theory?: ModeTheory;
}

/** A phase portrait. */
export interface PhasePortrait {
  /** Tells panels apart. */
  readonly kind: "phasePortrait";
  /** λ: how the surface curves along the mode. */
  readonly eigenvalue: number;
  /** Steps of the longest run. */
  readonly steps: number;
  /** Whether the surface curves at the starts as at the minimum. */
  readonly isQuadratic: boolean;
  /** What is told of each run. */
  readonly numbers: readonly PortraitNumbers[];
  /** The runs; their points are position and velocity. */
  readonly paths: readonly Path[];
  /** The line along which an over-damped run comes to rest, by theory. */
  readonly lines: readonly Line[];
  /** The part of the plane that is shown. */
  readonly view: readonly [Range, Range];
}

const NAMES: Readonly<Record<keyof PhasePortraitOptions, true>> = {
  mode: true,
  at: true,
  names: true,
};

/**
 * The phase portrait of one mode as a panel: across, how far a run is from the
 * minimum along an eigenvector of the Hessian; up, how far it went along it in
 * the step before, both in the surface's units. All runs are in one plane, in
 * the inks of their paths, each named by how it is damped by theory. An
 * under-damped run circles the star of rest; an over-damped one comes in
 * along theory's dashed line.
 *
 * @example Three dampings of one mode
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { descend, momentum, surface } from "downhill";
 * import { figure, phasePortrait } from "downhill/figures";
 *
 * const bowl = surface("x^2/2 + 4*y^2");
 * const runs = [0, 0.25, 0.8].map((mu) =>
 *   descend(bowl, momentum({ learningRate: 0.25, momentum: mu }), {
 *     start: [3, 1],
 *     steps: 40,
 *   })
 * );
 * const panel = phasePortrait(bowl, runs);
 * const picture = figure([panel], {
 *   caption: "Much momentum circles, little creeps.",
 *   alt: "A spiral, a hook and a straight line to one point.",
 * });
 * assertEquals(picture.panels.length, 1);
 * assertEquals(
 *   panel.numbers.map(({ theory }) => theory?.damping),
 *   ["over-damped", "critically damped", "under-damped"],
 * );
 * ```
 *
 * @param surface What the runs went down, of any number of variables.
 * @param runs A run, or several, as `descend()` returns them.
 * @param options Of which mode.
 * @throws {RangeError} If an argument is not of its kind, or no minimum is
 * found.
 */
export function phasePortrait(
  surface: Surface,
  runs: Trajectory | readonly Trajectory[],
  options: PhasePortraitOptions = {},
): PhasePortrait {
  checkOptions(options, NAMES, { example: "{ mode: 0 }" });
  const all = Array.isArray(runs) ? runs as Trajectory[] : [runs as Trajectory];
  if (all.length === 0) {
    throw unexpected("runs", { expected: aTrajectory.expected, found: runs });
  }
  all.forEach((run, k) =>
    checkArguments(
      { [Array.isArray(runs) ? `runs[${k}]` : "runs"]: run },
      aTrajectory,
    )
  );
  const { mode = 0, names } = options;
  checkNames(names, all.length);
  // One minimum for all, so that they share the plane.
  const at = options.at ?? modesOf(surface, all[0]).at;
  const splits = all.map((run) => modesOf(surface, run, { at }));
  const { length } = splits[0].modes;
  if (!count.holds(mode) || mode >= length) {
    const expected = `a whole number from 0 to ${length - 1}`;
    throw unexpected("mode", { expected, found: mode });
  }
  const parts = splits.map(({ modes }) => modes[mode]);
  const paths = distinguished(
    all.map((run, k) => trackOf(run, parts[k].components, names?.[k])),
  );
  return {
    kind: "phasePortrait",
    eigenvalue: parts[0].eigenvalue,
    steps: Math.max(...all.map(({ steps }) => steps)),
    isQuadratic: splits.every(({ isQuadratic }) => isQuadratic),
    numbers: parts.map(({ components, theory }, k) => ({
      name: paths[k].name,
      first: components.find(Number.isFinite) ?? 0,
      last: components.findLast(Number.isFinite) ?? 0,
      ...countedIn(components),
      ...(theory && { theory }),
    })),
    paths: paths.map((path, k) => ({
      ...path,
      name: portraitName(path.name, parts[k].theory, all.length === 1),
    })),
    lines: parts.flatMap(({ components, theory }) =>
      slowLine(components[0], theory)
    ),
    view: viewOf(parts.map(({ components }) => components)),
  };
}

function checkNames(names: unknown, runs: number): void {
  if (names === undefined) return;
  const right = Array.isArray(names) && names.length === runs &&
    names.every(words.holds);
  if (right) return;
  const expected = `${runs} ${
    runs === 1 ? "text" : "texts"
  }, one for each run,`;
  throw unexpected("names", { expected, found: names });
}

/** How far each step went; before the first the run is at rest. */
function velocities(components: Float64Array): Float64Array {
  return components.map((x, k) => k === 0 ? 0 : x - components[k - 1]);
}

/** A run in the plane of position and velocity. */
function trackOf(
  run: Trajectory,
  components: Float64Array,
  name: string | undefined,
): Path {
  const speeds = velocities(components);
  const points = Float64Array.from(
    { length: 2 * components.length },
    (_, k) => (k % 2 === 0 ? components : speeds)[k >> 1],
  );
  const gradients = new Float64Array(0);
  return path({ ...run, dimension: 2, points, gradients }, {
    ...(name && { name }),
  });
}

function countedIn(
  components: Float64Array,
): Pick<PortraitNumbers, "fastest" | "crossings"> {
  let crossings = 0;
  for (let k = 1; k < components.length; k++) {
    if (components[k] * components[k - 1] < 0) crossings++;
  }
  return {
    fastest: velocities(components).reduce(
      (most, v) => Number.isFinite(v) ? Math.max(most, Math.abs(v)) : most,
      0,
    ),
    crossings,
  };
}

/**
 * Where the step is the slower root's: cₖ = z cₖ₋₁, and so v = (1 − 1/z) c. A
 * run that swings has no such line.
 */
function slowLine(first: number, theory: ModeTheory | undefined): Line[] {
  if (theory === undefined || theory.damping === "under-damped") return [];
  const { factor, flips } = theory;
  if (!(factor > 0 && factor < 1)) return [];
  const slope = 1 - 1 / (flips ? -factor : factor);
  return [line({
    // Without jumps across the minimum it stays on the side of its start.
    x: [flips ? -first : 0, first],
    y: [flips ? -first * slope : 0, first * slope],
  }, { name: "by theory", axes: "plane", color: chrome.contour, width: 4 })];
}

/** What leaves is shown as far as so many times its start. */
const FAR = 3;

/** The part of the plane that holds the runs, and rest. */
function viewOf(all: readonly Float64Array[]): [Range, Range] {
  const most = FAR * Math.max(...all.map(([first]) => Math.abs(first)));
  const range = (lists: readonly Float64Array[]): Range => {
    let [low, high] = [0, 0];
    for (const list of lists) {
      for (const x of list) {
        if (!(Math.abs(x) <= most && Number.isFinite(x))) continue;
        low = Math.min(low, x);
        high = Math.max(high, x);
      }
    }
    const pad = 0.08 * (high - low) || 1;
    return [low - pad, high + pad];
  };
  return [range(all), range(all.map(velocities))];
}
