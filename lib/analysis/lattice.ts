/**
 * Evenly spaced points over a view of any dimension.
 *
 * @module
 */

import { axis } from "../surfaces/grid.ts";
import type { Range } from "../core/surface.ts";

/** All points of a lattice with `count` places along each axis. */
export function* lattice(
  view: readonly Range[],
  count: number,
): Generator<Float64Array<ArrayBuffer>> {
  yield* combinations(view.map((range) => axis(range, count)));
}

/** Every way to take one number from each list; the first varies fastest. */
export function* combinations(
  lists: readonly ArrayLike<number>[],
): Generator<Float64Array<ArrayBuffer>> {
  const total = lists.reduce((product, list) => product * list.length, 1);
  for (let k = 0; k < total; k++) {
    let rest = k;
    yield Float64Array.from(lists, (list) => {
      const number = list[rest % list.length];
      rest = Math.floor(rest / list.length);
      return number;
    });
  }
}
