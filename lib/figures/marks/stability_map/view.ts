/// <reference lib="dom" />
/**
 * A map of settings in the page: the cell under the pointer, or the one that
 * arrow keys choose, shows its path at once.
 *
 * @module
 */

import { createSheet } from "../../svg/sheet.ts";
import { html } from "../../view/dom.ts";
import { createSvgView } from "../../view/svg_view.ts";
import type { View } from "../../view/view.ts";
import type { Mode } from "../../plotly_json.ts";
import { type Cell, cellAt, namedCell, saidOf } from "./map_cells.ts";
import { mapTable, TABLE_WORDS } from "./map_words.ts";
import type { StabilityMap } from "./stability_map.ts";
import { drawChosen, drawMap, sharesAt } from "./svg.ts";

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

/** A map of settings, drawn into the two parts of `host`. */
export function createStabilityMapView(
  host: HTMLElement,
  panel: () => StabilityMap,
): View {
  const [picture, aside] = [...host.children] as HTMLElement[];
  const ground = html("div", { style: WHOLE, "aria-hidden": "true" });
  const chosen = html("div", {
    style: `${WHOLE};touch-action:pan-y;cursor:crosshair`,
    tabindex: 0,
    role: "application",
    "aria-label": "Settings: arrow keys choose, with Shift in larger steps",
  });
  // The picture says it to those who see it.
  const said = html("p", { "aria-live": "polite", style: UNSEEN });
  let cell = panel().shown;
  let mode: Mode = "light";
  let waiting = 0;
  const draw = () => {
    waiting = 0;
    const { clientWidth: width, clientHeight: height } = chosen;
    if (width === 0) return;
    const sheet = createSheet(width, height, NOTHING, mode);
    drawChosen(sheet, panel(), cell);
    // The sheet's own text, in which every word was escaped.
    chosen.innerHTML = sheet.finish();
  };
  const choose = (next: Cell) => {
    if (next.join() === cell.join()) return;
    cell = next;
    waiting ||= requestAnimationFrame(draw);
  };
  const say = () =>
    said.textContent = `${namedCell(panel(), cell)}: ${saidOf(panel(), cell)}`;
  const point = (event: PointerEvent) => {
    const box = chosen.getBoundingClientRect();
    const shares = sharesAt(box, [
      event.clientX - box.left,
      event.clientY - box.top,
    ]);
    if (shares !== undefined) choose(cellAt(panel(), shares));
  };
  chosen.addEventListener("pointermove", point);
  chosen.addEventListener("pointerdown", point);
  chosen.addEventListener("keydown", (event) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const { columns, rows } = panel();
    const far = event.shiftKey ? FURTHER : 1;
    const [column, row] = cell.map((place, i) => place + far * step[i]);
    choose(cellAt(panel(), [(column + 0.5) / columns, (row + 0.5) / rows]));
    say();
  });
  new ResizeObserver(draw).observe(chosen);
  const view = createSvgView(ground, {
    draw: (sheet) => drawMap(sheet, panel()),
    onRebuild(now) {
      mode = now;
      if (!picture.contains(ground)) {
        picture.replaceChildren(ground, chosen);
        aside.replaceChildren(said, tableOf(panel()));
      }
      draw();
    },
  });
  return {
    ...view,
    home() {
      choose(panel().shown);
    },
  };
}

/** The map's numbers, folded. */
function tableOf(map: StabilityMap): HTMLElement {
  const { head, rows } = mapTable(map);
  const line = (texts: readonly string[], scope: "row" | "col") =>
    html(
      "tr",
      {},
      ...texts.map((text, k) =>
        k === 0 || scope === "col"
          ? html("th", { scope }, text)
          : html("td", {}, text)
      ),
    );
  return html(
    "details",
    { class: "dh-table" },
    html("summary", {}, "Numbers of the map"),
    html("p", {}, TABLE_WORDS),
    html(
      "div",
      { class: "dh-scroll", tabindex: 0 },
      html(
        "table",
        {},
        html("thead", {}, line(head, "col")),
        html("tbody", {}, ...rows.map((row) => line(row, "row"))),
      ),
    ),
  );
}
