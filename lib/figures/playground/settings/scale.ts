/**
 * How heights are drawn.
 *
 * @module
 */

import { oneOf } from "../../../core/arguments.ts";
import type { Scale } from "../../../surfaces/scale.ts";
import type { PlaygroundSetting } from "../setting.ts";
import { suitableScale } from "../suitable_scale.ts";
import { chosenSurface, type SurfaceChoice } from "../surface_choice.ts";
import type { View } from "./view.ts";

/** How heights are drawn; what suits them where nobody says it. */
export const scale = {
  kind: oneOf("linear", "root", "log", "symlog"),
  initial: ({ surface, view }) =>
    suitableScale(chosenSurface(surface as SurfaceChoice), view as View),
  run: undefined,
  controls: ["view"],
  field: undefined,
} as const satisfies PlaygroundSetting<Scale["kind"]>;
