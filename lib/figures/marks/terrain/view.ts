/**
 * A terrain in the page. Plotly draws it; paths go straight to the scene's
 * traces, because any restyle would convert the whole surface again and would
 * take the camera out of the reader's hand.
 *
 * @module
 */

import type { Json } from "../../plotly_json.ts";
import { html } from "../../view/dom.ts";
import { type Hand, letPageScroll } from "../../view/page_scroll.ts";
import { CONFIG, type Plotly } from "../../view/plotly.ts";
import {
  contextOf,
  drawPlain,
  drawToCopy,
  drawWhole,
  keepCamera,
  onContextLoss,
  type PlotElement,
  type Scene,
  sceneOf,
  smoothedByPixels,
  steadyCamera,
  turnCamera,
  zoomCamera,
} from "../../view/plotly_internals.ts";
import type { Shown, View } from "../../view/view.ts";
import { drapedLineTraces } from "../line/plotly.ts";
import { terrainPlot } from "./plotly.ts";
import { createSceneFrames } from "./scene_frames.ts";
import { createScenePaths } from "./scene_paths.ts";
import { type Terrain, type Viewpoint, viewpointOf } from "./terrain.ts";
import { ballTraces } from "./view_balls.ts";
import { pathTraces } from "./view_paths.ts";

/** So long after a loss a context is asked for again, in milliseconds. */
const AGAIN = 500;
/** So often: a page with too many pictures takes them from each other. */
const LOSSES = 3;

/** How long the hand must rest before the pointer is told about steps. */
const REST = 200;

/** A terrain, drawn into `host`. */
export function createTerrainView(
  plotly: Plotly,
  host: HTMLElement,
  panel: () => Terrain,
): View {
  let plotHost: HTMLElement | undefined;
  let plot: PlotElement | undefined;
  let wording: ReturnType<typeof setTimeout> | undefined;
  let camera: Viewpoint | undefined;
  let last: Shown | undefined;
  /** What stands in for the terrain while it is not drawn. */
  let still: HTMLImageElement | undefined;
  let losses = 0;
  let again: ReturnType<typeof setTimeout> | undefined;
  const scene = () => sceneOf(plot);
  const frames = createSceneFrames(scene);
  const paths = createScenePaths(() => panel().heightField);

  letPageScroll(host, () => {
    const three = scene();
    return three && handOn(three, frames.follow);
  });

  const viewpoint = () =>
    viewpointOf(panel(), host.clientWidth / host.clientHeight || 1);
  const draw = (shown: Shown) => {
    last = shown;
    const three = scene();
    if (three === undefined) return;
    paths.draw(three, shown);
    frames.draw(three);
  };
  const lay = (shown: Shown, worded: boolean) => {
    paths.lay(scene(), shown, worded);
    draw(shown);
  };
  /** Takes the plot away; a picture stands in for it. */
  const putDown = () => {
    frames.stop();
    clearTimeout(wording);
    const three = scene();
    const context = three && contextOf(three);
    plotly.purge(plotHost!);
    context?.lose();
    plotHost!.remove();
    plotHost = plot = undefined;
    if (still) host.append(still);
  };
  /** Comes back with another context, or leaves the picture there. */
  const recover = (lost: Scene) => {
    // One that was put down on purpose is gone.
    if (scene() !== lost) return;
    camera = scene()?.getCamera() ?? camera;
    putDown();
    if (++losses > LOSSES) return;
    clearTimeout(again);
    again = setTimeout(() => last && view.rebuild(last), AGAIN);
  };
  /** Sees to what the reader and Plotly do to a new scene. */
  const attend = (fresh: PlotElement) => {
    const three = scene();
    if (three) {
      steadyCamera(three);
      onContextLoss(three, () => recover(three));
    }
    fresh.on("plotly_relayouting", () => frames.follow());
    // Plotly's own drawing, after a change of size, knows no paths.
    fresh.on("plotly_afterplot", () => {
      const three = scene();
      if (three === undefined || last === undefined) return;
      paths.bring(three, last);
      draw(last);
    });
  };

  const view: View = {
    draw,
    repath(shown) {
      lay(shown, false);
      // Words for the pointer are worth their time once the hand rests.
      clearTimeout(wording);
      wording = setTimeout(() => {
        if (last) lay(last, true);
      }, REST);
    },
    async rebuild(shown) {
      if (plot !== undefined) camera = scene()?.getCamera();
      // A scene does not take traces that come later.
      if (plot && last && last.paths.length !== shown.paths.length) putDown();
      last = shown;
      const fresh = plotHost === undefined;
      if (plotHost === undefined) {
        plotHost = html("div", { class: "dh-plot", "aria-hidden": "true" });
        host.append(plotHost);
      }
      const target = plotHost;
      const { traces, layout } = partsOf(panel(), shown);
      const view = { ...layout.scene as Json, camera: camera ?? viewpoint() };
      plot = await smoothedByPixels(() =>
        plotly.react(target, traces, { ...layout, scene: view }, {
          ...CONFIG,
          plotGlPixelRatio: frames.ratio,
        })
      );
      still = host.querySelector<HTMLImageElement>(":scope > img") ?? still;
      still?.remove();
      const three = scene();
      if (three) {
        drawPlain(three);
        drawWhole(three);
      }
      // The traces are new and have no paths yet.
      paths.forget();
      lay(last, true);
      if (fresh) attend(plot);
    },
    viewpoint: () => scene()?.getCamera() ?? camera,
    paint: (ratio) => frames.copy(ratio),
    pose: (still) => frames.pose(still),
    sleep() {
      clearTimeout(again);
      losses = 0;
      const three = scene();
      if (three === undefined) return;
      camera = three.getCamera();
      still = pictureOf(three);
      putDown();
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
  return view;
}

/** What fingers do to a scene. */
function handOn(scene: Scene, follow: () => void): Hand {
  return {
    turn(right, down) {
      turnCamera(scene, [right, down]);
      follow();
    },
    zoom(factor) {
      zoomCamera(scene, factor);
      follow();
    },
    rest: () => keepCamera(scene),
  };
}

/** All that Plotly draws of a terrain. */
function partsOf(
  panel: Terrain,
  shown: Shown,
): { traces: Json[]; layout: Json } {
  const { data, layout } = terrainPlot(panel, shown.mode);
  return {
    traces: [
      ...data,
      ...drapedLineTraces(panel.heightField, shown.lines, shown.mode),
      ...pathTraces(shown),
      ...ballTraces(shown),
    ],
    layout,
  };
}

/** What a scene leaves behind while it sleeps, as fine as the page. */
function pictureOf(scene: Scene): HTMLImageElement {
  const still = document.createElement("img");
  still.src = drawToCopy(scene, devicePixelRatio).toDataURL();
  still.alt = "";
  still.className = "dh-still";
  return still;
}
