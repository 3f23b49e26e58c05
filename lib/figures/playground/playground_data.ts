/**
 * What a playground is told, and what it holds.
 *
 * @module
 */

import type { Optimizer } from "../../core/optimizer.ts";
import type { Range, Surface } from "../../core/surface.ts";
import type { Figure } from "../composed_figure.ts";
import type { Control, PlaygroundSettings } from "./settings.ts";

/** A button that brings settings, and what to look for. */
export interface Preset {
  /** The words on the button. Plain text. */
  readonly name: string;
  /** What to see in it, in one sentence. Plain text. */
  readonly sentence: string;
  /** Where all start. Default: as the playground does. */
  readonly start?: readonly number[];
  /** How many steps they take. Default: as in the playground. */
  readonly steps?: number;
  /** Options by the rule's name: `{ Adam: { learningRate: 0.5 } }`. */
  readonly options?: Readonly<
    Record<string, Readonly<Record<string, number>>>
  >;
}

/** The words of a playground, and what the reader may change. */
export interface PlaygroundWords {
  /** The sentence under the figure. Plain text. */
  readonly caption: string;
  /** The picture in words. Plain text. */
  readonly alt: string;
  /** A question shown above the figure. Plain text. */
  readonly question?: string;
  /** Buttons that bring settings. */
  readonly presets?: readonly Preset[];
  /** Controls that show their value and cannot be moved. */
  readonly lock?: readonly Control[];
  /** Controls that are not shown. */
  readonly hide?: readonly Control[];
  /**
   * Makes it a small one: these options of its one rule have sliders, one to
   * three, and numbers say what they do; there are no other controls.
   */
  readonly show?: readonly string[];
}

/** What a playground begins with, and what the reader may change. */
export interface PlaygroundOptions extends
  PlaygroundWords,
  Partial<
    Omit<
      PlaygroundSettings,
      "surface" | "optimizers" | "start" | "steps" | "view"
    >
  > {
  /** A surface of the catalogue, one's own, or a formula. */
  readonly surface: Surface | string;
  /** Who takes part: the catalogue's, a framework's, or one's own. */
  readonly optimizers: readonly Optimizer[];
  /** Where all start, `[2]`. */
  readonly start: readonly number[];
  /** How many steps they take, from 1 to 5000. */
  readonly steps: number;
  /** The part of the plane. Default: the surface's own view. */
  readonly view?: readonly [Range, Range];
}

/** What a playground needs beside its figure. */
export interface PlaygroundData {
  /** What it begins with, and what reset brings back. */
  readonly settings: PlaygroundSettings;
  /** A question shown above the figure. */
  readonly question?: string;
  /** Buttons that bring settings. */
  readonly presets: readonly Preset[];
  /** Controls that cannot be moved. */
  readonly lock: readonly Control[];
  /** Controls that are not shown. */
  readonly hide: readonly Control[];
  /** The options with sliders in a small playground. */
  readonly show?: readonly string[];
}

/** A figure with controls. */
export interface Playground extends Figure {
  /** What the controls work on. */
  readonly playground: PlaygroundData;
}

/** What a page needs to compose a playground itself. */
export type PlaygroundSeed = Pick<Playground, "caption" | "alt" | "playground">;
