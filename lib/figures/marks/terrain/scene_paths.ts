/**
 * The paths and balls of a scene, which know what of them is there already.
 *
 * @module
 */

import type { HeightField } from "../../height_field.ts";
import type { Scene } from "../../view/plotly_internals.ts";
import type { Shown } from "../../view/view.ts";
import { placeBalls } from "./view_balls.ts";
import {
  bringPaths,
  drawPaths,
  isLaid,
  type LaidPath,
  layPath,
} from "./view_paths.ts";

/** The paths of a scene. */
export interface ScenePaths {
  /**
   * Lays paths; those that lie on the same terrain already stay.
   *
   * @param worded Whether the pointer is told about steps.
   */
  lay(scene: Scene | undefined, shown: Shown, worded: boolean): void;
  /** Brings them again into a scene that has lost them. */
  bring(scene: Scene, shown: Shown): void;
  /** Shows them as far as they have come. */
  draw(scene: Scene, shown: Shown): void;
  /** Tells that the scene's traces are new, and empty. */
  forget(): void;
}

/** Creates the paths over the terrain that there is at each moment. */
export function createScenePaths(heightField: () => HeightField): ScenePaths {
  let laid: LaidPath[] = [];
  return {
    lay(scene, { paths }, worded) {
      const there = laid;
      const ground = heightField();
      laid = paths.map((path, k) =>
        isLaid(there[k], { heightField: ground, path, worded })
          ? there[k]
          : layPath(ground, path, worded)
      );
      if (scene) bringPaths(scene, paths, { laid, there });
    },
    bring: (scene, { paths }) => bringPaths(scene, paths, { laid }),
    draw(scene, shown) {
      drawPaths(scene, shown, laid, heightField());
      placeBalls(scene, shown, heightField());
    },
    forget() {
      laid = [];
    },
  };
}
