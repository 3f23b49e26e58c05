/**
 * Figures as files, drawn without a browser.
 *
 * @module
 */

import {
  checkArguments,
  type Kind,
  oneOf,
  optional,
  type Schema,
  settle,
} from "../core/arguments.ts";
import type { Figure } from "../figures/figure.ts";
import { aFigure } from "../figures/figure_kind.ts";
import { figurePicture } from "../figures/svg/figure_picture.ts";
import { awaitedByCell } from "./delivery/unawaited.ts";

/** How a figure is saved. */
export interface SaveOptions {
  /** The width in pixels, from 200 to 3840. `@default 960` */
  readonly width?: number;
  /** The step shown. Default: the one at which the figure rests. */
  readonly step?: number;
  /** The colours. `@default "light"` */
  readonly mode?: "light" | "dark";
}

const aWidth: Kind<number> = {
  expected: "a whole number of pixels from 200 to 3840",
  holds: (value): value is number =>
    Number.isInteger(value) && Number(value) >= 200 && Number(value) <= 3840,
};

const aStep: Kind<number> = {
  expected: "a step, a whole number from 0",
  holds: (value): value is number =>
    Number.isInteger(value) && Number(value) >= 0,
};

const svgFile: Kind<string> = {
  expected: 'the name of an svg file, like "race.svg"',
  holds: (value): value is string =>
    typeof value === "string" && /[^/\\]\.svg$/i.test(value),
};

const schema: Schema<SaveOptions> = {
  width: [960, aWidth],
  step: [undefined, optional(aStep)],
  mode: ["light", oneOf("light", "dark")],
};

/**
 * Saves a figure as an svg file, by name in the notebook's folder: its legend,
 * all its panels at one step, and its caption. The file holds all it needs but
 * fonts, and the same figure gives the same file.
 *
 * @example
 * ```ts
 * import { assert } from "@std/assert/assert";
 * import { bowl } from "downhill";
 * import { contours, figure, save } from "downhill/jupyter";
 *
 * const file = await Deno.makeTempFile({ suffix: ".svg" });
 * await save(
 *   figure([contours(bowl)], { caption: "A bowl.", alt: "Ellipses." }),
 *   file,
 *   { width: 1600 },
 * );
 * assert((await Deno.readTextFile(file)).startsWith("<svg"));
 * await Deno.remove(file);
 * ```
 *
 * @throws {RangeError} If it is no figure, the name does not end in `.svg`, an
 * option does not exist, or the figure has no such step.
 */
export function save(
  figure: Figure,
  file: string,
  options: SaveOptions = {},
): Promise<void> {
  checkArguments({ figure }, aFigure);
  checkArguments({ file }, svgFile);
  const { width, step = figure.rest, mode } = settle(schema, options);
  const last = figure.frames.at(-1) ?? 0;
  if (step > last) {
    throw new RangeError(
      `Expected step to be one of the figure, up to ${last}, but found ${step}`,
    );
  }
  const svg = figurePicture(figure, { width, step, mode });
  return awaitedByCell(Deno.writeTextFile(file, svg));
}
