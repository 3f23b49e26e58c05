/// <reference lib="dom" />
/**
 * A panel in the plane: Plotly draws what stands still, an svg layer above it
 * the paths.
 *
 * @module
 */

import type { Path } from "../marks/path/path.ts";
import type { Json, Mode, Plot } from "../plotly_json.ts";
import type { Range } from "../../core/surface.ts";
import { arrowsOf } from "./path_arrows.ts";
import { type BallPen, createBallPen } from "../marks/balls/ball_layer.ts";
import { html, svg } from "./dom.ts";
import { spread } from "../labels.ts";
import { createPen, type Pen } from "./path_layer.ts";
import { CONFIG, type PlotElement, type Plotly } from "./plotly.ts";
import { isInside, type Track, trackOf } from "./pixel_path.ts";
import type { Shown, View } from "./view.ts";

/** What is special about a panel in the plane. */
export interface PlaneOptions {
  /** What Plotly draws. */
  plot(paths: readonly Path[], mode: Mode): Plot;
  /** Where a path's steps lie, `[steps + 1, 2]`, in the axes' units. */
  place(path: Path): ArrayLike<number>;
  /** Whether the whole path is shown faintly from the start. */
  readonly faint: boolean;
  /** Whether the axes follow when paths change. */
  readonly refits: boolean;
  /** Whether points of the plane are parameters, so that arrows fit. */
  readonly arrows: boolean;
}

/** A plane, and what the pointer needs to know of it. */
export interface Plane extends View {
  /** The nearest drawn step to a pixel of the host, if one is near. */
  nearest(x: number, y: number): { path: number; step: number } | undefined;
  /** The point of the plane under a pixel of the host, if it is in view. */
  pointAt(x: number, y: number): [number, number] | undefined;
  /** Calls back whenever points of the plane have moved to other pixels. */
  onProject(listener: () => void): void;
  /** The pixel of the host over a point of the plane. */
  pixelAt(point: readonly number[]): [number, number] | undefined;
}

const NOTHING = { axes: "", paths: [] };

/** How long the hand must rest before axes follow, in milliseconds. */
const REST = 150;

/** How near the pointer must come to a step, in pixels. */
const REACH = 14;

