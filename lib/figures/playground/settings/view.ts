/**
 * The part of the plane that is shown.
 *
 * @module
 */

import type { Kind } from "../../../core/arguments.ts";
import type { Range, Surface } from "../../../core/surface.ts";
import type { PlaygroundSetting } from "../setting.ts";
import { chosenSurface, type SurfaceChoice } from "../surface_choice.ts";

/** A range for each coordinate. */
export type View = readonly [Range, Range];

/** For a formula that says nothing of it. */
const DEFAULT_VIEW: View = [[-4, 4], [-4, 4]];

/**
 * Axes are drawn in single precision: numbers beyond these, and ranges so
 * narrow that their ticks would be equal, are no picture.
 */
const [FARTHEST, NARROWEST] = [1e15, 1e-6];

const kind: Kind<View> = {
  expected: "two ranges [low, high] with low < high that can be drawn",
  holds: (value): value is View =>
    Array.isArray(value) && value.length === 2 && value.every(isDrawable),
};

function isDrawable(range: unknown): boolean {
  if (!Array.isArray(range) || range.length !== 2) return false;
  const [low, high] = range;
  const size = Math.max(Math.abs(low), Math.abs(high));
  return typeof low === "number" && typeof high === "number" &&
    size <= FARTHEST && high - low >= NARROWEST * Math.max(size, NARROWEST);
}

/** How finely the ends of a view are told: finer than its pixels. */
const DIGITS = 4;

/**
 * A view so many times as wide and high, in which a point stays where it is;
 * its ends are short numbers, since an address has them.
 *
 * @param at What stays, as shares of the view from its low ends.
 */
export function zoomed(
  view: View,
  factor: number,
  at: readonly [number, number] = [0.5, 0.5],
): View {
  return between(
    view.map(([low, high], k): Range => {
      const fixed = low + at[k] * (high - low);
      return [fixed + factor * (low - fixed), fixed + factor * (high - fixed)];
    }),
  );
}

/** A view moved by so many times its width and height. */
export function moved(view: View, by: readonly [number, number]): View {
  return between(view.map(([low, high], k): Range => {
    const way = by[k] * (high - low);
    return [low + way, high + way];
  }));
}

/** Ranges in numbers as short as their sizes allow. */
function between(ranges: readonly Range[]): View {
  const [x, y] = ranges.map(([low, high]): Range => {
    const places = DIGITS - 1 - Math.floor(Math.log10(high - low));
    const short = (number: number) =>
      places > 100 ? number : Number(number.toFixed(Math.max(places, 0)));
    return [short(low), short(high)];
  });
  return [x, y];
}

/** The view that a surface itself brings: its plain data does not. */
export function ownView(surface: string | Surface): View | undefined {
  return typeof surface === "string" ? undefined : surface.view as View;
}

/** The part of the plane that is shown. */
export const view: PlaygroundSetting<View, "view"> = {
  kind,
  initial({ surface }) {
    const [x, y] = chosenSurface(surface as SurfaceChoice).view ?? DEFAULT_VIEW;
    return [x, y];
  },
  read: (given) => (Array.isArray(given) ? [...given] : given) as View,
  run: undefined,
  controls: ["view"],
  field: { kind: "ranges", label: "view" },
};
