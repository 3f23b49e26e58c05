/**
 * What a rule says of itself: what it is called, how it is set and how its
 * path is drawn. Everything else that must be known of a rule is read here.
 *
 * @module
 */

import type { Kind } from "./arguments.ts";

/** The dashes that both the terrain's lines and the contours' lines know. */
export type Dash = "solid" | "dash" | "dot" | "dashdot" | "longdash";

/** How the path of a rule is drawn in every figure. */
export interface RuleStroke {
  /** Its colour: which of the figures' inks, from 0. */
  readonly ink: number;
  /** Its dash. */
  readonly dash: Dash;
}

/** How the slider of an option is divided. */
export interface OptionRange {
  /** The lowest number; above zero on a logarithmic scale. */
  readonly min: number;
  /** The highest number; below 1 on the scale of decays. */
  readonly max: number;
  /**
   * What equal ways mean: equal differences, equal ratios, or equal ratios of
   * what is missing to 1, as between 0.9, 0.99 and 0.999.
   */
  readonly scale: "linear" | "log" | "decay";
}

/** What numbers of one meaning have in common. */
export interface OptionWords {
  /** What it is called in a sentence: `"learning rate"`. */
  readonly word: string;
  /** What equations call it; the first one is shown. */
  readonly symbols: readonly [string, ...string[]];
  /** What a slider offers; a rule may accept more. */
  readonly range: OptionRange;
}

/** An option that is no number: a switch, or one of some words. */
export interface WordOption<T> {
  /** What it is called in a sentence. */
  readonly word: string;
  /** Its value unless the caller chooses. */
  readonly default: T;
  /** What it may be. */
  readonly kind: Kind<T>;
}

/** An option that is a number, or a learning rate. */
export interface NumericOption<T> extends WordOption<T>, OptionWords {}

/** An option of a rule; one that can be a number has a symbol and a range. */
export type RuleOption<T> = [Extract<T, number>] extends [never] ? WordOption<T>
  : NumericOption<T>;

/** Each of a rule's options. */
export type OptionTable<O> = {
  readonly [K in keyof O]-?: RuleOption<Exclude<O[K], undefined>>;
};

/** An option of any rule. */
export interface AnyOption
  extends WordOption<unknown>, Partial<Omit<OptionWords, "word">> {}

/** What a rule says of itself. */
export interface Rule {
  /** What it is called in code: `"gradientDescent"`. */
  readonly key: string;
  /** What it is called in legends: `"Gradient descent"`. */
  readonly label: string;
  /** What else people call it. */
  readonly aliases: readonly string[];
  /** How its path is drawn. */
  readonly stroke: RuleStroke;
  /** How it can be set. */
  readonly options: Readonly<Record<string, AnyOption>>;
}

/** Where an optimizer comes from. */
export interface Origin {
  /** Its rule. */
  readonly rule: Rule;
  /** Whose variant it is; the paper's without it. */
  readonly framework?: string;
  /** What that framework's variant is called in code: `"sgd"`. */
  readonly variant?: string;
  /** The options that were given. */
  readonly options: Readonly<Record<string, unknown>>;
}
