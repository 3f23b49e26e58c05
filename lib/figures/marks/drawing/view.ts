/**
 * A panel of one's own in the page.
 *
 * @module
 */

import { createSvgView } from "../../view/svg_view.ts";
import type { View } from "../../view/view.ts";
import type { Drawing } from "./drawing.ts";
import { drawDrawing } from "./svg.ts";

/** A panel of one's own, drawn into `host`. */
export function createDrawingView(
  host: HTMLElement,
  panel: () => Drawing,
): View {
  const picture = document.createElement("div");
  picture.className = "dh-plot";
  // What it shows, the panel's own words say.
  picture.setAttribute("aria-hidden", "true");
  host.append(picture);
  return createSvgView(picture, {
    draw: (sheet, step) => drawDrawing(sheet, panel(), step),
    onRebuild() {
      for (const still of host.querySelectorAll(":scope > img")) still.remove();
    },
  });
}
