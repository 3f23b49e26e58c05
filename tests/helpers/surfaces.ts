/**
 * Surfaces written out by hand, so that the arithmetic can be tested without
 * the room that derives them.
 *
 * @module
 */

import type { Surface } from "../../lib/core/surface.ts";

interface Handmade {
  variables?: string[];
  value(...coordinates: number[]): number;
  gradient(...coordinates: number[]): number[];
}

function handmade(
  name: string,
  { variables, value, gradient }: Handmade,
): Surface {
  return {
    name,
    variables: variables ?? ["x", "y"],
    derivatives: "by hand",
    value: (point) => value(...Array.from(point)),
    gradient(point, out) {
      const found = gradient(...Array.from(point));
      const target = out ?? new Float64Array(found.length);
      target.set(found);
      return target as never;
    },
  };
}

/** The sum of squares, in any dimension. */
export function bowl(dimension: number): Surface {
  return handmade("bowl", {
    variables: Array.from({ length: dimension }, (_, i) => `x${i}`),
    value: (...x) => x.reduce((sum, xi) => sum + xi * xi, 0),
    gradient: (...x) => x.map((xi) => 2 * xi),
  });
}

/** The second essay's first surface, x² + 4 y². */
export const quad = handmade("quad", {
  value: (x, y) => x * x + 4 * y * y,
  gradient: (x, y) => [2 * x, 8 * y],
});

/** The second essay's second surface, convex and slanted. */
export const booth = handmade("booth", {
  value: (x, y) => (x + 2 * y - 7) ** 2 + (2 * x + y - 5) ** 2,
  gradient: (x, y) => [
    2 * (x + 2 * y - 7) + 4 * (2 * x + y - 5),
    4 * (x + 2 * y - 7) + 2 * (2 * x + y - 5),
  ],
});

/** The second essay's saddle, y² − x². */
export const hyper = handmade("hyper", {
  value: (x, y) => y * y - x * x,
  gradient: (x, y) => [-2 * x, 2 * y],
});

/** Beale's function, plains and walls around one minimum at (3, 0.5). */
export const beale = handmade("beale", {
  value: (x, y) =>
    (1.5 - x + x * y) ** 2 + (2.25 - x + x * y ** 2) ** 2 +
    (2.625 - x + x * y ** 3) ** 2,
  gradient(x, y) {
    const a = 1.5 - x + x * y;
    const b = 2.25 - x + x * y * y;
    const c = 2.625 - x + x * y * y * y;
    return [
      2 * (a * (y - 1) + b * (y * y - 1) + c * (y * y * y - 1)),
      2 * (a * x + b * 2 * x * y + c * 3 * x * y * y),
    ];
  },
});

/** A valley along y = x². */
export const rosenbrock = handmade("rosenbrock", {
  value: (x, y) => (1 - x) ** 2 + 100 * (y - x * x) ** 2,
  gradient: (x, y) => [
    -400 * x * (y - x * x) - 2 * (1 - x),
    200 * (y - x * x),
  ],
});
