/**
 * The numbers by which someone who takes part can be changed.
 *
 * @module
 */

import { usualOptions } from "../../core/usual_options.ts";
import { type OpenOption, openOptions } from "../../frameworks/description.ts";
import type { RunningChoice } from "./optimizer_choice.ts";

/** A number by which a rule can be changed. */
export interface OpenNumber {
  /** What the option is, as far as it is known. */
  readonly option: OpenOption["option"];
  /** Its number now. */
  readonly value: number;
}

/** The numbers by which a rule can be changed, by their options' names. */
export function openNumbers(
  choice: RunningChoice,
): Record<string, OpenNumber> {
  const found: Record<string, OpenNumber> = {};
  const add = (key: string, { option, value }: OpenOption) => {
    if (typeof value === "number") found[key] = { option, value };
  };
  if (choice.kind === "rule") {
    Object.entries(openOptions(choice)).forEach(([key, one]) => add(key, one));
  } else {
    Object.entries(choice.options).forEach(([key, value]) =>
      add(key, { option: choice.rule?.options[key] ?? usual(key), value })
    );
  }
  return found;
}

/** What an option of a reader's own rule is, by its name. */
function usual(key: string): OpenNumber["option"] {
  return Object.hasOwn(usualOptions, key)
    ? usualOptions[key as keyof typeof usualOptions]
    : undefined;
}
