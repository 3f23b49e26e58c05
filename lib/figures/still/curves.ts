/**
 * Curves as a still picture.
 *
 * @module
 */

import {
  type Curves,
  measured,
  powersOfTen,
  verticalRange,
} from "../curves.ts";
import { longest } from "../figure.ts";
import type { Path } from "../path.ts";
import { label, ticks } from "../ticks.ts";
import type { Pixel } from "./lines.ts";
import {
  drawAxes,
  drawHeads,
  drawPath,
  type Placed,
  type Plane,
  stepOf,
  switchedOn,
} from "./plane.ts";
import type { Sheet } from "./sheet.ts";
import type { Moment } from "./still.ts";

/** Draws what the paths measure, step by step. */
export function drawCurves(
  sheet: Sheet,
  panel: Curves,
  paths: readonly Path[],
  moment: Moment,
): void {
  const steps = Math.max(1, longest(paths));
  const [low, high] = verticalRange(panel, paths);
  const log = panel.axis === "log";
  const box = {
    left: 66,
    top: 8,
    right: sheet.width - 14,
    bottom: sheet.height - 42,
  };
  const plane: Plane = {
    box,
    at: (x, y) => [
      box.left + x / steps * (box.right - box.left),
      box.bottom - (y - low) / (high - low) * (box.bottom - box.top),
    ],
  };
  const powers = log ? powersOfTen([low, high]) : [];
  const linear = { kind: "linear" } as const;
  drawAxes(sheet, plane, [
    { title: "step", ticks: ticks(linear, 0, steps, 8) },
    {
      title: panel.title,
      ticks: powers.length > 0
        ? powers.map((k) => ({ at: k, text: label(10 ** k, 1) }))
        : ticks(linear, low, high).map(({ at }) => ({
          at,
          text: label(log ? 10 ** at : at),
        })),
    },
  ], true);
  const shown = switchedOn(paths, moment).map((path): Placed => ({
    path,
    pixels: Array.from(
      measured(panel, path).subarray(0, stepOf(path, moment) + 1),
      (value, k): Pixel => plane.at(k, log ? Math.log10(value) : value),
    ),
  }));
  for (const placed of shown) {
    drawPath(sheet, plane, placed, { halo: false, steps: false });
  }
  drawHeads(sheet, box, shown);
}
