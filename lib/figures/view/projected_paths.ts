/**
 * The paths of a plane in pixels, made anew only where something has moved.
 *
 * @module
 */

import type { Path } from "../marks/path/path.ts";
import { arrowsOf, NO_ARROWS, type PathArrows } from "./path_arrows.ts";
import { type PixelPath, pixelPath } from "./pixel_path.ts";
import type { PlaneProjection } from "./plane_projection.ts";

/** A path in pixels. */
export interface ProjectedPath {
  /** What it was made of. */
  readonly points: Path["points"];
  /** Its line and dots. */
  readonly pixels: PixelPath;
  /** Its arrows. */
  readonly arrows: PathArrows;
}

/** The paths of a plane in pixels. */
export interface ProjectedPaths {
  /** The projection that made them. */
  readonly key: string;
  /** One for each path. */
  readonly all: readonly ProjectedPath[];
}

/** Before anything was projected. */
export const NOTHING_PROJECTED: ProjectedPaths = { key: "", all: [] };

/** Projects paths; those that stay where they were before are not touched. */
export function projectPaths(
  paths: readonly Path[],
  { before, projection, place, arrows }: {
    readonly before: ProjectedPaths;
    readonly projection: PlaneProjection;
    /** Where a path's steps lie, `[steps + 1, 2]`, in the axes' units. */
    place(path: Path): ArrayLike<number>;
    /** Whether arrows fit into the plane. */
    readonly arrows: boolean;
  },
): ProjectedPaths {
  const { key, box } = projection;
  const all = paths.map((path, k): ProjectedPath => {
    const known = before.all[k];
    if (before.key === key && known?.points === path.points) return known;
    const pixels = pixelPath(projection.pixels(place(path)), box);
    return {
      points: path.points,
      pixels,
      arrows: arrows && path.arrows !== "none"
        ? arrowsOf(path, pixels.pixels, projection.pixels, box)
        : NO_ARROWS,
    };
  });
  return { key, all };
}

/** How near the pointer must come to a step, in pixels. */
const REACH = 14;

/** The nearest step that is drawn to a pixel, if one is near. */
export function nearestStep(
  { all }: ProjectedPaths,
  [x, y]: readonly [number, number],
  { on, last }: {
    /** Which paths are switched on. */
    readonly on: readonly boolean[];
    /** The last step that is drawn. */
    readonly last: number;
  },
): { path: number; step: number } | undefined {
  let best: { path: number; step: number } | undefined;
  let least = REACH ** 2;
  all.forEach(({ pixels: { pixels } }, path) => {
    if (!on[path]) return;
    for (let k = 0; 2 * k < pixels.length && k <= last; k++) {
      const distance = (pixels[2 * k] - x) ** 2 + (pixels[2 * k + 1] - y) ** 2;
      if (distance < least) {
        least = distance;
        best = { path, step: k };
      }
    }
  });
  return best;
}
