/**
 * Where all start.
 *
 * @module
 */

import { finite, type Kind } from "../../../core/arguments.ts";
import type { PlaygroundSetting } from "../setting.ts";

const kind: Kind<readonly number[]> = {
  expected: "two finite numbers",
  holds: (value): value is number[] =>
    Array.isArray(value) && value.length === 2 &&
    value.every((number) => finite.holds(number)),
};

/** Where all start. */
export const start: PlaygroundSetting<readonly number[], "start"> = {
  kind,
  initial: [0, 0],
  read: (given) =>
    ArrayBuffer.isView(given)
      ? Array.from(given as Float64Array)
      : given as number[],
  run: { descend: (start) => ({ start }) },
  controls: ["start"],
  field: { kind: "point", label: "start" },
};
