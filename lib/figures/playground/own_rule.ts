/**
 * A reader's own optimizer as text, if it needs nothing but itself.
 *
 * @module
 */

import { descend } from "../../core/descend.ts";
import type { Plain } from "../../frameworks/description.ts";
import type { Optimizer } from "../../core/optimizer.ts";
import type { Surface } from "../../core/surface.ts";

const methods = ["init", "lookAhead", "step"] as const;

/**
 * The text of an optimizer: an expression that evaluates to its methods. Only
 * an optimizer that runs the same without the cell around it has one; that is
 * tried out over `steps` steps, not guessed.
 */
export function ruleSource(
  optimizer: Optimizer,
  surface: Surface,
  { start, steps }: { start: readonly number[]; steps: number },
): string | undefined {
  const texts = methods.flatMap((name) => {
    const method = optimizer[name];
    return method === undefined ? [] : [property(name, String(method))];
  });
  const source = `({ ${texts.join(",\n")} })`;
  try {
    const alone = ownRule(source, optimizer.name, plainSettings(optimizer));
    const [here, there] = [optimizer, alone].map((rule) =>
      descend(surface, rule, { start, steps }).points
    );
    return here.every((number, k) => Object.is(number, there[k])) &&
        here.length === there.length
      ? source
      : undefined;
  } catch {
    return undefined;
  }
}

/** A method stands as it is; any other function after its name. */
function property(name: string, text: string): string {
  return new RegExp(`^${name}\\s*\\(`).test(text) ? text : `${name}: ${text}`;
}

/**
 * The optimizer of a text. Its methods find the settings in `this.settings`.
 *
 * The text is the reader's own code from a cell of the same notebook; a text
 * from elsewhere must not get here.
 */
export function ownRule(
  source: string,
  name: string,
  settings: Readonly<Record<string, Plain>>,
): Optimizer {
  const rule = new Function(`"use strict"; return ${source};`)();
  return { ...rule, name, settings };
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
