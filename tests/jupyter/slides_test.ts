import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertStringIncludes } from "@std/assert/string-includes";
import type { Cell, Output } from "../../lib/jupyter/notebook.ts";
import { lesson } from "../../lib/jupyter/template/lesson.ts";
import { slidesPage } from "../../lib/jupyter/template/slides.ts";
import { systemTest } from "../tools/permissions.ts";
import { cell, notebook } from "./scratch.ts";

/** A code cell that has shown something. */
function shown(
  html: string,
  metadata: Cell["metadata"] = {},
): Cell {
  const output: Output = {
    output_type: "display_data",
    data: { "text/html": html },
  };
  return { ...cell("secret.code();", metadata), outputs: [output] };
}

/** The slides of cells: each slide's html. */
async function slidesOf(...cells: Cell[]): Promise<string[]> {
  const made = { ...notebook([]), cells };
  const html = await slidesPage(made, lesson("/class/walk.ipynb", made));
  return html.split(/<section class="slide"[^>]*>/).slice(1)
    .map((slide) => slide.split("</section>")[0].trim());
}

const figure = '<figure class="dh"><figcaption>A walk</figcaption></figure>';

systemTest(
  "a heading begins a slide, a figure has one for itself, and no code is there",
  async () => {
    const slides = await slidesOf(
      cell("%%markdown\n# A walk\n\nDownhill, that is."),
      shown("<script>library()</script>"),
      cell("%%markdown\n## One & two\n\nFirst $x$.\n\n### Inside\n\nSecond."),
      shown(figure),
      cell("%%markdown\nThird.\n\n## Last\n\nFourth."),
      shown("<table><tr><td>5</td></tr></table>"),
    );
    assertEquals(slides.length, 8);
    const [title, begin, first, second, picture, third, last] = slides;
    assertStringIncludes(title, "<h1>A walk</h1>");
    assertStringIncludes(begin, "Downhill, that is.");
    assertStringIncludes(first, '<h2 id="One-&amp;-two">One &amp; two</h2>');
    assertStringIncludes(first, "<mjx-container");
    assertStringIncludes(second, '<p class="above">One &amp; two</p>');
    assertStringIncludes(picture, "<h2>Inside</h2>");
    assertStringIncludes(picture, figure);
    assertStringIncludes(third, "Third.");
    assertStringIncludes(last, "<td>5</td>");
    assert(!slides.join().includes("secret"));
    assert(!slides.join().includes("library()"));
  },
);

systemTest(
  "solutions, checks, folded notes and what Jupyter calls skip are no slides",
  async () => {
    const slides = await slidesOf(
      cell("%%markdown\n## Part\n\nSeen.\n\n<details>\n\nhidden\n\n</details>"),
      cell("%%markdown\nhidden", { tags: ["solution"] }),
      shown(figure.replace("walk", "hidden"), { tags: ["check"] }),
      cell("%%markdown\nhidden", { slideshow: { slide_type: "skip" } }),
      shown('<p class="dh-verdict">hidden</p>'),
      cell("%%markdown\nSlide.", { slideshow: { slide_type: "slide" } }),
    );
    assertEquals(slides.length, 4);
    assert(!slides.join().includes("hidden"));
    assertStringIncludes(slides[2], "Slide.");
  },
);

systemTest("long prose goes on, under its heading", async () => {
  const paragraph = "Some twenty letters. ".repeat(20);
  const slides = await slidesOf(
    cell(`%%markdown\n## Long\n\n${`${paragraph}\n\n`.repeat(4)}`),
  );
  const own = slides.filter((slide) => slide.includes("Some twenty"));
  assertEquals(
    own.map((slide) => slide.match(/<p>/g)?.length),
    [1, 1, 1, 1],
  );
  for (const slide of own) assertStringIncludes(slide, ">Long</h2>");
});
