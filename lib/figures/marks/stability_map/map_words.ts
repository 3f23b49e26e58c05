/**
 * A map of settings in words and in numbers.
 *
 * @module
 */

import { formatNumber } from "../../ticks.ts";
import { rateAt, settingsOf, stepsADigit } from "./map_cells.ts";
import type { StabilityMap } from "./stability_map.ts";

/** So many columns and rows of a map are written out. */
const COARSE = 6;

/** Places that lie evenly among so many. */
function places(count: number): number[] {
  const many = Math.min(COARSE, count);
  return Array.from(
    { length: many },
    (_, k) => Math.floor((k + 0.5) / many * count),
  );
}

/** Some cells of the map: a head, and rows from the top down. */
export function mapTable(
  map: StabilityMap,
): { readonly head: readonly string[]; readonly rows: readonly string[][] } {
  const columns = places(map.columns);
  const setting = (symbol: string, value: number) =>
    `${symbol} = ${formatNumber(value, 2)}`;
  return {
    head: [
      "",
      ...columns.map((column) =>
        setting(map.x.symbol, settingsOf(map, [column, 0])[0])
      ),
    ],
    rows: places(map.rows).toReversed().map((row) => [
      setting(map.y.symbol, settingsOf(map, [0, row])[1]),
      ...columns.map((column) => {
        const rate = rateAt(map, [column, row]);
        const steps = stepsADigit(rate);
        const text = steps > 1000 ? "∞" : formatNumber(steps, 2);
        return rate > 1 ? `leaves (${text})` : text;
      }),
    ]),
  };
}

/** What the table's numbers mean. */
export const TABLE_WORDS =
  "Steps until a run is ten times nearer to the minimum; where it leaves, " +
  "until it is ten times further away.";

/** The share of cells that settle, and what is measured, in a sentence. */
export function mapWords(map: StabilityMap): string {
  const { label, x, y, rates } = map;
  const settle = rates.reduce((sum, rate) => sum + (rate < 1 ? 1 : 0), 0);
  const share = Math.round(100 * settle / rates.length);
  return `Map of ${label}: ${x.word} from ${formatNumber(x.low)} to ` +
    `${formatNumber(x.high)} across, ${y.word} from ${formatNumber(y.low)} ` +
    `to ${formatNumber(y.high)} up. At ${share} % of the settings runs ` +
    "settle; beside it, the path of one of them";
}
