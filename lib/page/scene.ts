/// <reference lib="dom" />
/**
 * A terrain in the page. Plotly draws it; paths go straight to the scene's
 * traces, because any restyle would convert the whole surface again and would
 * take the camera out of the reader's hand.
 *
 * @module
 */

import { above, type Drape, drape } from "../figures/drape.ts";
import type { Json } from "../figures/plotly_json.ts";
import { type Terrain, terrainPlot } from "../figures/terrain.ts";
import { chrome } from "../figures/theme.ts";
import { CONFIG, type PlotElement, type Plotly, type Scene } from "./plotly.ts";
import type { Shown, View } from "./view.ts";
import { escapeMarkup, words } from "./words.ts";

/** More pixels than this for each of the page's would only cost time. */
const MOST_PIXELS = 2;

/** How long the hand must rest before the pointer is told about steps. */
const REST = 200;

/** Plotly leaves out a trace without any point. */
const NOWHERE = { x: [NaN], y: [NaN], z: [NaN] };

/** A terrain, drawn into `host`. */
export function createScene(
  plotly: Plotly,
  host: HTMLElement,
  panel: () => Terrain,
): View {
  let plotHost: HTMLElement | undefined;
  let plot: PlotElement | undefined;
  let drapes: (Drape & { readonly text?: string[] })[] = [];
  let wording: ReturnType<typeof setTimeout> | undefined;
  let camera: unknown;
  let last: Shown | undefined;

  const scene = (): Scene | undefined => plot?._fullLayout.scene?._scene;
  const config = {
    ...CONFIG,
    plotGlPixelRatio: Math.min(MOST_PIXELS, globalThis.devicePixelRatio ?? 1),
  };

  /** The traces of the paths: a line each, and the balls of all. */
  const traces = ({ paths, mode }: Shown): Json[] => [
    ...paths.map((path): Json => ({
      type: "scatter3d",
      mode: "lines",
      uid: `path-${paths.indexOf(path)}`,
      ...NOWHERE,
      line: {
        color: path.stroke.ink[mode],
        width: 4.5,
        dash: path.stroke.dash,
      },
      hoverinfo: "text",
      connectgaps: false,
    })),
    {
      type: "scatter3d",
      mode: "markers",
      uid: "balls",
      ...NOWHERE,
      marker: {
        size: 5.5,
        color: paths.map((path) => path.stroke.ink[mode]),
        line: { width: 1.5, color: chrome.halo[mode] },
      },
      hoverinfo: "text",
    },
  ];

  const draw = (shown: Shown) => {
    last = shown;
    const three = scene();
    if (three === undefined) return;
    const { ground } = panel();
    shown.paths.forEach((path, k) => {
      const trace = three.traces[`path-${k}`];
      const { x, y, z, text, ends } = drapes[k];
      const step = Math.min(shown.step, path.values.length - 1);
      const count = shown.on[k] ? ends[step] : 0;
      trace.update({
        ...trace.data,
        x: x.subarray(0, count),
        y: y.subarray(0, count),
        z: z.subarray(0, count),
        text,
      });
    });
    const balls = three.traces["balls"];
    const places = shown.paths.map((path, k) => {
      const step = Math.min(shown.step, path.values.length - 1);
      const [x, y] = [path.points[2 * step], path.points[2 * step + 1]];
      return shown.on[k] ? [x, y, above(ground, x, y)] : [NaN, NaN, NaN];
    });
    balls.update({
      ...balls.data,
      x: places.map(([x]) => x),
      y: places.map(([, y]) => y),
      z: places.map(([, , z]) => z),
      text: shown.paths.map((path) => path.name),
    });
  };

  const layPaths = ({ paths }: Shown, worded: boolean) => {
    const { ground } = panel();
    drapes = paths.map((path) => {
      const draped = drape(ground, path);
      const text = worded
        ? Array.from(
          draped.steps,
          (step) =>
            words(path, step, ground.variables).map(escapeMarkup).join("<br>"),
        )
        : undefined;
      return { ...draped, text };
    });
  };

  const build = async (shown: Shown) => {
    last = shown;
    layPaths(shown, true);
    const { data, layout } = terrainPlot(panel(), shown.mode);
    const view = camera === undefined ? layout : {
      ...layout,
      scene: { ...layout.scene as Json, camera },
    };
    if (plotHost === undefined) {
      plotHost = document.createElement("div");
      plotHost.className = "dh-plot";
      host.append(plotHost);
    }
    plot = await plotly.react(
      plotHost,
      [...data, ...traces(shown)],
      view,
      config,
    );
    for (const still of host.querySelectorAll(":scope > img")) still.remove();
    draw(last);
  };

  return {
    draw,
    repath(shown) {
      layPaths(shown, false);
      draw(shown);
      // Words for the pointer are worth their time once the hand rests.
      clearTimeout(wording);
      wording = setTimeout(() => {
        if (last === undefined) return;
        layPaths(last, true);
        draw(last);
      }, REST);
    },
    async rebuild(shown) {
      if (plot !== undefined) camera = scene()?.getCamera();
      await build(shown);
    },
    sleep() {
      const three = scene();
      if (plotHost === undefined || three === undefined) return;
      camera = three.getCamera();
      // A canvas without preserved buffer can be read right after drawing.
      three.glplot.redraw();
      const still = document.createElement("img");
      still.src = three.glplot.canvas.toDataURL();
      still.alt = "";
      still.className = "dh-still";
      plotly.purge(plotHost);
      plotHost.remove();
      plotHost = plot = undefined;
      host.append(still);
    },
    home() {
      camera = undefined;
      if (plotHost === undefined || last === undefined) return;
      const { scene: own } = terrainPlot(panel(), last.mode).layout;
      plotly.relayout(plotHost, { "scene.camera": (own as Json).camera });
    },
    resize() {
      if (plotHost !== undefined && plot !== undefined) {
        plotly.Plots.resize(plotHost);
      }
    },
  };
}