/** A panel in the plane, drawn into `host`. */
export function createPlane(
  plotly: Plotly,
  host: HTMLElement,
  options: PlaneOptions,
): Plane {
  const layer = svg("svg", { class: "dh-layer", "aria-hidden": "true" });
  const plotHost = html("div", { class: "dh-plot", "aria-hidden": "true" });
  host.append(plotHost, layer);
  let plot: PlotElement | undefined;
  let shown: Shown | undefined;
  let tracks: Track[] = [];
  /** What the tracks were made of. */
  let projected: { axes: string; paths: readonly Path[] } = NOTHING;
  let arrows: Track["line"][] = [];
  let pens: Pen[] = [];
  let ballPens: BallPen[] = [];
  let box: [Range, Range] = [[0, 0], [0, 0]];
  let refitting: ReturnType<typeof setTimeout> | undefined;
  const listeners: (() => void)[] = [];

  const project = () => {
    if (plot === undefined || shown === undefined) return;
    const { xaxis, yaxis } = plot._fullLayout;
    box = [
      [xaxis._offset, xaxis._offset + xaxis._length],
      [yaxis._offset, yaxis._offset + yaxis._length],
    ];
    const pixelsOf = (places: ArrayLike<number>) => {
      const pixels = new Float64Array(places.length);
      for (let k = 0; k < places.length; k += 2) {
        pixels[k] = xaxis._offset + xaxis.d2p(places[k]);
        pixels[k + 1] = yaxis._offset + yaxis.d2p(places[k + 1]);
      }
      return pixels;
    };
    const axes = [xaxis, yaxis].flatMap((axis) => [
      axis._offset,
      axis.p2d(0),
      axis.p2d(axis._length),
    ]).concat(...box).join();
    const [before, olds] = [projected, tracks];
    projected = { axes, paths: shown.paths };
    // In a playground most paths stay where they are.
    const stays = (k: number) =>
      before.axes === axes && olds[k] !== undefined &&
      before.paths[k]?.points === shown!.paths[k].points;
    tracks = shown.paths.map((path, k) =>
      stays(k) ? olds[k] : trackOf(pixelsOf(options.place(path)), box)
    );
    arrows = shown.paths.map((path, k) =>
      stays(k)
        ? arrows[k]
        : options.arrows && path.arrows !== "none"
        ? arrowsOf(path, tracks[k].pixels, pixelsOf, box)
        : () => ""
    );
    pens.forEach((pen, k) => pen.faint(tracks[k].line(Infinity)));
    view.draw(shown);
    listeners.forEach((listener) => listener());
  };
  const takePens = ({ paths, swarms, mode }: Shown) => {
    pens = paths.map((path) => createPen(path, mode, options.faint));
    ballPens = options.arrows
      ? swarms.map((swarm) => createBallPen(swarm, mode, projection))
      : [];
    layer.replaceChildren(
      ...[...ballPens, ...pens].map((pen) => pen.element),
      ...pens.map((pen) => pen.words),
    );
  };
  const projection = () => {
    const { xaxis, yaxis } = plot!._fullLayout;
    return {
      x: (value: number) => xaxis._offset + xaxis.d2p(value),
      y: (value: number) => yaxis._offset + yaxis.d2p(value),
      box,
    };
  };
  /** Axes follow new paths when the reader's hand rests: Plotly is slow. */
  const refit = () => {
    clearTimeout(refitting);
    refitting = setTimeout(() => view.home(), REST);
  };

  const begin = ({ pixels: [x, y] }: Track): [number, number] | undefined =>
    isInside(x, y, box) ? [x, y] : undefined;

  const view: Plane = {
    draw(next) {
      shown = next;
      if (plot !== undefined) {
        ballPens.forEach((pen, k) =>
          pen.draw(next.step, next.on[next.paths.length + k])
        );
      }
      const labels: { pen: Pen; text: string; x: number; y: number }[] = [];
      pens.forEach((pen, k) => {
        const track = tracks[k];
        if (track === undefined) return;
        const last = track.pixels.length / 2 - 1;
        const step = Math.min(next.step, last);
        const [x, y] = [track.pixels[2 * step], track.pixels[2 * step + 1]];
        const seen = isInside(x, y, box);
        pen.draw({
          on: next.on[k],
          line: track.line(step),
          dots: next.paths[k].dots && !options.faint ? track.dots(step) : "",
          arrows: arrows[k](step),
          start: options.arrows ? begin(track) : undefined,
          head: seen ? [x, y] : undefined,
        });
        // A path that left keeps its name where it left.
        const end = track.end(step);
        if (next.on[k] && end) {
          labels.push({ pen, text: pen.name, x: end[0], y: end[1] });
        } else pen.label();
      });
      const places = spread(labels, box);
      labels.forEach(({ pen }, k) => pen.label(places[k]));
    },
    repath(next) {
      shown = next;
      project();
      if (options.refits) refit();
    },
    async rebuild(next) {
      shown = next;
      const { data, layout } = options.plot(next.paths, next.mode);
      takePens(next);
      // The panel may measure something else now.
      projected = NOTHING;
      const fresh = plot === undefined;
      plot = await plotly.react(plotHost, data, layout, CONFIG);
      if (fresh) {
        plot.on("plotly_afterplot", project);
        plot.on("plotly_relayouting", project);
      }
      for (const still of host.querySelectorAll(":scope > img")) still.remove();
      project();
    },
    onProject(listener) {
      listeners.push(listener);
    },
    nearest(x, y) {
      let best: { path: number; step: number } | undefined;
      let least = REACH ** 2;
      tracks.forEach(({ pixels }, path) => {
        if (!shown?.on[path]) return;
        const steps = options.faint ? Infinity : shown.step;
        for (let k = 0; 2 * k < pixels.length && k <= steps; k++) {
          const distance = (pixels[2 * k] - x) ** 2 +
            (pixels[2 * k + 1] - y) ** 2;
          if (distance < least) {
            least = distance;
            best = { path, step: k };
          }
        }
      });
      return best;
    },
    pointAt(x, y) {
      if (plot === undefined || !isInside(x, y, box)) return;
      const { xaxis, yaxis } = plot._fullLayout;
      return [xaxis.p2d(x - xaxis._offset), yaxis.p2d(y - yaxis._offset)];
    },
    pixelAt([x, y]) {
      if (plot === undefined) return;
      const { xaxis, yaxis } = plot._fullLayout;
      return [xaxis._offset + xaxis.d2p(x), yaxis._offset + yaxis.d2p(y)];
    },
    home() {
      if (plot === undefined || shown === undefined) return;
      const { layout } = options.plot(shown.paths, shown.mode);
      const [xaxis, yaxis] = [layout.xaxis, layout.yaxis] as Json[];
      const { tickvals, ticktext } = yaxis;
      plotly.relayout(plotHost, {
        "xaxis.range": xaxis.range,
        "yaxis.range": yaxis.range,
        // The labels of a logarithm belong to its range.
        ...(tickvals === undefined
          ? {}
          : { "yaxis.tickvals": tickvals, "yaxis.ticktext": ticktext }),
      });
    },
    resize() {
      // Plotly refuses to measure what is not on the page.
      if (plotHost.clientWidth > 0 && plot) plotly.Plots.resize(plotHost);
    },
    sleep() {
      // A plane costs little; only one that left the page is given up.
      if (host.isConnected || plot === undefined) return;
      plotly.purge(plotHost);
      plot = undefined;
    },
  };
  return view;
}
