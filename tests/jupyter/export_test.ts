/// <reference lib="dom" />
import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertMatch } from "@std/assert/match";
import { assertStringIncludes } from "@std/assert/string-includes";
import { join } from "node:path";
import type { Finished } from "../../lib/jupyter/command.ts";
import type { Notebook } from "../../lib/jupyter/notebook.ts";
import { browserTest } from "../page/browser.ts";
import { cell, notebook, scratchFolder, write } from "./scratch.ts";
import { deadLinks, openPage } from "./site.ts";
import { runTask } from "./tasks.ts";
import { systemTest } from "../tools/permissions.ts";

const first = notebook([
  "%%markdown\n# One\n\nSee $\\eqref{eq:b}$ and [two](b.ipynb#Part-2).",
  "%%markdown\n## Part 1\n\n$$\na \\tag{1}\\label{eq:a}\n$$",
  "1 + 1",
  cell("console.log('<b>&');", { jupyter: { source_hidden: true } }),
  `await Deno.jupyter.display(
  { "text/html": "<p id=live></p><script>live.textContent = 6 * 7</script>" },
  { raw: true },
);`,
  "%%markdown\n## Part 2\n\n$$\n\\begin{align}\n" +
  "b &= c \\tag{2}\\label{eq:b} \\\\\n" +
  "d &= \\frac{\\partial f}{\\partial x} \\tag{3}\n\\end{align}\n$$",
  cell("%%markdown\nIt is two.", { tags: ["solution"] }),
  cell("2;", {
    tags: ["solution"],
    jupyter: { outputs_hidden: true, source_hidden: true },
  }),
], {
  description: "A lesson with <angles>",
  sources: [{ title: "A paper", url: "https://paper.example/", role: "read" }],
});
const second = notebook(["%%markdown\n# Two\n\n## Part 2\n\nText.", "3"]);

/** Exports notebooks as `a`, `b` and so on. */
async function exported(...notebooks: Notebook[]) {
  const scratch = await scratchFolder();
  const site = join(scratch.folder, "site");
  const names = ["a.ipynb", "b.ipynb"];
  const again = async (...notebooks: Notebook[]): Promise<Finished> => {
    const paths = await Promise.all(
      notebooks.map((each, index) => write(scratch, names[index], each)),
    );
    return runTask("export", ...paths, "--out", site);
  };
  return { ...scratch, site, again, finished: await again(...notebooks) };
}

type Exported = Awaited<ReturnType<typeof exported>>;

// The tests that only look share one export.
let shared: Promise<Exported> | undefined;

function bothExported(): Promise<Exported> {
  return shared ??= exported(first, second);
}

Deno.test.afterAll(async () => {
  await (await shared)?.[Symbol.asyncDispose]();
});

function files(folder: string): string[] {
  return [...Deno.readDirSync(folder)].map(({ name }) => name).sort();
}

systemTest(
  "export writes a page a lesson and an index, and a line for each",
  async () => {
    const run = await bothExported();
    assertEquals(run.finished.errors, "");
    assertMatch(
      run.finished.output,
      /^a: [\d.]+ s, [\d.]+ MB\nb: [\d.]+ s, [\d.]+ MB\nOpen .*index.html\n$/,
    );
    assertEquals(files(run.site), ["a.html", "b.html", "index.html"]);
  },
);

systemTest(
  "a second export gives the same bytes and leaves other pages",
  async () => {
    await using run = await exported(second, first);
    const pages = () =>
      ["a.html", "b.html"].map((name) =>
        Deno.readTextFileSync(join(run.site, name))
      );
    const [a, b] = pages();
    await run.again(second);
    const [again, other] = pages();
    // Alone in its folder, the lesson has lost its neighbour.
    assertEquals(again, a.replace(/<nav class="neighbours"[^]*?<\/nav>/, ""));
    assertEquals(other, b);
  },
);

