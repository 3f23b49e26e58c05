import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertStringIncludes } from "@std/assert/string-includes";
import { assertThrows } from "@std/assert/throws";
import { UserError } from "../../lib/jupyter/command.ts";
import { handoutPage } from "../../lib/jupyter/template/handout.ts";
import { lesson } from "../../lib/jupyter/template/lesson.ts";
import { requirePrinter } from "../../lib/tools/print_pdf.ts";
import { systemTest } from "../tools/permissions.ts";
import { cell, notebook } from "./scratch.ts";

systemTest("a hand-out links to the network and to itself alone", async () => {
  const made = notebook([
    cell("%%markdown\n# On\n\n[a](b.ipynb#c) [d](#e) [f](https://g.example/)"),
  ]);
  const self = lesson("/class/on.ipynb", made);
  const html = await handoutPage(made, self, { code: false });
  assertStringIncludes(html, '<html lang="en">');
  const [, text] = html.split("<h1>");
  assertEquals(text.match(/<a\b.*?>/g), [
    "<a>",
    '<a href="#e">',
    '<a href="https://g.example/">',
  ]);
  assert(!html.includes('href="index.html"'));
});

systemTest("without a browser --print says what to install", () => {
  const before = Deno.env.get("CHROME_PATH");
  Deno.env.set("CHROME_PATH", "/nowhere");
  try {
    const { message } = assertThrows(requirePrinter, UserError);
    assertStringIncludes(message, "--print: No Chromium or Chrome found");
    assertStringIncludes(message, "apt-get install chromium");
  } finally {
    if (before === undefined) Deno.env.delete("CHROME_PATH");
    else Deno.env.set("CHROME_PATH", before);
  }
});
