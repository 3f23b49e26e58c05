/**
 * A profile in the page.
 *
 * @module
 */

import { numbersTable } from "../../view/numbers_table.ts";
import { createOwnPlaneView } from "../../view/own_view.ts";
import type { Plotly } from "../../view/plotly.ts";
import type { View } from "../../view/view.ts";
import type { Profile } from "./profile.ts";
import { profilePlane, profileTable, profileTitle } from "./profile_words.ts";

/** A profile, drawn into the two parts of `host`. */
export function createProfileView(
  { plotly, host }: { readonly plotly: Plotly; readonly host: HTMLElement },
  panel: () => Profile,
): View {
  const [picture, aside] = [...host.children] as HTMLElement[];
  aside.replaceChildren(
    numbersTable(profileTitle(panel()), profileTable(panel())),
  );
  return createOwnPlaneView(
    { plotly, host: picture },
    () => profilePlane(panel()),
  );
}
