/// <reference lib="dom" />
/**
 * A figure as a picture that stands still.
 *
 * @module
 */

import { filmSize, FINER, loadSvg, type Subject } from "./film.ts";
import { pictureOf } from "./picture.ts";

/** The figure as svg; what the graphics card drew is an image in it. */
export function svgBlob(subject: Subject, width: number): Blob {
  const picture = pictureOf(subject.element);
  subject.paint(FINER * width / picture.width);
  return new Blob([picture.svg("all")], { type: "image/svg+xml" });
}

/** The figure as PNG. */
export async function pngBlob(subject: Subject, width: number): Promise<Blob> {
  const picture = pictureOf(subject.element);
  const canvas = document.createElement("canvas");
  Object.assign(canvas, filmSize(picture, width));
  subject.paint(FINER * width / picture.width);
  const image = await loadSvg(picture.svg("all"));
  canvas.getContext("2d")!
    .drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, fail) =>
    canvas.toBlob(
      (blob) => blob ? done(blob) : fail(new Error("The picture is too large")),
      "image/png",
    )
  );
}
