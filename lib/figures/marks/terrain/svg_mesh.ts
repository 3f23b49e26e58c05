/**
 * A terrain as strips of one tone each, the farthest first.
 *
 * @module
 */

import { heightAt, type HeightField } from "../../height_field.ts";
import { BOX, type Point3d } from "./terrain.ts";
import type { Ink } from "../../theme.ts";
import type { SvgCamera } from "./svg_camera.ts";
import { heightInk } from "../../svg/ink.ts";
import { type Pixel, simplified } from "../../svg/lines.ts";
import { outlineOf, type Sheet } from "../../svg/sheet.ts";

/** Cells along each axis: enough for the eye, few for the page. */
const CELLS = 36;
/** Tones from low to high, and from shadow to light. */
const BANDS = 8;
const SHADES = 5;
/** Where the light comes from, in the scene. */
const LIGHT = { x: -0.45, y: -0.25, z: 0.86 };
/** The darkest and the lightest shade, as factors. */
const SHADOW = 0.76;
const SHINE = 1.03;

/** How far a simplified edge may be from the true one, in pixels. */
const TOLERANCE = 0.4;
/** Strips have a rim of their own tone, to close the seams between them. */
const RIM = 0.9;

/** Draws a terrain seen by an eye. */
export function drawMesh(
  sheet: Sheet,
  heightField: HeightField,
  lens: SvgCamera,
  eye: Point3d,
): void {
  const n = Math.min(CELLS, heightField.size - 1);
  const [[x0, x1], [y0, y1]] = heightField.view;
  const xs = Array.from({ length: n + 1 }, (_, i) => x0 + i / n * (x1 - x0));
  const ys = Array.from({ length: n + 1 }, (_, j) => y0 + j / n * (y1 - y0));
  // Coordinates of edges can miss the view by a rounding; heights must not.
  xs[n] = x1;
  ys[n] = y1;
  const corners = ys.map((y) =>
    xs.map((x) => lens.place(x, y, heightAt(heightField, x, y)))
  );
  const pixels = corners.map((row) => row.map(lens.pixel));
  const tones = new Map<number, Ink>();
  const toneAt = (i: number, j: number): number => {
    const [a, b, c, d] = [
      corners[j][i],
      corners[j][i + 1],
      corners[j + 1][i],
      corners[j + 1][i + 1],
    ];
    const height = ((a.z + b.z + c.z + d.z) / 4) / BOX.z + 0.5;
    if (Number.isNaN(height)) return -1;
    const slopeX = (b.z - a.z + d.z - c.z) / 2 / (b.x - a.x);
    const slopeY = (c.z - a.z + d.z - b.z) / 2 / (c.y - a.y);
    const lit = (LIGHT.z - slopeX * LIGHT.x - slopeY * LIGHT.y) /
      Math.hypot(slopeX, slopeY, 1);
    const band = bin(height, BANDS);
    const shade = bin((lit + 0.2) / 1.2, SHADES);
    const tone = band * SHADES + shade;
    if (!tones.has(tone)) {
      const factor = SHADOW + (SHINE - SHADOW) * shade / (SHADES - 1);
      tones.set(tone, heightInk((band + 0.5) / BANDS, factor));
    }
    return tone;
  };
  // Rows run across the view: along the axis that the eye looks along less.
  const rowsAlongX = Math.abs(eye.y) >= Math.abs(eye.x);
  const rows = farthestFirst(n, rowsAlongX ? eye.y / BOX.y : eye.x / BOX.x);
  const cells = farthestFirst(n, rowsAlongX ? eye.x / BOX.x : eye.y / BOX.y);
  const corner = (along: number, row: number): Pixel =>
    rowsAlongX ? pixels[row][along] : pixels[along][row];
  const tone = (along: number, row: number): number =>
    rowsAlongX ? toneAt(along, row) : toneAt(row, along);
  const drawRow = (row: number) => {
    for (let k = 0; k < n;) {
      const own = tone(cells[k], row);
      let end = k + 1;
      while (
        end < n && Math.abs(cells[end] - cells[end - 1]) === 1 &&
        tone(cells[end], row) === own
      ) end++;
      if (own >= 0) {
        const from = Math.min(cells[k], cells[end - 1]);
        const to = Math.max(cells[k], cells[end - 1]) + 1;
        const [near, far]: [Pixel[], Pixel[]] = [[], []];
        for (let i = from; i <= to; i++) {
          near.push(corner(i, row));
          far.unshift(corner(i, row + 1));
        }
        const outline = [near, far].flatMap((e) => simplified(e, TOLERANCE));
        const ink = tones.get(own)!;
        sheet.shape(outlineOf(outline, true, 1), { fill: ink, stroke: ink });
      }
      k = end;
    }
  };
  sheet.coarse(RIM, () => rows.forEach(drawRow));
}

/**
 * The cells along an axis, those far from the eye first: from both ends when
 * the eye is above the terrain.
 */
export function farthestFirst(count: number, eye: number): number[] {
  const place = (eye + 0.5) * count;
  const before = Math.min(count, Math.max(0, Math.round(place)));
  const left = Array.from({ length: before }, (_, k) => k);
  const right = Array.from({ length: count - before }, (_, k) => count - 1 - k);
  return [...left, ...right];
}

function bin(share: number, count: number): number {
  return Math.min(count - 1, Math.max(0, Math.floor(share * count)));
}
