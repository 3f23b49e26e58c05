/**
 * Many outputs at once, and large ones: has each arrived in its own cell?
 *
 * @module
 */

import { assertEquals } from "@std/assert/equals";
import type { Notebook } from "../../lib/jupyter/tools/notebook.ts";
import { whole } from "../../lib/jupyter/tools/notebook.ts";
import { notebook } from "./scratch.ts";

const cells = 20;
const shows = 50;
const largeCells = 10;
const largeSize = 4_000_000;

const many = Array.from(
  { length: cells },
  (_, cell) =>
    `for (let i = 0; i < ${shows}; i++) {
  await Deno.jupyter.display(
    { "text/html": \`<i>${cell}:\${i}</i>\` },
    { raw: true },
  );
}`,
);

const large = Array.from(
  { length: largeCells },
  (_, cell) =>
    `await Deno.jupyter.display(
  { "text/html": "<i>large ${cell}</i>" + " ".repeat(${largeSize}) },
  { raw: true },
);`,
);

/** Shows 50 outputs in each of 20 cells, and one of 4 MB in each of 10. */
export const raceNotebook: Notebook = notebook([...many, ...large]);

/** Fails unless each output is there once, in order, in its own cell. */
export function assertNothingLost({ cells: ran }: Notebook): void {
  const seen = ran.map(({ outputs }) =>
    outputs!.map((output) => {
      const html = whole(output.data?.["text/html"] ?? output.output_type);
      return html.trim() + (html.length > largeSize ? ` ${largeSize}` : "");
    })
  );
  const expected = [
    ...many.map((_, cell) =>
      Array.from({ length: shows }, (_, i) => `<i>${cell}:${i}</i>`)
    ),
    ...large.map((_, cell) => [`<i>large ${cell}</i> ${largeSize}`]),
  ];
  assertEquals(seen, expected);
}
