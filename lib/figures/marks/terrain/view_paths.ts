/**
 * Paths on a terrain: a line of the scene for each, and one trace for all
 * starts and heads. A line goes to the graphics card once, whole; a frame only
 * says how much of it is drawn.
 *
 * @module
 */

import { dashPeriod } from "../../dash.ts";
import {
  type DrapedPath,
  drapePath,
  floatingHeight,
} from "../../draped_path.ts";
import type { HeightField } from "../../height_field.ts";
import type { Path } from "../path/path.ts";
import { escapePlotly, type Json } from "../../plotly_json.ts";
import { BALL_LIFT } from "./terrain.ts";
import { chrome } from "../../theme.ts";
import { placePoints, type Scene } from "../../view/plotly_internals.ts";
import type { Shown } from "../../view/view.ts";
import { stepLines } from "../../view/step_words.ts";

/** A path that is laid over the terrain. */
export interface LaidPath extends DrapedPath {
  /** What it lies on. */
  readonly heightField: HeightField;
  /** The path's points. */
  readonly points: Path["points"];
  /** What the pointer is told at each vertex, if it is told. */
  readonly text?: string[];
  /** The corners of the card's strip up to each vertex, `[vertices]`. */
  readonly corners: Uint32Array;
}

/** Plotly leaves out a trace without any point. */
const NOWHERE = { x: [NaN], y: [NaN], z: [NaN] };

/** The traces of paths, before they have a place. */
export function pathTraces({ paths, mode }: Shown): Json[] {
  const inks = paths.map((path) => path.stroke.ink[mode]);
  const paper = inks.map(() => chrome.halo[mode]);
  return [
    ...paths.map((path, k): Json => ({
      type: "scatter3d",
      mode: "lines",
      uid: `path-${k}`,
      ...NOWHERE,
      line: { color: inks[k], width: 4.5, dash: path.stroke.dash },
      hoverinfo: "text",
      connectgaps: false,
    })),
    {
      type: "scatter3d",
      mode: "markers",
      uid: "balls",
      ...NOWHERE,
      // Rings at the starts, then balls with a rim: of what lies at the same
      // place, the last is seen. Plotly's own rims are hairlines.
      marker: {
        size: [11, 6, 16, 13].flatMap((size) => inks.map(() => size)),
        color: [inks, paper, paper, inks].flat(),
        opacity: 1,
        line: { width: 0 },
      },
      hoverinfo: "text",
    },
  ];
}

/** Lays a path over the terrain, with or without words for the pointer. */
export function layPath(
  heightField: HeightField,
  path: Path,
  worded: boolean,
): LaidPath {
  const draped = drapePath(heightField, path);
  const say = (step: number) =>
    stepLines(path, step, heightField.variables).map(escapePlotly).join("<br>");
  return {
    ...draped,
    heightField,
    points: path.points,
    text: worded ? Array.from(draped.steps, say) : undefined,
    corners: cornersOf(draped),
  };
}

/** Whether a path lies as it should already. */
export function isLaid(
  laid: LaidPath | undefined,
  { heightField, path, worded }: {
    heightField: HeightField;
    path: Path;
    worded: boolean;
  },
): boolean {
  return laid?.heightField === heightField && laid.points === path.points &&
    (laid.text !== undefined || !worded);
}

/** About how many pixels the edge of the scene's box is long. */
const EDGE = 200;

/** Brings whole paths into the scene's traces. */
export function bringPaths(
  { traces }: Scene,
  paths: readonly Path[],
  { laid, there = [] }: {
    laid: readonly LaidPath[];
    /** What the traces have already. */
    there?: readonly LaidPath[];
  },
): void {
  laid.forEach((one, k) => {
    if (one === there[k]) return;
    const { x, y, z, text } = one;
    const trace = traces[`path-${k}`];
    trace.update({ ...trace.data, x, y, z, text });
    const { linePlot } = trace;
    if (linePlot === undefined) return;
    // Plotly shares a fixed number of dashes out over a line, however long.
    const length = linePlot.arcLength.at(-1) ?? 1;
    linePlot.dashScale = length * EDGE / dashPeriod(paths[k].stroke.dash);
  });
}

/** Shows paths as far as they have come, and the balls at their heads. */
export function drawPaths(
  { traces }: Scene,
  { paths, on, step }: Shown,
  laid: readonly LaidPath[],
  heightField: HeightField,
): void {
  const starts: number[][] = [];
  const heads: number[][] = [];
  paths.forEach((path, k) => {
    const { ends, corners } = laid[k];
    const last = Math.min(step, path.values.length - 1);
    const { linePlot } = traces[`path-${k}`];
    if (linePlot) linePlot.vertexCount = on[k] ? corners[ends[last] - 1] : 0;
    const spot = (row: number) => {
      const [x, y] = [path.points[2 * row], path.points[2 * row + 1]];
      return on[k]
        ? [x, y, floatingHeight(heightField, x, y, BALL_LIFT)]
        : [NaN, NaN, NaN];
    };
    starts.push(spot(0));
    heads.push(spot(last));
  });
  const places = [starts, starts, heads, heads].flat();
  const names = paths.map(({ name }) => escapePlotly(name));
  const begun = names.map((name) => `${name}, start`);
  placePoints(traces["balls"], {
    // Plotly's own count, by which it spreads colours and sizes.
    _length: places.length,
    x: places.map(([x]) => x),
    y: places.map(([, y]) => y),
    z: places.map(([, , z]) => z),
    text: [begun, begun, names, names].flat(),
  });
}

/**
 * How many corners of the strip that draws a line belong to its vertices so
 * far: four a segment, two where a gap begins and two where it ends.
 */
export function cornersOf({ x, y, z }: DrapedPath): Uint32Array {
  const corners = new Uint32Array(x.length);
  let [count, gap] = [0, false];
  for (let k = 1; k < x.length; k++) {
    const whole = [x, y, z].every((axis) =>
      Number.isFinite(axis[k - 1] + axis[k])
    );
    if (whole) {
      count += gap ? 6 : 4;
      gap = false;
    } else if (count > 0) {
      count += 2;
      gap = true;
    }
    corners[k] = count;
  }
  return corners;
}
