/**
 * Learning rates that change from step to step. May import core.
 *
 * @example A rate that falls to a tenth
 * ```ts
 * import { assertAlmostEquals } from "@std/assert/almost-equals";
 * import { exponentialDecay } from "downhill/schedules";
 *
 * const rate = exponentialDecay({ initial: 1, factor: 0.1, steps: 100 });
 * assertAlmostEquals(rate(100), 0.1);
 * ```
 *
 * @module
 */

export {
  type ChainedOptions,
  chainedSchedules,
  type JoinedOptions,
  joinedSchedules,
  lambdaSchedule,
  type LambdaScheduleOptions,
  piecewiseInterpolation,
  type PiecewiseInterpolationOptions,
} from "./combined.ts";
export {
  cyclic,
  type CyclicOptions,
  oneCycle,
  type OneCycleOptions,
} from "./cycles.ts";
export { cosineDecay, type CosineDecayOptions } from "./cosine.ts";
export {
  type DecayOptions,
  exponentialDecay,
  inverseTimeDecay,
} from "./decay.ts";
export {
  constantSchedule,
  multiStepDecay,
  type MultiStepDecayOptions,
  piecewiseConstant,
  type PiecewiseConstantOptions,
  stepDecay,
  type StepDecayOptions,
} from "./pieces.ts";
export {
  type Plateau,
  type PlateauOptions,
  type PlateauState,
  reduceOnPlateau,
} from "./plateau.ts";
export { polynomialDecay, type PolynomialDecayOptions } from "./polynomial.ts";
export type { Schedule } from "../core/schedule.ts";
export { warmUp, type WarmUpOptions } from "./warm_up.ts";
