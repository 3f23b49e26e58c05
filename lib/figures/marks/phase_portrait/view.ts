/**
 * A phase portrait in the page.
 *
 * @module
 */

import { numbersTable } from "../../view/numbers_table.ts";
import { createOwnPlaneView } from "../../view/own_view.ts";
import type { Plotly } from "../../view/plotly.ts";
import type { View } from "../../view/view.ts";
import type { PhasePortrait } from "./phase_portrait.ts";
import { portraitPlane, portraitTable } from "./portrait_words.ts";

/** A phase portrait, drawn into the two parts of `host`. */
export function createPhasePortraitView(
  { plotly, host }: { readonly plotly: Plotly; readonly host: HTMLElement },
  panel: () => PhasePortrait,
): View {
  const [picture, aside] = [...host.children] as HTMLElement[];
  aside.replaceChildren(
    numbersTable("Numbers of the portrait", portraitTable(panel())),
  );
  return createOwnPlaneView(
    { plotly, host: picture },
    () => portraitPlane(panel()),
  );
}
