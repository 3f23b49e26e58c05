/**
 * The minima of a formula, found by looking everywhere: kinks and flat bottoms
 * count too, which no search by slopes finds.
 *
 * @module
 */

import { stationaryPoints } from "../../analysis/stationary.ts";
import type { Surface } from "../../core/surface.ts";

/** A place and its height. */
export interface Hollow {
  /** The place, `[2]`. */
  readonly point: readonly number[];
  /** The height there. */
  readonly value: number;
}

/** What was found in a square. */
export interface Hollows {
  /** Minima that stand alone, from left to right. */
  readonly minima: readonly Hollow[];
  /** Whether some are level all along, as the floor of a valley. */
  readonly level: boolean;
  /** A place where there is no height, if there is one. */
  readonly hole?: readonly number[];
}

/** Points along each axis: the whole and the half numbers are among them. */
const SIZE = 161;
/** Places nearer than this are one. */
const NEAR = 0.01;
/** On these circles all that is higher makes a hollow stand alone. */
const RADII = [1e-4, 2e-3];

const DIRECTIONS = Array.from({ length: 64 }, (_, k) => {
  const angle = k * Math.PI / 32;
  return [Math.cos(angle), Math.sin(angle)] as const;
});

/** The hollows of a surface in x and y, in the square from −`half` to `half`. */
export function hollowsOf(surface: Surface, half: number): Hollows {
  const view = [[-half, half], [-half, half]] as const;
  const value = (x: number, y: number) => surface.value([x, y]);
  const smooth = stationaryPoints(surface, { view })
    .filter(({ kind }) => kind === "minimum");
  const found: Hollow[] = smooth.map(({ point, value }) => ({ point, value }));
  const { lowest, flat, hole } = lowestOfGrid(value, half);
  let level = flat;
  for (const [x0, y0] of lowest) {
    const [x, y] = sink(value, [x0, y0], 2 * half / (SIZE - 1));
    const height = value(x, y);
    const known = found.some(({ point: [a, b] }) =>
      Math.hypot(a - x, b - y) < NEAR
    );
    if (known || Math.max(Math.abs(x), Math.abs(y)) >= half) continue;
    const around = RADII.flatMap((r) =>
      DIRECTIONS.map(([dx, dy]) => value(x + r * dx, y + r * dy))
    );
    if (around.every((other) => other > height)) {
      found.push({ point: [x, y], value: height });
    } else if (around.every((other) => other >= height)) level = true;
  }
  return {
    minima: found.sort((a, b) => a.point[0] - b.point[0]),
    level,
    hole,
  };
}

type Value = (x: number, y: number) => number;

/**
 * Points inside the grid that no neighbour is lower than, whether some are a
 * floor that is level, and the first point without a height.
 */
function lowestOfGrid(
  value: Value,
  half: number,
): { lowest: [number, number][]; flat: boolean; hole?: number[] } {
  const at = (k: number) => -half + 2 * half * k / (SIZE - 1);
  const heights = Float64Array.from(
    { length: SIZE * SIZE },
    (_, k) => value(at(k % SIZE), at(Math.floor(k / SIZE))),
  );
  const lowest: [number, number][] = [];
  const plain: number[] = [];
  for (let k = 0; k < heights.length; k++) {
    const around = neighbours(k);
    if (around.length < 8) continue;
    if (around.every((other) => heights[other] === heights[k])) plain.push(k);
    else if (around.every((other) => heights[k] <= heights[other])) {
      lowest.push([at(k % SIZE), at(Math.floor(k / SIZE))]);
    }
  }
  const hole = heights.findIndex(Number.isNaN);
  return {
    lowest,
    flat: hasFloor(heights, plain),
    ...(hole >= 0 && { hole: [at(hole % SIZE), at(Math.floor(hole / SIZE))] }),
  };
}

/** The points around a point of the grid: eight, or fewer at its edge. */
function neighbours(k: number): number[] {
  const [i, j] = [k % SIZE, Math.floor(k / SIZE)];
  return [-1, 0, 1].flatMap((dj) =>
    [-1, 0, 1].filter((di) =>
      (di !== 0 || dj !== 0) && i + di >= 0 && i + di < SIZE && j + dj >= 0 &&
      j + dj < SIZE
    ).map((di) => (j + dj) * SIZE + i + di)
  );
}

/**
 * Whether one of these level places has no way down: from a plateau there is
 * one, at its rim, and it is level perhaps by rounding alone.
 */
function hasFloor(heights: Float64Array, plain: readonly number[]): boolean {
  const seen = new Set<number>();
  for (const start of plain) {
    if (seen.has(start)) continue;
    seen.add(start);
    const level = [start];
    let isFloor = true;
    for (const k of level) {
      for (const other of neighbours(k)) {
        if (heights[other] < heights[k]) isFloor = false;
        if (heights[other] !== heights[k] || seen.has(other)) continue;
        seen.add(other);
        level.push(other);
      }
    }
    if (isFloor) return true;
  }
  return false;
}

/** Goes down by ever smaller steps, as far as it goes. */
function sink(
  value: Value,
  [x, y]: readonly [number, number],
  width: number,
): [number, number] {
  for (let step = width; step > 1e-10; step /= 2) {
    for (let turns = 0; turns < 20; turns++) {
      const here = value(x, y);
      const lower = DIRECTIONS.find(([dx, dy]) =>
        value(x + step * dx, y + step * dy) < here
      );
      if (lower === undefined) break;
      x += step * lower[0];
      y += step * lower[1];
    }
  }
  return [x, y];
}
