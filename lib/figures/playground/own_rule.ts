/**
 * A reader's own optimizer as text, if it needs nothing but itself.
 *
 * @module
 */

import { descend } from "../../core/descend.ts";
import type { Plain } from "../../frameworks/description.ts";
import type { Optimizer } from "../../core/optimizer.ts";
import { restated } from "../../core/origin.ts";
import type { Surface } from "../../core/surface.ts";
import {
  type CarriedRule,
  carriedRule,
  optimizerOf,
} from "../../optimizers/carried_rule.ts";

const methods = ["init", "lookAhead", "step"] as const;

/** What a reader's own optimizer needs to run without the cell around it. */
export interface OwnRule {
  /** Its name. */
  readonly name: string;
  /** The text of its methods; without it, its rule has them. */
  readonly source?: string;
  /** Its rule, if `defineRule()` made it. */
  readonly rule?: CarriedRule;
  /** Its settings. */
  readonly options: Readonly<Record<string, Plain>>;
}

/**
 * What travels of an optimizer. Only one that runs the same without the cell
 * around it does; that is tried out over `steps` steps, not guessed.
 */
export function carriedOptimizer(
  optimizer: Optimizer,
  surface: Surface,
  run: { start: readonly number[]; steps: number },
): OwnRule | undefined {
  const { name, origin } = optimizer;
  const rule = origin && carriedRule(origin.rule);
  const own = rule
    ? { name, rule, options: plainSettings(optimizer) }
    : { name, source: sourceOf(optimizer), options: plainSettings(optimizer) };
  try {
    const [here, there] = [optimizer, ownRule(own)].map((one) =>
      descend(surface, one, run).points
    );
    return here.every((number, k) => Object.is(number, there[k])) &&
        here.length === there.length
      ? own
      : undefined;
  } catch {
    return undefined;
  }
}

/** An expression that evaluates to the optimizer's methods. */
function sourceOf(optimizer: Optimizer): string {
  const texts = methods.flatMap((name) => {
    const method = optimizer[name];
    return method === undefined ? [] : [property(name, String(method))];
  });
  return `({ ${texts.join(",\n")} })`;
}

/** A method stands as it is; any other function after its name. */
function property(name: string, text: string): string {
  return new RegExp(`^${name}\\s*\\(`).test(text) ? text : `${name}: ${text}`;
}

/**
 * The optimizer again. Its own methods find the settings in `this.settings`.
 *
 * The text is the reader's own code from a cell of the same notebook; a text
 * from elsewhere must not get here.
 *
 * @throws {RangeError} If its rule refuses a setting.
 */
export function ownRule({ name, source, rule, options }: OwnRule): Optimizer {
  if (rule) return restated(optimizerOf(rule, options), { name });
  const methods = new Function(`"use strict"; return ${source};`)();
  return { ...methods, name, settings: options };
}

/** The settings that can be written down. */
export function plainSettings(
  { settings }: Optimizer,
): Record<string, Plain> {
  return Object.fromEntries(
    Object.entries(settings).filter((entry): entry is [string, Plain] =>
      ["number", "string", "boolean"].includes(typeof entry[1])
    ),
  );
}
