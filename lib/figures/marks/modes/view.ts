/**
 * Modes in the page.
 *
 * @module
 */

import { numbersTable } from "../../view/numbers_table.ts";
import { ownView } from "../../view/own_view.ts";
import type { Plotly } from "../../view/plotly.ts";
import type { View } from "../../view/view.ts";
import { createCurvesView } from "../curves/view.ts";
import { modeTable } from "./mode_words.ts";
import type { ModeCurves } from "./modes.ts";

/** Modes, drawn into the two parts of `host`. */
export function createModesView(
  { plotly, host, asks }: {
    readonly plotly: Plotly;
    readonly host: HTMLElement;
    /** Whether the figure asks what comes: nothing is shown ahead then. */
    readonly asks: boolean;
  },
  panel: () => ModeCurves,
): View {
  const [picture, aside] = [...host.children] as HTMLElement[];
  const plane = createCurvesView(
    { plotly, host: picture, asks },
    () => panel().axes,
  );
  aside.replaceChildren(
    numbersTable("Numbers of the modes", modeTable(panel())),
  );
  return ownView(plane, panel);
}
