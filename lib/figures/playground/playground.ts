/**
 * A figure with controls: every change computes all paths anew, in the
 * reader's page.
 *
 * @module
 */

import { unexpected } from "../../core/arguments.ts";
import { describe } from "../../frameworks/description.ts";
import type { Optimizer } from "../../core/optimizer.ts";
import { surface as fromFormula } from "../../surfaces/from_formula.ts";
import type { Scale } from "../../surfaces/scale.ts";
import type { Range, Surface } from "../../core/surface.ts";
import type { Figure } from "../figure.ts";
import { path } from "../marks/path/path.ts";
import { CAMERA } from "../marks/terrain/terrain.ts";
import { descend } from "../../core/descend.ts";
import { composePlayground } from "./compose.ts";
import { plainSettings, ruleSource } from "./own_rule.ts";
import {
  type Contestant,
  MOST_STEPS,
  type PlaygroundSettings,
} from "./settings.ts";
import { suitableScale } from "./suitable_scale.ts";
import { choiceOf } from "./surface_choice.ts";

/** A control of a playground, to be locked or hidden. */
export type Control =
  | "surface"
  | "start"
  | "steps"
  | "schedule"
  | "noise"
  | "framework"
  | "options";

/** A button that brings settings, and what to look for. */
export interface Preset {
  /** The words on the button. Plain text. */
  readonly name: string;
  /** What to see in it, in one sentence. Plain text. */
  readonly sentence: string;
  /** Where all start. Default: as the playground does. */
  readonly start?: readonly number[];
  /** How many steps they take. Default: as in the playground. */
  readonly steps?: number;
  /** Options by the contestant's name: `{ Adam: { learningRate: 0.5 } }`. */
  readonly options?: Readonly<
    Record<string, Readonly<Record<string, number>>>
  >;
}

/** What a playground begins with, and what the reader may change. */
export interface PlaygroundOptions extends
  Partial<
    Pick<PlaygroundSettings, "camera" | "schedule" | "noise" | "seed">
  > {
  /** A surface of the catalogue, one's own, or a formula. */
  readonly surface: Surface | string;
  /** Who takes part: the catalogue's, a framework's, or one's own. */
  readonly optimizers: readonly Optimizer[];
  /** Where all start, `[2]`. */
  readonly start: readonly number[];
  /** How many steps they take, from 1 to 5000. */
  readonly steps: number;
  /** The part of the plane. Default: the surface's own view. */
  readonly view?: readonly [Range, Range];
  /** How heights are drawn. Default: what suits them. */
  readonly scale?: Scale["kind"];
  /** The sentence under the figure. Plain text. */
  readonly caption: string;
  /** The picture in words. Plain text. */
  readonly alt: string;
  /** A question shown above the figure. Plain text. */
  readonly question?: string;
  /** Buttons that bring settings. */
  readonly presets?: readonly Preset[];
  /** Controls that show their value and cannot be moved. */
  readonly lock?: readonly Control[];
  /** Controls that are not shown. */
  readonly hide?: readonly Control[];
}

/** What a playground needs beside its figure. */
export interface PlaygroundData {
  /** What it begins with, and what reset brings back. */
  readonly settings: PlaygroundSettings;
  /** A question shown above the figure. */
  readonly question?: string;
  /** Buttons that bring settings. */
  readonly presets: readonly Preset[];
  /** Controls that cannot be moved. */
  readonly lock: readonly Control[];
  /** Controls that are not shown. */
  readonly hide: readonly Control[];
}

/** A figure with controls. */
export interface Playground extends Figure {
  /** What the controls work on. */
  readonly playground: PlaygroundData;
}

/**
 * A terrain, its contours and the heights of all paths, with controls that
 * compute in the reader's page: options of each optimizer, steps, surface or
 * formula, variant, schedule, noise, and a start that can be dragged.
 *
 * An optimizer of one's own takes part with its source if that needs nothing
 * but itself (its settings are `this.settings`); otherwise its path for the
 * settings given here is recorded, and the playground says so.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { adam, beale, momentum } from "downhill";
 * import { playground } from "downhill/figures";
 *
 * const figure = playground({
 *   surface: beale,
 *   optimizers: [momentum({ learningRate: 0.002 }), adam({ learningRate: 0.1 })],
 *   start: [1.5, 2],
 *   steps: 100,
 *   caption: "Drag the start.",
 *   alt: "Two paths on Beale's function, with controls.",
 * });
 * assertEquals(figure.paths.map((path) => path.name), ["Momentum", "Adam"]);
 * ```
 *
 * @throws {RangeError} If an option is outside its range, or the surface has
 * neither a formula nor a source that a page could compute.
 */
export function playground(options: PlaygroundOptions): Playground {
  const { steps, start } = options;
  if (!Number.isInteger(steps) || steps < 1 || steps > MOST_STEPS) {
    const expected = `a whole number from 1 to ${MOST_STEPS}`;
    throw unexpected("steps", { expected, found: steps });
  }
  const surface = typeof options.surface === "string"
    ? fromFormula(options.surface, { variables: ["x", "y"] })
    : options.surface;
  const view = options.view ?? surface.view ?? DEFAULT_VIEW;
  const settings: PlaygroundSettings = {
    surface: choiceOf(surface),
    view: [view[0], view[1]],
    camera: options.camera ?? CAMERA,
    scale: options.scale ?? suitableScale(surface, view),
    contestants: options.optimizers.map((optimizer) =>
      contestantOf(optimizer, surface, { start, steps })
    ),
    start: [...start],
    steps,
    schedule: options.schedule ?? "constant",
    noise: options.noise ?? 0,
    seed: options.seed ?? 1,
  };
  const { presets = [], lock = [], hide = [], question } = options;
  return {
    ...composePlayground(settings, options),
    playground: { settings, question, presets, lock, hide },
  };
}

/** The part of the plane for a formula that says nothing of it. */
const DEFAULT_VIEW: readonly [Range, Range] = [[-4, 4], [-4, 4]];

function contestantOf(
  optimizer: Optimizer,
  surface: Surface,
  run: { start: readonly number[]; steps: number },
): Contestant {
  const description = describe(optimizer);
  if (description) return { kind: "rule", ...description };
  const { name } = optimizer;
  const source = ruleSource(optimizer, surface, run);
  if (source !== undefined) {
    return { kind: "own", name, source, options: plainSettings(optimizer) };
  }
  return {
    kind: "recorded",
    name,
    path: path(descend(surface, optimizer, run)),
  };
}

/** Whether a figure has controls. */
export function isPlayground(figure: Figure): figure is Playground {
  return "playground" in figure;
}

/** What a page needs to compose a playground itself. */
export type PlaygroundSeed = Pick<Playground, "caption" | "alt" | "playground">;

/** A playground without what follows from its settings. */
export function playgroundSeed(
  { caption, alt, playground }: Playground,
): PlaygroundSeed {
  return { caption, alt, playground };
}

/** The playground that grows from a seed. */
export function fromSeed(
  { caption, alt, playground }: PlaygroundSeed,
): Playground {
  return {
    ...composePlayground(playground.settings, { caption, alt }),
    playground,
  };
}
