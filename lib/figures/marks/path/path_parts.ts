/**
 * The parts of the step that a path is about to take, on a map: where memory
 * carries the point, and where the newest gradient is taken.
 *
 * @module
 */

import { type Arrow, arrowOf } from "../../arrow.ts";
import type { Named } from "../../labels.ts";
import { type Ink, partInks } from "../../theme.ts";

/** The parts of each step of a run. Row `k` is the step after `k` steps. */
export interface PathParts {
  /** What memory carries, `[rows, 2]`. */
  readonly carried: Float32Array;
  /** What the newest gradients bring, `[rows, 2]`. */
  readonly pushes: Float32Array;
  /** Where these are taken, `[rows, 2]`. */
  readonly gradientPoints: Float32Array;
  /** Whether that is not at the points. */
  readonly looksAhead: boolean;
  /** The early step that shows most: for a run at its end. */
  readonly telling: number;
}

type Pixel = readonly [x: number, y: number];

/** An arrow of a step's part. */
export interface PartArrow extends Arrow {
  /** Its colour. */
  readonly ink: Ink;
  /** Whether its shaft is dashed. */
  readonly dashed: boolean;
}

/** A name of a part, at its arrow's tip. */
export interface PartName extends Named {
  /** Its colour. */
  readonly ink: Ink;
}

/** What is drawn of a step's parts, in pixels. */
export interface PartMarks {
  /** What is too short to be seen is not among them. */
  readonly arrows: readonly PartArrow[];
  /** The hollow point: where a gradient is taken that is not taken here. */
  readonly ring?: Pixel;
  /** What is written at them. */
  readonly names: readonly PartName[];
}

/** Dashes of what is carried, in pixels, as svg writes them. */
export const PART_DASH = "5 3";
/** How wide shafts are, and the light around them, in pixels. */
export const PART_WIDTH = { shaft: 2.4, halo: 4.6 } as const;
/** The hollow point's radius, in pixels. */
export const RING = 4.5;
/** The longest head, in pixels. */
const HEAD = 10;
/** Arrows shorter than this, in pixels, are not named. */
const SHORT = 12;

/** The row that is shown at a step: a run at its end shows a telling one. */
export function partsRow(
  { carried, telling }: Pick<PathParts, "carried" | "telling">,
  { step, last }: { readonly step: number; readonly last: number },
): number {
  const rows = carried.length / 2;
  return step >= last ? telling : Math.min(step, rows - 1);
}

/** The marks of a path's parts at a step; none for a path without parts. */
export function partMarks(
  path: {
    readonly parts?: PathParts;
    readonly points: Float32Array;
    readonly values: Float32Array;
  },
  step: number,
  at: (x: number, y: number) => Pixel,
): PartMarks | undefined {
  const { parts, points, values } = path;
  if (parts === undefined) return;
  const row = partsRow(parts, { step, last: values.length - 1 });
  const place = (all: Float32Array, by?: Float32Array) =>
    at(
      all[2 * row] + (by?.[2 * row] ?? 0),
      all[2 * row + 1] + (by?.[2 * row + 1] ?? 0),
    );
  const { carried, pushes, gradientPoints, looksAhead } = parts;
  const [here, there] = [place(points), place(gradientPoints)];
  const carries = {
    from: here,
    to: place(points, carried),
    text: looksAhead ? "look-ahead" : "carried",
    ink: partInks.carried,
    dashed: true,
  };
  const push = {
    from: there,
    to: place(gradientPoints, pushes),
    text: looksAhead ? "gradient there" : "gradient here",
    ink: partInks.push,
    dashed: false,
  };
  const arrows: PartArrow[] = [];
  const names: PartName[] = [];
  for (const { from, to, text, ink, dashed } of [carries, push]) {
    const arrow = arrowOf(from, to, HEAD);
    if (arrow === undefined) continue;
    arrows.push({ ...arrow, ink, dashed });
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    if (Math.hypot(dx, dy) < SHORT) continue;
    names.push({ x: to[0], y: to[1], text, ink });
  }
  const looks = looksAhead && there.every(Number.isFinite) &&
    arrows.some(({ dashed }) => dashed);
  return { arrows, ring: looks ? there : undefined, names };
}
