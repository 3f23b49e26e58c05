/// <reference lib="dom" />
/**
 * A figure as a film: which frames it has, and each of them on a canvas.
 *
 * @module
 */

import type { Clock } from "../clock.ts";
import { pictureOf } from "./picture.ts";

/** What a film shows and how. */
export interface FilmOptions {
  /** Its width in pixels. */
  readonly width: number;
  /** The most frames a second. */
  readonly framesPerSecond: number;
  /** Stops the making of it. */
  readonly signal: AbortSignal;
  /** Tells how much is made, from 0 to 1. */
  onProgress(share: number): void;
}

/** A figure that can be filmed. */
export interface Subject {
  /** The figure's element. */
  readonly element: HTMLElement;
  /** Its clock. */
  readonly clock: Clock;
  /** Draws what the graphics card draws, now and this finely. */
  paint(ratio: number): void;
}

/** The frames of a film. */
export interface Plan {
  /** The clock's frames that are shown, in order. */
  readonly frames: readonly number[];
  /** How long each is shown, in ms. */
  readonly time: number;
}

/** More pixels than shown smooth the terrain's edges. */
export const FINER = 2;

/** The last frame stays this long, in ms. */
export const LAST = 1500;

/**
 * The frames of a film that takes as long as the figure does: all of them, or
 * as many as fit, evenly spaced, the first and the last among them.
 */
export function planFilm(
  frames: number,
  { playedPerSecond, framesPerSecond }: {
    readonly playedPerSecond: number;
    readonly framesPerSecond: number;
  },
): Plan {
  const steps = frames - 1;
  if (steps < 1) return { frames: [0], time: LAST };
  const duration = 1000 * steps / playedPerSecond;
  const wanted = Math.round(duration * framesPerSecond / 1000);
  const count = Math.max(1, Math.min(steps, wanted));
  return {
    frames: Array.from(
      { length: count + 1 },
      (_, k) => Math.round(k * steps / count),
    ),
    time: duration / count,
  };
}

/** Whole, even sizes: video wants them. */
export function filmSize(
  { width, height }: { readonly width: number; readonly height: number },
  wanted: number,
): { width: number; height: number } {
  const even = (size: number) => 2 * Math.max(1, Math.round(size / 2));
  return { width: even(wanted), height: even(wanted * height / width) };
}

/**
 * Draws frame after frame on a canvas and hands it over. The figure is back at
 * its step afterwards, whatever happens.
 *
 * @throws {DOMException} `AbortError`, when the signal says so.
 */
export async function shoot(
  { element, clock, paint }: Subject,
  plan: Plan,
  options: FilmOptions,
  take: (canvas: HTMLCanvasElement, frame: number) => void | Promise<void>,
): Promise<void> {
  clock.pause();
  const before = clock.step;
  try {
    const picture = pictureOf(element);
    const size = filmSize(picture, options.width);
    const scale = size.width / picture.width;
    const canvas = document.createElement("canvas");
    Object.assign(canvas, size);
    const pen = canvas.getContext("2d", { willReadFrequently: true })!;
    pen.imageSmoothingQuality = "high";
    const still = await loadSvg(picture.svg("still"));
    for (const [k, frame] of plan.frames.entries()) {
      options.signal.throwIfAborted();
      clock.showFrame(frame);
      const moving = await loadSvg(picture.svg("moving"));
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.drawImage(still, 0, 0, size.width, size.height);
      pen.setTransform(scale, 0, 0, scale, 0, 0);
      paint(FINER * scale);
      for (const { canvas, x, y, width, height } of picture.windows) {
        pen.drawImage(canvas, x, y, width, height);
      }
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.drawImage(moving, 0, 0, size.width, size.height);
      await take(canvas, k);
      options.onProgress((k + 1) / plan.frames.length);
      // Lets the page answer: to Cancel, among others.
      await new Promise((done) => setTimeout(done));
    }
  } finally {
    clock.show(before);
  }
}

/** An svg as an image. */
export async function loadSvg(text: string): Promise<HTMLImageElement> {
  const image = new Image();
  const url = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  try {
    image.src = url;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(url);
  }
}
