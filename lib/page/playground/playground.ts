/// <reference lib="dom" />
/**
 * The desk of a playground: its controls, and what happens when they are moved.
 *
 * @module
 */

import { fromAddress, toAddress } from "../../figures/playground/address.ts";
import type {
  Control,
  Playground,
} from "../../figures/playground/playground.ts";
import { asCode } from "../../figures/playground/code.ts";
import { composePlayground } from "../../figures/playground/compose.ts";
import type { PlaygroundSettings } from "../../figures/playground/settings.ts";
import { chosenSurface } from "../../figures/playground/surface_choice.ts";
import { addressPart } from "./address_bar.ts";
import { createContestants } from "./rule_rows.ts";
import { createCourse } from "./run_fields.ts";
import { createActions } from "./playground_actions.ts";
import type { Access, Change, DeskPart } from "./playground_part.ts";
import { html } from "../../figures/view/dom.ts";
import { createPresets } from "./presets.ts";
import type { Stage } from "../figure_player.ts";
import { createStartHandle, type StartHandle } from "./start_handle.ts";
import { createSurfaceField } from "./surface_field.ts";

/** Puts the controls of a playground into its element. */
export function createDesk(
  element: HTMLElement,
  stage: Stage,
  figure: Playground,
): void {
  const { playground, caption, alt } = figure;
  const base = playground.settings;
  let now = base;
  let waiting = 0;
  let handle: StartHandle | undefined;
  const trouble = html("p", { class: "dh-trouble", role: "alert" });
  const say = (words: string) => {
    if (trouble.textContent !== words) trouble.textContent = words;
  };
  const sayError = (error: unknown) =>
    say(error instanceof Error ? error.message : String(error));

  /** Composes and draws what is set; however many changes came, once. */
  const compose = () => {
    waiting = 0;
    try {
      performance.mark("dh-change");
      const next = composePlayground(now, { caption, alt });
      measure("dh-compute");
      performance.mark("dh-change");
      stage.replace({ ...next, playground } as Playground).catch(sayError);
      handle?.place(now.start);
      measure("dh-draw");
    } catch (error) {
      // The paths of the last good settings stay.
      sayError(error);
      return;
    }
    say("");
    presets.show(now);
    address.write(toAddress(base, now));
  };
  const change: Change = (part) => {
    now = { ...now, ...part };
    if (waiting === 0) waiting = requestAnimationFrame(compose);
  };
  const setAll = (settings: PlaygroundSettings) => {
    now = settings;
    parts.forEach((part) => part.show(now));
    if (waiting === 0) waiting = requestAnimationFrame(compose);
  };
  const recall = (text: string) => {
    const settings = fromAddress(base, text);
    try {
      composePlayground(settings, { caption, alt });
    } catch {
      // An address that asks for what there is not is no address.
      return;
    }
    setAll(settings);
  };

  const access: Access<Control> = {
    shown: (control) => !playground.hide.includes(control),
    locked: (control) => playground.lock.includes(control),
  };
  const presets = createPresets(playground.presets, base, setAll);
  const parts: DeskPart[] = [
    ...(access.shown("surface")
      ? [createSurfaceField(base, () => now, {
        onSet: setAll,
        locked: access.locked("surface"),
      })]
      : []),
    createCourse(() => now, change, access),
    createContestants(() => now, change, access),
  ];
  const desk = html(
    "div",
    { class: "dh-desk", role: "group", "aria-label": "Settings" },
    presets.element,
    ...parts.map((part) => part.element),
    trouble,
    createActions({
      reset: () => setAll(base),
      code: () => asCode(now, { caption, alt, ...playground }),
    }),
  );
  if (playground.question) {
    element.prepend(html("p", { class: "dh-question" }, playground.question));
  }
  element.querySelector("figcaption")?.before(desk);

  stage.onViews(() => {
    const place = figure.panels.findIndex(({ kind }) => kind === "contours");
    const plane = stage.views[place]?.plane;
    const movable = access.shown("start") && !access.locked("start");
    if (plane === undefined || !movable) return;
    handle = createStartHandle(stage.hosts[place], plane, {
      view: () => now.view,
      variables: () => chosenSurface(now.surface).variables,
      onMove(start) {
        change({ start });
        parts.forEach((part) => part.show(now));
      },
    });
    plane.onProject(() => handle?.place(now.start));
    handle.place(now.start);
  });

  const address = addressPart(element, keyOf(element), recall);
  const remembered = address.read();
  if (remembered !== undefined) recall(remembered);
}

/** Tells a listener how long it took since the change; keeps nothing. */
function measure(name: string): void {
  performance.measure(name, "dh-change");
  performance.clearMeasures(name);
  performance.clearMarks("dh-change");
}

/** Which of the page's playgrounds this is, in its address. */
function keyOf(element: HTMLElement): string {
  const all = [...document.querySelectorAll("figure.dh[data-playground]")];
  return `playground${all.indexOf(element) + 1}`;
}
