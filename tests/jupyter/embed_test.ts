import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertStringIncludes } from "@std/assert/string-includes";
import { assertThrows } from "@std/assert/throws";
import { adam, bowl } from "downhill";
import { contours, figure, figureHtml, playground } from "downhill/jupyter";
import type { Figure } from "downhill/figures";
import { UserError } from "../../lib/jupyter/command.ts";
import type { Cell } from "../../lib/jupyter/notebook.ts";
import {
  embedPage,
  figureNamed,
  figuresOf,
} from "../../lib/jupyter/template/embed.ts";
import { systemTest } from "../tools/permissions.ts";
import { cell, notebook } from "./scratch.ts";

const shown = (figure: Figure): Cell => ({
  ...cell("show(…);"),
  outputs: [{
    output_type: "display_data",
    data: { "text/html": figureHtml(figure) },
  }],
});

const figures = figuresOf({
  ...notebook([]),
  cells: [
    cell("%%markdown\n# Two"),
    shown(figure([contours(bowl)], { caption: "A <bowl> & co.", alt: "One." })),
    shown(playground({
      surface: bowl,
      optimizers: [adam()],
      start: [1, 1],
      steps: 9,
      caption: "A race in a bowl",
      alt: "Another.",
    })),
  ],
});

Deno.test("a notebook's figure is named by its number or by words of its caption", () => {
  assertEquals(
    figures.map(({ number, caption }) => [number, caption]),
    [[1, "A <bowl> & co."], [2, "A race in a bowl"]],
  );
  for (const name of ["2", "RACE", " a race in a bowl "]) {
    assertEquals(figureNamed(figures, name).number, 2, name);
  }
});

Deno.test("a name that means no figure, or several, is told which there are", () => {
  const said = (name: string) =>
    assertThrows(() => figureNamed(figures, name), UserError).message;
  const both = "There are:\n   1  A <bowl> & co.\n   2  A race in a bowl";
  for (const name of ["3", "0", "", "ball", "1.5"]) {
    assertStringIncludes(said(name), `found "${name}". ${both}`);
  }
  assertStringIncludes(said("bowl"), `"bowl", which is in several. ${both}`);
  assertThrows(() => figureNamed([], "1"), UserError, "shows no figure");
});

systemTest(
  "an embedded figure has its library beside it, and little else",
  async () => {
    const html = await embedPage(figures[0]);
    assertStringIncludes(html, "<title>A &lt;bowl&gt; &amp; co.</title>");
    assertEquals(html.match(/<figure class="dh"/g)?.length, 1);
    assert(html.length < 2.5e6, `${html.length}`);
    assert(!html.includes("data-part"), "no kernel");
  },
);
