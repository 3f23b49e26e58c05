/// <reference lib="dom" />
/**
 * A figure in the page: its panels, its clock, its controls.
 *
 * @module
 */

import type { Figure } from "../figures/figure.ts";
import { notes } from "../figures/notes.ts";
import { createClock } from "./clock.ts";
import { createControls, onKey } from "./controls.ts";
import { createLegend } from "./legend.ts";
import { modeOfPage } from "./mode.ts";
import { areAlike, kindOf } from "../figures/marks/panels.ts";
import { createPanelView, type PanelView } from "../figures/marks/views.ts";
import type { Plotly } from "../figures/view/plotly.ts";
import { putPaper, takePaper } from "./print.ts";
import { createSaveMenu } from "./save/menu.ts";
import { liveSwarms } from "../figures/marks/balls/live_swarms.ts";
import { createTable } from "./table.ts";
import { addTooltip } from "./tooltip.ts";
import type { Shown } from "../figures/view/view.ts";

/** A figure in the page. */
export interface FigurePlayer {
  /** Comes into being, or comes back, when the reader is near. */
  approach(): Promise<void>;
  /** Gives back what few there are of when the reader is away. */
  leave(): void;
  /** Follows the page's light or dark. */
  follow(): Promise<void>;
  /** Lies down on paper, and comes back from it. */
  print(printing: boolean): void;
  /**
   * Shows another figure with panels of the same kinds; at once if it has the
   * same ground and as many paths.
   */
  replace(figure: Figure): Promise<void>;
  /** The view of each panel; none before the first approach. */
  readonly views: readonly PanelView[];
  /** The elements that hold the panels. */
  readonly hosts: readonly HTMLElement[];
  /** Calls back once, when the views are there. */
  onViews(listener: () => void): void;
  /** The WebGL contexts that it holds while awake. */
  readonly contexts: number;
}

/** Puts a figure into its element, which has a host for each panel. */
export function createFigurePlayer(
  plotly: Plotly,
  element: HTMLElement,
  first: Figure,
): FigurePlayer {
  let figure = first;
  let views: PanelView[] | undefined;
  let awake = false;
  let busy: Promise<unknown> = Promise.resolve();
  const viewsListeners: (() => void)[] = [];
  let mode = modeOfPage();
  let swarms = liveSwarms(figure.balls);
  let on = [...figure.paths, ...swarms].map(() => true);
  const clock = createClock(figure.frames, figure.framesPerSecond, figure.rest);
  const shown = (): Shown => ({
    paths: figure.paths,
    swarms,
    lines: figure.lines,
    on,
    step: clock.step,
    mode,
  });
  let draws = true;
  /** The last change for which all is built anew. */
  let rebuilding = 0;
  const draw = () => {
    if (!draws) return;
    const now = shown();
    legend.draw(now);
    views?.forEach(({ view }) => view.draw(now));
  };
  const legend = createLegend((path) => {
    on = on.map((is, k) => k === path ? !is : is);
    draw();
  });
  const hosts = [...element.querySelectorAll<HTMLElement>(".dh-panel")];
  const variables = () =>
    figure.panels.map((panel) => kindOf(panel).heightField(panel))
      .find((heightField) => heightField !== undefined)?.variables ??
      ["x", "y"];
  const table = createTable(shown, variables);

  const takeMode = () => {
    mode = modeOfPage();
    element.dataset.mode = mode;
  };
  const home = () => views?.forEach(({ view }) => view.home());
  const pose = (still: boolean) =>
    views?.forEach(({ view }) => view.pose?.(still));
  const furnish = () => {
    const save = createSaveMenu({
      element,
      clock,
      paint: (ratio) => views?.forEach(({ view }) => view.paint?.(ratio)),
      attend: (work) =>
        queue(async () => {
          pose(true);
          try {
            return await work();
          } finally {
            pose(false);
          }
        }),
    });
    const controls = createControls(clock, { home, save });
    element.querySelector(".dh-top")
      ?.replaceChildren(controls, legend.element);
    legend.rebuild(shown());
    element.querySelector(".dh-table")?.replaceWith(table.element);
    element.addEventListener("keydown", (event) => onKey(clock, event));
    clock.onChange(draw);
  };
  const rebuild = async () => {
    const now = shown();
    legend.rebuild(now);
    legend.draw(now);
    await Promise.all((views ?? []).map(({ view }) => view.rebuild(now)));
    // The step may have moved while Plotly was at work.
    draw();
  };
  const sayNotes = () => {
    const place = element.querySelector(".dh-notes");
    if (place) place.textContent = notes(figure).join(" ");
  };
  /** One rebuilding after the other: Plotly must not be hurried. */
  const queue = <T>(work: () => Promise<T>): Promise<T> => {
    const done = busy.then(work, work);
    busy = done;
    return done;
  };
  const watcher = new ResizeObserver(() =>
    views?.forEach(({ view }) => view.resize())
  );
  hosts.forEach((host) => watcher.observe(host));
  takeMode();
  furnish();

  return {
    contexts: figure.panels.reduce(
      (sum, panel) => sum + kindOf(panel).contexts,
      0,
    ),
    approach: () =>
      queue(async () => {
        if (awake) return;
        awake = true;
        const fresh = views === undefined;
        takeMode();
        views ??= hosts.map((host, place) =>
          createPanelView(
            { plotly, host, pans: !("playground" in figure) },
            () => figure.panels[place],
          )
        );
        await rebuild();
        element.dataset.state = "live";
        if (!fresh) return;
        viewsListeners.forEach((listener) => listener());
        views.forEach(({ plane }, place) => {
          if (plane) addTooltip(hosts[place], plane, shown, variables);
        });
        const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
        if (figure.autoplay && !still) clock.play();
      }),
    leave() {
      queue(() => {
        awake = false;
        clock.pause();
        views?.forEach(({ view }) => view.sleep());
        return Promise.resolve();
      });
    },
    follow: () =>
      queue(async () => {
        if (!awake || mode === modeOfPage()) return;
        takeMode();
        await rebuild();
      }),
    print(printing) {
      takePaper(hosts);
      legend.rebuild(printing ? { ...shown(), mode: "light" } : shown());
      legend.draw(shown());
      if (!printing) return;
      const viewpoints = hosts.map((_, k) => views?.[k].view.viewpoint?.());
      putPaper({ figure, hosts, step: clock.step, on, viewpoints });
    },
    get views() {
      return views ?? [];
    },
    hosts,
    onViews(listener) {
      viewsListeners.push(listener);
    },
    replace(next) {
      const same =
        figure.panels.every((panel, k) => areAlike(panel, next.panels[k])) &&
        figure.paths.length === next.paths.length &&
        figure.paths.every(({ name }, k) => name === next.paths[k].name) &&
        figure.balls.length + next.balls.length === 0;
      figure = next;
      swarms = liveSwarms(figure.balls);
      on = [...figure.paths, ...swarms].map((_, k) => on[k] ?? true);
      sayNotes();
      table.follow();
      if (!same) {
        const mine = ++rebuilding;
        return queue(async () => {
          // Whoever changes faster than Plotly draws sees the latest only.
          if (mine < rebuilding) return;
          clock.reset(figure.frames);
          await rebuild();
        });
      }
      // The clock's change draws all panels: once is enough.
      draws = false;
      clock.reset(figure.frames);
      draws = true;
      legend.draw(shown());
      views?.forEach(({ view }) => view.repath(shown()));
      return Promise.resolve();
    },
  };
}
