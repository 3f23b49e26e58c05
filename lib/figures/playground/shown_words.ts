/**
 * The words of a playground as it stands: a lesson's own where it shows what
 * the lesson speaks of, and plain ones where it does not.
 *
 * @module
 */

import { formatNumber } from "../ticks.ts";
import { optimizerLabels } from "./optimizer_choice.ts";
import type { Playground, PlaygroundWords } from "./playground_data.ts";
import { same } from "./setting.ts";
import type { PlaygroundSettings } from "./settings.ts";
import { chosenSurface } from "./surface_choice.ts";

/** Whether surface and rules are still those that the lesson speaks of. */
export function isLessons(
  base: PlaygroundSettings,
  now: PlaygroundSettings,
): boolean {
  const names = ({ optimizers }: PlaygroundSettings) =>
    optimizers.map(({ name }) => name);
  return same(base.surface, now.surface) && same(names(base), names(now));
}

/** The words for what is shown. */
export function shownWords(
  { caption, alt, playground }: Playground,
  now: PlaygroundSettings,
): PlaygroundWords {
  const { settings, lock, hide } = playground;
  if (isLessons(settings, now)) {
    const { question, presets, show } = playground;
    return { caption, alt, question, presets, lock, hide, show };
  }
  const { name } = chosenSurface(now.surface);
  const rules = new Intl.ListFormat("en").format(
    optimizerLabels(now.optimizers),
  );
  const start = now.start.map((number) => formatNumber(number, 3)).join(", ");
  const many = now.optimizers.length === 0 ? "Nobody" : rules;
  return {
    caption: `${many} on ${name}, ${now.steps} steps from (${start}).`,
    alt: `The surface ${name} and its map, with the paths of ${many} ` +
      `from (${start}), and controls.`,
    lock,
    hide,
  };
}
