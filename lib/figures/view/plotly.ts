/// <reference lib="dom" />
/**
 * The parts of plotly.js that the page uses. The scene's traces are internal
 * to plotly.js: its version is pinned, and a browser test covers them.
 *
 * @module
 */

import type { Json } from "../plotly_json.ts";
import type { Viewpoint } from "../marks/terrain/terrain.ts";

/** plotly.js, as far as it is used here. */
export interface Plotly {
  newPlot(
    host: HTMLElement,
    data: readonly Json[],
    layout: Json,
    config: Json,
  ): Promise<PlotElement>;
  react(
    host: HTMLElement,
    data: readonly Json[],
    layout: Json,
    config: Json,
  ): Promise<PlotElement>;
  relayout(host: HTMLElement, update: Json): Promise<unknown>;
  toImage(host: HTMLElement, options: Json): Promise<string>;
  purge(host: HTMLElement): void;
  Plots: { resize(host: HTMLElement): Promise<unknown> };
}

/** An element that holds a plot. */
export interface PlotElement extends HTMLElement {
  on(event: string, listener: (event: unknown) => void): void;
  removeAllListeners(): void;
  readonly _fullData: readonly TraceData[];
  readonly _fullLayout: {
    readonly xaxis: PlotAxis;
    readonly yaxis: PlotAxis;
    readonly scene?: { readonly _scene: Scene };
  };
}

/** An axis of a plane: data to pixels, and the plot's place in its element. */
export interface PlotAxis {
  readonly _offset: number;
  readonly _length: number;
  d2p(value: number): number;
  p2d(pixel: number): number;
}

/** A trace with all its defaults. */
export interface TraceData {
  readonly uid: string;
  readonly [name: string]: unknown;
}

/** Plotly's record of where the camera was, and how fast it moved. */
export interface CameraView {
  /** Turns the camera from where it was last. */
  rotate(time: number, ...by: number[]): void;
  /** Moves the camera from where it was last. */
  pan(time: number, ...by: number[]): void;
  /** Lets it go on at its speed until a time, and stand still from then on. */
  idle(time: number): void;
}

/** What draws the third dimension. */
export interface Scene {
  readonly traces: Readonly<Record<string, SceneTrace>>;
  readonly glplot: {
    /** Draws now. */
    redraw(): void;
    /** Pixels for each of the page's. */
    pixelRatio: number;
    /** Whether the canvas follows its host and the ratio before a drawing. */
    autoResize: boolean;
    readonly canvas: HTMLCanvasElement;
    readonly gl: WebGLRenderingContext;
    /** Sees to ticks and hover labels before each drawing. */
    onrender: (() => void) | null;
    /** What is drawn; what is dirty is drawn for the pointer too. */
    readonly objects: readonly { dirty: boolean }[];
  };
  getCamera(): Viewpoint;
  /** What the hand moves; its view is Plotly's own. */
  readonly camera: { readonly view: CameraView };
}

/** A trace in a scene. */
export interface SceneTrace {
  data: TraceData;
  /** How many times finer a surface is drawn than its data, by their number. */
  estimateScale?(count: number, axis: number): number;
  /** A line. */
  readonly linePlot?: {
    /** How many corners of its strip are drawn. */
    vertexCount: number;
    /** How many dashes it has. */
    dashScale: number;
    /** How long it is up to each vertex; the scene's box has edges of 1. */
    readonly arcLength: readonly number[];
  };
  /** Points, and the pixels for each of the page's that they assume. */
  readonly scatterPlot?: { pixelRatio: number };
  update(data: TraceData): void;
}

/** How plots behave in a page: no buttons of Plotly's, no way out of it. */
export const CONFIG: Json = {
  displayModeBar: false,
  displaylogo: false,
  showSendToCloud: false,
};

/**
 * Gives the points of a trace other places. Plotly makes each shape of points
 * once and divides it by the pixel ratio of that moment; it must be 1.
 */
export function placePoints(trace: SceneTrace, data: Json): void {
  if (trace.scatterPlot) trace.scatterPlot.pixelRatio = 1;
  trace.update({ ...trace.data, ...data });
}

/**
 * Has surfaces drawn on their own points. Plotly puts more between them, below
 * 120 an axis, in straight lines: the same picture, four times the work.
 */
export function drawPlain({ traces }: Scene): void {
  for (const trace of Object.values(traces)) {
    const kind: SceneTrace = Object.getPrototypeOf(trace);
    if (kind.estimateScale === undefined || kind.estimateScale === once) {
      continue;
    }
    // All surfaces of the page share it; those to come are plain at once.
    kind.estimateScale = once;
    trace.update(trace.data);
  }
}

function once(): number {
  return 1;
}
