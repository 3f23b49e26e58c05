/// <reference lib="dom" />
/**
 * The contestants of a bench: a row each, with its variant and its sliders.
 *
 * @module
 */

import type { BenchSettings, Contestant } from "../figures/bench/settings.ts";
import {
  build,
  changeable,
  type Plain,
  variantsOf,
} from "../frameworks/description.ts";
import type { Framework } from "../frameworks/by_name.ts";
import type { Access } from "./course.ts";
import type { Change, DeskPart } from "./desk.ts";
import { html } from "./dom.ts";
import { createSlider, hasSlider } from "./sliders.ts";

/** These are seen at once; the others are folded. */
const first = ["learningRate", "momentum", "beta1", "beta2", "decay"];

/** Rows of sliders that change the contestants' options. */
export function createContestants(
  now: () => BenchSettings,
  onChange: Change,
  access: Access<"framework" | "options">,
): DeskPart {
  const element = html("div", { class: "dh-contestants" });
  const replace = (place: number, contestant: Contestant) => {
    const { contestants } = now();
    onChange({
      contestants: contestants.map((old, k) => k === place ? contestant : old),
    });
  };
  const show = ({ contestants }: BenchSettings) => {
    element.replaceChildren(
      ...contestants.map((contestant, place) => row(contestant, place)),
    );
  };
  const row = (contestant: Contestant, place: number): HTMLElement => {
    const name = html("span", { class: "dh-owner" }, contestant.name);
    if (contestant.kind === "recorded") {
      const note = "runs outside the page: its path is recorded for the " +
        "lesson's own settings";
      return html("div", { class: "dh-row" }, name, html("em", {}, note));
    }
    const current = () => now().contestants[place] as typeof contestant;
    const options = contestant.kind === "rule"
      ? changeable(contestant)
      : contestant.options;
    const sliders = Object.entries(options)
      .filter((entry): entry is [string, number] =>
        hasSlider(entry[0]) && typeof entry[1] === "number"
      )
      .map(([option, value]) => ({
        option,
        element: createSlider(option, {
          value,
          owner: contestant.name,
          locked: access.locked("options"),
          onInput: (number) => {
            const old = current();
            replace(place, {
              ...old,
              options: { ...old.options, [option]: number },
            });
          },
        }).element,
      }));
    const pick = (isFirst: boolean) =>
      sliders.filter(({ option }) => first.includes(option) === isFirst)
        .map((slider) => slider.element);
    const more = pick(false);
    return html(
      "div",
      { class: "dh-row", "data-contestant": contestant.name },
      name,
      ...(contestant.kind === "rule" && access.shown("framework")
        ? [variants(contestant, place)]
        : []),
      ...(access.shown("options") ? pick(true) : []),
      ...(access.shown("options") && more.length > 0
        ? [html("details", {}, html("summary", {}, "more"), ...more)]
        : []),
    );
  };
  const variants = (
    contestant: Extract<Contestant, { kind: "rule" }>,
    place: number,
  ) => {
    const list = html(
      "select",
      {
        "aria-label": `${contestant.name}: variant`,
        disabled: access.locked("framework"),
      },
      ...variantsOf(contestant.name).map((framework) =>
        html("option", {
          value: framework ?? "",
          selected: framework === contestant.framework,
        }, framework ?? "paper")
      ),
    );
    list.addEventListener("change", () => {
      const framework = (list.value || undefined) as Framework | undefined;
      const next = inVariant(
        now().contestants[place] as typeof contestant,
        framework,
      );
      replace(place, next);
      show({
        ...now(),
        contestants: now().contestants.map((old, k) =>
          k === place ? next : old
        ),
      });
    });
    return list;
  };
  show(now());
  return { element, show };
}

/** Another variant of a rule: its own constants, but the same learning rate. */
function inVariant(
  contestant: Extract<Contestant, { kind: "rule" }>,
  framework: Framework | undefined,
): Contestant {
  const { settings } = build(contestant);
  const kept = ["learningRate", "momentum"].filter((key) =>
    typeof settings[key] === "number"
  );
  for (const keys of [kept.slice(0, 1), kept]) {
    const options = Object.fromEntries(
      keys.map((key) => [key, settings[key] as Plain]),
    );
    const next = { ...contestant, framework, options };
    try {
      build(next);
      return next;
    } catch {
      // TensorFlow 1 insists on a momentum; try again with it.
    }
  }
  return contestant;
}
