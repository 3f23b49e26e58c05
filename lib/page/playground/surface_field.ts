/**
 * The choice of a surface: the lesson's, one of the catalogue, or a formula
 * typed in.
 *
 * @module
 */

import { playgroundHeights } from "../../figures/playground/compose.ts";
import {
  type PlaygroundSettings,
  playgroundSettings,
} from "../../figures/playground/settings.ts";
import { suited } from "../../figures/playground/suited.ts";
import { typedSurface } from "../../figures/playground/typed_surface.ts";
import {
  chosenSurface,
  type SurfaceChoice,
} from "../../figures/playground/surface_choice.ts";
import { surfaces } from "../../surfaces/catalogue.ts";
import { shownFormula } from "../../surfaces/shown_formula.ts";
import { brokenMathml } from "../../formula/broken_lines.ts";
import { FormulaError } from "../../formula/error.ts";
import { createParameterSliders } from "./parameter_sliders.ts";
import type { FormContext, FormPart } from "./form_part.ts";
import { html, set } from "../../figures/view/dom.ts";

/** While this long nothing is typed, the formula is tried. */
const REST = 250;

/** In the list: the lesson's own surface, and a formula typed in. */
const LESSON = "lesson";
const TYPED = "";

/** A list of surfaces and a field for a formula. */
export function createSurfaceField(
  { base, now, change, changeAll, access }: FormContext,
): FormPart {
  const locked = access.locked("surface");
  const list = html(
    "select",
    { "aria-label": "Surface", disabled: locked },
    ...(base.surface.kind === "catalogue"
      ? []
      : [html("option", { value: LESSON }, nameOf(base.surface))]),
    html("option", { value: TYPED }, "own formula"),
    ...Object.entries(surfaces).map(([key, { name }]) =>
      html("option", { value: key }, name)
    ),
  );
  const field = html("input", {
    type: "text",
    class: "dh-formula",
    spellcheck: "false",
    autocomplete: "off",
    autocapitalize: "off",
    placeholder: "a formula in x and y",
    disabled: locked,
  });
  const words = html("span");
  const shown = html("div", { class: "dh-tex" });
  const error = html("span", { class: "dh-error", role: "status" });
  /** Says what is wrong, and below it where. */
  const say = (text: string) => {
    const [problem, ...where] = text.split("\n");
    error.replaceChildren(
      ...(text === "" ? [] : [problem]),
      ...(where.length === 0 ? [] : [html("pre", {}, where.join("\n"))]),
    );
    set(field, { "aria-invalid": text === "" ? false : "true" });
  };
  let typing: ReturnType<typeof setTimeout> | undefined;
  /** What list and field show; nothing as soon as the reader touches them. */
  let last: SurfaceChoice | undefined;

  const take = () => {
    clearTimeout(typing);
    typing = undefined;
    try {
      const surface = typedSurface(field.value, now().surface);
      const settings = suited(now(), surface);
      // The ground is kept: it is not computed twice.
      playgroundHeights(playgroundSettings, settings);
      say("");
      changeAll(settings);
    } catch (thrown) {
      const said = thrown instanceof Error ? thrown.message : String(thrown);
      // What cannot be drawn is named by its text, however long.
      say(
        thrown instanceof FormulaError
          ? said
          : said.replaceAll(field.value, "the formula"),
      );
    }
  };
  list.addEventListener("change", () => {
    last = undefined;
    if (list.value === TYPED) {
      field.focus();
      if (field.value !== "") take();
      return;
    }
    say("");
    const { surface, view, scale, start, optimizers } = base;
    changeAll(
      list.value === valueOf(surface, base)
        ? { ...now(), surface, view, scale, start, optimizers }
        : suited(now(), { kind: "catalogue", name: list.value }),
    );
  });
  field.addEventListener("input", () => {
    last = undefined;
    clearTimeout(typing);
    typing = undefined;
    if (field.value.trim() === "") return say("");
    typing = setTimeout(take, REST);
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") take();
  });
  field.addEventListener("blur", () => {
    if (typing !== undefined) take();
    else if (error.textContent === "") showSurface(now());
  });
  const showSurface = ({ surface }: PlaygroundSettings) => {
    if (surface === last) return;
    last = surface;
    const { formula = "", variables } = chosenSurface(surface);
    showFormula(shown, surface);
    list.value = valueOf(surface, base);
    words.textContent = `f(${variables.join(", ")}) = `;
    set(field, { "aria-label": `Formula in ${variables.join(" and ")}` });
    // Not while it is being typed.
    if (document.activeElement === field) return;
    clearTimeout(typing);
    typing = undefined;
    field.value = surface.kind === "carried" ? "" : formula;
    say("");
  };
  const parameters = createParameterSliders({ now, change, locked });
  const show = (settings: PlaygroundSettings, anew: boolean) => {
    showSurface(settings);
    parameters.show(settings, anew);
  };
  show(now(), true);
  const element = html(
    "div",
    { class: "dh-row" },
    html("label", {}, "surface ", list),
    html("label", { class: "dh-grow" }, words, field),
    error,
    parameters.element,
    shown,
  );
  return { element, show };
}

/** Sets the equation of a surface; its room stays where there is none. */
function showFormula(element: HTMLElement, choice: SurfaceChoice): void {
  const tex = shownFormula(chosenSurface(choice), { numbers: false });
  // Made here from TeX, with every word escaped.
  element.innerHTML = tex === undefined ? "" : brokenMathml(tex) ?? "";
}

function nameOf(choice: SurfaceChoice): string {
  return choice.kind === "formula" && choice.name === undefined
    ? "the lesson's formula"
    : chosenSurface(choice).name;
}

/** What the list calls a surface. */
function valueOf(
  choice: SurfaceChoice,
  { surface }: PlaygroundSettings,
): string {
  if (choice.kind === "catalogue") return choice.name;
  const same = choice === surface ||
    JSON.stringify(choice) === JSON.stringify(surface);
  return same ? LESSON : TYPED;
}
