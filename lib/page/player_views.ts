/**
 * The views of a figure's panels: made when the reader is first near, drawn
 * together ever after.
 *
 * @module
 */

import { createPanelView, type PanelView } from "../figures/marks/views.ts";
import type { Plotly } from "../figures/view/plotly.ts";
import type { PlayerState } from "./player_state.ts";
import { addTooltip } from "./tooltip.ts";

/** The views of a figure's panels. */
export interface PlayerViews {
  /** One for each panel; none before they are made. */
  all(): readonly PanelView[];
  /** The elements that hold the panels. */
  readonly hosts: readonly HTMLElement[];
  /** Makes them, unless they are there. */
  make(): void;
  /** Draws the step shown. */
  draw(): void;
  /** Draws all anew. */
  rebuild(): Promise<void>;
  /** Draws other paths on what is there. */
  repath(): void;
  /** Does something with each view that is seen. */
  each(act: (view: PanelView["view"]) => void): void;
  /** Puts all to sleep, also what is not seen just now. */
  sleep(): void;
  /** Shows the panels at these places; those that were not drawn are. */
  choose(places: readonly number[]): Promise<void>;
}

/** The views for the hosts in a figure's element. */
export function createPlayerViews(
  plotly: Plotly,
  element: HTMLElement,
  state: PlayerState,
): PlayerViews {
  const hosts = [...element.querySelectorAll<HTMLElement>(".dh-panel")];
  let all: PanelView[] = [];
  /** What is to be drawn anew when it is seen: nothing is drawn unseen. */
  const stale = new Set<number>();
  const renew = async () => {
    const now = state.shown();
    await Promise.all(all.map(async ({ view }, place) => {
      if (hosts[place].hidden || !stale.delete(place)) return;
      await view.rebuild(now);
    }));
    views.draw();
  };
  const views: PlayerViews = {
    // No getter here: of an object with one, V8 keeps the first it made.
    all: () => all,
    hosts,
    make() {
      if (all.length > 0) return;
      const isPlayground = "playground" in state.figure;
      const asks = !isPlayground && state.figure.rest === 0;
      all = hosts.map((host, place) =>
        createPanelView(
          { plotly, host, pans: !isPlayground, asks },
          () => state.figure.panels[place],
        )
      );
    },
    draw() {
      const now = state.shown();
      views.each((view) => view.draw(now));
    },
    async rebuild() {
      hosts.forEach((_, place) => stale.add(place));
      await renew();
    },
    repath() {
      const now = state.shown();
      hosts.forEach((host, place) => host.hidden && stale.add(place));
      views.each((view) => view.repath(now));
    },
    each(act) {
      all.forEach(({ view }, place) => {
        if (!hosts[place].hidden) act(view);
      });
    },
    sleep() {
      all.forEach(({ view }) => view.sleep());
    },
    async choose(places) {
      hosts.forEach((host, place) => host.hidden = !places.includes(place));
      await renew();
    },
  };
  const watcher = new ResizeObserver(() => views.each((view) => view.resize()));
  hosts.forEach((host) => watcher.observe(host));
  return views;
}

/** What the pointer is told over each plane. */
export function addTooltips(views: PlayerViews, state: PlayerState): void {
  views.all().forEach(({ plane }, place) => {
    if (plane === undefined) return;
    addTooltip(views.hosts[place], plane, state.shown, state.variables);
  });
}
