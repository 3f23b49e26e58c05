/**
 * Learning rates that change from step to step.
 *
 * @module
 */

export { cosineDecay, type CosineDecayOptions } from "./schedules/cosine.ts";
export {
  type DecayOptions,
  exponentialDecay,
  inverseTimeDecay,
} from "./schedules/decay.ts";
export {
  constantSchedule,
  multiStepDecay,
  type MultiStepDecayOptions,
  piecewiseConstant,
  type PiecewiseConstantOptions,
  stepDecay,
  type StepDecayOptions,
} from "./schedules/pieces.ts";
export {
  type Plateau,
  type PlateauOptions,
  type PlateauState,
  reduceOnPlateau,
} from "./schedules/plateau.ts";
export {
  polynomialDecay,
  type PolynomialDecayOptions,
} from "./schedules/polynomial.ts";
export type { Schedule } from "./schedules/schedule.ts";
export { warmUp, type WarmUpOptions } from "./schedules/warm_up.ts";
