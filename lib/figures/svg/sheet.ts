/**
 * A sheet of svg: sizes in pixels, coordinates in whole tenths of them, colours
 * that follow the reader's light or dark.
 *
 * @module
 */

import { escapeMarkup } from "../../core/markup.ts";
import type { Mode } from "../plotly_json.ts";
import type { Ink } from "../theme.ts";

/** Tenths of a pixel are as fine as anyone sees, and short to write. */
const UNIT = 10;

/** What a shape is painted with. */
export interface Paint {
  /** What is inside it. Default: nothing. */
  readonly fill?: Ink;
  /** Its line. Default: none. */
  readonly stroke?: Ink;
  /** The line's width in pixels. Default: what is around says. */
  readonly width?: number;
  /** The line's dashes in pixels, as svg writes them. */
  readonly dash?: string;
  /** Whether the line's ends are round: a dot where it has no length. */
  readonly round?: boolean;
  /** How much it covers, from 0 to 1. `@default 1` */
  readonly opacity?: number;
}

/** How words are set. */
export interface Letters {
  /** Their colour. */
  readonly ink: Ink;
  /** What is painted around them, so that they can be read on lines. */
  readonly halo?: Ink;
  /** Which part of them is at the place. `@default "middle"` */
  readonly anchor?: "start" | "middle" | "end";
  /** The height of the letters in pixels. `@default 12` */
  readonly size?: number;
  /** Whether they are heavy. `@default false` */
  readonly bold?: boolean;
  /** Degrees by which they are turned to the left. `@default 0` */
  readonly turned?: number;
}

/** A part of the sheet, in pixels. */
export interface Box {
  /** Its left edge. */
  readonly left: number;
  /** Its upper edge. */
  readonly top: number;
  /** Its right edge. */
  readonly right: number;
  /** Its lower edge. */
  readonly bottom: number;
}

/** A picture in the making. */
export interface Sheet {
  /** Width in pixels. */
  readonly width: number;
  /** Height in pixels. */
  readonly height: number;
  /** Adds a shape from the text of its outline; nothing for no outline. */
  shape(outline: string, paint: Paint): void;
  /**
   * Adds what `draw` draws: outlines in whole pixels, with lines of one width.
   */
  coarse(width: number, draw: () => void): void;
  /** Adds words with their baseline at a place. */
  words(text: string, x: number, y: number, letters: Letters): void;
  /**
   * Adds what `draw` draws, cut off outside a box; with `view`, that part of
   * what it draws is fitted into the box.
   */
  inside(box: Box, draw: () => void, view?: Box): void;
  /** The picture. */
  finish(): string;
}

/**
 * An empty sheet. With a mode its colours are fixed; without, they follow
 * `prefers-color-scheme`. It has a ground of its own, so that it can be read
 * on any page.
 */
