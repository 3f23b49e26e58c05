/**
 * Which controls a reader has: all but the hidden ones, or in a small
 * playground a few options of its one rule.
 *
 * @module
 */

import { unexpected } from "../../core/arguments.ts";
import { unknownName } from "../../core/names.ts";
import { CORRECTION, corrects } from "./correction_switch.ts";
import { openNumbers } from "./open_numbers.ts";
import type { OptimizerChoice } from "./optimizer_choice.ts";
import type { PlaygroundData } from "./playground_data.ts";

/** More sliders are a playground of the usual size. */
const MOST = 3;

/** Whether a control is there. */
export function isShown(
  { show, hide }: Pick<PlaygroundData, "show" | "hide">,
  control: string,
): boolean {
  return show === undefined
    ? !(hide as readonly string[]).includes(control)
    : control === "options";
}

/** Whether an option of a rule has a slider. */
export function isOptionShown(
  { show }: Pick<PlaygroundData, "show">,
  option: string,
): boolean {
  return show === undefined || show.includes(option);
}

/**
 * Throws unless the options to be shown are some of the one rule's.
 *
 * @throws {RangeError} If they are not one to three names of its numbers, or
 * there is not one rule that the page can run.
 */
export function checkShow(
  show: unknown,
  optimizers: readonly OptimizerChoice[],
): void {
  if (show === undefined) return;
  if (
    !Array.isArray(show) || show.length === 0 || show.length > MOST ||
    new Set(show).size < show.length
  ) {
    const expected = `one to ${MOST} names of a rule's options, each once,`;
    throw unexpected("show", { expected, found: show });
  }
  const [choice] = optimizers;
  if (optimizers.length !== 1 || choice.kind === "recorded") {
    throw unexpected("optimizers", {
      expected: "one rule that the page can run, since show is given,",
      found: optimizers.map(({ name }) => name),
    });
  }
  const known = Object.keys(openNumbers(choice));
  for (const found of show) {
    if (!known.includes(found)) throw unknownName("show", { found, known });
  }
}

/** The rules of an address, with the numbers of the base where none is shown. */
export function onlyShown(
  { show, settings }: Pick<PlaygroundData, "show" | "settings">,
  found: readonly OptimizerChoice[],
): readonly OptimizerChoice[] {
  if (show === undefined) return found;
  return settings.optimizers.map((choice, k) => {
    const other = found[k];
    if (choice.kind === "recorded" || other.kind === "recorded") return choice;
    const changed = Object.entries(other.options)
      .filter(([option]) =>
        show.includes(option) ||
        option === CORRECTION && corrects(choice) !== undefined
      );
    const options = { ...choice.options, ...Object.fromEntries(changed) };
    return { ...choice, options };
  });
}
