/**
 * The form of a playground: its controls, and what happens when they are moved.
 *
 * @module
 */

import type { PlaygroundPanel } from "../../figures/playground/layout.ts";
import { ownKit } from "../../figures/playground/playground.ts";
import type {
  Playground,
  PlaygroundWords,
} from "../../figures/playground/playground_data.ts";
import {
  type PlaygroundSettings,
  playgroundSettings,
} from "../../figures/playground/settings.ts";
import {
  isOptionShown,
  isShown,
} from "../../figures/playground/shown_controls.ts";
import { shownWords } from "../../figures/playground/shown_words.ts";
import { same } from "../../figures/playground/setting.ts";
import type { View } from "../../figures/playground/settings/view.ts";
import { homeView } from "../../figures/playground/suited.ts";
import { chosenSurface } from "../../figures/playground/surface_choice.ts";
import { html, set } from "../../figures/view/dom.ts";
import type { PlaneView } from "../../figures/view/plane_view.ts";
import type { FigurePlayer } from "../figure_player.ts";
import { pageColorOf } from "../page_color.ts";
import { createPanelChooser } from "../panel_chooser.ts";
import { addressPart } from "./address_bar.ts";
import { correctionField } from "./correction_field.ts";
import { fieldOf } from "./fields.ts";
import type { Access, Change, FormContext, FormPart } from "./form_part.ts";
import { createMapZoom } from "./map_zoom.ts";
import { createNumbersPart } from "./numbers_part.ts";
import { createActions } from "./playground_actions.ts";
import { createPresets } from "./presets.ts";
import { createStartHandle, type StartHandle } from "./start_handle.ts";

/** Puts the controls of a playground into its element. */
export function createPlaygroundForm(
  element: HTMLElement,
  player: FigurePlayer,
  figure: Playground,
): void {
  const { playground } = figure;
  const base = playground.settings;
  const access = accessOf(figure);
  const trouble = html("p", { class: "dh-trouble", role: "alert" });
  /** What of an address could not be taken. */
  const refused = html("p", { class: "dh-trouble", role: "alert" });
  let recalled = base;
  const presets = createPresets(
    playground.presets,
    base,
    (settings) => current.setAll(settings),
  );
  const numbers = playground.show && createNumbersPart(playground.show);
  const address = addressPart(element, keyOf(element), (text) => recall(text));
  const changeOnMap: Change = (change) => {
    current.change(change);
    parts.forEach((part) => part.show(current.now(), false));
  };
  const onMap = { access, now: () => current.now(), change: changeOnMap };
  const placeStart = startHandles(player, figure, onMap);
  letViewChange(player, figure, onMap);

  const current = createCurrent(base, {
    show(settings) {
      if (settings !== recalled) refused.textContent = "";
      const next = ownKit.compose(settings, shownWords(figure, settings));
      measure("dh-compute");
      performance.mark("dh-change");
      const replaced = player.replace({ ...next, playground } as Playground);
      placeStart(settings.start);
      measure("dh-draw");
      presets.show(settings, false);
      numbers?.show(settings, next.paths[0]);
      showWords(element, shownWords(figure, settings));
      address.write(ownKit.toAddress(figure, settings));
      return replaced;
    },
    onAll: (settings) => parts.forEach((part) => part.show(settings, true)),
    say(words) {
      if (trouble.textContent !== words) trouble.textContent = words;
    },
  });
  const parts: FormPart[] = partsOf({
    base,
    access,
    now: current.now,
    change: current.change,
    changeAll: current.setAll,
  });
  const correction = numbers && correctionField(current);
  if (correction) parts.push(correction);
  const recall = (text: string) => {
    const problems: string[] = [];
    const say = (words: string) => problems.push(words);
    const settings = ownKit.fromAddress(figure, text, { say });
    try {
      ownKit.compose(settings, figure);
      current.setAll(recalled = settings);
    } catch (error) {
      // What is asked for there is not: all stays as it is.
      say(wordsOf(error));
    }
    refused.textContent = problems.length === 0
      ? ""
      : `The address: ${problems.join(". ")}`;
  };

  numbers?.show(base, figure.paths[0]);
  player.onStep((step) => numbers?.follow(step));
  const form = element.querySelector<HTMLElement>(".dh-form");
  form?.replaceChildren(
    refused,
    presets.element,
    ...parts.map((part) => part.element),
    ...(numbers ? [numbers.element] : []),
    trouble,
    createActions({
      reset: () => current.setAll(base),
      code: () => ownKit.asCode(figure, current.now()),
      before: parts.flatMap(({ adding }) => adding ?? []),
    }),
  );
  element.querySelector(".dh-bar")?.append(createPanelChooser(element, {
    kinds: figure.panels.map(({ kind }) => kind as PlaygroundPanel),
    show: (places) => player.choose(places),
  }));
  element.style.setProperty("--dh-page", pageColorOf(element));
  const remembered = address.read();
  if (remembered !== undefined) {
    recall(remembered);
    element.scrollIntoView();
  }
}

