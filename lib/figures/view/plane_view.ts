/**
 * A panel in the plane: Plotly draws what stands still, an svg layer above it
 * the paths.
 *
 * @module
 */

import type { LineAxes } from "../marks/line/line.ts";
import type { Path } from "../marks/path/path.ts";
import type { Json, Plot } from "../plotly_json.ts";
import { html, svg } from "./dom.ts";
import { letPageScroll } from "./page_scroll.ts";
import { isInside } from "./pixel_path.ts";
import { createPlaneLayers } from "./plane_layers.ts";
import { type PlaneProjection, planeProjection } from "./plane_projection.ts";
import { CONFIG, type Plotly } from "./plotly.ts";
import { axesOf, forgetRanges, type PlotElement } from "./plotly_internals.ts";
import {
  nearestStep,
  NOTHING_PROJECTED,
  projectPaths,
} from "./projected_paths.ts";
import type { Shown, View } from "./view.ts";

/** What is special about a panel in the plane. */
export interface PlaneOptions {
  /** What Plotly draws. */
  plot(shown: Shown): Plot;
  /** Where a path's steps lie, `[steps + 1, 2]`, in the axes' units. */
  place(path: Path): ArrayLike<number>;
  /** Whether the whole path is shown faintly from the start. */
  readonly faint: boolean;
  /** Whether what lies ahead of the step shown can be seen. Default: if faint. */
  readonly ahead?: boolean;
  /** The points that have a star. */
  stars(): readonly ArrayLike<number>[];
  /** Whether the axes follow when paths change. */
  readonly refits: boolean;
  /** Whether points of the plane are parameters, so that arrows fit. */
  readonly axes: LineAxes;
}

/** A plane, and what the pointer needs to know of it. */
export interface PlaneView extends View {
  /** The nearest drawn step to a pixel of the host, if one is near. */
  nearest(x: number, y: number): { path: number; step: number } | undefined;
  /** The point of the plane under a pixel of the host, if it is in view. */
  pointAt(x: number, y: number): [number, number] | undefined;
  /** Calls back whenever points of the plane have moved to other pixels. */
  onProject(listener: () => void): void;
  /** The pixel of the host over a point of the plane. */
  pixelAt(point: readonly number[]): [number, number] | undefined;
}

/** How long the hand must rest before axes follow, in milliseconds. */
const REST = 150;
/** How long a picture must stand still before names go where room is. */
const STILL = 250;

/** A panel in the plane, drawn into `host`. */
export function createPlaneView(
  plotly: Plotly,
  host: HTMLElement,
  options: PlaneOptions,
): PlaneView {
  const layer = svg("svg", { class: "dh-layer", "aria-hidden": "true" });
  const plotHost = html("div", { class: "dh-plot", "aria-hidden": "true" });
  host.append(plotHost, layer);
  letPageScroll(host);
  const layers = createPlaneLayers(layer, options);
  const listeners: (() => void)[] = [];
  let plot: PlotElement | undefined;
  let shown: Shown | undefined;
  let projection: PlaneProjection | undefined;
  let projected = NOTHING_PROJECTED;
  let refitting: ReturnType<typeof setTimeout> | undefined;

  let clearing: ReturnType<typeof setTimeout> | undefined;

  const drawn = () => shown && projection && { shown, projection, projected };
  const clear = () => {
    clearTimeout(clearing);
    clearing = undefined;
    const all = drawn();
    if (all) layers.clear(all, options.stars());
  };
  const draw = () => {
    const all = drawn();
    if (all === undefined) return;
    layers.draw(all);
    clearTimeout(clearing);
    clearing = setTimeout(clear, STILL);
  };
  /** Takes everything to where Plotly's axes have it now. */
  const project = () => {
    if (plot === undefined || shown === undefined) return;
    projection = planeProjection(...axesOf(plot));
    // In a playground most paths stay where they are.
    projected = projectPaths(shown.paths, {
      before: projected,
      projection,
      place: options.place,
      arrows: options.axes === "plane",
    });
    layers.project(projection, projected);
    draw();
    listeners.forEach((listener) => listener());
  };
  const home = () => {
    if (plot === undefined || shown === undefined) return;
    plotly.relayout(plotHost, rangesOf(options.plot(shown)));
  };

  return {
    draw(next) {
      shown = next;
      draw();
    },
    repath(next) {
      shown = next;
      project();
      if (!options.refits) return;
      // Axes follow new paths when the reader's hand rests: Plotly is slow.
      clearTimeout(refitting);
      refitting = setTimeout(home, REST);
    },
    async rebuild(next) {
      shown = next;
      const { data, layout } = options.plot(next);
      layers.rebuild(next, () => projection!);
      // The panel may measure something else now.
      projected = NOTHING_PROJECTED;
      const fresh = plot === undefined;
      if (plot) forgetRanges(plot);
      plot = await plotly.react(plotHost, data, layout, CONFIG);
      if (fresh) {
        plot.on("plotly_afterplot", project);
        plot.on("plotly_relayouting", project);
      }
      for (const still of host.querySelectorAll(":scope > img")) still.remove();
      project();
      clear();
    },
    onProject(listener) {
      listeners.push(listener);
    },
    nearest(x, y) {
      if (shown === undefined) return;
      const last = options.ahead ?? options.faint ? Infinity : shown.step;
      return nearestStep(projected, [x, y], { on: shown.on, last });
    },
    pointAt(x, y) {
      if (projection === undefined || !isInside(x, y, projection.box)) return;
      return projection.point(x, y);
    },
    pixelAt([x, y]) {
      return projection && [projection.x(x), projection.y(y)];
    },
    home,
    resize() {
      // Plotly refuses to measure what is not on the page.
      if (plotHost.clientWidth > 0 && plot) plotly.Plots.resize(plotHost);
    },
    sleep() {
      // A plane costs little; only one that left the page is given up.
      if (host.isConnected || plot === undefined) return;
      clearTimeout(clearing);
      plotly.purge(plotHost);
      plot = projection = undefined;
    },
  };
}

/** The ranges of a plot's axes, for `relayout`. */
function rangesOf({ layout }: Plot): Json {
  const [xaxis, yaxis] = [layout.xaxis, layout.yaxis] as Json[];
  const { tickvals, ticktext } = yaxis;
  return {
    "xaxis.range": xaxis.range,
    "yaxis.range": yaxis.range,
    // The labels of a logarithm belong to its range.
    ...(tickvals === undefined
      ? {}
      : { "yaxis.tickvals": tickvals, "yaxis.ticktext": ticktext }),
  };
}
