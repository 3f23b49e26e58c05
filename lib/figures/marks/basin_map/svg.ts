/**
 * A map of starts as a picture. The page draws the live one with it too.
 *
 * @module
 */

import { descend } from "../../../core/descend.ts";
import { optimizers } from "../../../optimizers/catalogue.ts";
import { surfaceFrom } from "../../../surfaces/revived.ts";
import { drawCells } from "../../svg/cells.ts";
import { drawHeads, drawPath, drawStart, type Plane } from "../../svg/plane.ts";
import type { Sheet } from "../../svg/sheet.ts";
import { chrome, type Ink } from "../../theme.ts";
import { contoursPlane, drawContours } from "../contours/svg.ts";
import { type Path, path } from "../path/path.ts";
import type { BasinMap } from "./basin_map.ts";
import { percent } from "./basin_words.ts";

/** The minima's colours, in order; what follows begins again. */
const MINIMA: readonly Ink[] = [
  { light: "#a9d0ee", dark: "#1d4d77" },
  { light: "#f7d98b", dark: "#6b5310" },
  { light: "#b9dfb0", dark: "#26592a" },
  { light: "#dcbfe9", dark: "#57316c" },
  { light: "#f3b7c3", dark: "#702f44" },
  { light: "#b5e3de", dark: "#17595a" },
];
const NOWHERE: Ink = { light: "#d5d9de", dark: "#3a424c" };
const LEAVES: Ink = { light: "#e08a52", dark: "#a85620" };

/** Draws a map with the path that is shown first. */
export function drawBasinMap(sheet: Sheet, map: BasinMap): void {
  drawBasins(sheet, map);
  drawRun(sheet, map, map.shown);
}

/** Draws the cells, level lines and minima. */
export function drawBasins(sheet: Sheet, map: BasinMap): void {
  const { cells, reached } = map;
  drawCells(sheet, contoursPlane(sheet, map.ground).box, {
    columns: cells,
    rows: cells,
    ink: (column, row) => inkOf(reached[row * cells + column]),
  });
  const nothing = { paths: [], balls: [], lines: [] };
  drawContours(sheet, map.ground, nothing, {});
}

/** The colour of a place in the list of minima, or of none. */
function inkOf(place: number): Ink {
  if (place >= 0) return MINIMA[place % MINIMA.length];
  return place === -1 ? NOWHERE : LEAVES;
}

/** Where the run from a cell starts. */
export function startOf(
  { ground, cells }: BasinMap,
  cell: readonly [number, number],
): number[] {
  return ground.heightField.view.map(([low, high], i) =>
    low + (cell[i] + 0.5) / cells * (high - low)
  );
}

/** The run from a cell. */
export function runFrom(
  map: BasinMap,
  cell: readonly [number, number],
): Path {
  const surface = surfaceFrom(map.surface);
  const optimizer = optimizers[map.rule](map.options);
  const { steps } = map;
  const start = startOf(map, cell);
  return path(
    descend(surface, optimizer, { start, steps, tolerance: 1e-6 }),
  );
}

/** Draws the run from a cell. */
export function drawRun(
  sheet: Sheet,
  map: BasinMap,
  cell: readonly [number, number],
): void {
  const plane: Plane = contoursPlane(sheet, map.ground);
  const run = { ...runFrom(map, cell), name: "" };
  const pixels = Array.from(
    run.values,
    (_, k) => plane.at(run.points[2 * k], run.points[2 * k + 1]),
  );
  const placed = { path: run, pixels };
  drawPath(sheet, plane, placed, { halo: true, steps: pixels.length < 120 });
  drawStart(sheet, pixels[0], run);
  drawHeads(sheet, plane, [placed], { steps: false, stars: [] });
  drawShares(sheet, map, plane);
}

/** Writes at each minimum how many starts lead to it, over any path. */
function drawShares(sheet: Sheet, map: BasinMap, plane: Plane): void {
  const { box } = plane;
  for (const { point, share } of map.minima) {
    const [x, y] = plane.at(point[0], point[1]);
    if (x < box.left || x > box.right || y < box.top || y > box.bottom) {
      continue;
    }
    const flip = x > box.right - 60;
    sheet.words(percent(share), x + (flip ? -12 : 12), y + 5, {
      ink: chrome.text,
      halo: chrome.halo,
      anchor: flip ? "end" : "start",
      size: 14,
      bold: true,
    });
  }
}
