/**
 * A map of starts in the page.
 *
 * @module
 */

import { formatNumber } from "../../ticks.ts";
import { createCellMapView } from "../../view/cell_map_view.ts";
import type { View } from "../../view/view.ts";
import { contoursPlane } from "../contours/svg.ts";
import type { BasinMap } from "./basin_map.ts";
import { basinTable, placeOf } from "./basin_words.ts";
import { drawBasins, drawRun, startOf } from "./svg.ts";

/** A map of starts, drawn into the two parts of `host`. */
export function createBasinMapView(
  host: HTMLElement,
  panel: () => BasinMap,
): View {
  return createCellMapView(host, () => {
    const map = panel();
    const { cells, shown } = map;
    return {
      label: "Starts",
      columns: cells,
      rows: cells,
      shown,
      drawGround: (sheet) => drawBasins(sheet, map),
      drawChosen: (sheet, cell) => drawRun(sheet, map, cell),
      cellAt(size, [x, y]) {
        const { box } = contoursPlane(size, map.ground);
        const column = Math.floor(
          (x - box.left) / (box.right - box.left) * cells,
        );
        const row = Math.floor(
          (box.bottom - y) / (box.bottom - box.top) * cells,
        );
        const inside = column >= 0 && column < cells && row >= 0 &&
          row < cells;
        return inside ? [column, row] : undefined;
      },
      say(cell) {
        const place = map.reached[cell[1] * cells + cell[0]];
        const from = startOf(map, cell).map((x) => formatNumber(x, 3));
        const end = place >= 0
          ? `reaches ${placeOf(map.minima[place])}`
          : place === -1
          ? "reaches no minimum"
          : "leaves";
        return `From (${from.join(", ")}) the run ${end}`;
      },
      table: () => basinTable(map),
    };
  });
}
