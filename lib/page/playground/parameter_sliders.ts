/**
 * A slider for each number by name in the formula of a surface.
 *
 * @module
 */

import type { PlaygroundSettings } from "../../figures/playground/settings.ts";
import {
  chosenSurface,
  parametersOf,
} from "../../figures/playground/surface_choice.ts";
import { withParameter } from "../../figures/playground/typed_surface.ts";
import { html } from "../../figures/view/dom.ts";
import type { Change, FormPart } from "./form_part.ts";
import { createNumberField, type NumberField } from "./number_field.ts";

/** One slider goes from minus this to this, or ten times as far as it is. */
const FAR = 10;

interface Row {
  readonly element: HTMLElement;
  readonly field: NumberField;
  readonly way: HTMLInputElement;
}

/** Sliders for the parameters of the surface that is shown. */
export function createParameterSliders(
  { now, change, locked }: {
    now: () => PlaygroundSettings;
    change: Change;
    locked: boolean;
  },
): FormPart {
  const element = html("div", { class: "dh-sliders dh-parameters" });
  let rows = new Map<string, Row>();
  const take = (name: string, value: number) =>
    change({ surface: withParameter(now().surface, name, value) });
  const createRow = (name: string, value: number): Row => {
    const far = Math.max(FAR, 2 * Math.abs(value));
    const way = html("input", {
      type: "range",
      min: -far,
      max: far,
      step: far / 500,
      "aria-label": `parameter ${name}`,
      disabled: locked,
      "data-parameter": name,
    });
    const field = createNumberField({
      label: `parameter ${name}, number`,
      value,
      locked,
      attributes: { "data-parameter": name },
      onInput(number) {
        way.value = String(number);
        take(name, number);
        return undefined;
      },
    });
    way.addEventListener("input", () => {
      field.show(Number(way.value), true);
      take(name, Number(way.value));
    });
    const symbol = html("span", { class: "dh-symbol" }, name);
    const parts = [symbol, way, field.input, field.error];
    const element = html("label", { class: "dh-slider" }, ...parts);
    return { element, field, way };
  };
  const show = ({ surface }: PlaygroundSettings, anew: boolean) => {
    const values = parametersOf(chosenSurface(surface)) ?? {};
    if (Object.keys(values).join() !== [...rows.keys()].join()) {
      rows = new Map(
        Object.entries(values).map(([name, value]) => [
          name,
          createRow(name, value),
        ]),
      );
      element.replaceChildren(...[...rows.values()].map((row) => row.element));
      element.hidden = rows.size === 0;
    }
    rows.forEach(({ field, way }, name) => {
      way.value = String(values[name]);
      field.show(values[name], anew);
    });
  };
  element.hidden = true;
  return { element, show };
}
