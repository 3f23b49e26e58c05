/**
 * A view that is drawn like a still picture, anew for each step.
 *
 * @module
 */

import { createSheet, type Sheet } from "../svg/sheet.ts";
import type { Mode } from "../plotly_json.ts";
import type { Shown, View } from "./view.ts";

/** The picture stands on the page's own ground. */
const GROUND = { light: "none", dark: "none" };

/** How a view draws. */
export interface SvgViewOptions {
  /** Draws a step. */
  draw(sheet: Sheet, step: number): void;
  /** Does what else there is to do when other things are shown. */
  onRebuild?(mode: Mode): void;
}

/** A view that draws sheets into an element as large as they are. */
export function createSvgView(
  picture: HTMLElement,
  { draw, onRebuild }: SvgViewOptions,
): View {
  let last: Shown | undefined;
  let drawn = "";
  const paint = () => {
    if (last === undefined) return;
    const { clientWidth: width, clientHeight: height } = picture;
    const { step, mode } = last;
    const now = [step, mode, width, height].join();
    if (width === 0 || now === drawn) return;
    drawn = now;
    const sheet = createSheet(width, height, GROUND, mode);
    draw(sheet, step);
    // The sheet's own text, in which every word was escaped.
    picture.innerHTML = sheet.finish();
  };
  new ResizeObserver(paint).observe(picture);
  const rebuild = (shown: Shown) => {
    last = shown;
    drawn = "";
    onRebuild?.(shown.mode);
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
