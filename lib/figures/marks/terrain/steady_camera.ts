/**
 * A camera that turns as far as the hand moves. Plotly's goes on at the hand's
 * speed until the next frame: the slower the frames, the further it turns.
 *
 * @module
 */

import type { Scene } from "../../view/plotly.ts";

/** So long it goes on at the hand's speed, in milliseconds. */
const SOON = 1e-3;

/** Has a scene's camera stand still after each move of the hand. */
export function steadyCamera({ camera: { view } }: Scene): void {
  for (const name of ["rotate", "pan"] as const) {
    const act = view[name];
    view[name] = (time, ...by) => {
      act.call(view, time, ...by);
      view.idle(time + SOON);
    };
  }
}
