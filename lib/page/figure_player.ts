/**
 * A figure in the page: its panels, its clock, its controls.
 *
 * @module
 */

import type { Figure } from "../figures/figure.ts";
import { kindOf } from "../figures/marks/panels.ts";
import type { PanelView } from "../figures/marks/views.ts";
import type { Plotly } from "../figures/view/plotly.ts";
import { modeOfPage } from "./mode.ts";
import { createFurniture, type PlayerFurniture } from "./player_furniture.ts";
import { createPlayerState, type PlayerState } from "./player_state.ts";
import {
  addTooltips,
  createPlayerViews,
  type PlayerViews,
} from "./player_views.ts";
import { putPaper, takePaper } from "./print.ts";
import { createWorkQueue, type WorkQueue } from "./work_queue.ts";

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
  /** Shows the panels at these places, and no others. */
  choose(places: readonly number[]): Promise<void>;
  /** The view of each panel; none before the first approach. */
  views(): readonly PanelView[];
  /** The elements that hold the panels. */
  readonly hosts: readonly HTMLElement[];
  /** Calls back once, when the views are there. */
  onViews(listener: () => void): void;
  /** Calls back with the step shown, now and whenever the clock moves. */
  onStep(listener: (step: number) => void): void;
  /** Calls back whenever the reader wants the views as they began. */
  onHome(listener: () => void): void;
  /** The WebGL contexts that it holds while awake. */
  readonly contexts: number;
}

/** Puts a figure into its element, which has a host for each panel. */
export function createFigurePlayer(
  plotly: Plotly,
  element: HTMLElement,
  first: Figure,
): FigurePlayer {
  const queue = createWorkQueue();
  const state = createPlayerState(first, modeOfPage());
  const views = createPlayerViews(plotly, element, state);
  const takeMode = () => element.dataset.mode = state.mode = modeOfPage();
  takeMode();
  const draw = () => {
    furniture.draw();
    views.draw();
  };
  const homeListeners: (() => void)[] = [];
  const furniture = createFurniture(element, state, {
    home() {
      homeListeners.forEach((listener) => listener());
      views.each((view) => view.home());
    },
    onSwitch: draw,
    paint: (ratio) => views.each((view) => view.paint?.(ratio)),
    attend: (work) =>
      queue(async () => {
        views.each((view) => view.pose?.(true));
        try {
          return await work();
        } finally {
          views.each((view) => view.pose?.(false));
        }
      }),
  });
  const rebuild = async () => {
    furniture.rebuild();
    await views.rebuild();
    // The step may have moved while Plotly was at work.
    draw();
  };
  const parts: Parts = { queue, state, views, furniture, draw, rebuild };
  return {
    contexts: first.panels.reduce(
      (sum, panel) => sum + kindOf(panel).contexts,
      0,
    ),
    ...presence(parts, element, takeMode),
    replace: replacing(parts),
    choose: (places) => queue(() => views.choose(places)),
    print(printing) {
      takePaper(views.hosts);
      const mode = printing ? "light" : state.mode;
      furniture.rebuild(mode);
      // Numbers belong to the page, whether or not anyone has come this far.
      if (state.figure.panels.some((panel) => kindOf(panel).room.aside)) {
        views.make();
        views.each((view) => view.write?.({ ...state.shown(), mode }));
      }
      if (!printing) return;
      const viewpoints = views.hosts.map((_, k) =>
        views.all()[k]?.view.viewpoint?.()
      );
      const { on, step } = state.shown();
      const { hosts } = views;
      putPaper({ figure: state.figure, hosts, step, on, viewpoints });
    },
    views: () => views.all(),
    hosts: views.hosts,
    onStep(listener) {
      state.clock.onChange(() => listener(state.clock.step));
      listener(state.clock.step);
    },
    onHome(listener) {
      homeListeners.push(listener);
    },
  };
}

/** What a player is made of. */
interface Parts {
  readonly queue: WorkQueue;
  readonly state: PlayerState;
  readonly views: PlayerViews;
  readonly furniture: PlayerFurniture;
  /** Draws the step shown. */
  draw(): void;
  /** Draws all anew. */
  rebuild(): Promise<void>;
}

/** How a figure wakes up, sleeps, and follows the page's mode. */
function presence(
  { queue, state, views, rebuild }: Parts,
  element: HTMLElement,
  takeMode: () => void,
): Pick<FigurePlayer, "approach" | "leave" | "follow" | "onViews"> {
  let [awake, begun] = [false, false];
  const listeners: (() => void)[] = [];
  const begin = () => {
    listeners.forEach((listener) => listener());
    addTooltips(views, state);
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (state.figure.autoplay && !still) state.clock.play();
  };
  return {
    approach: () =>
      queue(async () => {
        if (awake) return;
        awake = true;
        takeMode();
        views.make();
        await rebuild();
        element.dataset.state = "live";
        if (!begun) begin();
        begun = true;
      }),
    leave() {
      queue(() => {
        awake = false;
        state.clock.pause();
        views.sleep();
      });
    },
    follow: () =>
      queue(async () => {
        if (!awake || state.mode === modeOfPage()) return;
        takeMode();
        await rebuild();
      }),
    onViews(listener) {
      listeners.push(listener);
    },
  };
}

/** How another figure takes the place of the one shown. */
function replacing(
  { queue, state, views, furniture, draw, rebuild }: Parts,
): FigurePlayer["replace"] {
  let draws = true;
  /** The last change for which all is built anew, and how many wait. */
  let [rebuilding, waiting] = [0, 0];
  state.clock.onChange(() => draws && draw());
  /** Shows the last step, without drawing what is drawn anyway. */
  const reset = () => {
    draws = false;
    state.clock.reset(state.figure.frames);
    // What is there knows nothing yet of a figure that waits.
    draws = waiting === 0;
  };
  const repath = () => {
    reset();
    furniture.draw();
    views.repath();
  };
  return (next) => {
    const alike = state.replace(next);
    furniture.follow();
    if (alike && waiting === 0) {
      repath();
      return Promise.resolve();
    }
    if (alike) return queue(() => waiting === 0 ? repath() : undefined);
    const mine = ++rebuilding;
    waiting++;
    draws = false;
    return queue(async () => {
      try {
        // Whoever changes faster than Plotly draws sees the latest only.
        if (mine < rebuilding) return;
        reset();
        await rebuild();
      } finally {
        waiting--;
        draws = waiting === 0;
      }
    });
  };
}
