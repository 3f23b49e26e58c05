/**
 * A phase portrait in the page.
 *
 * @module
 */

import { numbersTable } from "../../view/numbers_table.ts";
import { ownView } from "../../view/own_view.ts";
import { createPlaneView } from "../../view/plane_view.ts";
import type { Plotly } from "../../view/plotly.ts";
import type { View } from "../../view/view.ts";
import type { PhasePortrait } from "./phase_portrait.ts";
import { portraitPlot } from "./plotly.ts";
import { portraitTable } from "./portrait_words.ts";

/** A phase portrait, drawn into the two parts of `host`. */
export function createPhasePortraitView(
  { plotly, host }: { readonly plotly: Plotly; readonly host: HTMLElement },
  panel: () => PhasePortrait,
): View {
  const [picture, aside] = [...host.children] as HTMLElement[];
  const plane = createPlaneView(plotly, picture, {
    plot: ({ mode }) => portraitPlot(panel(), mode),
    place: (path) => path.points,
    stars: () => [[0, 0]],
    faint: false,
    refits: false,
    axes: "plane",
  });
  aside.replaceChildren(
    numbersTable("Numbers of the portrait", portraitTable(panel())),
  );
  return ownView(plane, panel);
}
