/// <reference lib="dom" />
/**
 * The choice of a surface: one of the catalogue, or a formula typed in.
 *
 * @module
 */

import { chosenSurface } from "../figures/bench/compose.ts";
import type { BenchSettings } from "../figures/bench/settings.ts";
import { surfaces } from "../surfaces/catalogue.ts";
import type { Range } from "../surfaces/surface.ts";
import type { DeskPart } from "./desk.ts";
import { html } from "./dom.ts";

/** While this long nothing is typed, the formula is tried. */
const REST = 250;

/** A list of surfaces and a field for a formula. */
export function createSurfaceField(
  now: () => BenchSettings,
  onSet: (settings: BenchSettings) => void,
  locked: boolean,
): DeskPart {
  const list = html(
    "select",
    { "aria-label": "Surface", disabled: locked },
    html("option", { value: "" }, "own formula"),
    ...Object.entries(surfaces).map(([key, { name }]) =>
      html("option", { value: key }, name)
    ),
  );
  const field = html("input", {
    type: "text",
    class: "dh-formula",
    "aria-label": "Formula in x and y",
    spellcheck: "false",
    autocomplete: "off",
    disabled: locked,
  });
  const error = html("span", { class: "dh-error", role: "status" });
  let typing: ReturnType<typeof setTimeout> | undefined;
  list.addEventListener("change", () => {
    if (list.value === "") {
      field.focus();
      return;
    }
    const { view: [x, y], starts } =
      surfaces[list.value as keyof typeof surfaces];
    error.textContent = "";
    onSet({
      ...now(),
      surface: { kind: "catalogue", name: list.value },
      view: [x, y],
      start: starts?.[0]?.point ?? inside([x, y]),
    });
  });
  const take = () => {
    const surface = { kind: "formula", formula: field.value } as const;
    try {
      if (chosenSurface(surface).variables.length !== 2) return;
      error.textContent = "";
    } catch (thrown) {
      error.textContent = thrown instanceof Error ? thrown.message : "";
      return;
    }
    list.value = "";
    onSet({ ...now(), surface });
  };
  field.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(take, REST);
  });
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    clearTimeout(typing);
    take();
  });
  const show = ({ surface }: BenchSettings) => {
    list.value = surface.kind === "catalogue" ? surface.name : "";
    const formula = surface.kind === "carried"
      ? ""
      : surface.kind === "formula"
      ? surface.formula
      : surfaces[surface.name as keyof typeof surfaces].formula;
    // Not while it is being typed.
    if (document.activeElement !== field) field.value = formula;
  };
  show(now());
  const element = html(
    "div",
    { class: "dh-row" },
    html("label", {}, "surface ", list),
    html("label", { class: "dh-grow" }, "f(x, y) = ", field),
    error,
  );
  return { element, show };
}

/** A place that is not the middle, where so many minima are. */
function inside(view: readonly Range[]): number[] {
  return view.map(([low, high]) => low + 0.2 * (high - low));
}
