/**
 * Lets a figure that is a notebook cell's last expression show itself.
 *
 * @module
 */

import type { Figure } from "./composed_figure.ts";

/** What Deno's kernel looks for on a value before it prints it. */
const display = Symbol.for("Jupyter.display");

/** A MIME bundle. */
type Bundle = Record<string, string>;

let make: ((figure: Figure) => Promise<Bundle>) | undefined;

/** Sets how figures are shown; whoever knows notebooks does it. */
export function whenShown(maker: (figure: Figure) => Promise<Bundle>): void {
  make = maker;
}

/**
 * The figure, which now shows itself. Its data stays what it was: the way to
 * show it is not enumerable, so that copies and payloads do not have it.
 */
export function showsItself<Shown extends Figure>(figure: Shown): Shown {
  return Object.defineProperty(figure, display, {
    value: (): Promise<Bundle> | Bundle =>
      make?.(figure) ?? { "text/plain": figure.alt },
  });
}
