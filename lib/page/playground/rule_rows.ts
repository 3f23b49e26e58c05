/**
 * The rules of a playground: a row each, with its variant and its sliders,
 * and a list of those who may come.
 *
 * @module
 */

import {
  chosenOptimizer,
  type OptimizerChoice,
  optimizerLabels,
  type RuleChoice,
  type RunningChoice,
  takesSchedules,
} from "../../figures/playground/optimizer_choice.ts";
import {
  type OpenNumber,
  openNumbers,
} from "../../figures/playground/open_numbers.ts";
import {
  namesToChoose,
  withoutRule,
  withRule,
} from "../../figures/playground/rule_list.ts";
import { MOST_RULES } from "../../figures/playground/rule_names.ts";
import type { PlaygroundSettings } from "../../figures/playground/settings.ts";
import { inVariant, variantsOf } from "../../frameworks/description.ts";
import type { Framework } from "../../frameworks/by_name.ts";
import type { FormContext, FormPart } from "./form_part.ts";
import { html, set } from "../../figures/view/dom.ts";
import { createSlider, type Slider } from "./sliders.ts";

/** These are seen at once; the others are folded. */
const first = ["learningRate", "momentum", "beta1", "beta2", "decay"];

/** What is said of rules that are not the catalogue's. */
const RECORDED = "runs outside the page: its path is recorded for the " +
  "lesson's own settings";
const OWN = "a rule of one's own: no schedule reaches it";

interface Row {
  readonly element: HTMLElement;
  readonly sliders: ReadonlyMap<string, Slider>;
  /** What it is called. */
  readonly label: string;
  /** What it shows. */
  of: OptimizerChoice;
}

