/**
 * A figure with controls: every change computes all paths anew, in the
 * reader's page.
 *
 * @module
 */

import type { Figure } from "../composed_figure.ts";
import type {
  Playground,
  PlaygroundOptions,
  PlaygroundSeed,
} from "./playground_data.ts";
import { playgroundWith } from "./playground_with.ts";

/** Playgrounds with the settings that every page knows. */
export const ownKit = playgroundWith({});

/**
 * A terrain, its contours and the heights of all paths, with controls that
 * compute in the reader's page: options of each optimizer, steps, surface or
 * formula, variant, schedule, noise, and a start that can be dragged. Rules can
 * be added, taken out and replaced, and the map be zoomed.
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

/** A playground without what follows from its settings. */
export function playgroundSeed(
  { caption, alt, playground }: Playground,
): PlaygroundSeed {
  return { caption, alt, playground };
}
