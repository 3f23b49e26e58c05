/// <reference lib="dom" />
/**
 * A figure as an animated GIF.
 *
 * @module
 */

// @ts-types="./gifenc.d.ts"
import { applyPalette, GIFEncoder, quantize } from "gifenc";
import {
  type FilmOptions,
  LAST,
  type Plan,
  shoot,
  type Subject,
} from "./film.ts";

/** Colours of a GIF; one is kept for what has not changed. */
const COLORS = 255;

/** The GIF of a figure: one palette, and in each frame only what is new. */
export async function gif(
  subject: Subject,
  plan: Plan,
  options: FilmOptions,
): Promise<Blob> {
  const palette = await paletteOf(subject, plan, options);
  const encoder = GIFEncoder();
  const last = plan.frames.length - 1;
  let before: Uint8Array | undefined;
  await shoot(subject, plan, options, (canvas, k) => {
    const colors = applyPalette(pixelsOf(canvas), palette);
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
  return quantize(all, COLORS);
}

function pixelsOf(canvas: HTMLCanvasElement): Uint8ClampedArray {
  return canvas.getContext("2d")!
    .getImageData(0, 0, canvas.width, canvas.height).data;
}
