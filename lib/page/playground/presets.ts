/**
 * Buttons that bring settings, and a sentence on what to see.
 *
 * @module
 */

import type { Preset } from "../../figures/playground/playground_data.ts";
import { isLessons } from "../../figures/playground/shown_words.ts";
import { same } from "../../figures/playground/setting.ts";
import type { PlaygroundSettings } from "../../figures/playground/settings.ts";
import type { FormPart } from "./form_part.ts";
import { html, set } from "../../figures/view/dom.ts";

/** A row of buttons; the one whose settings are in force is pressed. */
export function createPresets(
  presets: readonly Preset[],
  base: PlaygroundSettings,
  onPick: (settings: PlaygroundSettings) => void,
): FormPart {
  const sentence = html("p", { class: "dh-sentence", role: "status" });
  const all = presets.map((preset) => {
    const settings = withPreset(base, preset);
    const button = html("button", { type: "button" }, preset.name);
    button.addEventListener("click", () => onPick(settings));
    return { preset, settings, button };
  });
  const show = (now: PlaygroundSettings) => {
    const found = all.find(({ settings }) => same(settings, now));
    for (const one of all) {
      one.button.setAttribute("aria-pressed", String(one === found));
    }
    // Nothing jumps under the hand: while a slider is moved the sentence stays,
    // and where it speaks of what is not there, its room does.
    const isPast = found === undefined && !isLessons(base, now);
    set(sentence, { "data-past": isPast });
    if (found === undefined && now !== base) return;
    const words = found?.preset.sentence ?? "";
    if (sentence.textContent !== words) sentence.textContent = words;
  };
  show(base);
  const element = html(
    "div",
    { class: "dh-presets", hidden: all.length === 0 },
    ...all.map(({ button }) => button),
    sentence,
  );
  return { element, show };
}

function withPreset(
  base: PlaygroundSettings,
  preset: Preset,
): PlaygroundSettings {
  return {
    ...base,
    start: preset.start ?? base.start,
    steps: preset.steps ?? base.steps,
    optimizers: base.optimizers.map((choice) => {
      const options = preset.options?.[choice.name];
      return options === undefined || choice.kind === "recorded"
        ? choice
        : { ...choice, options: { ...choice.options, ...options } };
    }),
  };
}
