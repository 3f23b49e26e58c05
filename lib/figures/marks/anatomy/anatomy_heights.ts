/**
 * The heights around a step, for its level lines.
 *
 * @module
 */

import { fromSource } from "../../../surfaces/revived.ts";
import { drawn, type Scale } from "../../../surfaces/scale.ts";
import type { Range, Surface } from "../../../core/surface.ts";
import type { Windows } from "./anatomy_window.ts";

/** Points along each side of a window whose heights travel. */
const FEW = 21;
/** Points along the shorter side of a window whose heights are computed. */
const MANY = 30;
/** Pictures are rarely wider or higher than this, of the other side. */
const SIDE = 1.6;

/** Where heights come from. */
export interface HeightSource {
  /** Computes the surface, where it can travel. */
  readonly source?: string;
  /** Else its heights in each window, row by row. */
  readonly heights?: Float32Array;
  /** What part of the plane each step is shown in. */
  readonly windows: Windows;
  /** How heights are spaced by level lines. */
  readonly scale: Scale;
}

/** Heights over a part of the plane. */
export interface Heights {
  /** Where the first and the last column and row are. */
  readonly view: readonly [Range, Range];
  /** Columns and rows. */
  readonly size: readonly [number, number];
  /** As drawn, row by row, `[rows, columns]`. */
  readonly values: number[];
}

/** The heights of a surface in each window, `[windows, FEW, FEW]`. */
export function windowHeights(
  surface: Surface,
  windows: Windows,
): Float32Array {
  const found: number[] = [];
  for (let k = 0; k < windows.reaches.length; k++) {
    const view = windowOf(windows, k, [SIDE, SIDE]);
    found.push(...heightsIn(view, [FEW, FEW], surface.value));
  }
  return Float32Array.from(found);
}

/** The part of the plane in a window, stretched along both coordinates. */
export function windowOf(
  { middles, reaches, ratio }: Windows,
  number: number,
  [across, up]: readonly [number, number],
): [Range, Range] {
  const [x, y] = [middles[2 * number], middles[2 * number + 1]];
  const [dx, dy] = [across * reaches[number], up * ratio * reaches[number]];
  return [[x - dx, x + dx], [y - dy, y + dy]];
}

/** The heights around a step, over a part of the plane that is shown. */
export function heightsAround(
  { source, scale, windows, heights }: HeightSource,
  row: number,
  shown: readonly [Range, Range],
): Heights {
  if (source !== undefined) {
    const [width, height] = [
      shown[0][1] - shown[0][0],
      (shown[1][1] - shown[1][0]) / windows.ratio,
    ];
    const cell = Math.min(width, height) / MANY;
    const size = [
      Math.ceil(width / cell) + 3,
      Math.ceil(height / cell) + 3,
    ] as const;
    // One cell more on each side, so that level lines cross the edge.
    const view = [wider(shown[0], size[0]), wider(shown[1], size[1])] as const;
    const { value } = fromSource(source);
    const values = heightsIn(view, size, value).map((z) => drawn(scale, z));
    return { view, size, values };
  }
  const number = Math.floor(row / windows.stride);
  const from = number * FEW * FEW;
  return {
    view: windowOf(windows, number, [SIDE, SIDE]),
    size: [FEW, FEW],
    values: Array.from(
      heights!.subarray(from, from + FEW * FEW),
      (z) => drawn(scale, z),
    ),
  };
}

function wider([low, high]: Range, points: number): Range {
  const cell = (high - low) / (points - 3);
  return [low - cell, high + cell];
}

function heightsIn(
  [[x0, x1], [y0, y1]]: readonly [Range, Range],
  [columns, rows]: readonly [number, number],
  value: Surface["value"],
): number[] {
  const found: number[] = [];
  const point = new Float64Array(2);
  for (let j = 0; j < rows; j++) {
    point[1] = y0 + (y1 - y0) * j / (rows - 1);
    for (let i = 0; i < columns; i++) {
      point[0] = x0 + (x1 - x0) * i / (columns - 1);
      found.push(value(point));
    }
  }
  return found;
}
