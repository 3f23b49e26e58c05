/**
 * What can be said about a run, a point or many runs: where surfaces are flat,
 * how fast rules converge, who wins, and what a step is made of. May import
 * core, formula, surfaces, optimizers, schedules and frameworks.
 *
 * @example What theory allows
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { eigenvalues } from "downhill/surfaces";
 *
 * assertEquals([...eigenvalues([10, 8, 8, 10])], [2, 18]);
 * ```
 *
 * @module
 */

export {
  type Basins,
  basins,
  type BasinsOptions,
  DIVERGED,
  NOWHERE,
} from "./basins.ts";
export { type Curvature, curvature } from "./curvature.ts";
export {
  firstBelow,
  firstOutside,
  firstWithin,
  type WithinOptions,
} from "./first.ts";
export { hessianAt } from "./hessian.ts";
export type { StationaryKind } from "./kind.ts";
export { type Lowest, lowestIn, type LowestOptions } from "./lowest.ts";
export { type Mode, type Modes, modesOf, type ModesOptions } from "./modes.ts";
export { type RateMap, rateMap, type RateMapOptions } from "./rate_map.ts";
export { type Race, race, type RaceOptions, type RaceResult } from "./races.ts";
export {
  bestLearningRate,
  bestMomentum,
  type BestRate,
  convergenceRate,
  type RateOptions,
  type RuleOptions,
  stabilityLimit,
} from "./stability.ts";
export type { Damping, ModeTheory } from "./stability_theory.ts";
export {
  type StationaryOptions,
  type StationaryPoint,
  stationaryPoints,
} from "./stationary.ts";
export {
  logSpaced,
  sweep,
  type SweepOptions,
  type SweepResult,
} from "./sweeps.ts";
export { decomposeStep, type StepParts } from "./decompose_step.ts";
export {
  gridOfStarts,
  type GridOfStartsOptions,
  randomStarts,
  type RandomStartsOptions,
  ringOfStarts,
  type RingOfStartsOptions,
} from "./starts.ts";
export type {
  Beginning,
  Checkpoint,
  Derivatives,
  DescendOptions,
  End,
  Landmark,
  Optimizer,
  Precision,
  Range,
  Start,
  State,
  Surface,
  Trajectory,
  Vector,
} from "../core/mod.ts";
export type { Before, EquationLine, EquationPiece } from "../formula/mod.ts";
