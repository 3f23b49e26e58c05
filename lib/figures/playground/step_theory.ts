/**
 * What theory says of the steps of one run, in numbers: what memory carries
 * and where the gradient is taken, how squared gradients gather, and what bias
 * correction makes of the moments.
 *
 * @module
 */

import { decomposeStep } from "../../analysis/decompose_step.ts";
import type { Optimizer } from "../../core/optimizer.ts";
import { copyState } from "../../core/state.ts";
import type { Trajectory } from "../../core/trajectory.ts";
import { equationsOf, explain } from "../../formula/equations/explain.ts";
import { aroundGradient } from "../../optimizers/common.ts";
import { takeApart, tellingRow } from "../marks/anatomy/anatomy_rows.ts";
import { partsRow, type PathParts } from "../marks/path/path_parts.ts";
import { type Gathered, ruleTheory, type Told } from "./rule_theory.ts";

/** Two numbers, one for each coordinate. */
export type Pair = readonly [number, number];

/** What memory carries at a step, and where its gradient is taken. */
export interface CarriedNumbers {
  /** Where the gradient is taken, as text: `θ + μ v`. */
  readonly where: string;
  /** The look-ahead point, where that is not the point itself. */
  readonly ahead?: Pair;
  /** What memory carries. */
  readonly carried: Pair;
  /** What the gradient brings. */
  readonly push: Pair;
}

/** How far squared gradients have gathered. */
export interface SquareNumbers extends Gathered {
  /** What has gathered, with the gradient of this step. */
  readonly sums: Pair;
  /** The sides of squares of these areas; the run's largest is 1. */
  readonly sides: Pair;
  /** The step sizes that follow, if the rule has them. */
  readonly stepSizes?: { readonly text: string; readonly sizes: Pair };
}

/** What bias correction makes of a moment. */
export interface CorrectionNumbers {
  /** The moment: `m`. */
  readonly plain: string;
  /** The moment without its bias: `m̂`. */
  readonly corrected: string;
  /** What is there of it, as text: `1 − β₁ᵗ`. */
  readonly text: string;
  /** The same as a number, from 0 to 1. */
  readonly share: number;
  /** Whether the rule corrects it. */
  readonly applied: boolean;
}

/** What theory says of a step. */
export interface StepNumbers {
  /** Steps taken before it. */
  readonly step: number;
  readonly carried?: CarriedNumbers;
  readonly squares?: SquareNumbers;
  readonly corrections: readonly CorrectionNumbers[];
}

/** What theory says of the steps of a run. */
export interface StepTheory {
  /** The parts of its steps, where memory carries the point. */
  readonly parts?: PathParts;
  /** The numbers of the step that follows so many; the last at its end. */
  at(step: number): StepNumbers;
}

/**
 * The theory of a run's steps, or nothing if there is none to be drawn: the
 * rule's equations tell.
 *
 * @param run With its states.
 * @param corrected The same rule with its correction on, if it is off.
 */
export function stepTheory(
  run: Trajectory,
  optimizer: Optimizer,
  corrected: Optimizer = optimizer,
): StepTheory | undefined {
  const { states } = run;
  if (states === undefined || run.dimension !== 2) return;
  const own = ruleTheory(optimizer);
  const { corrections } = ruleTheory(corrected);
  const rule = { ...own, corrections };
  const parts = rule.squares === undefined
    ? partsOf(run, optimizer)
    : undefined;
  if (!parts && !rule.squares && rule.corrections.length === 0) return;
  const name = rule.squares?.name;
  const largest = name === undefined ? 0 : largestOf(
    states.map((state) => state[name] as ArrayLike<number>),
  );

  const tell = (all: readonly Told[], k: number) => {
    const before = {
      point: run.points.subarray(2 * k, 2 * k + 2),
      gradient: run.gradients.subarray(2 * k, 2 * k + 2),
      state: states[k],
      step: k,
    };
    const foretold = decomposeStep(optimizer, before).lines;
    // Equations that do not foretell their own step are not believed.
    if (foretold === undefined) return;
    const equations = [
      ...equationsOf(optimizer)!,
      ...all.map(({ equation }) => equation),
    ];
    const lines = explain(equations, optimizer, { before })?.lines;
    return lines && {
      memory: foretold.find(({ target }) => target === name)?.result,
      told: lines.slice(foretold.length).map(({ result }) => result),
    };
  };

  return {
    parts,
    at(step) {
      const last = run.steps;
      if (parts) {
        const row = partsRow(parts, { step, last });
        const carried = carriedAt(parts, optimizer, row);
        return { step: row, carried, corrections: [] };
      }
      const k = Math.min(step, last);
      const { stepSize, corrections } = rule;
      const shares = corrections.map(({ share }) => share);
      const found = tell([...shares, ...stepSize ? [stepSize] : []], k);
      const sums = found?.memory;
      const sizes = stepSize && found?.told.at(-1);
      return {
        step: k,
        squares: rule.squares === undefined || sums === undefined
          ? undefined
          : {
            ...rule.squares,
            sums: pairOf(sums),
            sides: pairOf(sums.map((v) => side(v, largest))),
            stepSizes: sizes && { text: stepSize.text, sizes: pairOf(sizes) },
          },
        corrections: corrections.map(({ plain, corrected, share }, place) => ({
          plain,
          corrected,
          text: share.text,
          share: found?.told[place][0] ?? NaN,
          applied: own.corrections.some((one) => one.corrected === corrected),
        })),
      };
    },
  };
}

