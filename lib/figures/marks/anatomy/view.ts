/// <reference lib="dom" />
/**
 * A step taken apart, in the page: the picture of its arrows, and its numbers
 * beside it.
 *
 * @module
 */

import { type Anatomy, rowOf } from "./anatomy.ts";
import { drawAnatomy } from "./svg.ts";
import { createSheet } from "../../svg/sheet.ts";
import { createAnatomyNumbers } from "./view_numbers.ts";
import type { Shown, View } from "../../view/view.ts";

/** The picture stands on the page's own ground. */
const GROUND = { light: "none", dark: "none" };

/** A step taken apart, drawn into the two parts of `host`. */
export function createAnatomy(host: HTMLElement, panel: () => Anatomy): View {
  const [picture, aside] = [...host.children] as HTMLElement[];
  // What its words say, the numbers beside it say in order.
  picture.setAttribute("aria-hidden", "true");
  const numbers = createAnatomyNumbers(aside);
  let last: Shown | undefined;
  let drawn = "";

  const paint = () => {
    if (last === undefined) return;
    const { clientWidth: width, clientHeight: height } = picture;
    const { step, mode } = last;
    const now = [rowOf(panel(), step), mode, width, height].join();
    if (width === 0 || now === drawn) return;
    drawn = now;
    const sheet = createSheet(width, height, GROUND, mode);
    drawAnatomy(sheet, panel(), step);
    // The sheet's own text, in which every word was escaped.
    picture.innerHTML = sheet.finish();
    numbers.draw(step);
  };
  new ResizeObserver(paint).observe(picture);
  const rebuild = (shown: Shown) => {
    last = shown;
    drawn = "";
    numbers.rebuild(panel(), shown.mode);
    paint();
  };

  return {
    draw(shown) {
      last = shown;
      paint();
    },
    repath: rebuild,
    rebuild(shown) {
      rebuild(shown);
      return Promise.resolve();
    },
    home() {},
    resize: paint,
    sleep() {},
  };
}
