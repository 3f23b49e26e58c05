/// <reference lib="dom" />
/**
 * A terrain in the page. Plotly draws it; paths go straight to the scene's
 * traces, because any restyle would convert the whole surface again and would
 * take the camera out of the reader's hand.
 *
 * @module
 */

import type { Json } from "../../plotly_json.ts";
import { terrainPlot } from "./plotly.ts";
import { type Terrain, type Viewpoint, viewpointOf } from "./terrain.ts";
import { html } from "../../view/dom.ts";
import { createPace, type Pace } from "./pace.ts";
import {
  CONFIG,
  drawPlain,
  type PlotElement,
  type Plotly,
  type Scene,
} from "../../view/plotly.ts";
import { ballTraces, placeBalls } from "./view_balls.ts";
import {
  bringPaths,
  drawPaths,
  isLaid,
  type Laid,
  lay,
  pathTraces,
} from "./view_paths.ts";
import { smoothedByPixels } from "./smoothed_by_pixels.ts";
import { steadyCamera } from "./steady_camera.ts";
import type { Shown, View } from "../../view/view.ts";

/** How long the hand must rest before the pointer is told about steps. */
const REST = 200;

/** More pixels than this for each of the page's, no picture needs. */
const MOST_PIXELS = 4;

/** A terrain, drawn into `host`. */
export function createTerrainView(
  plotly: Plotly,
  host: HTMLElement,
  panel: () => Terrain,
): View {
  let plotHost: HTMLElement | undefined;
  let plot: PlotElement | undefined;
  let laid: Laid[] = [];
  let pace: Pace | undefined;
  let wording: ReturnType<typeof setTimeout> | undefined;
  let camera: Viewpoint | undefined;
  let last: Shown | undefined;
  /** Whether ticks and hover labels fit the camera. */
  let settled = false;
  /** Whether frames are drawn to be copied, and not for the reader. */
  let posing = false;

  const scene = (): Scene | undefined => plot?._fullLayout.scene?._scene;
  const viewpoint = () =>
    viewpointOf(panel(), host.clientWidth / host.clientHeight || 1);
  /** A frame of the scene, as fine as its pace. */
  const render = (three: Scene) => {
    const { glplot } = three;
    const ratio = pace?.ratio ?? glplot.pixelRatio;
    // To measure the canvas would lay out the page in the middle of a change;
    // Plotly does it anyway, once a frame.
    glplot.autoResize = glplot.pixelRatio !== ratio;
    glplot.pixelRatio = ratio;
    // What the pointer may hit, and ticks, can wait: until the scene rests, or
    // until Plotly draws because the camera moves.
    leaveClean(three);
    const { onrender } = glplot;
    if (settled) glplot.onrender = null;
    glplot.redraw();
    glplot.onrender = onrender;
    glplot.autoResize = true;
  };
  const settle = () => {
    settled = true;
    const three = scene();
    if (three === undefined || pace === undefined) return;
    three.glplot.pixelRatio = pace.ratio;
    for (const object of three.glplot.objects) object.dirty = true;
  };

  const draw = (shown: Shown) => {
    last = shown;
    const three = scene();
    if (three === undefined) return;
    const { heightField } = panel();
    drawPaths(three, shown, laid, heightField);
    placeBalls(three, shown, heightField);
    if (posing) return leaveClean(three);
    pace?.stir();
    render(three);
  };

  /** Lays paths; those that lie on the same ground already stay. */
  const layPaths = ({ paths }: Shown, worded: boolean) => {
    const { heightField } = panel();
    const olds = laid;
    laid = paths.map((path, k) =>
      isLaid(olds[k], { heightField, path, worded })
        ? olds[k]
        : lay(heightField, path, worded)
    );
    const three = scene();
    if (three) bringPaths(three, paths, { laid, there: olds });
  };

  const build = async (shown: Shown) => {
    last = shown;
    const { data, layout } = terrainPlot(panel(), shown.mode);
    const view = {
      ...layout,
      scene: { ...layout.scene as Json, camera: camera ?? viewpoint() },
    };
    const fresh = plotHost === undefined;
    if (plotHost === undefined) {
      plotHost = html("div", { class: "dh-plot", "aria-hidden": "true" });
      host.append(plotHost);
      pace = createPace(settle);
    }
    const traces = [...data, ...pathTraces(shown), ...ballTraces(shown)];
    const config = { ...CONFIG, plotGlPixelRatio: pace!.ratio };
    const target = plotHost;
    plot = await smoothedByPixels(() =>
      plotly.react(target, traces, view, config)
    );
    for (const still of host.querySelectorAll(":scope > img")) still.remove();
    const three = scene();
    if (three) drawPlain(three);
    // The traces are new and have no paths yet.
    laid = [];
    layPaths(last, true);
    draw(last);
    if (!fresh) return;
    if (three) steadyCamera(three);
    plot.on("plotly_relayouting", () => {
      settled = false;
      pace?.stir();
      const three = scene();
      if (three && pace) three.glplot.pixelRatio = pace.ratio;
    });
    // Plotly's own drawing, after a change of size, knows no paths.
    plot.on("plotly_afterplot", () => {
      const three = scene();
      if (three === undefined || last === undefined) return;
      bringPaths(three, last.paths, { laid });
      draw(last);
    });
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
    viewpoint: () => scene()?.getCamera() ?? camera,
    paint(ratio) {
      const three = scene();
      if (three === undefined) return;
      three.glplot.pixelRatio = Math.min(MOST_PIXELS, ratio);
      leaveClean(three);
      three.glplot.redraw();
    },
    pose(still) {
      posing = still;
      pace?.stop();
      if (!posing) settle();
    },
    sleep() {
      const three = scene();
      if (plotHost === undefined || three === undefined) return;
      camera = three.getCamera();
      // As fine as the page: the picture is replaced when somebody comes near.
      three.glplot.pixelRatio = devicePixelRatio;
      // A canvas without preserved buffer can be read right after drawing.
      three.glplot.redraw();
      const still = document.createElement("img");
      still.src = three.glplot.canvas.toDataURL();
      still.alt = "";
      still.className = "dh-still";
      pace?.stop();
      clearTimeout(wording);
      const { gl } = three.glplot;
      plotly.purge(plotHost);
      // Else the context counts until the garbage is collected.
      gl.getExtension("WEBGL_lose_context")?.loseContext();
      plotHost.remove();
      plotHost = plot = undefined;
      host.append(still);
    },
    home() {
      camera = undefined;
      if (plotHost === undefined) return;
      plotly.relayout(plotHost, { "scene.camera": viewpoint() });
    },
    resize() {
      // Plotly refuses to measure what is not on the page.
      if (plotHost?.clientWidth && plot) plotly.Plots.resize(plotHost);
    },
  };
}

/** Takes back that Plotly is to draw what has changed. */
function leaveClean({ glplot }: Scene): void {
  for (const object of glplot.objects) object.dirty = false;
}
