/**
 * A figure: panels that show surfaces and curves, and the paths that move
 * through all of them in step. Plain data, drawn by the reader's page.
 *
 * @module
 */

import {
  flag,
  type Kind,
  optional,
  positive,
  type Schema,
  settle,
} from "../core/arguments.ts";
import { checkMarks } from "./check_marks.ts";
import type { Figure } from "./composed_figure.ts";
import type { Contents } from "./contents.ts";
import { stepList, words } from "./option_kinds.ts";
import { type Balls, shapeOf } from "./marks/balls/balls.ts";
import {
  type Layer,
  layerKindOf,
  type Layers,
  layersOf,
} from "./marks/layers.ts";
import { isPanel, kindOf, type Panel, panelNames } from "./marks/panels.ts";
import { distinguished } from "./marks/path/distinguish.ts";
import { showsItself } from "./self_display.ts";

export type { Figure } from "./composed_figure.ts";

/** What a figure is composed of. */
export type Mark = Panel | Layer;

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
   * The step shown before the reader plays. Default: the last one, or with a
   * step taken apart an early one that shows its parts; a crowd of balls that
   * all arrive wants one on the way.
   */
  readonly rest?: number;
  /** Whether the figure plays when it comes into view. `@default false` */
  readonly autoplay?: boolean;
}

const anyNumber: Kind<number> = {
  expected: "a step",
  holds: (value): value is number => typeof value === "number",
};

const schema: Schema<FigureOptions> = {
  caption: ["", words],
  alt: ["", words],
  frames: [undefined, optional(stepList)],
  framesPerSecond: [undefined, optional(positive)],
  rest: [undefined, optional(anyNumber)],
  autoplay: [false, flag],
};

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
 * @throws {TypeError} If caption or alt is empty, a mark is none, or there is no
 * panel.
 * @throws {RangeError} If the frames do not ascend, or rest is no step.
 */
export function figure(marks: readonly Mark[], options: FigureOptions): Figure {
  checkMarks(marks);
  for (const name of ["caption", "alt"] as const) {
    const text: unknown = options?.[name];
    if (!words.holds(text)) {
      throw new TypeError(
        `Expected ${name} to say what the figure shows but found ${
          JSON.stringify(text)
        }`,
      );
    }
  }
  const settings = settle(schema, options);
  const panels = marks.filter(isPanel);
  if (panels.length === 0) {
    throw new TypeError(
      `Expected marks to hold a panel (${panelNames.join(", ")}) ` +
        `but found ${marks.length === 0 ? "none" : "paths only"}`,
    );
  }
  const contents = contentsOf(marks);
  const frames = settings.frames ?? evenFrames(Math.max(
    0,
    ...panels.map((panel) => kindOf(panel).steps(panel)),
    ...layersOf(contents).map((mark) => layerKindOf(mark).steps(mark)),
  ));
  checkFrames(frames, settings.rest);
  return showsItself({
    caption: settings.caption,
    alt: settings.alt,
    panels: panels.map((panel) =>
      kindOf(panel).compose?.(panel, contents, frames) ?? panel
    ),
    ...contents,
    frames,
    framesPerSecond: settings.framesPerSecond ??
      Math.min(30, Math.max(4, frames.length / 8)),
    rest: settings.rest ?? wantedRest(panels) ?? frames.at(-1) ?? 0,
    autoplay: settings.autoplay,
  });
}

/** What moves through the panels, in order, each told from the others. */
function contentsOf(marks: readonly Mark[]): Contents {
  const ofKind = <K extends keyof Layers>(kind: K) =>
    marks.filter((mark) => mark.kind === kind) as unknown as Layers[K][];
  return {
    paths: distinguished(ofKind("path")),
    balls: shaped(ofKind("balls")),
    lines: ofKind("line"),
  };
}

/** Throws unless frames are ascending steps, and rest is one up to the last. */
function checkFrames(
  frames: readonly number[],
  rest: number | undefined,
): void {
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
}

/** Where the first panel that asks for a step wants to rest. */
function wantedRest(panels: readonly Panel[]): number | undefined {
  return panels.map((panel) => kindOf(panel).rest?.(panel))
    .find((step) => step !== undefined);
}

/** Gives every swarm of a figure a shape of its own, as far as there are. */
function shaped(balls: readonly Balls[]): Balls[] {
  let k = 0;
  return balls.map((mark) => ({
    ...mark,
    swarms: mark.swarms.map((swarm) => ({ ...swarm, shape: shapeOf(k++) })),
  }));
}

/** Every step of a short run, about {@linkcode MOST_FRAMES} of a long one. */
export function evenFrames(steps: number): number[] {
  const stride = Math.max(1, Math.ceil(steps / MOST_FRAMES));
  const frames = [];
  for (let step = 0; step < steps; step += stride) frames.push(step);
  frames.push(steps);
  return frames;
}
