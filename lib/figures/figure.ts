/**
 * A figure: panels that show surfaces and curves, and the paths that move
 * through all of them in step. Plain data, drawn by the reader's page.
 *
 * @module
 */

import type { Anatomy } from "./marks/anatomy/anatomy.ts";
import { type Balls, shapeOf } from "./marks/balls/balls.ts";
import type { Contours } from "./marks/contours/contours.ts";
import type { Curves } from "./marks/curves/curves.ts";
import type { Path } from "./marks/path/path.ts";
import type { Terrain } from "./marks/terrain/terrain.ts";
import { dashes } from "./theme.ts";

/** One of the pictures of a figure. */
export type Panel = Terrain | Contours | Curves | Anatomy;

/** What a figure is composed of. */
export type Mark = Panel | Path | Balls;

/** What is said about a figure, and how it is played. */
export interface FigureOptions {
  /** The sentence under the figure: what to see in it. Plain text. */
  readonly caption: string;
  /** The picture in words, for readers who do not see it. Plain text. */
  readonly alt: string;
  /**
   * The steps at which playing stops for a frame, ascending, to sample a long
   * run densely where it moves fast. Default: every step, or about 400 evenly
   * spaced ones for longer runs.
   */
  readonly frames?: readonly number[];
  /**
   * Frames a second at normal speed. Default: such that a run takes about
   * eight seconds, from 4 to 30.
   */
  readonly framesPerSecond?: number;
  /**
   * The step shown before the reader plays. Default: the last one; a crowd of
   * balls that all arrive wants one on the way.
   */
  readonly rest?: number;
  /** Whether the figure plays when it comes into view. `@default false` */
  readonly autoplay?: boolean;
}

/** A composed figure. */
export interface Figure {
  /** The sentence under the figure. */
  readonly caption: string;
  /** The picture in words. */
  readonly alt: string;
  /** The pictures, from left to right. */
  readonly panels: readonly Panel[];
  /** The paths, in the order of the legend. */
  readonly paths: readonly Path[];
  /** Many balls at once; their optimizers follow in the legend. */
  readonly balls: readonly Balls[];
  /** The steps at which playing stops for a frame. */
  readonly frames: readonly number[];
  /** Frames a second at normal speed. */
  readonly framesPerSecond: number;
  /** The step shown before the reader plays. */
  readonly rest: number;
  /** Whether the figure plays when it comes into view. */
  readonly autoplay: boolean;
}

/** How many frames a run is thinned to where nothing else is asked for. */
const MOST_FRAMES = 400;

/**
 * Composes panels and paths to a figure: every path appears in every panel,
 * and one clock moves them all.
 *
 * @example Terrain and contours in step
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { adam, descend, saddle } from "downhill";
 * import { contours, figure, path, terrain } from "downhill/figures";
 *
 * const run = descend(saddle, adam({ learningRate: 0.1 }), {
 *   start: [3, 0.1],
 *   steps: 20,
 * });
 * const picture = figure([terrain(saddle), contours(saddle), path(run)], {
 *   caption: "Adam leaves the saddle sideways.",
 *   alt: "A saddle with one path that turns off its ridge.",
 * });
 * assertEquals(picture.frames.length, 21);
 * ```
 *
 * @throws {TypeError} If caption or alt is empty, or there is no panel.
 * @throws {RangeError} If the frames do not ascend, or rest is no step.
 */
export function figure(marks: readonly Mark[], options: FigureOptions): Figure {
  for (const name of ["caption", "alt"] as const) {
    const text: unknown = options?.[name];
    if (typeof text !== "string" || text.trim() === "") {
      throw new TypeError(
        `Expected ${name} to say what the figure shows but found ${
          JSON.stringify(text)
        }`,
      );
    }
  }
  const panels = marks.filter((mark): mark is Panel =>
    mark.kind !== "path" && mark.kind !== "balls"
  );
  const paths = apart(
    marks.filter((mark): mark is Path => mark.kind === "path"),
  );
  const balls = shaped(
    marks.filter((mark): mark is Balls => mark.kind === "balls"),
  );
  if (panels.length === 0) {
    throw new TypeError(
      "Expected marks to hold a panel (terrain, contours, curves or anatomy) " +
        `but found ${marks.length === 0 ? "none" : "paths only"}`,
    );
  }
  const steps = Math.max(
    longest(paths),
    ...[...panels, ...balls].map((mark) => "steps" in mark ? mark.steps : 0),
  );
  const frames = options.frames ?? evenFrames(steps);
  const { rest } = options;
  if (rest !== undefined && !(rest >= 0 && rest <= (frames.at(-1) ?? 0))) {
    throw new RangeError(
      `Expected rest to be a step of the figure but found ${rest}`,
    );
  }
  for (let k = 0; k < frames.length; k++) {
    if (!Number.isInteger(frames[k]) || frames[k] < (frames[k - 1] ?? -1) + 1) {
      throw new RangeError(
        `Expected frames to be ascending step numbers but found ${
          frames[k]
        } at place ${k}`,
      );
    }
  }
  return {
    caption: options.caption,
    alt: options.alt,
    panels,
    paths,
    balls,
    frames,
    framesPerSecond: options.framesPerSecond ??
      Math.min(30, Math.max(4, frames.length / 8)),
    rest: options.rest ?? frames.at(-1) ?? 0,
    autoplay: options.autoplay ?? false,
  };
}

/** Gives paths with one and the same stroke different dashes. */
function apart(paths: readonly Path[]): Path[] {
  const taken = new Set<string>();
  return paths.map((path) => {
    const { ink } = path.stroke;
    const dash = [path.stroke.dash, ...dashes]
      .find((dash) => !taken.has(ink.light + dash)) ?? path.stroke.dash;
    taken.add(ink.light + dash);
    return { ...path, stroke: { ink, dash } };
  });
}

/** Gives every swarm of a figure a shape of its own, as far as there are. */
function shaped(balls: readonly Balls[]): Balls[] {
  let k = 0;
  return balls.map((mark) => ({
    ...mark,
    swarms: mark.swarms.map((swarm) => ({ ...swarm, shape: shapeOf(k++) })),
  }));
}

/** The number of steps of the longest path. */
export function longest(paths: readonly Path[]): number {
  return Math.max(0, ...paths.map((path) => path.values.length - 1));
}

/** Every step of a short run, about {@linkcode MOST_FRAMES} of a long one. */
export function evenFrames(steps: number): number[] {
  const stride = Math.max(1, Math.ceil(steps / MOST_FRAMES));
  const frames = [];
  for (let step = 0; step < steps; step += stride) frames.push(step);
  frames.push(steps);
  return frames;
}
