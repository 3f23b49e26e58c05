/// <reference lib="dom" />
import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertMatch } from "@std/assert/match";
import { assertStringIncludes } from "@std/assert/string-includes";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { fromBase85 } from "../../lib/core/base85.ts";
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

const forClass = notebook([
  "%%markdown\n# Class\n\n## A walk\n\nDownhill.",
  `import { adam, booth, descend } from "downhill";
import { contours, curves, figure, path, playground, show, terrain }
  from "downhill/jupyter";
const start = [-2, -2];
await show(figure([
  terrain(booth), contours(booth), curves(),
  path(descend(booth, adam(), { start, steps: 9 })),
], { caption: "Three panels & a path.", alt: "A path." }));`,
  `await show(playground({
  surface: booth, optimizers: [adam()], start, steps: 9,
  caption: "Play.", alt: "A path with controls.",
}));`,
  cell("%%markdown\n## Secret heading", { tags: ["solution"] }),
  cell("console.log('Secret ' + 'output');", { tags: ["solution"] }),
]);

/** What a page carries inert, inflated. */
function partOf(html: string, name: string): string {
  const [, text] = html.match(new RegExp(`data-part="${name}">([^<]*)<`)) ?? [];
  return gunzipSync(fromBase85(text)).toString();
}

browserTest(
  "a class gets pages without solutions, a deck, a hand-out and a figure alone",
  async (browser) => {
    await using scratch = await scratchFolder();
    const site = join(scratch.folder, "site");
    const { success, errors } = await runTask(
      "export",
      await write(scratch, "c.ipynb", forClass),
      ...["--out", site, "--no-solutions", "--slides", "--print"],
      ...["--embed", "& A PATH"],
    );
    assert(success, errors);
    assertEquals(files(site), [
      "c.figure-1.html",
      "c.html",
      "c.pdf",
      "c.slides.html",
      "index.html",
    ]);
    for (const name of files(site)) {
      const text = await Deno.readTextFile(join(site, name));
      assert(!/secret/i.test(text), name);
      if (name.endsWith(".html")) {
        assertEquals(await deadLinks(site, name), [], name);
      }
    }
    const page = await Deno.readTextFile(join(site, "c.html"));
    const inside = partOf(page, "notebook");
    assertStringIncludes(inside, "Three panels");
    assert(!/secret/i.test(inside), "the notebook to download");
    assertMatch(await Deno.readTextFile(join(site, "c.pdf")), /^%PDF-/);

    const alone = await browser.open(`file://${site}/c.figure-1.html`);
    await alone.page.waitForSelector("figure[data-state=live]");
    assertEquals([alone.errors, alone.requests], [[], []]);

    const deck = await browser.open(`file://${site}/c.slides.html`, {
      width: 1280,
      height: 720,
    });
    const at = () =>
      deck.page.evaluate(() => [
        document.activeElement?.id,
        location.hash,
        document.querySelector(".deck-bar output")!.textContent,
      ]);
    await deck.page.keyboard.press("End");
    assertEquals(await at(), ["slide-5", "#slide-5", "5 / 5"]);
    await deck.page.keyboard.press("Home");
    await deck.page.keyboard.press("Space");
    await deck.page.keyboard.press("ArrowRight");
    assertEquals(await at(), ["slide-3", "#slide-3", "3 / 5"]);
    await deck.page.waitForSelector("#slide-3 figure[data-state=live]");
    await deck.page.waitForSelector("#slide-4 figure[data-state=live]");
    const cut = () =>
      deck.page.$$eval(
        ".slide",
        (slides) =>
          slides.filter((slide) => slide.scrollHeight > slide.clientHeight)
            .map(({ id }) => id),
      );
    assertEquals(await cut(), []);
    // Within a figure arrows are the figure's.
    await deck.page.focus("#slide-3 figure");
    await deck.page.keyboard.press("ArrowRight");
    assertEquals((await at())[2], "3 / 5");
    await deck.page.keyboard.press("Escape");
    await deck.page.keyboard.press("ArrowRight");
    assertEquals(await at(), ["slide-4", "#slide-4", "4 / 5"]);
    const pdf = await deck.page.pdf({ preferCSSPageSize: true });
    const pages = new TextDecoder("latin1").decode(pdf)
      .match(/\/Type \/Page\b/g);
    assertEquals(pages?.length, 5);
    assertEquals([deck.errors, deck.requests], [[], []]);
  },
);

systemTest("the links of an exported site lead somewhere", async () => {
  const run = await bothExported();
  for (const name of files(run.site)) {
    assertEquals(await deadLinks(run.site, name), [], name);
  }
});