systemTest(
  "export of a failing cell names it and changes no page",
  async () => {
    await using run = await exported(second);
    const before = await Deno.readTextFile(join(run.site, "a.html"));
    for (
      const [code, message] of [
        ["throw new RangeError('too steep');", "RangeError: too steep"],
        ["const = 3;", "SyntaxError: Unexpected token"],
        ["import nothing from 'npm:is-not-there@1.0.0';", "is-not-there"],
      ]
    ) {
      const broken = notebook(["%%markdown\n# Two", "1", code, "2"]);
      const { success, errors } = await run.again(broken);
      assertEquals(success, false);
      const { id } = broken.cells[2];
      assertStringIncludes(errors, `a, cell 3 (${id}) failed:\n`);
      assertStringIncludes(errors, message);
      assertEquals(files(run.site), ["a.html", "index.html"]);
      assertEquals(await Deno.readTextFile(join(run.site, "a.html")), before);
    }
  },
);

browserTest(
  "an exported page is a lesson that needs nothing else",
  async (browser) => {
    const run = await bothExported();
    const { page } = await openPage(browser, run.site, "a.html", {
      width: 360,
    });
    const texts = (selector: string) =>
      page.$$eval(selector, (all) => all.map((one) => one.textContent));
    assertEquals(await texts("h1"), ["One"]);
    assertEquals(await texts(".lede"), ["A lesson with <angles>"]);
    assertEquals(await texts(".contents a"), ["Part 1", "Part 2"]);
    assertEquals(await texts("#live"), ["42"]);
    assertEquals(await texts(".output > pre"), ["2", "<b>&", "2"]);
    assertEquals(await texts(".neighbours a"), ["Next Two"]);
    assertEquals(await texts("footer li"), ["A paper: read"]);
  },
);

browserTest(
  "an exported page's equations are drawn and can be heard",
  async (browser) => {
    const run = await bothExported();
    const { page } = await openPage(browser, run.site, "a.html");
    const heights = await page.$$eval(
      "mjx-container > svg",
      (all) => all.map((one) => one.getBoundingClientRect().height),
    );
    assertEquals(heights.length, 3);
    assert(heights.every((height) => height > 10), String(heights));
    const heard = await page.$$eval(
      "mjx-assistive-mml",
      (all) => all.map((one) => one.textContent).join(" "),
    );
    assertEquals(heard.match(/\(\d\)/g), ["(2)", "(1)", "(2)", "(3)"]);
  },
);

browserTest("an exported page's code folds, each and all", async (browser) => {
  const run = await bothExported();
  const { page } = await openPage(browser, run.site, "a.html");
  const open = (kind: string) =>
    page.$$eval(
      `details.${kind}`,
      (all) => all.map((one) => (one as HTMLDetailsElement).open),
    );
  assertEquals(await open("solution"), [false]);
  assertEquals(await open("code"), [true, false, true, true]);
  await page.click(".bar > button");
  assertEquals(await open("code"), [false, false, false, false]);
  await page.click(".bar > button");
  assertEquals(await open("code"), [true, true, true, true]);
});

browserTest(
  "an exported page follows the reader's light or dark",
  async (browser) => {
    const run = await bothExported();
    const colors = async (colorScheme: "light" | "dark") => {
      const options = { colorScheme };
      const { page } = await openPage(browser, run.site, "a.html", options);
      return page.evaluate(() => {
        const { color, backgroundColor } = getComputedStyle(
          document.documentElement,
        );
        return [color, backgroundColor];
      });
    };
    assertEquals(await colors("light"), [
      "rgb(32, 36, 42)",
      "rgb(253, 252, 250)",
    ]);
    assertEquals(await colors("dark"), [
      "rgb(228, 226, 221)",
      "rgb(21, 24, 28)",
    ]);
  },
);

browserTest("an exported page refuses to ask the network", async (browser) => {
  await using run = await exported(notebook([
    `await Deno.jupyter.display(
  { "text/html": "<script src='https://cdn.example/plotly.js'></script>" },
  { raw: true },
);`,
  ]));
  const { errors } = await browser.open(`file://${run.site}/a.html`);
  assertStringIncludes(errors.join("\n"), "https://cdn.example/plotly.js");
});

systemTest("the links of an exported site lead somewhere", async () => {
  const run = await bothExported();
  for (const name of files(run.site)) {
    assertEquals(await deadLinks(run.site, name), [], name);
  }
});
