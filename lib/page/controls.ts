/**
 * The bar under the reader's hand: play, steps, scrubber, speed.
 *
 * @module
 */

import { layout, stepWords } from "../figures/layout.ts";
import type { Clock } from "./clock.ts";
import { html, set, svg } from "../figures/view/dom.ts";

/** Shapes on a 16 × 16 field. */
const icons = {
  restart: "M3 3h2v10H3zM13 3v10L6 8z",
  back: "M11 3v10L4 8zM12 3h1.6v10H12z",
  play: "M4 2.5v11L13.5 8z",
  pause: "M3.5 3h3.2v10H3.5zM9.3 3h3.2v10H9.3z",
  forward: "M5 3v10l7-5zM2.4 3H4v10H2.4z",
  home: "M8 2 1.5 8H3.5v5.5h3.2V10h2.6v3.5h3.2V8h2z",
} as const;

/** The play button takes what the others leave. */
const PLAY = "flex:1;height:2rem";

const speeds = [0.25, 0.5, 1, 2, 4];

/** What the bar does beside driving a clock. */
export interface Actions {
  /** Takes the view back to where it began. */
  home(): void;
  /** The menu for taking the figure away. */
  readonly save: HTMLElement;
}

/** The bar that drives a clock, if it has something to show. */
export function createControls(
  clock: Clock,
  { home: onHome, save }: Actions,
): HTMLElement {
  const button = (icon: keyof typeof icons, name: string, act: () => void) => {
    const shape = svg("path", { d: icons[icon], fill: "currentColor" });
    const picture = svg("svg", {
      viewBox: "0 0 16 16",
      width: 16,
      height: 16,
      "aria-hidden": "true",
    }, shape);
    const element = html("button", {
      type: "button",
      "aria-label": name,
      title: name,
      class: `dh-${icon}`,
      style: icon === "play" ? PLAY : layout.button,
    }, picture);
    element.addEventListener("click", act);
    return { element, shape };
  };
  const restart = button("restart", "Back to the start", () => {
    clock.pause();
    clock.showFrame(0);
  });
  const back = button("back", "One step back", () => {
    clock.pause();
    clock.show(clock.step - 1);
  });
  const play = button("play", "Play", () => {
    if (clock.playing) clock.pause();
    else clock.play();
  });
  const forward = button("forward", "One step forward", () => {
    clock.pause();
    clock.show(clock.step + 1);
  });
  const home = button("home", "Reset the view", onHome);
  const scrubber = html("input", {
    type: "range",
    min: 0,
    step: 1,
    class: "dh-scrub",
    style: layout.scrubber,
    "aria-label": "Step",
  });
  scrubber.addEventListener("input", () => {
    // Pausing puts the scrubber back to the step that is shown.
    const frame = Number(scrubber.value);
    clock.pause();
    clock.showFrame(frame);
  });
  const reading = html("output", { class: "dh-step", style: layout.step });
  const speed = html(
    "select",
    {
      "aria-label": "Speed",
      title: "Speed",
      class: "dh-speed",
      style: layout.speed,
    },
    ...speeds.map((factor) =>
      html("option", { value: factor, selected: factor === 1 }, `${factor}×`)
    ),
  );
  speed.addEventListener("change", () => {
    clock.speed = Number(speed.value);
  });
  const update = () => {
    const words = stepWords(clock.step, clock.last);
    scrubber.max = String(clock.frames - 1);
    scrubber.value = String(clock.frame);
    set(scrubber, { "aria-valuetext": words });
    reading.value = words;
    const name = clock.playing ? "Pause" : "Play";
    play.shape.setAttribute("d", icons[clock.playing ? "pause" : "play"]);
    set(play.element, { "aria-label": name, title: name });
  };
  clock.onChange(update);
  update();
  const bar = html("div", {
    class: "dh-bar",
    style: layout.bar,
    role: "toolbar",
    "aria-label": "Figure",
  });
  const side = html("div", { style: layout.side }, home.element, save);
  if (clock.frames > 1) {
    side.prepend(reading, speed);
    const steppers = html(
      "div",
      { style: layout.steppers },
      ...[restart, back, play, forward].map(({ element }) => element),
    );
    bar.append(steppers, scrubber);
  }
  bar.append(side);
  return bar;
}

/** What a key does: space plays, arrows step, Home and End go to the ends. */
export function onKey(clock: Clock, event: KeyboardEvent): void {
  const target = event.target as HTMLElement;
  const typing = target.closest(
    "input, select, textarea, button, summary, .dh-scroll",
  );
  if (typing || event.altKey || event.ctrlKey || event.metaKey) return;
  const act = {
    " ": () => clock.playing ? clock.pause() : clock.play(),
    "ArrowLeft": () => clock.show(clock.step - 1),
    "ArrowRight": () => clock.show(clock.step + 1),
    "Home": () => clock.showFrame(0),
    "End": () => clock.show(clock.last),
  }[event.key];
  if (act === undefined) return;
  if (event.key !== " ") clock.pause();
  act();
  event.preventDefault();
  // JupyterLab's command mode listens to the same keys.
  event.stopPropagation();
}
