/**
 * Notebooks: figures and tables under a cell, and exercises. Hands on all of
 * `downhill/figures`, so that a notebook needs two imports.
 *
 * @example A figure as html
 * ```ts
 * import { assert } from "@std/assert/assert";
 * import { bowl } from "downhill";
 * import { contours, figure, figureHtml } from "downhill/jupyter";
 *
 * const picture = figure([contours(bowl)], {
 *   caption: "A bowl.",
 *   alt: "The level lines of a bowl are ellipses.",
 * });
 * assert(figureHtml(picture).includes("A bowl."));
 * ```
 *
 * @module
 */

import { deliver } from "./delivery/deliver.ts";

export * from "../figures/mod.ts";
export { check } from "./check.ts";
export {
  type Exercise,
  exercise,
  type ExerciseOptions,
  nearly,
  notYet,
  right,
  type Verdict,
  type Wrong,
} from "./exercise.ts";
export { hiddenRun } from "./exercises/hidden.ts";
export { figureHtml } from "../page/figure_html.ts";
export { libraryHtml } from "../page/library.ts";
export { save, type SaveOptions } from "./save.ts";
export { loadFigures, show, type ShowOptions } from "./show.ts";
export { type Row, showTable, type TableCell, type Tex } from "./table.ts";

// From here on no output of a notebook's cells is lost.
await deliver();
