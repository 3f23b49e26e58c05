/**
 * From points of a plane to pixels of its host, and back.
 *
 * @module
 */

import type { Range } from "../../core/surface.ts";
import type { PlotAxis } from "./plotly_internals.ts";

/** Where the points of a plane are. */
export interface PlaneProjection {
  /** The part of the host that shows the plane, in pixels. */
  readonly box: readonly [Range, Range];
  /** Tells two projections apart. */
  readonly key: string;
  /** The pixel over a first coordinate. */
  x(value: number): number;
  /** The pixel over a second coordinate. */
  y(value: number): number;
  /** Points to pixels, `[n, 2]` to `[n, 2]`. */
  pixels(points: ArrayLike<number>): Float64Array;
  /** The point under a pixel. */
  point(x: number, y: number): [number, number];
}

/** The projection of a plot's axes as they are now. */
export function planeProjection(
  xaxis: PlotAxis,
  yaxis: PlotAxis,
): PlaneProjection {
  const box: [Range, Range] = [
    [xaxis._offset, xaxis._offset + xaxis._length],
    [yaxis._offset, yaxis._offset + yaxis._length],
  ];
  const key = [xaxis, yaxis].flatMap((axis) => [
    axis._offset,
    axis.p2d(0),
    axis.p2d(axis._length),
  ]).concat(...box).join();
  const x = (value: number) => xaxis._offset + xaxis.d2p(value);
  const y = (value: number) => yaxis._offset + yaxis.d2p(value);
  return {
    box,
    key,
    x,
    y,
    pixels(points) {
      const pixels = new Float64Array(points.length);
      for (let k = 0; k < points.length; k += 2) {
        pixels[k] = x(points[k]);
        pixels[k + 1] = y(points[k + 1]);
      }
      return pixels;
    },
    point: (px, py) => [
      xaxis.p2d(px - xaxis._offset),
      yaxis.p2d(py - yaxis._offset),
    ],
  };
}
