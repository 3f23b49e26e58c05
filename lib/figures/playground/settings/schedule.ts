/**
 * How the learning rates change on the way.
 *
 * @module
 */

import { oneOf } from "../../../core/arguments.ts";
import type { LearningRate } from "../../../optimizers/common.ts";
import {
  cosineDecay,
  exponentialDecay,
  stepDecay,
  warmUp,
} from "../../../schedules/mod.ts";
import type { PlaygroundSetting } from "../setting.ts";

/** A learning rate that changes over a run of so many steps. */
type Change = (initial: number, steps: number) => LearningRate;

const changes = {
  "constant": (initial) => initial,
  "exponential": (initial, steps) =>
    exponentialDecay({ initial, factor: 0.01, steps }),
  "step": (initial, steps) =>
    stepDecay({ initial, every: Math.max(1, Math.round(steps / 4)) }),
  "cosine": (initial, steps) => cosineDecay({ initial, steps }),
  "warm-up": (initial, steps) =>
    warmUp(initial, { steps: Math.max(1, Math.round(steps / 5)) }),
} as const satisfies Record<string, Change>;

/** How the learning rates change on the way. */
export type ScheduleKind =
  | "constant"
  | "exponential"
  | "step"
  | "cosine"
  | "warm-up";

const choices = Object.keys(changes) as ScheduleKind[];

/** How the learning rates change on the way. */
export const schedule = {
  kind: oneOf(...choices),
  initial: "constant",
  run: {
    learningRate: (rate, kind, { steps }) =>
      changes[kind](rate, steps as number),
  },
  controls: ["schedule"],
  field: {
    kind: "choice",
    label: "learning-rate schedule",
    short: "schedule",
    choices,
  },
} as const satisfies PlaygroundSetting<ScheduleKind>;
