/**
 * Many outputs at once, and large ones: has each arrived in its own cell?
 *
 * @module
 */

import { assertEquals } from "@std/assert/equals";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Notebook, whole } from "../../lib/jupyter/notebook.ts";
import { root } from "../../lib/tools/project.ts";
import { notebook } from "./scratch.ts";

const cells = 20;
const shows = 50;
const largeCells = 10;
const largeSize = 4_000_000;

/** How a cell shows something: html that names itself, and its name. */
export interface Way {
  /** The first cell. */
  start: string;
  /**
   * An expression that shows one thing under a name, the name given as code.
   */
  show(name: string, filling: string): string;
}

/** By the lib's figures, as a lesson does. */
export const asFigures: Way = {
  start: `import { saddle } from "downhill";
import { contours, figure, loadFigures, show } from "downhill/jupyter";
await loadFigures();
const map = contours(saddle, { size: 3 });`,
  show: (name, filling) =>
    `show(figure([map], { alt: ${name}, caption: ${filling} }))`,
};

/** By what is under them, which a browser draws a thousand times with ease. */
export const asHtml: Way = {
  start: `import { display } from "${
    pathToFileURL(join(root, "lib/jupyter/display.ts"))
  }";`,
  show: (name, filling) =>
    `display(\`<i aria-label="\${${name}}" title="\${${filling}}">\`, ${name})`,
};

/** Shows 50 things in each of 20 cells, and one of 4 MB in each of 10. */
export function raceNotebook({ start, show }: Way): Notebook {
  const many = range(cells).map((cell) =>
    `for (let i = 0; i < ${shows}; i++) {
  await ${show(`\`${cell}:\${i}\``, '"small"')};
}`
  );
  const large = range(largeCells).map((cell) =>
    `await ${show(`"large ${cell}"`, `"x".repeat(${largeSize})`)};`
  );
  return notebook([start, ...many, ...large]);
}

/** Fails unless each thing is there once, in order, in its own cell. */
export function assertNothingLost({ cells: [, ...ran] }: Notebook): void {
  const seen = ran.map(({ outputs }) =>
    outputs!.map(({ data, output_type }) => {
      const html = whole(data?.["text/html"] ?? "");
      const [, label] = html.match(/aria-label="([^"]*)"/) ?? [];
      const size = html.length > largeSize ? "4 MB" : "small";
      return [whole(data?.["text/plain"] ?? output_type), label, size];
    })
  );
  const expected = [
    ...range(cells).map((cell) =>
      range(shows).map((i) => [`${cell}:${i}`, `${cell}:${i}`, "small"])
    ),
    ...range(largeCells).map((cell) => [
      [`large ${cell}`, `large ${cell}`, "4 MB"],
    ]),
  ];
  assertEquals(seen, expected);
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}
