/**
 * A figure as a picture that stands still.
 *
 * @module
 */

import { fineness, openCanvas, pixelSize, type Subject } from "./canvas.ts";
import { pictureOf } from "./picture.ts";

/** The figure as svg; what the graphics card drew is an image in it. */
export function svgBlob({ element, paint }: Subject, width: number): Blob {
  const picture = pictureOf(element);
  paint(fineness(width / picture.width));
  const text = picture.svg("all", pixelSize(picture, width));
  return new Blob([text], { type: "image/svg+xml" });
}

/** The figure as PNG. */
export async function pngBlob(subject: Subject, width: number): Promise<Blob> {
  const { canvas, draw } = await openCanvas(subject, width);
  await draw(() => {});
  return new Promise((done, fail) =>
    canvas.toBlob(
      (blob) => blob ? done(blob) : fail(new Error("The picture is too large")),
      "image/png",
    )
  );
}
