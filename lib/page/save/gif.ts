/**
 * A figure as an animated GIF.
 *
 * @module
 */

// @ts-types="./gifenc.d.ts"
import { GIFEncoder, nearestColorIndex, quantize } from "npm:gifenc@1.0.3";
import type { Subject } from "./canvas.ts";
import { type FilmOptions, LAST, type Plan, shoot } from "./film.ts";

/** Colours of a GIF; one is kept for what has not changed. */
const COLORS = 255;

/** The GIF of a figure: one palette, and in each frame only what is new. */
export async function gif(
  subject: Subject,
  plan: Plan,
  options: FilmOptions,
): Promise<Blob> {
  const palette = await paletteOf(subject, plan, options);
  const nearest = nearestIn(palette);
  const encoder = GIFEncoder();
  const last = plan.frames.length - 1;
  let before: Uint8Array | undefined;
  await shoot(subject, plan, options, (canvas, k) => {
    const colors = nearest(pixelsOf(canvas));
    const fresh = before === undefined
      ? colors
      : colors.map((color, at) => color === before![at] ? COLORS : color);
    encoder.writeFrame(fresh, canvas.width, canvas.height, {
      // The first frame's palette is everyone's.
      palette: before === undefined ? [...palette, [0, 0, 0]] : undefined,
      delay: k === last ? LAST : plan.time,
      transparent: before !== undefined,
      transparentIndex: COLORS,
      dispose: 1,
    });
    before = colors;
  });
  encoder.finish();
  return new Blob([encoder.bytes()], { type: "image/gif" });
}

/** The colours of the first, the middle and the last frame. */
async function paletteOf(
  subject: Subject,
  { frames, time }: Plan,
  options: FilmOptions,
): Promise<number[][]> {
  const samples = [0, frames.length >> 1, frames.length - 1];
  const seen: Uint8ClampedArray[] = [];
  const plan = { frames: samples.map((at) => frames[at]), time };
  const quiet = { ...options, onProgress() {} };
  await shoot(subject, plan, quiet, (canvas) => {
    seen.push(pixelsOf(canvas));
  });
  const all = new Uint8ClampedArray(
    seen.reduce((n, { length }) => n + length, 0),
  );
  seen.forEach((pixels, k) => all.set(pixels, k * pixels.length));
  // By the size of areas: the terrain is smooth, and its shades are many.
  return quantize(all, COLORS, { useSqrt: false });
}

/**
 * From pixels to places in a palette. The library's own way takes neighbouring
 * colours for one, and thin lines on the terrain for the terrain.
 */
function nearestIn(
  palette: number[][],
): (pixels: Uint8ClampedArray) => Uint8Array {
  const known = new Map<number, number>();
  return (pixels) => {
    const colors = new Uint8Array(pixels.length / 4);
    for (let k = 0; k < colors.length; k++) {
      const [r, g, b] = [pixels[4 * k], pixels[4 * k + 1], pixels[4 * k + 2]];
      const key = r << 16 | g << 8 | b;
      let color = known.get(key);
      if (color === undefined) {
        color = nearestColorIndex(palette, [r, g, b]);
        known.set(key, color);
      }
      colors[k] = color;
    }
    return colors;
  };
}

function pixelsOf(canvas: HTMLCanvasElement): Uint8ClampedArray {
  return canvas.getContext("2d")!
    .getImageData(0, 0, canvas.width, canvas.height).data;
}
