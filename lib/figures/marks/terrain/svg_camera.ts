/**
 * From the scene to the sheet, as the live picture's camera does it.
 *
 * @module
 */

import type { HeightField } from "../../height_field.ts";
import { BOX, type Point3d, shownHeights, type Viewpoint } from "./terrain.ts";
import type { Range } from "../../../core/surface.ts";
import type { Pixel } from "../../svg/lines.ts";

/** The angle that the picture spans from bottom to top. */
const FIELD = Math.PI / 4;

/** A camera in front of a terrain. */
export interface SvgCamera {
  /** From a point of the scene to the sheet. */
  pixel(point: Point3d): Pixel;
  /** From a point of the plane and a drawn height to the scene. */
  place(x: number, y: number, z: number): Point3d;
}

/** The lens of a viewpoint for a sheet of a size in pixels. */
export function createSvgCamera(
  heightField: HeightField,
  { eye, center }: Viewpoint,
  [width, height]: readonly [number, number],
): SvgCamera {
  const back = unit(minus(eye, center));
  // The turntable's up; from straight above, the second axis is up.
  const flat = Math.hypot(back.x, back.y) < 1e-6;
  const up = flat ? { x: 0, y: 1, z: 0 } : { x: 0, y: 0, z: 1 };
  const right = unit(cross(up, back));
  const above = cross(back, right);
  const focus = height / 2 / Math.tan(FIELD / 2);
  const [x, y, z] = [
    share(heightField.view[0], BOX.x),
    share(heightField.view[1], BOX.y),
    share(shownHeights(heightField), BOX.z),
  ];
  return {
    pixel(point) {
      const seen = minus(point, eye);
      const scale = -focus / dot(seen, back);
      return [
        width / 2 + scale * dot(seen, right),
        height / 2 - scale * dot(seen, above),
      ];
    },
    place: (px, py, pz) => ({ x: x(px), y: y(py), z: z(pz) }),
  };
}

/** From an axis to the box, whose middle is at 0. */
function share([low, high]: Range, length: number): (value: number) => number {
  return (value) => ((value - low) / (high - low) - 0.5) * length;
}

function minus(a: Point3d, b: Point3d): Point3d {
  return { x: a.x - b.x, y: a.y - b.y, z: a.z - b.z };
}

function dot(a: Point3d, b: Point3d): number {
  return a.x * b.x + a.y * b.y + a.z * b.z;
}

function cross(a: Point3d, b: Point3d): Point3d {
  return {
    x: a.y * b.z - a.z * b.y,
    y: a.z * b.x - a.x * b.z,
    z: a.x * b.y - a.y * b.x,
  };
}

/** The vector of length one. */
export function unit(a: Point3d): Point3d {
  const length = Math.sqrt(dot(a, a));
  return { x: a.x / length, y: a.y / length, z: a.z / length };
}
