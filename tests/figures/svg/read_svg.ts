/**
 * Reads a still picture as a strict XML parser does.
 *
 * @module
 */

import { SaxesParser } from "saxes";

/** An element of a picture. */
export interface SvgElement {
  /** Its name. */
  readonly name: string;
  /** Its attributes. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The text directly in it. */
  text: string;
}

/**
 * The elements of a picture, in order.
 *
 * @throws {Error} If the text is not well-formed XML.
 */
export function readSvg(svg: string): SvgElement[] {
  const elements: SvgElement[] = [];
  const open: SvgElement[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element = {
      name,
      attributes: attributes as Record<string, string>,
      text: "",
    };
    elements.push(element);
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  parser.on("text", (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.write(svg).close();
  return elements;
}

/** What is written in a picture, word by word. */
export function wordsIn(svg: string): string[] {
  return readSvg(svg).filter(({ name }) => name === "text")
    .map(({ text }) => text);
}

/** Where an outline begins, and where each of its parts ends, in pixels. */
export function cornersOf(outline: string): [number, number][] {
  const found: [number, number][] = [];
  let [x, y] = [0, 0];
  for (
    const [, command, numbers] of outline.matchAll(/([Mlhvz])([^Mlhvz]*)/g)
  ) {
    const all = (numbers.match(/-?\d+/g) ?? []).map(Number);
    if (command === "M") [x, y] = all;
    if (command === "l") {
      for (let k = 0; k < all.length; k += 2) {
        [x, y] = [x + all[k], y + all[k + 1]];
        found.push([x / 10, y / 10]);
      }
      continue;
    }
    found.push([x / 10, y / 10]);
  }
  return found;
}
