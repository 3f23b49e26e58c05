/**
 * What all panels of a figure show at one moment.
 *
 * @module
 */

import type { Line } from "../marks/line/line.ts";
import type { Path } from "../marks/path/path.ts";
import type { Mode } from "../plotly_json.ts";
import type { Viewpoint } from "../marks/terrain/terrain.ts";
import type { LiveSwarm } from "../marks/balls/live_swarms.ts";

/** What is to be seen. */
export interface Shown {
  /** The paths, in the legend's order. */
  readonly paths: readonly Path[];
  /** Many balls, which follow the paths in the legend. */
  readonly swarms: readonly LiveSwarm[];
  /** Lines that stand still. */
  readonly lines: readonly Line[];
  /** Which of paths and balls are switched on: paths first, then swarms. */
  readonly on: readonly boolean[];
  /** The step shown. */
  readonly step: number;
  /** Whether the page is light or dark. */
  readonly mode: Mode;
}

/** A panel in the page. */
export interface View {
  /** Shows paths at a step. Called for every frame. */
  draw(shown: Shown): void;
  /** Takes as many other paths over the same ground, at once; draws. */
  repath(shown: Shown): void;
  /** Takes other paths, ground or mode, or comes back from sleep; draws. */
  rebuild(shown: Shown): Promise<void>;
  /** Goes back to the camera or the axes of the figure. */
  home(): void;
  /** Follows a change of its host's size. */
  resize(): void;
  /** Writes anew what stands beside the picture, also before it is drawn. */
  write?(shown: Shown): void;
  /** Draws from now on, or no longer, only what is asked for by `paint`. */
  pose?(still: boolean): void;
  /** Draws now what the graphics card draws, this finely, to be copied. */
  paint?(ratio: number): void;
  /** Where the reader looks from, if it has a third dimension. */
  viewpoint?(): Viewpoint | undefined;
  /** Gives back what the browser has few of, leaving a picture behind. */
  sleep(): void;
}
