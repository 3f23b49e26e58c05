/**
 * What a setting of a playground is: one entry from which its option, its
 * field, its place in the address and in copied code, and its effect on the
 * paths follow.
 *
 * @module
 */

import type { Kind } from "../../core/arguments.ts";
import type { DescendOptions } from "../../core/descend.ts";
import type { Optimizer } from "../../core/optimizer.ts";
import type { Surface } from "../../core/surface.ts";
import type { LearningRate } from "../../optimizers/common.ts";

/** Settings by name. Plain data: they stand in a page and in an address. */
export type SettingValues = Readonly<Record<string, unknown>>;

/** How a setting changes a run; with `{}` it only tells runs apart. */
export interface RunEffect<V> {
  /** The surface that is descended, from the one that is chosen. */
  surface?(surface: Surface, value: V, all: SettingValues): Surface;
  /** The learning rate, from the one that is set, of rules that have one. */
  learningRate?(rate: number, value: V, all: SettingValues): LearningRate;
  /** The rule that runs, from the one that is set. */
  optimizer?(rule: Optimizer, value: V, all: SettingValues): Optimizer;
  /** What the run is told beside. */
  descend?(value: V): Partial<DescendOptions>;
}

/** The field of a setting in the form. Plain data. */
export type Field =
  /** A number, with the words before it. */
  | {
    readonly kind: "number";
    /** What it is called aloud: `"gradient noise, standard deviation"`. */
    readonly label: string;
    /** The word before it; the label unless it is shorter. */
    readonly short?: string;
  }
  /** One word of some. */
  | {
    readonly kind: "choice";
    readonly label: string;
    readonly short?: string;
    readonly choices: readonly string[];
  }
  /** A number for each coordinate. */
  | { readonly kind: "point"; readonly label: string }
  /** A range for each coordinate. */
  | { readonly kind: "ranges"; readonly label: string }
  /** The list of surfaces, and a formula. */
  | { readonly kind: "surface" }
  /** A row for each optimizer. */
  | { readonly kind: "optimizers" };

/** An expression of TypeScript, and what it imports from `"downhill"`. */
export interface Code {
  /** The expression. */
  readonly text: string;
  /** The names that it imports. */
  readonly imports: readonly string[];
}

/** How a setting is read from an address. */
export interface AddressReading {
  /** What of a setting a reader may not change. */
  barred(control: string): boolean;
  /** Takes the words for what of the address cannot be taken. */
  say(words: string): void;
}

/**
 * A setting of a playground. Its key in the list of settings is its name among
 * the options, in the address and in copied code; the order of the list is the
 * order in the form and in the code.
 *
 * `V` is the setting as plain data, `C` the names of its controls.
 */
export interface PlaygroundSetting<V, C extends string = string> {
  /** What it may be, for options and for an address, which is anybody's. */
  readonly kind: Kind<V>;
  /** Where the teacher says nothing: a value, or one from the others. */
  readonly initial: V | ((others: SettingValues) => V);
  /** What it does to the runs; nothing if it changes the picture alone. */
  readonly run: RunEffect<V> | undefined;
  /** By which names its field is locked and hidden. */
  readonly controls: readonly C[];
  /** Its field in the form; nothing if it has none. */
  readonly field: Field | undefined;
  /** Makes plain data of what a teacher gives, where that is something else. */
  read?(given: unknown, others: SettingValues): V;
  /** Its expression in copied code. Default: the value as a literal. */
  code?(value: V): Code;
  /** Its travel through an address. Default: the value as it is. */
  readonly address?: {
    /** What is written of a change. */
    write(base: V, now: V): unknown;
    /** What a text brings; the base's value where it brings nothing. */
    read(base: V, found: unknown, reading: AddressReading): V;
  };
}

/** Settings by key, in order. */
// deno-lint-ignore no-explicit-any
export type SettingList = Readonly<Record<string, PlaygroundSetting<any>>>;

/** Whether two values, plain data, are the same. */
export function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
