/**
 * The cells of a map of settings: what they stand for, and their runs.
 *
 * @module
 */

import { descend } from "../../../core/descend.ts";
import { optimizers } from "../../../optimizers/catalogue.ts";
import { surfaceFrom } from "../../../surfaces/revived.ts";
import { formatNumber } from "../../ticks.ts";
import { type Path, path } from "../path/path.ts";
import { settingAt } from "./map_axis.ts";
import type { StabilityMap } from "./stability_map.ts";

/** Two settings, a cell of the map. */
export type Cell = readonly [column: number, row: number];

/** The settings of a cell, across and up. */
export function settingsOf(
  { x, y, columns, rows }: StabilityMap,
  [column, row]: Cell,
): [number, number] {
  return [
    settingAt(x, (column + 0.5) / columns),
    settingAt(y, (row + 0.5) / rows),
  ];
}

/** The factor measured in a cell. */
export function rateAt({ rates, columns }: StabilityMap, cell: Cell): number {
  return rates[cell[1] * columns + cell[0]];
}

/** Which cell a place between 0 and 1 on both axes lies in. */
export function cellAt(
  { columns, rows }: StabilityMap,
  [across, up]: readonly [number, number],
): Cell {
  const within = (share: number, count: number) =>
    Math.max(0, Math.min(count - 1, Math.floor(share * count)));
  return [within(across, columns), within(up, rows)];
}

/** Steps until a run is ten times nearer, or as many times further away. */
export function stepsADigit(rate: number): number {
  return 1 / Math.abs(Math.log10(rate));
}

/** What was measured in a cell, in words. */
export function saidOf(map: StabilityMap, cell: Cell): string {
  const rate = rateAt(map, cell);
  const steps = stepsADigit(rate);
  const many = steps < 1.05 ? "step" : `${formatNumber(steps, 2)} steps`;
  if (rate > 1) {
    return steps > 1000 ? "moves away" : `ten times further away every ${many}`;
  }
  return steps > 1000 ? "hardly moves" : `ten times nearer every ${many}`;
}

/** The settings of a cell by their symbols. */
export function namedCell(map: StabilityMap, cell: Cell): string {
  const [a, b] = settingsOf(map, cell).map((x) => formatNumber(x, 2));
  return `${map.x.symbol} = ${a}, ${map.y.symbol} = ${b}`;
}

/** The run at a cell's settings. */
export function pathOf(map: StabilityMap, cell: Cell): Path {
  const surface = surfaceFrom(map.surface);
  const [a, b] = settingsOf(map, cell);
  const optimizer = optimizers[map.rule]({
    ...map.settings,
    [map.x.option]: a,
    [map.y.option]: b,
  });
  const { start, steps } = map;
  return path(descend(surface, optimizer, { start, steps }));
}