export function createSheet(
  width: number,
  height: number,
  ground: Ink,
  mode?: Mode,
): Sheet {
  const parts: string[] = [];
  const classes = new Map<string, string>();
  /** Presentation for a fixed mode, a class where colours have to turn. */
  const look = (paint: Paint): string => {
    const rest =
      (paint.width === undefined
        ? ""
        : ` stroke-width="${tenths(paint.width)}"`) +
      (paint.dash === undefined || paint.dash === "none"
        ? ""
        : ` stroke-dasharray="${
          paint.dash.split(" ").map((length) => tenths(Number(length)))
            .join(" ")
        }"`) +
      (paint.round ? ` stroke-linecap="round"` : "") +
      (paint.opacity === undefined ? "" : ` opacity="${paint.opacity}"`);
    const inks = (["fill", "stroke"] as const).flatMap((kind) =>
      paint[kind] === undefined ? [] : [[kind, paint[kind]] as const]
    );
    if (mode !== undefined) {
      return inks.map(([kind, ink]) => ` ${kind}="${ink[mode]}"`).join("") +
        rest;
    }
    const rule = (mode: Mode) =>
      inks.map(([kind, ink]) => `${kind}:${ink[mode]}`).join(";");
    const rules = `${rule("light")}|${rule("dark")}`;
    const name = classes.get(rules) ?? letters(classes.size);
    classes.set(rules, name);
    return ` class="${name}"${rest}`;
  };
  const style = () => {
    if (mode !== undefined) return "";
    const rules = (place: 0 | 1) =>
      [...classes].map(([text, name]) => `.${name}{${text.split("|")[place]}}`)
        .join("");
    return `<style>${rules(0)}@media(prefers-color-scheme:dark){${
      rules(1)
    }}</style>`;
  };
  const sheet: Sheet = {
    width,
    height,
    shape(outline, paint) {
      if (outline !== "") parts.push(`<path${look(paint)} d="${outline}"/>`);
    },
    words(text, x, y, letters) {
      const { ink, halo, anchor = "middle", size = 12, bold, turned } = letters;
      const place = `x="${tenths(x)}" y="${tenths(y)}"`;
      parts.push(
        `<text ${place}` +
          (anchor === "middle" ? "" : ` text-anchor="${anchor}"`) +
          (size === 12 ? "" : ` font-size="${tenths(size)}"`) +
          (bold ? ` font-weight="600"` : "") +
          (turned
            ? ` transform="rotate(${-turned} ${tenths(x)} ${tenths(y)})"`
            : "") +
          look({ fill: ink, stroke: halo, width: halo && 3 }) +
          (halo === undefined ? "" : ` paint-order="stroke"`) +
          `>${escapeXml(text)}</text>`,
      );
    },
    coarse(width, draw) {
      parts.push(`<g transform="scale(${UNIT})" stroke-width="${width}">`);
      draw();
      parts.push("</g>");
    },
    inside(box, draw, view = box) {
      const [x, y, w, h] = placeOf(box);
      parts.push(
        `<svg x="${x}" y="${y}" width="${w}" height="${h}" viewBox="${
          placeOf(view).join(" ")
        }">`,
      );
      draw();
      parts.push("</svg>");
    },
    finish() {
      const [w, h] = [tenths(width), tenths(height)];
      const back = `<path${look({ fill: ground })} d="M0 0h${w}v${h}H0z"/>`;
      return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${w} ${h}">` +
        `${style()}${back}<g fill="none" stroke-width="${
          tenths(1)
        }" stroke-linejoin="round" text-anchor="middle" font-family="system-ui,sans-serif" font-size="${
          tenths(12)
        }">${parts.join("")}</g></svg>`;
    },
  };
  return sheet;
}

/**
 * The outline of a line through points, for a path's `d`. Points that round to
 * the one before them are left out.
 *
 * @param unit Units of the sheet for each pixel: 1 for coarse outlines.
 */
export function outlineOf(
  points: readonly (readonly [number, number])[],
  closed = false,
  unit = UNIT,
): string {
  let text = "";
  let [lastX, lastY] = [0, 0];
  let moves = "";
  for (const [px, py] of points) {
    const [x, y] = [Math.round(unit * px), Math.round(unit * py)];
    const [dx, dy] = [x - lastX, y - lastY];
    if (text === "") text = `M${x}${joined(y)}`;
    else if (dx !== 0 || dy !== 0) {
      moves += moves === "" ? `l${dx}${joined(dy)}` : joined(dx) + joined(dy);
    } else continue;
    [lastX, lastY] = [x, y];
  }
  // A line without length is shown by its round caps.
  return text + (moves === "" ? "h0" : moves) + (closed ? "z" : "");
}

/** A number that follows another one: a minus is all that keeps them apart. */
function joined(number: number): string {
  return number < 0 ? String(number) : ` ${number}`;
}

/** Place and size of a box, in units of the sheet. */
function placeOf({ left, top, right, bottom }: Box): number[] {
  return [left, top, right - left, bottom - top].map(tenths);
}

function tenths(pixels: number): number {
  return Math.round(UNIT * pixels);
}

/** a, b, … z, aa, ab, … */
function letters(number: number): string {
  const last = String.fromCharCode(97 + number % 26);
  return number < 26 ? last : letters(Math.floor(number / 26) - 1) + last;
}

/** Text as it stands in svg; what XML cannot hold at all is left out. */
function escapeXml(text: string): string {
  return escapeMarkup(
    text.toWellFormed()
      // deno-lint-ignore no-control-regex
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ""),
  );
}
