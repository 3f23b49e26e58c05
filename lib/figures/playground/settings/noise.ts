/**
 * Noise on the gradients.
 *
 * @module
 */

import { nonNegative } from "../../../core/arguments.ts";
import { noisy } from "../../../optimizers/noisy.ts";
import type { PlaygroundSetting } from "../setting.ts";

/** The standard deviation of the noise on gradients; 0 is none. */
export const noise = {
  kind: nonNegative,
  initial: 0,
  run: {
    optimizer: (rule, noise, { seed }) =>
      noise > 0 ? noisy(rule, { scale: noise, seed: seed as number }) : rule,
  },
  controls: ["noise"],
  field: {
    kind: "number",
    label: "gradient noise, standard deviation",
    short: "noise",
  },
} as const satisfies PlaygroundSetting<number>;
