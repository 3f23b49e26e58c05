/**
 * Which noise the gradients have.
 *
 * @module
 */

import { count } from "../../../core/arguments.ts";
import type { PlaygroundSetting } from "../setting.ts";

/** Which noise; it does nothing by itself. */
export const seed = {
  kind: count,
  initial: 1,
  run: {},
  controls: ["noise"],
  field: { kind: "number", label: "seed of the noise", short: "seed" },
} as const satisfies PlaygroundSetting<number>;
