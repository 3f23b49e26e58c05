/// <reference lib="dom" />
/**
 * What all contestants share: start, steps, schedule, noise.
 *
 * @module
 */

import { MOST_STEPS } from "../figures/bench/bench.ts";
import {
  type BenchSettings,
  type ScheduleKind,
  schedules,
} from "../figures/bench/settings.ts";
import type { Change, DeskPart } from "./desk.ts";
import { html } from "./dom.ts";

type Controls = "start" | "steps" | "schedule" | "noise";

/** Which controls are there, and which can be moved. */
export interface Access<C extends string> {
  shown(control: C): boolean;
  locked(control: C): boolean;
}

/** Fields for start, steps, schedule and noise. */
export function createCourse(
  now: () => BenchSettings,
  onChange: Change,
  { shown, locked }: Access<Controls>,
): DeskPart {
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
      const value = Number(field.value);
      if (field.value !== "" && field.validity.valid) take(value);
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
    { min: 0, step: 1 },
    (value) => onChange({ seed: value }),
  );
  const group = (control: Controls, words: string, ...fields: HTMLElement[]) =>
    html(
      "span",
      {
        class: "dh-group",
        hidden: !shown(control),
      },
      `${words} `,
      ...fields,
    );
  const show = (settings: BenchSettings) => {
    const values: [HTMLInputElement, number][] = [
      [x, settings.start[0]],
      [y, settings.start[1]],
      [steps, settings.steps],
      [noise, settings.noise],
      [seed, settings.seed],
    ];
    for (const [field, value] of values) {
      if (document.activeElement !== field) field.value = String(value);
    }
    schedule.value = settings.schedule;
  };
  show(now());
  const element = html(
    "div",
    { class: "dh-row" },
    group("start", "start", x, y),
    group("steps", "steps", steps),
    group("schedule", "schedule", schedule),
    group("noise", "noise", noise, seed),
  );
  return { element, show };
}
