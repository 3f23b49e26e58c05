/**
 * Where to look from so that nothing that matters is behind a hill.
 *
 * @module
 */

import { floatingHeight } from "../../draped_path.ts";
import { heightAt, type HeightField } from "../../height_field.ts";
import type { Path } from "../path/path.ts";
import { isSeen } from "./sight.ts";
import { BALL_LIFT, CAMERA, type Camera, eye, LIFT } from "./terrain.ts";

/** The usual camera stays where it shows this share of what matters. */
const ENOUGH = 0.8;
/**
 * Other cameras are at these heights, in these directions: along an axis its
 * ticks would stand in a heap.
 */
const ELEVATIONS = [35, 45, 55];
const AZIMUTHS = Array.from({ length: 24 }, (_, k) => 15 * k - 180)
  .filter((azimuth) => azimuth % 90 !== 0);
/** A degree away from the usual camera is worth this share. */
const COST = { elevation: 0.004, azimuth: 0.0002 };
/** A path is looked at in so many places. */
const PLACES = 30;
/** How much the sight of a place is worth. */
const WORTH = { minimum: 20, head: 10, place: 1 };

/** A place on the terrain, and what its sight is worth. */
interface Place {
  readonly spot: readonly [number, number, number];
  readonly worth: number;
}

/**
 * The usual camera, or, where it hides too much of paths and minima, the one
 * nearby that shows most of them.
 */
export function clearCamera(
  heightField: HeightField,
  paths: readonly Path[],
): Camera {
  const places = placesOf(heightField, paths);
  const all = places.reduce((sum, { worth }) => sum + worth, 0);
  const shareSeen = (camera: Camera) => {
    const from = eye(camera);
    let seen = 0;
    for (const { spot, worth } of places) {
      if (isSeen(heightField, spot, from)) seen += worth;
    }
    return seen / all;
  };
  if (all === 0 || shareSeen(CAMERA) >= ENOUGH) return CAMERA;
  let [best, most] = [CAMERA, -Infinity];
  for (const elevation of ELEVATIONS) {
    for (const azimuth of AZIMUTHS) {
      const turn = Math.abs(azimuth - CAMERA.azimuth);
      const score = shareSeen({ elevation, azimuth }) -
        COST.elevation * (elevation - CAMERA.elevation) -
        COST.azimuth * Math.min(turn, 360 - turn);
      if (score > most) [best, most] = [{ elevation, azimuth }, score];
    }
  }
  return best;
}

/** The minima, the heads, and places along the paths that are in view. */
function placesOf(
  heightField: HeightField,
  paths: readonly Path[],
): Place[] {
  const { minima, view: [[x0, x1], [y0, y1]], drawn } = heightField;
  const lift = BALL_LIFT * (drawn[1] - drawn[0]);
  const places: Place[] = [];
  const add = (x: number, y: number, z: number, worth: number) => {
    if (!(x >= x0 && x <= x1 && y >= y0 && y <= y1)) return;
    if (Number.isFinite(z)) places.push({ spot: [x, y, z], worth });
  };
  for (const [x, y] of minima) {
    add(x, y, heightAt(heightField, x, y) + lift, WORTH.minimum);
  }
  for (const { points } of paths) {
    const last = points.length / 2 - 1;
    const look = (step: number, share: number, worth: number) => {
      const [x, y] = [points[2 * step], points[2 * step + 1]];
      add(x, y, floatingHeight(heightField, x, y, share), worth);
    };
    const stride = Math.max(1, Math.ceil(last / PLACES));
    for (let step = 0; step < last; step += stride) {
      look(step, LIFT, WORTH.place);
    }
    look(last, BALL_LIFT, WORTH.head);
  }
  return places;
}
