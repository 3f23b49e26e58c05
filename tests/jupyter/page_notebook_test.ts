/// <reference lib="dom" />
import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertStringIncludes } from "@std/assert/string-includes";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { browserTest } from "../page/browser.ts";
import { press, said } from "./page_cells.ts";
import { notebook, type Scratch, scratchFolder, write } from "./scratch.ts";
import { openPage } from "./site.ts";
import { runTask } from "./tasks.ts";

const cells = [
  "%%markdown\n# Cells\n\nText.",
  'import { bowl } from "downhill";\nimport { check, contours, figure, show } from "downhill/jupyter";\nlet rate = 1;',
  "console.log({ rate });",
  'await show(figure([contours(bowl)], { caption: "c", alt: "a" }));',
  'await check("4.doubling", 0);',
];

let exported: Promise<Scratch> | undefined;

/** The page of a notebook, exported once for all tests. */
async function site(): Promise<string> {
  exported ??= (async () => {
    const scratch = await scratchFolder();
    const path = await write(scratch, "cells.ipynb", notebook(cells));
    const out = join(scratch.folder, "site");
    const { success, errors } = await runTask("export", path, "--out", out);
    assert(success, errors);
    return scratch;
  })();
  return join((await exported).folder, "site");
}

Deno.test.afterAll(async () => {
  await (await exported)?.[Symbol.asyncDispose]();
});

/** Writes a text into a cell, as a reader does, and runs it. */
async function runEdited(page: Page, cell: number, text: string) {
  await page.evaluate((cell) => {
    const fold = document.querySelector(`[data-cell="${cell}"]`)!;
    const edit = [...fold.querySelectorAll("button")]
      .find(({ textContent }) => textContent === "Edit")!;
    edit.click();
  }, cell);
  await page.waitForSelector(`[data-cell="${cell}"] .cm-content:focus`);
  await page.keyboard.down("Control");
  await page.keyboard.press("KeyA");
  await page.keyboard.up("Control");
  await page.keyboard.sendCharacter(text);
  await page.keyboard.down("Shift");
  await page.keyboard.press("Enter");
  await page.keyboard.up("Shift");
}

/** What a cell shows once it has ended so. */
async function ends(page: Page, cell: number, state: string): Promise<string> {
  await page.waitForSelector(`[data-cell="${cell}"][data-state="${state}"]`);
  return await page.$eval(
    `[data-of="${cell}"]`,
    ({ textContent }) => textContent?.trim() ?? "",
  );
}

browserTest(
  "a cell of a page is edited, runs with those above it, and is kept until it is reset",
  async (browser) => {
    const { page, errors } = await openPage(
      browser,
      await site(),
      "cells.html",
    );
    await runEdited(page, 3, "rate += 0.5 as number;\nrate");
    assertEquals(await ends(page, 3, "done"), "1.5");
    await runEdited(page, 3, "rate += 0.5;\nrate");
    assertEquals(await ends(page, 3, "done"), "2");
    await runEdited(page, 3, "console.log(1);\nrate.none();");
    assertEquals(
      await ends(page, 3, "failed"),
      "1TypeError: rate.none is not a function\n    at line 2",
    );
    await page.reload();
    const text = () =>
      page.$eval('[data-cell="3"] code', ({ textContent }) => textContent);
    assertEquals(await text(), "console.log(1);\nrate.none();");
    page.once("dialog", (dialog) => dialog.accept());
    await Promise.all([page.waitForNavigation(), press(page, "Reset all")]);
    assertEquals(await text(), cells[2]);
    assertEquals(errors, []);
  },
);

browserTest(
  "hostile cells leave a page whole and say what happened",
  async (browser) => {
    const { page, errors, requests } = await openPage(
      browser,
      await site(),
      "cells.html",
    );
    for (
      const [text, words] of [
        ["const = 1;", "SyntaxError: Unexpected =\n    at line 1"],
        ["document.title = 'x';", "ReferenceError: document is not defined"],
        ["await fetch('https://a.example/');", "cells cannot use fetch"],
        ["import a from 'https://a.example/a.js'; a", "A page cannot import"],
        ["await Deno.readTextFile('a')", "A page has no Deno.readTextFile"],
        ["throw null", "Thrown: null"],
        ["const f = () => f(); f();", "RangeError: Maximum call stack"],
        ["new Array(2 ** 32)", "RangeError: Invalid array length"],
        ["Promise.reject(new Error('late')); 1", "in a promise that nobody"],
        [
          'import { assertEquals } from "@std/assert/equals";\nassertEquals(1, 2);',
          "[Diff] Actual / Expected",
        ],
        ["[].map = 1; Array.prototype.map = () => null; throw 1", "Thrown: 1"],
        ["1", "no more cells: one has changed what programs are made of"],
      ]
    ) {
      await runEdited(page, 3, text);
      assertStringIncludes(await ends(page, 3, "failed"), words, text);
    }
    await press(page, "Restart");
    await runEdited(page, 3, "globalThis.Deno.length");
    assertEquals(await ends(page, 3, "done"), "");
    await runEdited(
      page,
      3,
      `await Deno.jupyter.display({ "text/html":
  "<img src=x onerror='document.title = 1'><style>p { color: red }</style>" +
  "<a href='javascript:document.title = 1'>b</a>" }, { raw: true });`,
    );
    assertEquals(await ends(page, 3, "done"), "b");
    await page.click('[data-of="3"] a');
    assertEquals(await page.$('[data-of="3"] style'), null);

    await runEdited(
      page,
      3,
      "self.onmessage = null; Object.prototype.then = 1; while (true);",
    );
    await page.waitForSelector('[data-cell="3"][data-state="running"]');
    await press(page, "Stop");
    await said(page, "memory is gone");
    await runEdited(page, 3, "const a = [];\nwhile (true) a.push({ a });");
    await said(page, "gave no answer for 5 seconds");
    await runEdited(
      page,
      3,
      "for (let i = 0; i < 6e4; i++) console.log(i);\nrate",
    );
    const flood = await ends(page, 3, "done");
    assertStringIncludes(flood, "letters are left out");
    assert(flood.length < 2.5e5 && flood.endsWith("599991"), flood.slice(-50));
    assertEquals(await page.title(), "Cells");
    // The browser itself tells of what it refused in the output's html.
    assertEquals(
      errors.filter((error) => !/ERR_|Content Security/.test(error)),
      [],
    );
    assertEquals(requests.filter((address) => !address.endsWith("/x")), []);
  },
);

browserTest(
  "an exercise of a page is answered in its field",
  async (browser) => {
    const { page } = await openPage(browser, await site(), "cells.html");
    const verdict = async (answer: string) => {
      await page.$eval(".answer input", (input) => input.value = "");
      await page.type(".answer input", answer);
      await page.keyboard.press("Enter");
      return await ends(page, 5, "done");
    };
    assertStringIncludes(await verdict("-1"), "… Not yet.");
    assertEquals(await page.$('[data-cell="5"][data-solved]'), null);
    assertStringIncludes(await verdict("7*10"), "✓ Right.");
    await page.waitForSelector('[data-cell="5"][data-solved]');
  },
);
