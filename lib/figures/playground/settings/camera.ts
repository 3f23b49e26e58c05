/**
 * Where the reader looks from.
 *
 * @module
 */

import { finite, type Kind } from "../../../core/arguments.ts";
import { CAMERA, type Camera } from "../../marks/terrain/terrain.ts";
import type { PlaygroundSetting } from "../setting.ts";

const kind: Kind<Camera> = {
  expected: "elevation and azimuth in degrees",
  holds(value): value is Camera {
    const { elevation, azimuth } = (value ?? {}) as Partial<Camera>;
    return finite.holds(elevation) && finite.holds(azimuth);
  },
};

/** Where the reader looks from. */
export const camera = {
  kind,
  initial: CAMERA,
  run: undefined,
  controls: ["view"],
  field: undefined,
} as const satisfies PlaygroundSetting<Camera>;
