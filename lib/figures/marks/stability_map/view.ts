/**
 * A map of settings in the page.
 *
 * @module
 */

import { createCellMapView } from "../../view/cell_map_view.ts";
import type { View } from "../../view/view.ts";
import { cellAt, namedCell, saidOf } from "./map_cells.ts";
import { mapTable, TABLE_WORDS } from "./map_words.ts";
import type { StabilityMap } from "./stability_map.ts";
import { drawChosen, drawMap, sharesAt } from "./svg.ts";

/** A map of settings, drawn into the two parts of `host`. */
export function createStabilityMapView(
  host: HTMLElement,
  panel: () => StabilityMap,
): View {
  return createCellMapView(host, () => {
    const map = panel();
    const { columns, rows, shown } = map;
    return {
      label: "Settings",
      columns,
      rows,
      shown,
      drawGround: (sheet) => drawMap(sheet, map),
      drawChosen: (sheet, cell) => drawChosen(sheet, map, cell),
      cellAt(size, place) {
        const shares = sharesAt(size, place);
        return shares && cellAt(map, shares);
      },
      say: (cell) => `${namedCell(map, cell)}: ${saidOf(map, cell)}`,
      table: () => ({ words: TABLE_WORDS, ...mapTable(map) }),
    };
  });
}
