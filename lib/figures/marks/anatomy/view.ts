/**
 * A step taken apart, in the page: the picture of its arrows, and its numbers
 * beside it.
 *
 * @module
 */

import type { Anatomy } from "./anatomy.ts";
import { drawAnatomy } from "./svg.ts";
import { createAnatomyNumbers } from "./view_numbers.ts";
import { createSvgView } from "../../view/svg_view.ts";
import type { View } from "../../view/view.ts";

/** A step taken apart, drawn into the two parts of `host`. */
export function createAnatomyView(
  host: HTMLElement,
  panel: () => Anatomy,
): View {
  const [picture, aside] = [...host.children] as HTMLElement[];
  // What its words say, the numbers beside it say in order.
  picture.setAttribute("aria-hidden", "true");
  const numbers = createAnatomyNumbers(aside);
  const view = createSvgView(picture, {
    draw(sheet, step) {
      drawAnatomy(sheet, panel(), step);
      numbers.draw(step);
    },
    onRebuild: (mode) => numbers.rebuild(panel(), mode),
  });
  return {
    ...view,
    write({ mode, step }) {
      numbers.rebuild(panel(), mode);
      numbers.draw(step);
    },
  };
}
