/**
 * A figure with controls: every change computes all paths anew, in the
 * reader's page.
 *
 * @module
 */

import type { Optimizer } from "../../core/optimizer.ts";
import type { Range, Surface } from "../../core/surface.ts";
import type { Figure } from "../figure.ts";
import { playgroundWith } from "./playground_with.ts";
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
}

/** A figure with controls. */
export interface Playground extends Figure {
  /** What the controls work on. */
  readonly playground: PlaygroundData;
}

/** Playgrounds with the settings that every page knows. */
export const ownKit = playgroundWith({});

/**
 * A terrain, its contours and the heights of all paths, with controls that
 * compute in the reader's page: options of each optimizer, steps, surface or
 * formula, variant, schedule, noise, and a start that can be dragged.
 *
 * An optimizer of one's own takes part with its source if that needs nothing
 * but itself (its settings are `this.settings`); otherwise its path for the
 * settings given here is recorded, and the playground says so.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { adam, beale, momentum } from "downhill";
 * import { playground } from "downhill/figures";
 *
 * const figure = playground({
 *   surface: beale,
 *   optimizers: [momentum({ learningRate: 0.002 }), adam({ learningRate: 0.1 })],
 *   start: [1.5, 2],
 *   steps: 100,
 *   caption: "Drag the start.",
 *   alt: "Two paths on Beale's function, with controls.",
 * });
 * assertEquals(figure.paths.map((path) => path.name), ["Momentum", "Adam"]);
 * ```
 *
 * @throws {RangeError} If an option is outside its range or does not exist, or
 * the surface has neither a formula nor a source that a page could compute.
 */
export function playground(options: PlaygroundOptions): Playground {
  return ownKit.playground(options);
}

/** Whether a figure has controls. */
export function isPlayground(figure: Figure): figure is Playground {
  return "playground" in figure;
}

/** What a page needs to compose a playground itself. */
export type PlaygroundSeed = Pick<Playground, "caption" | "alt" | "playground">;

/** A playground without what follows from its settings. */
export function playgroundSeed(
  { caption, alt, playground }: Playground,
): PlaygroundSeed {
  return { caption, alt, playground };
}
