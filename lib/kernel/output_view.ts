/**
 * Shows what a cell of the page leaves behind, in the export's own shapes.
 *
 * @module
 */

import { cleanHtml, ownHtml } from "./clean_html.ts";
import type { Bundle, CellError, CellOutput } from "./protocol.ts";

/** The outputs of all cells. */
export interface OutputView {
  /** Puts an output at the end of a cell's. */
  show(host: HTMLElement, output: CellOutput, cell: number): void;
}

type Display = Extract<CellOutput, { kind: "display" }>;

/** A view that hands figures to the page's variable `slot`. */
export function outputView(slot: string): OutputView {
  const named = new Map<string, HTMLElement>();
  const texts = new WeakMap<Element, string>();

  const print = (host: HTMLElement, text: string) => {
    const last = host.lastElementChild;
    const box = last && texts.has(last) ? last : boxIn(host);
    if (!texts.has(box)) box.append(document.createElement("pre"));
    const all = (texts.get(box) ?? "") + text;
    texts.set(box, all);
    box.querySelector("pre")!.textContent = all.trimEnd();
  };

  const display = (host: HTMLElement, { data, name, update, own }: Display) => {
    const known = name === undefined ? undefined : named.get(name);
    const content = contentOf(data, own === true);
    if (update) {
      known?.replaceChildren(...content === undefined ? [] : [content]);
      if (known) wake(known);
      return;
    }
    if (content === undefined) return;
    const box = boxIn(host);
    box.append(content);
    if (name !== undefined) named.set(name, box);
    wake(box);
  };

  const wake = (box: Element) => {
    const page = window as unknown as Record<string, { queue: Queue }>;
    const { queue } = page[slot] ??= { queue: [] };
    box.querySelectorAll("figure.dh").forEach((figure) => queue.push(figure));
  };

  return {
    show(host, output, cell) {
      switch (output.kind) {
        case "text":
          return print(host, output.text);
        case "display":
          return display(host, output);
        case "clear":
          return host.replaceChildren();
        case "error": {
          const box = boxIn(host);
          box.classList.add("error");
          box.append(errorText(output.error, cell));
        }
      }
    },
  };
}

interface Queue {
  push(figure: Element): void;
}

function boxIn(host: HTMLElement): HTMLElement {
  const box = document.createElement("div");
  box.className = "output";
  host.append(box);
  return box;
}

/** The richest form that the page can show. */
function contentOf(data: Bundle, own: boolean): Node | undefined {
  const text = (type: string) =>
    data[type] === undefined ? undefined : String(data[type]);
  const html = text("text/html") ?? text("image/svg+xml");
  if (html !== undefined) {
    return html === "" ? undefined : own ? ownHtml(html) : cleanHtml(html);
  }
  const type = ["image/png", "image/jpeg", "image/gif"]
    .find((type) => data[type] !== undefined);
  const plain = text("text/plain") ?? "";
  if (type !== undefined) {
    const image = new Image();
    image.src = `data:${type};base64,${text(type)}`;
    image.alt = plain;
    return image;
  }
  const words = text("text/markdown") ?? text("text/latex") ?? plain;
  return words === "" ? undefined : preformatted(words);
}

function preformatted(text: string): HTMLElement {
  const pre = document.createElement("pre");
  pre.textContent = text.trimEnd();
  return pre;
}

/** What went wrong, and in which line. */
function errorText({ name, message, places }: CellError, cell: number): Node {
  const pre = preformatted(`${name}: ${message}`);
  for (const { cell: other, line, within } of places.slice(0, 8)) {
    const place = `line ${line}${within && ` in ${within}`}`;
    pre.append("\n    at ");
    if (other === cell) {
      pre.append(place);
      continue;
    }
    const link = document.createElement("a");
    link.href = `#cell-${other}`;
    link.textContent = `${place} of another cell`;
    pre.append(link);
  }
  return pre;
}
