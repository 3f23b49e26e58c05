/**
 * What stands around a figure's panels in the page: the bar, the legend, the
 * table of numbers, the notes at its caption.
 *
 * @module
 */

import { notes } from "../figures/notes.ts";
import type { Mode } from "../figures/plotly_json.ts";
import { createControls, onKey } from "./controls.ts";
import { createLegend } from "./legend.ts";
import type { PlayerState } from "./player_state.ts";
import type { Subject } from "./save/canvas.ts";
import { createSaveMenu } from "./save/menu.ts";
import { createTable } from "./table.ts";

/** What stands around a figure's panels. */
export interface PlayerFurniture {
  /** Writes the heights of the step shown. */
  draw(): void;
  /** Makes the legend anew, in the page's own mode unless told. */
  rebuild(mode?: Mode): void;
  /** Says what there is to say about another figure. */
  follow(): void;
}

/** What the furniture moves. */
export interface FurnitureActions extends Omit<Subject, "element" | "clock"> {
  /** Takes the views back to where they began. */
  home(): void;
  /** Called when a path was switched on or off. */
  onSwitch(): void;
}

/** Puts bar, legend and table into a figure's element. */
export function createFurniture(
  element: HTMLElement,
  state: PlayerState,
  { home, onSwitch, ...saving }: FurnitureActions,
): PlayerFurniture {
  const { clock } = state;
  const legend = createLegend((entry) => {
    state.toggle(entry);
    onSwitch();
  });
  const table = createTable(state.shown, state.variables);
  const save = createSaveMenu({ element, clock, ...saving });
  const controls = createControls(clock, { home, save });
  element.querySelector(".dh-bar")?.replaceWith(controls);
  element.querySelector(".dh-legend")?.replaceWith(legend.element);
  element.querySelector(".dh-table")?.replaceWith(table.element);
  element.addEventListener("keydown", (event) => onKey(clock, event));
  legend.rebuild(state.shown());
  return {
    draw: () => legend.draw(state.shown()),
    rebuild(mode = state.mode) {
      legend.rebuild({ ...state.shown(), mode });
      legend.draw(state.shown());
    },
    follow() {
      const place = element.querySelector(".dh-notes");
      if (place) place.textContent = notes(state.figure).join(" ");
      table.follow();
    },
  };
}