/** Rows of sliders that change the rules' options. */
export function createRuleRows(
  { base, now, change, access }: FormContext,
): FormPart {
  const element = html("div", { class: "dh-rules" });
  // With the options it is locked what rules can do that are not there yet.
  const mayChoose = (["optimizers", "options"] as const).every((control) =>
    access.shown(control) && !access.locked(control)
  );
  const names = namesToChoose(base);
  const come = (name: string, place?: number) => {
    change({ optimizers: withRule(now(), { base, name, place }) });
    show(now(), false);
  };
  const adding = createAdding(names, (name) => {
    come(name);
    rows.at(-1)!.element.scrollIntoView({ block: "nearest" });
  });
  const optionsOf = (choice: RunningChoice) =>
    Object.fromEntries(
      Object.entries(openNumbers(choice))
        .filter(([option]) => access.option(option)),
    );
  let rows: Row[] = [];
  const replace = (place: number, choice: OptimizerChoice) => {
    const { optimizers } = now();
    change({
      optimizers: optimizers.map((old, k) => k === place ? choice : old),
    });
  };
  const show = ({ optimizers }: PlaygroundSettings, anew: boolean) => {
    const labels = optimizerLabels(optimizers);
    const before = rows;
    before.slice(optimizers.length).forEach((row) => row.element.remove());
    rows = optimizers.map((choice, place) => {
      const old = before[place];
      const label = labels[place];
      if (old?.label === label && follows(old, choice, { optionsOf, anew })) {
        return old;
      }
      const row = createRow(choice, place, label);
      if (old === undefined) element.append(row.element);
      else old.element.replaceWith(row.element);
      return row;
    });
    set(adding, { disabled: optimizers.length >= MOST_RULES });
    // The last one stays: without a rule there is no playground.
    set(element, { "data-alone": optimizers.length === 1 });
  };

  const createRow = (
    choice: OptimizerChoice,
    place: number,
    label: string,
  ): Row => {
    const { kind } = choice;
    const owner = mayChoose
      ? createSwap(label, names, (name) => {
        come(name, place);
        rows[place].element.querySelector("select")?.focus();
      })
      : html("span", { class: "dh-owner", title: label }, label);
    const removal = mayChoose ? [createRemoval(label, () => leave(place))] : [];
    if (kind === "recorded") {
      const element = html(
        "div",
        { class: "dh-rule" },
        html("div", { class: "dh-head" }, owner, ...removal),
        html("div", { class: "dh-sliders" }, html("em", {}, RECORDED)),
      );
      return { element, sliders: new Map(), label, of: choice };
    }
    const sliders = new Map(
      access.shown("options")
        ? Object.entries(optionsOf(choice)).map(([option, one]) => [
          option,
          createSlider(option, {
            of: one.option,
            value: one.value,
            owner: label,
            locked: access.locked("options"),
            onInput: (number) => take(place, option, number),
          }),
        ])
        : [],
    );
    const pick = (isFirst: boolean) =>
      [...sliders].filter(([option]) => first.includes(option) === isFirst)
        .map(([, slider]) => slider.element);
    const element = html(
      "div",
      { class: "dh-rule", "data-rule": label },
      html(
        "div",
        { class: "dh-head" },
        owner,
        ...(kind === "rule" && access.shown("framework")
          ? variantList(choice, place, label)
          : []),
        ...removal,
      ),
      html(
        "div",
        { class: "dh-sliders" },
        ...pick(true),
        ...(kind === "own" && !choice.rule || access.isSmall
          ? pick(false)
          : folded(pick(false))),
        ...(!takesSchedules(choice) && access.shown("schedule")
          ? [html("em", {}, OWN)]
          : []),
      ),
    );
    return { element, sliders, label, of: choice };
  };

  const leave = (place: number) => {
    change({ optimizers: withoutRule(now(), place) });
    show(now(), false);
    // The button is gone; who goes on by keyboard is at the next row.
    rows[Math.min(place, rows.length - 1)].element
      .querySelector<HTMLElement>("button, select")?.focus();
  };

  /** Takes a number for an option, or says why not. */
  const take = (place: number, option: string, value: number) => {
    const old = now().optimizers[place] as RunningChoice;
    const next = { ...old, options: { ...old.options, [option]: value } };
    try {
      chosenOptimizer(next);
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
    rows[place].of = next;
    replace(place, next);
  };

  const variantList = (
    { name, framework }: RuleChoice,
    place: number,
    label: string,
  ) => {
    const all = variantsOf(name);
    if (all.length < 2) return [];
    const list = html(
      "select",
      {
        "aria-label": `${label}: variant`,
        disabled: access.locked("framework"),
      },
      ...all.map((one) =>
        html(
          "option",
          { value: one ?? "", selected: one === framework },
          one ?? "as published",
        )
      ),
    );
    list.addEventListener("change", () => {
      const variant = (list.value || undefined) as Framework | undefined;
      const rule = now().optimizers[place] as RuleChoice;
      replace(place, { kind: "rule", ...inVariant(rule, variant) });
      show(now(), false);
      // The list itself was replaced; the reader's place in it was not.
      rows[place].element
        .querySelector<HTMLElement>("select[aria-label$=variant]")?.focus();
    });
    return [list];
  };

  show(now(), false);
  return { element, show, ...(mayChoose && { adding }) };
}

/** A list that shows nothing but its own words, whatever was chosen in it. */
function createAdding(
  names: readonly string[],
  onChoice: (name: string) => void,
): HTMLSelectElement {
  const list = html(
    "select",
    { class: "dh-adding", "aria-label": "add a rule", title: "Add a rule" },
    html("option", { value: "" }, "+ rule"),
    ...names.map((name) => html("option", { value: name }, name)),
  );
  list.addEventListener("change", () => {
    const { value } = list;
    list.value = "";
    if (value !== "") onChoice(value);
  });
  return list;
}

/** The name of a rule, and over it the list of those who may take its place. */
function createSwap(
  label: string,
  names: readonly string[],
  onChoice: (name: string) => void,
): HTMLElement {
  const words = `${label}: another rule`;
  const list = html(
    "select",
    { "aria-label": words, title: words },
    html("option", { value: "" }, label),
    ...names.filter((name) => name !== label)
      .map((name) => html("option", { value: name }, name)),
  );
  list.addEventListener("change", () => {
    if (list.value !== "") onChoice(list.value);
  });
  return html(
    "span",
    { class: "dh-swap" },
    html("span", { class: "dh-owner", "aria-hidden": "true" }, label),
    list,
  );
}

/** Takes a rule out. */
function createRemoval(label: string, onRemove: () => void): HTMLElement {
  const words = `take ${label} out`;
  const button = html("button", {
    type: "button",
    class: "dh-remove",
    "aria-label": words,
    title: words,
  }, "×");
  button.addEventListener("click", onRemove);
  return button;
}

/** Whether a row can show a choice as it is; then it does. */
function follows(
  row: Row,
  choice: OptimizerChoice,
  { optionsOf, anew }: {
    readonly optionsOf: (choice: RunningChoice) => Record<string, OpenNumber>;
    readonly anew: boolean;
  },
): boolean {
  const { of, sliders } = row;
  if (choice.kind === "recorded" || of.kind !== choice.kind) {
    return of === choice;
  }
  const variant = (one: OptimizerChoice) =>
    one.kind === "rule" && one.framework;
  if (of.name !== choice.name || variant(of) !== variant(choice)) return false;
  const options = optionsOf(choice);
  if (
    sliders.size > 0 &&
    Object.keys(options).join() !== [...sliders.keys()].join()
  ) return false;
  sliders.forEach((slider, option) => slider.show(options[option].value, anew));
  row.of = choice;
  return true;
}

/** What is not seen at once. */
function folded(elements: HTMLElement[]): HTMLElement[] {
  if (elements.length === 0) return [];
  const rest = html("div", { class: "dh-sliders" }, ...elements);
  return [html("details", {}, html("summary", {}, "more"), rest)];
}
