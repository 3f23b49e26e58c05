/**
 * The fields of a playground's form: each setting says of which kind its own
 * is.
 *
 * @module
 */

import { unexpected } from "../../core/arguments.ts";
import type { Field } from "../../figures/playground/setting.ts";
import type { PlaygroundSettings } from "../../figures/playground/settings.ts";
import type { View } from "../../figures/playground/settings/view.ts";
import { chosenSurface } from "../../figures/playground/surface_choice.ts";
import { html } from "../../figures/view/dom.ts";
import type { FormContext, FormPart } from "./form_part.ts";
import { createNumberField } from "./number_field.ts";
import { createRuleRows } from "./rule_rows.ts";
import { createSurfaceField } from "./surface_field.ts";

type Of<K extends Field["kind"]> = Extract<Field, { kind: K }>;

const fields: {
  readonly [K in Field["kind"]]: (
    field: Of<K>,
    context: FormContext,
  ) => FormPart;
} = {
  number: numberPart,
  choice: choicePart,
  point: pointPart,
  ranges: rangesPart,
  surface: (_, context) => createSurfaceField(context),
  optimizers: (_, context) => createRuleRows(context),
};

/** The part of the form for a setting, if it has a field that is shown. */
export function fieldOf(context: FormContext): FormPart | undefined {
  const { setting: { field, controls }, access } = context;
  if (field === undefined || !controls.some(access.shown)) return;
  // The registry has for each kind what takes this kind.
  const create = fields[field.kind] as (
    field: Field,
    context: FormContext,
  ) => FormPart;
  return create(field, context);
}

/** Words, the fields that they are for, and what is wrong with these. */
function group(
  words: string,
  inputs: readonly HTMLElement[],
  errors: readonly HTMLElement[] = [],
): HTMLElement {
  return html(
    "span",
    { class: "dh-group" },
    html("span", { class: "dh-words" }, words),
    ...inputs,
    ...errors,
  );
}

/** Changes a setting if its value is of its kind, or says why not. */
function take(
  { key, setting: { kind }, change }: FormContext,
  value: unknown,
  name: string,
): string | undefined {
  if (!kind.holds(value)) {
    return unexpected(name, { expected: kind.expected, found: value }).message;
  }
  change({ [key]: value } as Partial<PlaygroundSettings>);
}

function isLocked({ setting: { controls }, access }: FormContext): boolean {
  return controls.every(access.locked);
}

function numberPart(
  { label, short = label }: Of<"number">,
  context: FormContext,
): FormPart {
  const { key, now } = context;
  const field = createNumberField({
    label,
    value: now()[key] as number,
    locked: isLocked(context),
    onInput: (value) => take(context, value, short),
  });
  return {
    element: group(short, [field.input], [field.error]),
    show: (settings, anew) => field.show(settings[key] as number, anew),
  };
}

function choicePart(
  { label, short = label, choices }: Of<"choice">,
  context: FormContext,
): FormPart {
  const { key, now } = context;
  const list = html(
    "select",
    { "aria-label": label, disabled: isLocked(context) },
    ...choices.map((choice) => html("option", { value: choice }, choice)),
  );
  list.addEventListener("change", () => {
    take(context, list.value, label);
  });
  const show = (settings: PlaygroundSettings) => {
    list.value = settings[key] as string;
  };
  show(now());
  return { element: group(short, [list]), show };
}

function pointPart({ label }: Of<"point">, context: FormContext): FormPart {
  const { key, now } = context;
  const point = () => now()[key] as readonly number[];
  const all = point().map((value, k) =>
    createNumberField({
      label,
      value,
      locked: isLocked(context),
      onInput: (value) =>
        take(context, point().map((old, i) => i === k ? value : old), label),
    })
  );
  const show = (settings: PlaygroundSettings, anew: boolean) => {
    const { variables } = chosenSurface(settings.surface);
    all.forEach((field, k) => {
      field.input.ariaLabel = `${label} ${variables[k]}`;
      field.show((settings[key] as readonly number[])[k], anew);
    });
  };
  show(now(), false);
  const inputs = all.map(({ input }) => input);
  return { element: group(label, inputs, all.map(({ error }) => error)), show };
}

/** The ends of each range, folded: mostly they are set on the map. */
function rangesPart({ label }: Of<"ranges">, context: FormContext): FormPart {
  const { key, now } = context;
  const ranges = (settings: PlaygroundSettings) => settings[key] as View;
  const ends = [[0, 0], [0, 1], [1, 0], [1, 1]] as const;
  const fields = ends.map(([k, end]) =>
    createNumberField({
      label,
      value: ranges(now())[k][end],
      locked: isLocked(context),
      onInput(value) {
        const changed = ranges(now()).map((range, i) =>
          range.map((old, j) => i === k && j === end ? value : old)
        );
        return take(context, changed, label);
      },
    })
  );
  const names = [html("span"), html("span")];
  const show = (settings: PlaygroundSettings, anew: boolean) => {
    const { variables } = chosenSurface(settings.surface);
    ends.forEach(([k, end], place) => {
      const { input } = fields[place];
      names[k].textContent = variables[k];
      input.ariaLabel = `${label}: ${["lowest", "highest"][end]} ${
        variables[k]
      }`;
      fields[place].show(ranges(settings)[k][end], anew);
    });
  };
  show(now(), false);
  const inputs = fields.map(({ input }) => input);
  const rows = names.map((name, k) =>
    html(
      "span",
      { class: "dh-group" },
      name,
      inputs[2 * k],
      "to",
      inputs[2 * k + 1],
    )
  );
  return {
    element: html(
      "span",
      { class: "dh-group dh-ranges" },
      html(
        "details",
        {},
        html("summary", {}, label),
        html("span", { class: "dh-row" }, ...rows),
        ...fields.map(({ error }) => error),
      ),
    ),
    show,
  };
}
