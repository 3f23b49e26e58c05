/**
 * The names at the heads of a plane's paths: while they move, beside their
 * balls; at rest, off all that is drawn.
 *
 * @module
 */

import { clearNames } from "../clear_names.ts";
import { createDrawnMap, REACH } from "../drawn_map.ts";
import { type Named, placeNames } from "../labels.ts";
import type { PathLayer } from "./path_layer.ts";
import type { PlaneProjection } from "./plane_projection.ts";
import type { ProjectedPaths } from "./projected_paths.ts";
import type { Shown } from "./view.ts";

/** What of a plane names must not cover. */
export interface Drawn {
  /** What is shown. */
  readonly shown: Shown;
  /** Where it is. */
  readonly projection: PlaneProjection;
  /** The paths in pixels. */
  readonly projected: ProjectedPaths;
}

/** Writes names beside their balls, fast, whatever lies there. */
export function writeNames(layers: readonly PathLayer[], drawn: Drawn): void {
  const { named, at } = namedIn(layers, drawn);
  const places = placeNames(named, drawn.projection.box);
  layers.forEach((layer, k) => layer.label(places[at[k]]));
}

/** Writes names where they cover nothing; the legend has those without room. */
export function writeClearNames(
  layers: readonly PathLayer[],
  drawn: Drawn,
  { faint, ahead, stars }: {
    /** Whether paths are drawn without starts, dots and arrows. */
    readonly faint: boolean;
    /** Whether whole paths are drawn. */
    readonly ahead: boolean;
    /** The points of the plane with a star. */
    readonly stars: readonly ArrayLike<number>[];
  },
): void {
  const { shown, projection, projected: { all } } = drawn;
  const map = createDrawnMap(projection.box);
  all.forEach(({ pixels: { pixels }, arrows }, k) => {
    if (!shown.on[k]) return;
    const { dots } = shown.paths[k];
    const steps = ahead ? pixels.length / 2 : shown.step + 1;
    map.line(
      pixels.subarray(0, 2 * steps),
      dots && !faint ? REACH.dots : REACH.line,
    );
    if (!faint) map.spot(pixels[0], pixels[1], REACH.start);
    for (const corners of arrows.corners(shown.step)) {
      map.line(corners, REACH.arrow);
    }
  });
  for (const { 0: x, 1: y } of stars) {
    map.spot(projection.x(x), projection.y(y), REACH.star);
  }
  const { named, at } = namedIn(layers, drawn);
  const places = clearNames(named, projection.box, map);
  layers.forEach((layer, k) => layer.label(places[at[k]]));
}

/** What is named where; a path that left keeps its name where it left. */
function namedIn(
  layers: readonly PathLayer[],
  { shown, projected: { all } }: Drawn,
): { named: Named[]; at: number[] } {
  const named: Named[] = [];
  const at = layers.map((layer, k) => {
    const end = shown.on[k] && layer.name !== ""
      ? all[k]?.pixels.end(shown.step)
      : undefined;
    if (end === undefined) return -1;
    return named.push({ text: layer.name, x: end[0], y: end[1] }) - 1;
  });
  return { named, at };
}