/** So many steps are taken apart by their equations; they tell of the rest. */
const EARLY = 6;
/** Squares of larger numbers are no longer float32's. */
const LARGEST = 1e15;

/**
 * The parts of a run's steps, if memory carries any of them: what a step is
 * without a gradient, for a rule whose early steps are split so.
 */
function partsOf(run: Trajectory, optimizer: Optimizer): PathParts | undefined {
  const states = run.states!;
  const remembers = Object.values(states[0]).some(ArrayBuffer.isView);
  if (!remembers || equationsOf(optimizer) === undefined) return;
  const row = (all: ArrayLike<number>, k: number): Pair => [
    all[2 * k],
    all[2 * k + 1],
  ];
  const [moved, given] = [new Float64Array(2), new Float64Array(2)];
  const stepOf = (k: number, gradient: Pair): Pair => {
    const point = row(run.points, k);
    moved.set(point);
    given.set(gradient);
    optimizer.step(moved, given, copyState(states[k]));
    return [moved[0] - point[0], moved[1] - point[1]];
  };

  const steps = Math.min(run.steps, EARLY);
  const early = takeApart({ ...run, steps }, optimizer);
  const told = early.every(({ step, push, carried, scale = [] }, k) => {
    if (!push || !carried || !isOne(scale)) return false;
    const [x, y] = stepOf(k, [0, 0]);
    return Math.hypot(x - carried[0], y - carried[1]) <=
      1e-6 * Math.hypot(...step, ...carried);
  });
  const carries = early.some(({ carried }) => carried?.some((x) => x !== 0));
  if (!told || !carries) return;

  const carried: number[] = [];
  const pushes: number[] = [];
  const isSmall = (x: number) => Math.abs(x) < LARGEST;
  for (let k = 0; k <= run.steps; k++) {
    const gradient = row(run.gradients, k);
    if (![...row(run.points, k), ...gradient].every(isSmall)) break;
    const still = stepOf(k, [0, 0]);
    const [x, y] = row(run.points, k);
    const next = row(run.points, k + 1);
    const whole = k < run.steps
      ? [next[0] - x, next[1] - y]
      : stepOf(k, gradient);
    carried.push(...still);
    pushes.push(whole[0] - still[0], whole[1] - still[1]);
  }
  const ahead = run.gradientPoints.subarray(0, carried.length);
  return {
    carried: Float32Array.from(carried),
    pushes: Float32Array.from(pushes),
    gradientPoints: Float32Array.from(ahead),
    looksAhead: ahead.some((x, k) => x !== run.points[k]),
    telling: tellingRow(early, run.steps),
  };
}

/** Whether one scale serves all coordinates, so that a push is along −∇f. */
function isOne(scale: readonly number[]): boolean {
  // The gradient may be 0 in one of them.
  const known = scale.filter(Number.isFinite);
  return known.every((x) => Math.abs(x - known[0]) <= 1e-6 * Math.abs(x));
}

function carriedAt(
  parts: PathParts,
  { equations = [] }: Optimizer,
  row: number,
): CarriedNumbers {
  const { carried, pushes, gradientPoints, looksAhead } = parts;
  const pair = (all: Float32Array): Pair => [all[2 * row], all[2 * row + 1]];
  return {
    where: aroundGradient(equations).where.replace(/^\((.*)\)$/, "$1"),
    ahead: looksAhead ? pair(gradientPoints) : undefined,
    carried: pair(carried),
    push: pair(pushes),
  };
}

/** The largest number of a run's memory; what is not finite is not asked. */
function largestOf(all: readonly ArrayLike<number>[]): number {
  let largest = 0;
  for (const numbers of all) {
    for (let i = 0; i < numbers.length; i++) {
      if (Number.isFinite(numbers[i])) largest = Math.max(largest, numbers[i]);
    }
  }
  return largest;
}

/** The side of a square; what the step after the last adds is cut off. */
function side(area: number, largest: number): number {
  return largest > 0 ? Math.min(1, Math.sqrt(Math.max(0, area) / largest)) : 0;
}

function pairOf(numbers: readonly number[]): Pair {
  return [numbers[0], numbers[1] ?? numbers[0]];
}
