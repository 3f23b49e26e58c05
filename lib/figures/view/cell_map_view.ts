/**
 * A map of cells in the page: the cell under the pointer, or the one that
 * arrow keys choose, shows its path at once.
 *
 * @module
 */

import { createSheet, type Sheet } from "../svg/sheet.ts";
import type { Pixel } from "../svg/lines.ts";
import type { Mode } from "../plotly_json.ts";
import type { Numbers } from "../numbers_aside.ts";
import { html } from "./dom.ts";
import { numbersTable } from "./numbers_table.ts";
import { createSvgView } from "./svg_view.ts";
import type { View } from "./view.ts";

/** A cell: its column and its row, from the bottom up. */
export type Cell = readonly [column: number, row: number];

/** What a map of cells draws and says. */
export interface CellMap {
  /** What the map is for, to those who do not see it. */
  readonly label: string;
  /** Cells along each side. */
  readonly columns: number;
  /** Cells along the other side. */
  readonly rows: number;
  /** The cell whose path is shown first. */
  readonly shown: Cell;
  /** Draws all that stands still. */
  drawGround(sheet: Sheet): void;
  /** Draws the chosen cell and its path. */
  drawChosen(sheet: Sheet, cell: Cell): void;
  /** Which cell lies at a place of the picture, if one does. */
  cellAt(
    size: { readonly width: number; readonly height: number },
    place: Pixel,
  ): Cell | undefined;
  /** A cell in words. */
  say(cell: Cell): string;
  /** The map's numbers. */
  table(): Numbers;
}

const NOTHING = { light: "none", dark: "none" };
const WHOLE = "position:absolute;inset:0";
const UNSEEN =
  "position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)";

/** How far an arrow key goes, in cells. */
const STEPS: Readonly<Record<string, Cell>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
/** With the shift key it goes this much further. */
const FURTHER = 8;

/** A map of cells, drawn into the two parts of `host`. */
export function createCellMapView(
  host: HTMLElement,
  map: () => CellMap,
): View {
  const [picture, aside] = [...host.children] as HTMLElement[];
  const ground = html("div", { style: WHOLE, "aria-hidden": "true" });
  const chosen = html("div", {
    style: `${WHOLE};touch-action:pan-y;cursor:crosshair`,
    tabindex: 0,
    role: "application",
    "aria-label": `${map().label}: arrow keys choose, with Shift further away`,
  });
  // The picture says it to those who see it.
  const said = html("p", { "aria-live": "polite", style: UNSEEN });
  let cell = map().shown;
  let mode: Mode = "light";
  let waiting = 0;
  const draw = () => {
    waiting = 0;
    const { clientWidth: width, clientHeight: height } = chosen;
    if (width === 0) return;
    const sheet = createSheet(width, height, NOTHING, mode);
    map().drawChosen(sheet, cell);
    // The sheet's own text, in which every word was escaped.
    chosen.innerHTML = sheet.finish();
  };
  const choose = (next: Cell) => {
    if (next.join() === cell.join()) return;
    cell = next;
    waiting ||= requestAnimationFrame(draw);
  };
  const point = (event: PointerEvent) => {
    const box = chosen.getBoundingClientRect();
    const place: Pixel = [event.clientX - box.left, event.clientY - box.top];
    const found = map().cellAt(box, place);
    if (found !== undefined) choose(found);
  };
  chosen.addEventListener("pointermove", point);
  chosen.addEventListener("pointerdown", point);
  chosen.addEventListener("keydown", (event) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const { columns, rows, say } = map();
    const far = event.shiftKey ? FURTHER : 1;
    const within = (place: number, count: number) =>
      Math.max(0, Math.min(count - 1, place));
    choose([
      within(cell[0] + far * step[0], columns),
      within(cell[1] + far * step[1], rows),
    ]);
    said.textContent = say(cell);
  });
  new ResizeObserver(draw).observe(chosen);
  const view = createSvgView(ground, {
    draw: (sheet) => map().drawGround(sheet),
    onRebuild(now) {
      mode = now;
      if (!picture.contains(ground)) {
        picture.replaceChildren(ground, chosen);
        aside.replaceChildren(
          said,
          numbersTable("Numbers of the map", map().table()),
        );
      }
      draw();
    },
  });
  return { ...view, home: () => choose(map().shown) };
}
