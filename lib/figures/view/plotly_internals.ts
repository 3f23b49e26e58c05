/**
 * All private parts of plotly.js that figures use, and nothing else. Its
 * version is pinned; a test in a browser says which of them are gone when it
 * is raised.
 *
 * @module
 */

import type { Json } from "../plotly_json.ts";
import type { Viewpoint } from "../marks/terrain/terrain.ts";

/** An element that holds a plot. */
export interface PlotElement extends HTMLElement {
  on(event: string, listener: (event: unknown) => void): void;
  removeAllListeners(): void;
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
  /** The range that it was first given. */
  _inputRange?: readonly number[] | null;
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
  /** The time of the last of these. */
  lastT(): number;
  /** The logarithm of its distance from what it looks at. */
  readonly computedRadius: ArrayLike<number>;
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
    /** Called once the browser has taken the context away. */
    oncontextloss: (() => void) | null;
    /** Sees to ticks and hover labels before each drawing. */
    onrender: (() => void) | null;
    /** What is drawn; what is dirty is drawn for the pointer too. */
    readonly objects: readonly { dirty: boolean }[];
  };
  getCamera(): Viewpoint;
  /** Has a layout know the camera, to come back to it after changes. */
  saveLayout(layout: Json): unknown;
  /** What the scene belongs to. */
  readonly graphDiv: { readonly layout: Json };
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
  /** Points; a line has none. */
  readonly scatterPlot?: ScenePoints | null;
  /** Words; most traces have none. */
  readonly textMarkers?: ScenePoints | null;
  update(data: TraceData): void;
}

/** The points of a trace in a scene. */
export interface ScenePoints {
  /** The pixels for each of the page's that they assume. */
  pixelRatio: number;
  readonly gl: WebGLRenderingContext;
  /** Draws them, as the camera's matrix of four columns says. */
  draw(frame: { readonly view: ArrayLike<number> }): void;
}

/** The axes of a plot in the plane. */
export function axesOf({ _fullLayout }: PlotElement): [PlotAxis, PlotAxis] {
  return [_fullLayout.xaxis, _fullLayout.yaxis];
}

/**
 * Has the axes of a plot forget the ranges that they were first given: `react`
 * would bring those of axes of one scale back in place of narrower ones.
 */
export function forgetRanges(plot: PlotElement): void {
  for (const axis of axesOf(plot)) axis._inputRange = null;
}

/** The scene of a plot, while it has one. */
export function sceneOf(plot: PlotElement | undefined): Scene | undefined {
  return plot?._fullLayout.scene?._scene;
}

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

/** Nearer to the camera than this, Plotly draws nothing; the box's edge is 1. */
const NEAR = 0.01;
/**
 * So far points are drawn in front of their place, as a share of the camera's
 * distance: about twice the radius of the largest.
 */
const PULL = 0.035;

/**
 * Has points of a scene drawn whole. They are discs that face the camera, and
 * a slope would cut them in halves; so they are compared with it as if they
 * were a little nearer. What is behind a hill stays behind it.
 */
export function drawWhole({ traces }: Scene): void {
  for (const { scatterPlot, textMarkers } of Object.values(traces)) {
    for (const points of [scatterPlot, textMarkers]) {
      if (points) drawNearer(points);
    }
  }
}

function drawNearer(points: ScenePoints): void {
  if (Object.hasOwn(points, "draw")) return;
  const { draw, gl } = points;
  points.draw = (frame) => {
    const { view } = frame;
    const distance = Math.hypot(view[12], view[13], view[14]);
    // Depth is about 1 - NEAR / distance.
    gl.depthRange(0, 1 - Math.min(1, NEAR * PULL / distance));
    draw.call(points, frame);
    gl.depthRange(0, 1);
  };
}

/** Takes back that Plotly is to draw what has changed. */
export function leaveClean({ glplot }: Scene): void {
  for (const object of glplot.objects) object.dirty = false;
}

/** Has Plotly see to everything that the pointer may hit. */
export function makeDirty({ glplot }: Scene): void {
  for (const object of glplot.objects) object.dirty = true;
}

