/**
 * When and how finely the frames of a scene are drawn.
 *
 * @module
 */

import {
  drawFrame,
  drawToCopy,
  leaveClean,
  makeDirty,
  type Scene,
} from "../../view/plotly_internals.ts";
import { createPace } from "./pace.ts";

/** More pixels than this for each of the page's, no picture needs. */
const MOST_PIXELS = 4;

/** The frames of a scene. */
export interface SceneFrames {
  /** Pixels for each of the page's, for the next frame. */
  readonly ratio: number;
  /** Draws a frame for the reader; nothing while frames are copied. */
  draw(scene: Scene): void;
  /** Tells that Plotly itself draws, because the camera moves. */
  follow(): void;
  /** Draws only what is asked for by `copy` from now on, or no longer. */
  pose(still: boolean): void;
  /** Draws now, this finely, to be copied. */
  copy(ratio: number): void;
  /** Stops watching how long frames take. */
  stop(): void;
}

/** Creates the frames of the scene that there is at each moment. */
export function createSceneFrames(
  scene: () => Scene | undefined,
): SceneFrames {
  /** Whether ticks and hover labels fit the camera. */
  let settled = false;
  /** Whether frames are drawn to be copied, and not for the reader. */
  let posing = false;
  const settle = () => {
    settled = true;
    const three = scene();
    if (three === undefined) return;
    three.glplot.pixelRatio = pace.ratio;
    makeDirty(three);
  };
  const pace = createPace(settle);
  return {
    get ratio() {
      return pace.ratio;
    },
    draw(three) {
      if (posing) return leaveClean(three);
      pace.stir();
      drawFrame(three, { ratio: pace.ratio, settled });
    },
    follow() {
      settled = false;
      pace.stir();
      const three = scene();
      if (three) three.glplot.pixelRatio = pace.ratio;
    },
    pose(still) {
      posing = still;
      pace.stop();
      if (!posing) settle();
    },
    copy(ratio) {
      const three = scene();
      if (three) drawToCopy(three, Math.min(MOST_PIXELS, ratio));
    },
    stop: () => pace.stop(),
  };
}