/** Says of the figure what it shows. */
function showWords(element: HTMLElement, words: PlaygroundWords): void {
  element.ariaLabel = words.alt;
  const said = element.querySelector("figcaption")?.firstChild;
  if (said && said.textContent !== `${words.caption} `) {
    said.textContent = `${words.caption} `;
  }
  const question = element.querySelector<HTMLElement>(".dh-question");
  // Its room stays, or all would jump.
  if (question) set(question, { "data-past": words.question === undefined });
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The settings in force. */
interface Current {
  now(): PlaygroundSettings;
  /** Changes some. */
  change(change: Partial<PlaygroundSettings>): void;
  /** Changes all, and tells those who show them. */
  setAll(settings: PlaygroundSettings): void;
}

/** Keeps the settings; however many changes come in a frame, shows them once. */
function createCurrent(
  base: PlaygroundSettings,
  { show, onAll, say }: {
    show: (settings: PlaygroundSettings) => Promise<void>;
    onAll: (settings: PlaygroundSettings) => void;
    say: (words: string) => void;
  },
): Current {
  let now = base;
  let waiting = 0;
  const sayError = (error: unknown) => say(wordsOf(error));
  const compose = () => {
    waiting = 0;
    performance.mark("dh-change");
    try {
      show(now).catch(sayError);
      say("");
    } catch (error) {
      // The paths of the last good settings stay.
      sayError(error);
    }
  };
  const ask = () => {
    if (waiting === 0) waiting = requestAnimationFrame(compose);
  };
  return {
    now: () => now,
    change(change) {
      now = { ...now, ...change };
      ask();
    },
    setAll(settings) {
      now = settings;
      onAll(now);
      ask();
    },
  };
}

/** A part for each setting with a field; small ones share a row. */
function partsOf(context: Omit<FormContext, "key" | "setting">): FormPart[] {
  const keys = Object.keys(playgroundSettings) as (keyof PlaygroundSettings)[];
  const all = keys.flatMap((key) => {
    const setting = playgroundSettings[key] as FormContext["setting"];
    const part = fieldOf({ ...context, key, setting });
    return part === undefined ? [] : [part];
  });
  const small = all.filter(({ element }) => element.tagName === "SPAN");
  if (small.length === 0) return all;
  const row: FormPart = {
    element: html(
      "div",
      { class: "dh-row" },
      ...small.map(({ element }) => element),
    ),
    show: (settings, anew) =>
      small.forEach((part) => part.show(settings, anew)),
  };
  return [...all.filter((part) => !small.includes(part)), row];
}

/** What is changed on the map. */
interface OnMap {
  readonly access: Access;
  now(): PlaygroundSettings;
  readonly change: Change;
}

/** Calls back with the map, once it is there. */
function onMapView(
  player: FigurePlayer,
  { panels }: Playground,
  act: (host: HTMLElement, plane: PlaneView) => void,
): void {
  player.onViews(() => {
    const place = panels.findIndex(({ kind }) => kind === "contours");
    const plane = player.views()[place]?.plane;
    if (plane) act(player.hosts[place], plane);
  });
}

/** A handle at the start on the map; the function puts it over a point. */
function startHandles(
  player: FigurePlayer,
  figure: Playground,
  { access, now, change }: OnMap,
): (start: readonly number[]) => void {
  let handle: StartHandle | undefined;
  onMapView(player, figure, (host, plane) => {
    if (!access.shown("start") || access.locked("start")) return;
    handle = createStartHandle(host, plane, {
      view: () => now().view,
      variables: () => chosenSurface(now().surface).variables,
      onMove: (start) => change({ start }),
    });
    plane.onProject(() => handle?.place(now().start));
    handle.place(now().start);
  });
  return (start) => handle?.place(start);
}

/** Lets the reader zoom, and come back. */
function letViewChange(
  player: FigurePlayer,
  figure: Playground,
  { access, now, change }: OnMap,
): void {
  if (!access.shown("view") || access.locked("view")) return;
  const { settings } = figure.playground;
  const onView = (view: View) => {
    const isOther = !same(view, now().view);
    if (isOther && playgroundSettings.view.kind.holds(view)) change({ view });
  };
  onMapView(
    player,
    figure,
    (host, plane) =>
      createMapZoom(host, plane, { view: () => now().view, onView }),
  );
  player.onHome(() => onView(homeView(settings, now())));
}

function accessOf({ playground }: Playground): Access {
  return {
    shown: (control) => isShown(playground, control),
    option: (name) => isOptionShown(playground, name),
    isSmall: playground.show !== undefined,
    locked: (control) => playground.lock.includes(control),
  };
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
