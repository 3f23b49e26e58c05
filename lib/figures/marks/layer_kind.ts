/**
 * What a figure must know of what moves through its panels.
 *
 * @module
 */

import type { Range } from "../../core/surface.ts";
import type { Contents } from "../contents.ts";
import type { Stroke } from "../theme.ts";

/** A kind of mark that appears in panels. */
export interface LayerKind<L> {
  /** All of its kind in a figure. */
  of(contents: Contents): readonly L[];
  /** Its number of steps. */
  steps(mark: L): number;
  /** What pictures of a view cannot show and must say, a sentence each. */
  notes(mark: L, view: readonly Range[] | undefined): readonly string[];
  /** Its entries in the legend. */
  legend(mark: L): readonly LegendEntry[];
  /** What stands under a figure that no script has woken. */
  numbers(mark: L): {
    /** Rows of a table of paths: name, steps, start, end, last value. */
    readonly rows?: readonly (readonly string[])[];
    /** What does not fit such a row, a paragraph each. */
    readonly words?: readonly string[];
  };
}

/** An entry of a legend. */
export interface LegendEntry {
  /** What it is called. */
  readonly name: string;
  /** Its colour and dash. */
  readonly stroke: Stroke;
  /** What is said of it at a step. */
  reading(step: number): string;
}