/** How a frame of a scene is drawn. */
export interface FrameOptions {
  /** Pixels for each of the page's. */
  readonly ratio: number;
  /** Whether ticks and hover labels fit the camera already. */
  readonly settled: boolean;
}

/**
 * Draws a frame of a scene, without all that Plotly does for the pointer: it
 * can wait until the scene rests, or until Plotly draws because the camera
 * moves.
 */
export function drawFrame(
  scene: Scene,
  { ratio, settled }: FrameOptions,
): void {
  const { glplot } = scene;
  // To measure the canvas would lay out the page in the middle of a change;
  // Plotly does it anyway, once a frame.
  glplot.autoResize = glplot.pixelRatio !== ratio;
  glplot.pixelRatio = ratio;
  leaveClean(scene);
  const { onrender } = glplot;
  if (settled) glplot.onrender = null;
  glplot.redraw();
  glplot.onrender = onrender;
  glplot.autoResize = true;
}

/** Draws a scene this finely, to be copied from its canvas right afterwards. */
export function drawToCopy(scene: Scene, ratio: number): HTMLCanvasElement {
  scene.glplot.pixelRatio = ratio;
  leaveClean(scene);
  // A canvas without preserved buffer can be read right after drawing.
  scene.glplot.redraw();
  return scene.glplot.canvas;
}

/** What gives a scene's WebGL context back, once the scene is purged. */
export function contextOf({ glplot }: Scene): { lose(): void } {
  const { gl } = glplot;
  return {
    // Else the context counts until the garbage is collected.
    lose: () => gl.getExtension("WEBGL_lose_context")?.loseContext(),
  };
}

/**
 * Calls back when the browser takes a scene's WebGL context away, for other
 * pictures or with the graphics card. Plotly itself would wait in every frame
 * for a context that need not come back.
 */
export function onContextLoss({ glplot }: Scene, listener: () => void): void {
  // Not at once: it may be found out in the midst of a drawing.
  glplot.oncontextloss = () => setTimeout(listener);
}

/** So long it goes on at the hand's speed, in milliseconds. */
const SOON = 1e-3;

/**
 * Has a scene's camera stand still after each move of the hand: it turns as far
 * as the hand moves. Plotly's goes on at the hand's speed until the next frame:
 * the slower the frames, the further it turns.
 */
export function steadyCamera({ camera: { view } }: Scene): void {
  for (const name of ["rotate", "pan"] as const) {
    const act = view[name];
    view[name] = (time, ...by) => {
      act.call(view, time, ...by);
      view.idle(time + SOON);
    };
  }
}

/** Turns a scene's camera as a drag by so many CSS pixels does. */
export function turnCamera(
  { camera: { view }, glplot: { canvas } }: Scene,
  [right, down]: readonly [number, number],
): void {
  const angle = Math.PI / canvas.clientHeight;
  view.rotate(nextTime(view), -angle * right, angle * down, 0);
}

/** Brings a scene's camera nearer by a factor. */
export function zoomCamera({ camera: { view } }: Scene, factor: number): void {
  const distance = Math.exp(view.computedRadius[0]);
  view.pan(nextTime(view), 0, 0, distance * (1 / factor - 1));
}

/** Now, or as soon as the camera has not moved yet. */
function nextTime(view: CameraView): number {
  return Math.max(performance.now(), view.lastT() + SOON);
}

/** Has a scene keep the camera that it has. */
export function keepCamera(scene: Scene): void {
  scene.saveLayout(scene.graphDiv.layout);
}

type GetContext = (
  this: HTMLCanvasElement,
  kind: string,
  options?: object,
) => RenderingContext | null;

/**
 * What `act` returns, with WebGL contexts made meanwhile that do not multiply
 * their samples. Edges are smoothed by more pixels instead, which, unlike a
 * context's own way, can be given up for speed and come back.
 */
export function smoothedByPixels<T>(act: () => T): T {
  const { prototype } = HTMLCanvasElement;
  const getContext = prototype.getContext as GetContext;
  const smoothless: GetContext = function (kind, options) {
    return getContext.call(this, kind, { ...options, antialias: false });
  };
  prototype.getContext = smoothless as typeof prototype.getContext;
  try {
    return act();
  } finally {
    prototype.getContext = getContext as typeof prototype.getContext;
  }
}
