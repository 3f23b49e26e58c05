/**
 * What the terrain hides.
 *
 * @module
 */

import { heightAt, type HeightField } from "../../height_field.ts";
import { BOX, type Point3d, shownHeights } from "./terrain.ts";

/** Looks this many times on the way from a point to the eye. */
const LOOKS = 120;

/**
 * Whether a point of the plane, at a drawn height, can be seen by an eye in
 * the scene: the terrain is nowhere above the line between them.
 */
export function isSeen(
  heightField: HeightField,
  [x, y, z]: readonly [number, number, number],
  eye: Point3d,
): boolean {
  const [[x0, x1], [y0, y1]] = heightField.view;
  const [z0, z1] = shownHeights(heightField);
  const dx = (eye.x / BOX.x + 0.5) * (x1 - x0) + x0 - x;
  const dy = (eye.y / BOX.y + 0.5) * (y1 - y0) + y0 - y;
  const dz = (eye.z / BOX.z + 0.5) * (z1 - z0) + z0 - z;
  // The box is at most as long as its diagonal; the eye may be far away.
  const shares = Math.hypot(dx / (x1 - x0), dy / (y1 - y0));
  const reach = Math.min(1, Math.SQRT2 / shares);
  for (let k = 1; k <= LOOKS; k++) {
    const t = reach * k / LOOKS;
    const height = heightAt(heightField, x + t * dx, y + t * dy);
    if (height > z + t * dz) return false;
    if (Number.isNaN(height) && z + t * dz > z1) return true;
  }
  return true;
}
