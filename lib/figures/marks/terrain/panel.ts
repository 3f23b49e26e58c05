/**
 * A terrain as a panel of a figure.
 *
 * @module
 */

import { surfaceWords } from "../../height_field.ts";
import type { PanelKind } from "../panel_kind.ts";
import { clearCamera } from "./clear_camera.ts";
import { CAMERA, type Terrain } from "./terrain.ts";

/** Terrains. */
export const terrainPanel: PanelKind<Terrain> = {
  words: ({ heightField }) => `Terrain of ${surfaceWords(heightField)}`,
  steps: () => 0,
  notes: () => [],
  heightField: ({ heightField }) => heightField,
  isAlike: (a, b) => a.heightField === b.heightField,
  contexts: 1,
  room: { height: 416, wide: false, isSquare: () => false },
  // A camera of one's own stays, even where it hides something.
  compose: (panel, { paths }) =>
    panel.camera === CAMERA
      ? { ...panel, camera: clearCamera(panel.heightField, paths) }
      : panel,
};
