/**
 * How many steps all take.
 *
 * @module
 */

import { wholeNumber } from "../../../core/arguments.ts";
import type { PlaygroundSetting } from "../setting.ts";

/** More steps would make a change slower than the eye. */
const MOST_STEPS = 5000;

/** How many steps all take. */
export const steps = {
  kind: wholeNumber(1, MOST_STEPS),
  initial: 100,
  run: { descend: (steps) => ({ steps }) },
  controls: ["steps"],
  field: { kind: "number", label: "steps" },
} as const satisfies PlaygroundSetting<number>;
