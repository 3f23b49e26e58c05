/**
 * What a figure must know of a kind of panel, besides its pictures.
 *
 * @module
 */

import type { Contents } from "../contents.ts";
import type { HeightField } from "../height_field.ts";

/** A kind of panel. */
export interface PanelKind<P> {
  /** What it shows, for readers who do not see it. */
  words(panel: P): string;
  /** The steps that it has of its own; 0 if it only follows the paths. */
  steps(panel: P): number;
  /** The step that it wants shown at rest, if any. */
  rest?(panel: P): number | undefined;
  /** What its picture cannot show and must say, a sentence each. */
  notes(panel: P): readonly string[];
  /** What paths walk on in it, if they walk on anything. */
  heightField(panel: P): HeightField | undefined;
  /** Whether two show the same, so that other paths need no other axes. */
  isAlike(a: P, b: P): boolean;
  /** The WebGL contexts that it takes while it is awake. */
  readonly contexts: number;
  /** Its place among the panels. */
  readonly room: PanelRoom<P>;
  /** What it takes from the figure before anything is drawn, if anything. */
  compose?(panel: P, contents: Contents, frames: readonly number[]): P;
}

/** The place of a panel. */
export interface PanelRoom<P> {
  /** Its height in CSS pixels; of two panels, both have the terrain's. */
  readonly height: number;
  /** Whether among several panels it has a row of its own. */
  readonly wide: boolean;
  /** Whether more width than height would be an empty margin. */
  isSquare(panel: P): boolean;
  /** What is written about it, if anything is. */
  readonly aside?: PanelAside<P>;
}

/** Words of a panel that have a box of their own. */
export interface PanelAside<P> {
  /** The inline styles of its parts, for a panel that is alone or is not. */
  styles(panel: P, alone: boolean): AsideStyles;
  /** Its paragraphs at a step, as lines. */
  lines(panel: P, step: number): readonly (readonly AsideLine[])[];
}

/** A line of words, or an equation. */
export type AsideLine = string | {
  /** The equation in TeX. */
  readonly tex: string;
  /** The same as text. */
  readonly text: string;
};

/** The places of how a step adds up, and of the rule. */
export interface AsideStyles {
  /** The style of both together. */
  readonly both: string;
  /** The style of the sum. */
  readonly sum: string;
  /** The style of the room kept under the sum before a script runs. */
  readonly room: string;
  /** The style of the rule's equations. */
  readonly rule: string;
}
