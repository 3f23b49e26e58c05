/**
 * Which panels of a figure are seen, and whether they fill the window.
 *
 * @module
 */

import {
  FIRST_PANEL,
  FIRST_PANELS,
  panelNames,
  type PlaygroundPanel,
  TWO_PANELS,
} from "../figures/playground/layout.ts";
import { html, set, svg } from "../figures/view/dom.ts";
import { chosenPanels, seenPanels } from "./chosen_panels.ts";

/** What a chooser moves. */
export interface PanelChooserOptions {
  /** The kind of each panel. */
  readonly kinds: readonly PlaygroundPanel[];
  /** Shows the panels at these places, and no others. */
  show(places: readonly number[]): void;
}

/**
 * A button for each panel of a figure, and one that lets its view fill the
 * window; where there is room for one panel, one is seen.
 */
export function createPanelChooser(
  element: HTMLElement,
  { kinds, show }: PanelChooserOptions,
): HTMLElement {
  let chosen: readonly number[] = kinds.flatMap((kind, place) =>
    FIRST_PANELS.includes(kind) ? [place] : []
  );
  let last = kinds.indexOf(FIRST_PANEL);
  let before = "";
  const view = element.querySelector<HTMLElement>(".dh-view");
  const update = () => {
    const width = view?.getBoundingClientRect().width ?? 0;
    // A view that a front end took away has no room, and chooses nothing.
    if (width === 0 && before !== "") return;
    const seen = seenPanels(chosen, { last, one: width < TWO_PANELS });
    buttons.forEach((button, place) =>
      set(button, { "aria-pressed": String(seen.includes(place)) })
    );
    if (seen.join() === before) return;
    before = seen.join();
    set(element.querySelector(".dh-panels")!, { "data-chosen": true });
    show(seen);
  };
  const buttons = kinds.map((kind, place) => {
    const button = html("button", { type: "button" }, panelNames[kind]);
    button.addEventListener("click", () => {
      const one = (view?.getBoundingClientRect().width ?? 0) < TWO_PANELS;
      chosen = chosenPanels(chosen, { place, one });
      last = place;
      update();
    });
    return button;
  });
  const chooser = html(
    "div",
    { class: "dh-chooser", role: "group", "aria-label": "Panels" },
    ...buttons,
    ...(view === null ? [] : [fillButton(view)]),
  );
  if (view) new ResizeObserver(update).observe(view);
  update();
  return chooser;
}

/** Four corners. */
const ICON = "M2 2h5v2H4v3H2zM9 2h5v5h-2V4H9zM2 9h2v3h3v2H2zM12 9h2v5H9v-2h3z";

const [FILL, BACK] = ["Fill the window", "Back to the page"];

/** Lets a view fill the window and come back, without leaving its place. */
function fillButton(view: HTMLElement): HTMLElement {
  const button = html(
    "button",
    { type: "button", class: "dh-fill", "aria-pressed": "false" },
    svg(
      "svg",
      { viewBox: "0 0 16 16", width: 16, height: 16, "aria-hidden": "true" },
      svg("path", { d: ICON, fill: "currentColor" }),
    ),
  );
  const say = (words: string) =>
    set(button, { "aria-label": words, title: words });
  say(FILL);
  const fill = (fills: boolean) => {
    // A popover that is closed would not be seen: it is one while it is open.
    if (fills) {
      view.popover = "manual";
      view.showPopover();
    } else {
      view.hidePopover();
      view.popover = null;
    }
    set(button, { "aria-pressed": String(fills) });
    say(fills ? BACK : FILL);
  };
  button.addEventListener("click", () => fill(view.popover === null));
  view.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || view.popover === null) return;
    event.stopPropagation();
    fill(false);
    button.focus();
  });
  return button;
}
