/**
 * The menu that takes a figure away from the page: as a picture, or as a film.
 *
 * @module
 */

import { layout } from "../../figures/layout.ts";
import { html, svg } from "../../figures/view/dom.ts";
import type { Subject } from "./canvas.ts";
import { type FilmOptions, planFilm } from "./film.ts";
import { gif } from "./gif.ts";
import { pngBlob, svgBlob } from "./images.ts";
import { canFilm, webm } from "./webm.ts";

const widths = [480, 640, 960, 1280, 1920, 2560, 3840];
/** A wider film is too much for a page's memory. */
const WIDEST_FILM = 1920;
const rates = [10, 20, 25];
const ICON = "M7.2 2h1.6v6.2l2.3-2.3 1.1 1.1L8 11.2 3.8 7l1.1-1.1 2.3 2.3z" +
  "M3 12.4h10V14H3z";

/** The menu of a figure. */
export function createSaveMenu(subject: Subject): HTMLElement {
  const { clock, element } = subject;
  const moves = clock.frames > 1;
  const choice = (name: string, all: readonly number[], chosen: number) => {
    const options = all.map((value) =>
      html("option", { value, selected: value === chosen }, String(value))
    );
    const select = html("select", {}, ...options);
    return { select, label: html("label", {}, `${name} `, select) };
  };
  const width = choice("Width in pixels", widths, 960);
  const rate = choice("Frames a second", rates, 20);
  const progress = html("progress", { max: 1, value: 0 });
  const cancel = html("button", { type: "button" }, "Cancel");
  const working = html("div", { hidden: true }, progress, cancel);
  const trouble = html("p", { class: "dh-error", role: "status" });

  let stop: AbortController | undefined;
  cancel.addEventListener("click", () => stop?.abort());
  const make = async (
    ending: string,
    work: (options: FilmOptions) => Blob | Promise<Blob>,
  ) => {
    if (stop !== undefined) return;
    stop = new AbortController();
    trouble.textContent = "";
    progress.value = 0;
    working.hidden = false;
    try {
      const { signal } = stop;
      const options: FilmOptions = {
        width: Number(width.select.value),
        framesPerSecond: Number(rate.select.value),
        signal,
        onProgress: (share) => progress.value = share,
      };
      const blob = await subject.attend(async () => await work(options));
      signal.throwIfAborted();
      offer(blob, `${nameOf(element)}.${ending}`, menu);
      menu.open = false;
    } catch (error) {
      if (!stop.signal.aborted) trouble.textContent = String(error);
    } finally {
      stop = undefined;
      working.hidden = true;
    }
  };
  const button = (
    ending: string,
    work: (options: FilmOptions) => Blob | Promise<Blob>,
    able = true,
  ) => {
    const name = { gif: "GIF", webm: "WebM", png: "PNG", svg: "SVG" }[ending]!;
    const made = html("button", { type: "button", disabled: !able }, name);
    if (!able) made.title = "This browser cannot encode video";
    made.addEventListener("click", () => make(ending, work));
    return made;
  };
  const plan = ({ framesPerSecond }: FilmOptions) =>
    planFilm(clock.frames, {
      playedPerSecond: clock.framesPerSecond * clock.speed,
      framesPerSecond,
    });
  const film = (encode: typeof gif) => (options: FilmOptions) =>
    encode(subject, plan(options), {
      ...options,
      width: Math.min(options.width, WIDEST_FILM),
    });
  const box = html(
    "div",
    { class: "dh-save" },
    width.label,
    html(
      "div",
      {},
      button("png", ({ width }) => pngBlob(subject, width)),
      button("svg", ({ width }) => svgBlob(subject, width)),
    ),
    ...(moves
      ? [
        rate.label,
        html(
          "div",
          {},
          button("gif", film(gif)),
          button("webm", film(webm), canFilm()),
        ),
      ]
      : []),
    working,
    trouble,
  );
  const icon = svg("svg", {
    viewBox: "0 0 16 16",
    width: 16,
    height: 16,
    "aria-hidden": "true",
  }, svg("path", { d: ICON, fill: "currentColor" }));
  const menu = html(
    "details",
    { class: "dh-menu", style: layout.button },
    html("summary", { title: "Save", "aria-label": "Save" }, icon),
    box,
  );
  menu.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary")!.focus();
  });
  return menu;
}

/** A name for a file, from the caption's first words; numbers are none. */
function nameOf(element: HTMLElement): string {
  const caption = element.querySelector("figcaption")?.firstChild?.textContent;
  const words = (caption ?? "").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => /\p{L}/u.test(word)).slice(0, 6).join("-") ||
    "figure";
}

/** Lets the browser keep a file; VS Code must hear of the click. */
function offer(blob: Blob, name: string, near: HTMLElement): void {
  const url = URL.createObjectURL(blob);
  const link = html("a", { href: url, download: name, hidden: true });
  near.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
