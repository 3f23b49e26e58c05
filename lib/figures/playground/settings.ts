/**
 * What a playground computes from: plain data, so that it can stand in a page,
 * in an address and in a cell's code.
 *
 * @module
 */

import type { Range } from "../../core/surface.ts";
import type { Scale } from "../../surfaces/scale.ts";
import type { Camera } from "../marks/terrain/terrain.ts";
import type { OptimizerChoice } from "./optimizer_choice.ts";
import type { PlaygroundSetting } from "./setting.ts";
import { camera } from "./settings/camera.ts";
import { noise } from "./settings/noise.ts";
import { optimizers } from "./settings/optimizers.ts";
import { scale } from "./settings/scale.ts";
import { schedule, type ScheduleKind } from "./settings/schedule.ts";
import { seed } from "./settings/seed.ts";
import { start } from "./settings/start.ts";
import { steps } from "./settings/steps.ts";
import { surface } from "./settings/surface.ts";
import { view } from "./settings/view.ts";
import type { SurfaceChoice } from "./surface_choice.ts";

/** All that a playground computes from. */
export interface PlaygroundSettings {
  /** The surface. */
  readonly surface: SurfaceChoice;
  /** Who takes part, in the order of the legend. */
  readonly optimizers: readonly OptimizerChoice[];
  /** Where all start, `[2]`. */
  readonly start: readonly number[];
  /** How many steps they take, from 1 to 5000. */
  readonly steps: number;
  /** The part of the plane. */
  readonly view: readonly [Range, Range];
  /** Where the reader looks from. */
  readonly camera: Camera;
  /** How heights are drawn. */
  readonly scale: Scale["kind"];
  /** How the learning rates change. */
  readonly schedule: ScheduleKind;
  /** The standard deviation of the noise on gradients; 0 is none. */
  readonly noise: number;
  /** Which noise. */
  readonly seed: number;
}

/** A control of a playground, to be locked or hidden. */
export type Control =
  | "surface"
  /** Who takes part; locked together with the options, too. */
  | "optimizers"
  | "framework"
  | "options"
  | "start"
  | "steps"
  /** The part of the plane: its field, and zooming. */
  | "view"
  | "schedule"
  | "noise";

/** The settings of every playground, in the order of form and code. */
export const playgroundSettings: {
  readonly [K in keyof PlaygroundSettings]-?: PlaygroundSetting<
    PlaygroundSettings[K],
    Control
  >;
} = {
  surface,
  optimizers,
  start,
  steps,
  view,
  camera,
  scale,
  schedule,
  noise,
  seed,
};
