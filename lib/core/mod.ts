/**
 * What everything else is built from: what a surface and an optimizer are, the
 * loop that takes one down the other, and what a run leaves behind. Pure
 * arithmetic on plain numbers; it imports nothing of the rooms above it.
 *
 * @example A run is plain numbers
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { descend } from "downhill/core";
 * import { gradientDescent } from "downhill/optimizers";
 * import { surface } from "downhill/surfaces";
 *
 * const rule = gradientDescent({ learningRate: 0.25 });
 * const run = descend(surface("x^2 + y^2"), rule, { start: [4, 2], steps: 1 });
 * assertEquals([...run.points], [4, 2, 2, 1]);
 * ```
 *
 * @module
 */

export type { Beginning, Precision } from "./beginning.ts";
export { crowd, type CrowdOptions, type CrowdRule } from "./crowd.ts";
export { type Crowd, type CrowdRows, endReasons } from "./crowd_ends.ts";
export type { CrowdStep, StepText } from "./crowd_step.ts";
export { descend, type DescendOptions } from "./descend.ts";
export type { Optimizer, State } from "./optimizer.ts";
export { gradientAt, lastPoint, pointAt, valueAt } from "./points.ts";
export { type Random, random, type RandomState } from "./random.ts";
export { type Stepper, stepper } from "./stepper.ts";
export type { PointProgram, SurfaceProgram } from "./surface_program.ts";
export type {
  Derivatives,
  Landmark,
  Range,
  Start,
  Surface,
} from "./surface.ts";
export type { Checkpoint, End, RuleTag, Trajectory } from "./trajectory.ts";
export { decodeTrajectory, encodeTrajectory } from "./trajectory_json.ts";
export type { Vector } from "./vector.ts";
