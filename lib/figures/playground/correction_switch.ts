/**
 * Whether bias correction can be switched off: where a rule corrects unless it
 * is told otherwise.
 *
 * @module
 */

import { openOptions } from "../../frameworks/description.ts";
import type { OptimizerChoice, RuleChoice } from "./optimizer_choice.ts";

/** The option that switches it. */
export const CORRECTION = "biasCorrection";

/** Whether a rule corrects; `undefined` where that cannot be switched. */
export function corrects(choice: OptimizerChoice): boolean | undefined {
  if (choice.kind !== "rule") return;
  const value = (one: RuleChoice) => openOptions(one)[CORRECTION]?.value;
  const usual = value({ ...choice, options: {} });
  return usual === true ? value(choice) === true : undefined;
}

/** The same rule with its correction on or off. */
export function correcting(choice: RuleChoice, on: boolean): RuleChoice {
  return { ...choice, options: { ...choice.options, [CORRECTION]: on } };
}
