/// <reference lib="dom" />
/**
 * What the parts of a desk have in common.
 *
 * @module
 */

import type { PlaygroundSettings } from "../../figures/playground/settings.ts";

/** A part of the desk. */
export interface DeskPart {
  /** The element to be put into the desk. */
  readonly element: HTMLElement;
  /** Shows settings without calling back. */
  show(settings: PlaygroundSettings): void;
}

/** Changes settings. */
export type Change = (change: Partial<PlaygroundSettings>) => void;

/** Which controls are there, and which can be moved. */
export interface Access<C extends string> {
  shown(control: C): boolean;
  locked(control: C): boolean;
}
