/**
 * How many steps all take.
 *
 * @module
 */

import type { Kind } from "../../../core/arguments.ts";
import type { PlaygroundSetting } from "../setting.ts";

/** More steps would make a change slower than the eye. */
const MOST_STEPS = 5000;

const kind: Kind<number> = {
  expected: `a whole number from 1 to ${MOST_STEPS}`,
  holds: (value): value is number =>
    Number.isInteger(value) && (value as number) >= 1 &&
    (value as number) <= MOST_STEPS,
};

/** How many steps all take. */
export const steps = {
  kind,
  initial: 100,
  run: { descend: (steps) => ({ steps }) },
  controls: ["steps"],
  field: { kind: "number", label: "steps" },
} as const satisfies PlaygroundSetting<number>;
