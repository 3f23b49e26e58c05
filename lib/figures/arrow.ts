/**
 * The shape of an arrow.
 *
 * @module
 */

type Point = readonly [x: number, y: number];

/** An arrow, in pixels. */
export interface Arrow {
  /** From its start to its head. */
  readonly shaft: readonly [Point, Point];
  /** The three corners of its head, the tip first. */
  readonly head: readonly [Point, Point, Point];
}

/** Shorter arrows than this, in pixels, would be blots. */
const SHORTEST = 5;
/** Longer ones than this point out of every picture. */
const LONGEST = 1e5;
/** The longest head. */
const HEAD = 6;
/** Half a head's width, of its length. */
const HALF = 0.45;

/** The arrow between two pixels, if it has a length that can be shown. */
export function arrowOf(
  [x, y]: Point,
  [tipX, tipY]: Point,
  longestHead = HEAD,
): Arrow | undefined {
  const length = Math.hypot(tipX - x, tipY - y);
  if (!(length >= SHORTEST && length <= LONGEST)) return;
  const [ux, uy] = [(tipX - x) / length, (tipY - y) / length];
  const size = Math.min(longestHead, length / 2);
  const [baseX, baseY] = [tipX - size * ux, tipY - size * uy];
  const half = size * HALF;
  return {
    shaft: [[x, y], [baseX, baseY]],
    head: [
      [tipX, tipY],
      [baseX - half * uy, baseY + half * ux],
      [baseX + half * uy, baseY - half * ux],
    ],
  };
}
