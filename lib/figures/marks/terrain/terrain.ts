/**
 * A surface in three dimensions.
 *
 * @module
 */

import {
  type HeightField,
  heightFieldOf,
  type HeightFieldOptions,
  heightFieldSchema,
} from "../../height_field.ts";
import { type Schema, settle } from "../../../core/arguments.ts";
import { checkPlane } from "../../option_kinds.ts";
import type { Range, Surface } from "../../../core/surface.ts";

/** Where the reader looks from, in degrees. */
export interface Camera {
  /** Height above the plane, from −90 to 90. */
  readonly elevation: number;
  /** Direction in the plane, counted from the first axis to the second. */
  readonly azimuth: number;
}

/** How a terrain is drawn. */
export interface TerrainOptions extends HeightFieldOptions {
  /**
   * Where the reader looks from. Default: `{ elevation: 35, azimuth: -60 }`,
   * or, where that hides much of a figure's paths and minima, what shows most.
   */
  readonly camera?: Camera;
}

/** The panel of a terrain. */
export interface Terrain {
  /** Tells panels apart. */
  readonly kind: "terrain";
  /** What paths walk on. */
  readonly heightField: HeightField;
  /** Where the reader looks from. */
  readonly camera: Camera;
}

/** Where the reader looks from unless told otherwise. */
export const CAMERA: Camera = { elevation: 35, azimuth: -60 };

const schema: Schema<TerrainOptions> = {
  ...heightFieldSchema,
  camera: [CAMERA, {
    expected: "{ elevation, azimuth } in degrees, elevation from −90 to 90",
    holds: (value): value is Camera => {
      if (typeof value !== "object" || value === null) return false;
      const { elevation, azimuth, ...others } = value as Camera;
      return Math.abs(elevation) <= 90 && Number.isFinite(azimuth) &&
        Object.keys(others).length === 0;
    },
  }],
};

/** How far paths float above the terrain, of its drawn height. */
export const LIFT = 0.015;

/** And the middles of balls and marks, which it would else cut in half. */
export const BALL_LIFT = 0.04;

/** The box of the scene: wide, and less high than wide. */
export const BOX = { x: 1.15, y: 1.15, z: 0.65 } as const;

const DISTANCE = 2.15;

/**
 * A surface of two variables as a terrain.
 *
 * @throws {RangeError} As {@linkcode heightFieldOf}.
 */
export function terrain(
  surface: Surface,
  options: TerrainOptions = {},
): Terrain {
  checkPlane(surface);
  const { camera, ...field } = settle(schema, options);
  return {
    kind: "terrain",
    heightField: heightFieldOf(surface, field),
    camera,
  };
}

/** A point of the scene; the box of {@linkcode BOX} has its middle at 0. */
export interface Point3d {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** Where a reader is and what is in the middle of the view, as in Plotly. */
export interface Viewpoint {
  /** Where the reader's eye is. */
  readonly eye: Point3d;
  /** What the eye looks at. */
  readonly center: Point3d;
}

/** Narrower pictures, width by height, are seen from farther away. */
export const NARROW = 1.35;

/**
 * The viewpoint that a terrain is shown from at first, in a picture so many
 * times wider than high.
 */
export function viewpointOf({ camera }: Terrain, aspect: number): Viewpoint {
  const farther = Math.max(1, NARROW / aspect);
  const { x, y, z } = eye(camera);
  return {
    eye: { x: farther * x, y: farther * y, z: farther * z },
    center: { x: 0, y: 0, z: -0.19 },
  };
}

/** The eye of a camera, in Plotly's units. */
export function eye({ elevation, azimuth }: Camera): Point3d {
  const [up, around] = [elevation, azimuth].map((a) => a * Math.PI / 180);
  return {
    x: DISTANCE * Math.cos(up) * Math.cos(around),
    y: DISTANCE * Math.cos(up) * Math.sin(around),
    z: DISTANCE * Math.sin(up),
  };
}

/** The heights that the vertical axis shows, with room for what floats. */
export function shownHeights({ drawn: [low, high] }: HeightField): Range {
  const lift = LIFT * (high - low);
  return [low - lift, high + 3 * lift];
}
