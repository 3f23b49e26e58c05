/**
 * A figure on a canvas, at any size.
 *
 * @module
 */

import type { Clock } from "../clock.ts";
import { pictureOf, type Size } from "./picture.ts";

/** A figure that can be taken away. */
export interface Subject {
  /** The figure's element. */
  readonly element: HTMLElement;
  /** Its clock. */
  readonly clock: Clock;
  /** Draws what the graphics card draws, now and this finely. */
  paint(ratio: number): void;
  /** Does some work, during which the figure does not go to sleep. */
  attend<T>(work: () => Promise<T>): Promise<T>;
}

/** A canvas that a figure can be drawn on. */
export interface Easel {
  readonly canvas: HTMLCanvasElement;
  /** Draws the figure as it is once it shows what it is told to. */
  draw(show: () => void): Promise<void>;
}

/** More pixels than shown smooth the terrain's edges. */
const FINER = 2;
/** Finer than this, a large picture is finer than a graphics card draws. */
const FINEST = 4;

/** How finely a terrain is drawn for a picture so many times as large. */
export function fineness(scale: number): number {
  return Math.max(scale, Math.min(FINER * scale, FINEST));
}

/** Whole, even sizes: video wants them. */
export function pixelSize({ width, height }: Size, wanted: number): Size {
  const even = (size: number) => 2 * Math.max(1, Math.round(size / 2));
  return { width: even(wanted), height: even(wanted * height / width) };
}

/** A canvas so many pixels wide for a figure. */
export async function openCanvas(
  { element, paint }: Subject,
  width: number,
): Promise<Easel> {
  const picture = pictureOf(element);
  const size = pixelSize(picture, width);
  const scale = size.width / picture.width;
  const canvas = document.createElement("canvas");
  Object.assign(canvas, size);
  const pen = canvas.getContext("2d", { willReadFrequently: true })!;
  pen.imageSmoothingQuality = "high";
  const still = await loadSvg(picture.svg("still", size));
  return {
    canvas,
    async draw(show) {
      show();
      const moving = await loadSvg(picture.svg("moving", size));
      pen.drawImage(still, 0, 0);
      // Meanwhile the reader may have played on; this part is read now.
      show();
      paint(fineness(scale));
      for (const { canvas, x, y, width, height } of picture.windows()) {
        const place = [x, y, width, height].map((length) => length * scale);
        pen.drawImage(canvas, ...place as [number, number, number, number]);
      }
      pen.drawImage(moving, 0, 0);
    },
  };
}

/**
 * An svg as an image. Its `decode` would wait for the page's next frame, and
 * some pages allow pictures no other address than this.
 */
function loadSvg(text: string): Promise<HTMLImageElement> {
  return new Promise((done, fail) => {
    const image = new Image();
    image.onload = () => done(image);
    image.onerror = () => fail(new Error("The picture cannot be drawn"));
    image.src = `data:image/svg+xml,${encodeURIComponent(text)}`;
  });
}
