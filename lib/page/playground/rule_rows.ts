/// <reference lib="dom" />
/**
 * The contestants of a playground: a row each, with its variant and its
 * sliders.
 *
 * @module
 */

import type {
  Contestant,
  PlaygroundSettings,
} from "../../figures/playground/settings.ts";
import {
  build,
  changeable,
  type Plain,
  variantsOf,
} from "../../frameworks/description.ts";
import type { Framework } from "../../frameworks/by_name.ts";
import type { Access, Change, DeskPart } from "./playground_part.ts";
import { html } from "../../figures/view/dom.ts";
import { createSlider, type Slider } from "./sliders.ts";

/** These are seen at once; the others are folded. */
const first = ["learningRate", "momentum", "beta1", "beta2", "decay"];

/** What is said of rules that are not the catalogue's. */
const RECORDED = "runs outside the page: its path is recorded for the " +
  "lesson's own settings";
const OWN = "a rule of one's own: no schedule reaches it";

/** A contestant that runs in the page. */
type Runner = Exclude<Contestant, { kind: "recorded" }>;
type Rule = Extract<Contestant, { kind: "rule" }>;

interface Row {
  readonly element: HTMLElement;
  readonly sliders: ReadonlyMap<string, Slider>;
  /** What it shows. */
  of: Contestant;
}

/** Rows of sliders that change the contestants' options. */
export function createContestants(
  now: () => PlaygroundSettings,
  onChange: Change,
  access: Access<"framework" | "options" | "schedule">,
): DeskPart {
  const element = html("div", { class: "dh-contestants" });
  let rows: Row[] = [];
  const replace = (place: number, contestant: Contestant) => {
    const { contestants } = now();
    onChange({
      contestants: contestants.map((old, k) => k === place ? contestant : old),
    });
  };
  const show = ({ contestants }: PlaygroundSettings) => {
    rows = contestants.map((contestant, place) => {
      const old = rows[place];
      if (old !== undefined && follows(old, contestant)) return old;
      const row = createRow(contestant, place);
      if (old === undefined) element.append(row.element);
      else old.element.replaceWith(row.element);
      return row;
    });
  };

  const createRow = (contestant: Contestant, place: number): Row => {
    const { kind, name } = contestant;
    const owner = html("span", { class: "dh-owner", title: name }, name);
    if (kind === "recorded") {
      const element = html(
        "div",
        { class: "dh-contestant" },
        html("div", { class: "dh-head" }, owner),
        html("div", { class: "dh-sliders" }, html("em", {}, RECORDED)),
      );
      return { element, sliders: new Map(), of: contestant };
    }
    const sliders = new Map(
      access.shown("options")
        ? Object.entries(optionsOf(contestant)).map(([option, value]) => [
          option,
          createSlider(option, {
            value,
            owner: name,
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
      { class: "dh-contestant", "data-contestant": name },
      html(
        "div",
        { class: "dh-head" },
        owner,
        ...(kind === "rule" && access.shown("framework")
          ? variantList(contestant, place)
          : []),
      ),
      html(
        "div",
        { class: "dh-sliders" },
        ...pick(true),
        ...(kind === "own" ? pick(false) : folded(pick(false))),
        ...(kind === "own" && access.shown("schedule")
          ? [html("em", {}, OWN)]
          : []),
      ),
    );
    return { element, sliders, of: contestant };
  };

  /** Takes a number for an option, or says why not. */
  const take = (place: number, option: string, value: number) => {
    const old = now().contestants[place] as Runner;
    const next = { ...old, options: { ...old.options, [option]: value } };
    try {
      if (next.kind === "rule") build(next);
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
    rows[place].of = next;
    replace(place, next);
  };

  const variantList = ({ name, framework }: Rule, place: number) => {
    const all = variantsOf(name);
    if (all.length < 2) return [];
    const list = html(
      "select",
      {
        "aria-label": `${name}: variant`,
        disabled: access.locked("framework"),
      },
      ...all.map((one) =>
        html(
          "option",
          { value: one ?? "", selected: one === framework },
          one ?? "paper",
        )
      ),
    );
    list.addEventListener("change", () => {
      const variant = (list.value || undefined) as Framework | undefined;
      const rule = now().contestants[place] as Rule;
      replace(place, inVariant(rule, variant));
      show(now());
      // The list itself was replaced; the reader's place in it was not.
      rows[place].element.querySelector("select")?.focus();
    });
    return [list];
  };

  show(now());
  return { element, show };
}

/** Whether a row can show a contestant as it is; then it does. */
function follows(row: Row, contestant: Contestant): boolean {
  const { of, sliders } = row;
  if (of === contestant) return true;
  if (contestant.kind === "recorded" || of.kind !== contestant.kind) {
    return false;
  }
  const variant = (one: Contestant) => one.kind === "rule" && one.framework;
  if (of.name !== contestant.name || variant(of) !== variant(contestant)) {
    return false;
  }
  const options = optionsOf(contestant);
  if (
    sliders.size > 0 &&
    Object.keys(options).join() !== [...sliders.keys()].join()
  ) return false;
  sliders.forEach((slider, option) => slider.show(options[option]));
  row.of = contestant;
  return true;
}

/** The numbers by which a contestant can be changed. */
function optionsOf(contestant: Runner): Record<string, number> {
  const options = contestant.kind === "rule"
    ? changeable(contestant)
    : contestant.options;
  return Object.fromEntries(
    Object.entries(options).filter((entry): entry is [string, number] =>
      typeof entry[1] === "number"
    ),
  );
}

/** What is not seen at once. */
function folded(elements: HTMLElement[]): HTMLElement[] {
  if (elements.length === 0) return [];
  const rest = html("div", { class: "dh-sliders" }, ...elements);
  return [html("details", {}, html("summary", {}, "more"), rest)];
}

/** Another variant of a rule: its own constants, but the same learning rate. */
function inVariant(rule: Rule, framework: Framework | undefined): Contestant {
  const { settings } = build(rule);
  const kept = ["learningRate", "momentum"].filter((key) =>
    typeof settings[key] === "number"
  );
  for (const keys of [kept.slice(0, 1), kept]) {
    const options = Object.fromEntries(
      keys.map((key) => [key, settings[key] as Plain]),
    );
    const { framework: _, ...rest } = rule;
    const next = { ...rest, ...(framework && { framework }), options };
    try {
      build(next);
      return next;
    } catch {
      // TensorFlow 1 insists on a momentum; try again with it.
    }
  }
  return rule;
}
