/**
 * What a composed figure holds.
 *
 * @module
 */

import type { Contents } from "./contents.ts";
import type { Panel } from "./marks/panels.ts";

/** A composed figure. */
export interface Figure extends Contents {
  /** The sentence under the figure. */
  readonly caption: string;
  /** The picture in words. */
  readonly alt: string;
  /** The pictures, from left to right. */
  readonly panels: readonly Panel[];
  /** The steps at which playing stops for a frame. */
  readonly frames: readonly number[];
  /** Frames a second at normal speed. */
  readonly framesPerSecond: number;
  /** The step shown before the reader plays. */
  readonly rest: number;
  /** Whether the figure plays when it comes into view. */
  readonly autoplay: boolean;
}
