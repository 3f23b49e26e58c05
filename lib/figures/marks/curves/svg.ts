/**
 * Curves as a still picture.
 *
 * @module
 */

import {
  type Curves,
  logTicks,
  measured,
  stepsShown,
  stepTicks,
  titleOf,
  verticalRange,
} from "./curves.ts";
import type { Contents } from "../../contents.ts";
import { linesIn } from "../line/line.ts";
import { drawLines } from "../line/svg.ts";
import { ticks } from "../../ticks.ts";
import type { Pixel } from "../../svg/lines.ts";
import {
  drawAxes,
  drawHeads,
  drawPath,
  framedPlane,
  type Placed,
  stepOf,
  switchedOn,
} from "../../svg/plane.ts";
import type { Sheet } from "../../svg/sheet.ts";
import type { Moment } from "../../svg/moment.ts";

/** Draws what the paths measure, step by step. */
export function drawCurves(
  sheet: Sheet,
  panel: Curves,
  contents: Contents,
  moment: Moment,
): void {
  const steps = stepsShown(contents);
  const [low, high] = verticalRange(panel, contents);
  const log = panel.axis === "log";
  const upward = log
    ? logTicks([low, high])
    : ticks({ kind: "linear" }, low, high);
  const plane = framedPlane(sheet, [[0, steps], [low, high]], {
    upward,
    margin: 66,
  });
  drawAxes(sheet, plane, [
    { title: "step", ticks: stepTicks(steps) },
    {
      title: titleOf(panel),
      ticks: upward,
    },
  ], true);
  const vertical = (y: number) => log ? Math.log10(y) : y;
  const shown = switchedOn(contents.paths, moment).map((path): Placed => ({
    path,
    pixels: Array.from(
      measured(panel, path).subarray(0, stepOf(path, moment) + 1),
      (value, k): Pixel => plane.at(k, vertical(value)),
    ),
  }));
  drawLines(
    sheet,
    { ...plane, at: (x, y) => plane.at(x, vertical(y)) },
    linesIn(contents.lines, "curves"),
  );
  for (const placed of shown) {
    drawPath(sheet, plane, placed, { halo: false, steps: false });
  }
  drawHeads(sheet, plane, shown, { steps: false, stars: [] });
}
