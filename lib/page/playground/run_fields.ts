/// <reference lib="dom" />
/**
 * What all contestants share: start, steps, schedule, noise.
 *
 * @module
 */

import {
  MOST_STEPS,
  type PlaygroundSettings,
  type ScheduleKind,
  schedules,
} from "../../figures/playground/settings.ts";
import { chosenSurface } from "../../figures/playground/surface_choice.ts";
import type { Access, Change, DeskPart } from "./playground_part.ts";
import { html } from "../../figures/view/dom.ts";

type Controls = "start" | "steps" | "schedule" | "noise";

/** Fields for start, steps, schedule and noise. */
export function createCourse(
  now: () => PlaygroundSettings,
  onChange: Change,
  { shown, locked }: Access<Controls>,
): DeskPart {
  const error = html("span", { class: "dh-error", role: "status" });
  const say = (text: string) => error.textContent = text;
  const number = (
    name: string,
    control: Controls,
    attributes: Record<string, string | number>,
    take: (value: number) => void,
  ) => {
    const field = html("input", {
      type: "number",
      "aria-label": name,
      disabled: locked(control),
      ...attributes,
    });
    field.addEventListener("input", () => {
      const { validity, validationMessage } = field;
      say(validity.valid ? "" : `${field.ariaLabel}: ${validationMessage}`);
      if (validity.valid && field.value !== "") take(Number(field.value));
    });
    // What was no number makes room for the one in force.
    field.addEventListener("change", () => {
      if (field.validity.valid && field.value !== "") return;
      say("");
      field.value = "";
      show(now());
    });
    return field;
  };
  const coordinate = (k: number) =>
    number(`start ${"xy"[k]}`, "start", { step: "any" }, (value) => {
      const start = now().start.map((old, i) => i === k ? value : old);
      onChange({ start });
    });
  const [x, y] = [coordinate(0), coordinate(1)];
  const steps = number(
    "steps",
    "steps",
    { min: 1, max: MOST_STEPS, step: 1 },
    (value) => onChange({ steps: value }),
  );
  const schedule = html(
    "select",
    { "aria-label": "learning-rate schedule", disabled: locked("schedule") },
    ...schedules.map((kind) => html("option", { value: kind }, kind)),
  );
  schedule.addEventListener("change", () => {
    onChange({ schedule: schedule.value as ScheduleKind });
  });
  const noise = number(
    "gradient noise, standard deviation",
    "noise",
    { min: 0, step: "any" },
    (value) => onChange({ noise: value }),
  );
  const seed = number(
    "seed of the noise",
    "noise",
    { min: 0, max: 2 ** 31 - 1, step: 1 },
    (value) => onChange({ seed: value }),
  );
  const group = (
    control: Controls,
    words: string,
    ...fields: (HTMLElement | string)[]
  ) =>
    html(
      "span",
      {
        class: "dh-group",
        hidden: !shown(control),
      },
      `${words} `,
      ...fields,
    );
  const show = (settings: PlaygroundSettings) => {
    const values: [HTMLInputElement, number][] = [
      [x, settings.start[0]],
      [y, settings.start[1]],
      [steps, settings.steps],
      [noise, settings.noise],
      [seed, settings.seed],
    ];
    for (const [field, value] of values) {
      // A text such as "1." is on its way to a number; it is the reader's.
      if (Number(field.value) === value && field.value !== "") continue;
      field.value = String(value);
    }
    chosenSurface(settings.surface).variables.forEach((name, k) => {
      [x, y][k].ariaLabel = `start ${name}`;
    });
    schedule.value = settings.schedule;
  };
  show(now());
  const element = html(
    "div",
    { class: "dh-row" },
    group("start", "start", x, y),
    group("steps", "steps", steps),
    group("schedule", "schedule", schedule),
    group("noise", "noise", noise, " seed ", seed),
    error,
  );
  return { element, show };
}
