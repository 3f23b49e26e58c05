/**
 * The names at the heads of a plane's paths: while they move, beside their
 * balls; at rest, off all that is drawn.
 *
 * @module
 */

import { clearNames, type ClearPlace } from "../clear_names.ts";
import { createDrawnMap, REACH } from "../drawn_map.ts";
import { type Named, placeNames } from "../labels.ts";
import type { PartLayer } from "./part_layer.ts";
import type { PathLayer } from "./path_layer.ts";
import { isInside } from "./pixel_path.ts";
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

/** What has names in a plane. */
export interface NamedLayers {
  /** The paths, whose heads are named. */
  readonly paths: readonly PathLayer[];
  /** The parts of their steps. */
  readonly parts?: PartLayer;
}

/** Writes names beside their balls, fast, whatever lies there. */
export function writeNames(layers: NamedLayers, drawn: Drawn): void {
  const { named, label } = namedIn(layers, drawn);
  label(placeNames(named, drawn.projection.box));
}

/** Writes names where they cover nothing; the legend has those without room. */
export function writeClearNames(
  layers: NamedLayers,
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
  for (const { arrows, ring } of layers.parts?.marks() ?? []) {
    for (const { shaft, head } of arrows) {
      map.line([...shaft, ...head].flat(), REACH.dots);
    }
    if (ring) map.spot(...ring, REACH.start);
  }
  for (const { 0: x, 1: y } of stars) {
    map.spot(projection.x(x), projection.y(y), REACH.star);
  }
  const { named, label } = namedIn(layers, drawn);
  label(clearNames(named, projection.box, map));
}

/** What is named where; a path that left keeps its name where it left. */
function namedIn(
  { paths, parts }: NamedLayers,
  { shown, projection, projected: { all } }: Drawn,
): {
  named: readonly Named[];
  label(places: readonly (ClearPlace | undefined)[]): void;
} {
  const heads: Named[] = [];
  const at = paths.map((layer, k) => {
    const end = shown.on[k] && layer.name !== ""
      ? all[k]?.pixels.end(shown.step)
      : undefined;
    if (end === undefined) return -1;
    return heads.push({ text: layer.name, x: end[0], y: end[1] }) - 1;
  });
  const { box } = projection;
  const tips = (parts?.marks() ?? []).flatMap(({ names }) => names);
  // A tip outside has no name, and what stands in its place is none.
  const seen = tips.map(({ x, y }) => isInside(x, y, box));
  return {
    named: [...heads, ...tips.filter((_, k) => seen[k])],
    label(places) {
      paths.forEach((layer, k) => layer.label(places[at[k]]));
      let next = heads.length;
      parts?.label(seen.map((is) => is ? places[next++] : undefined));
    },
  };
}
