import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertLess } from "@std/assert/less";
import { join } from "node:path";
import { checkCells } from "../tools/cells.ts";
import { formatNotebook } from "../../lib/tools/format.ts";
import {
  lessonName,
  listNotebooks,
  type Notebook,
  readNotebook,
  strip,
  whole,
} from "../../lib/jupyter/notebook.ts";
import { notebooksFolder } from "../../lib/tools/project.ts";
import { browserTest } from "../page/browser.ts";
import { fontSets } from "../page/fonts.ts";
import { namesOnPaths } from "./covered_names.ts";
import { copyPlayground, usePlayground } from "./exported_playground.ts";
import { type Scratch, scratchFolder } from "./scratch.ts";
import { deadLinks, openPage } from "./site.ts";
import { runTask } from "./tasks.ts";
import { permitted, systemTest } from "../tools/permissions.ts";
import { runAllCells } from "./page_cells.ts";

// All lessons of this file's tests are exported to one site.
let site: Scratch;

if (permitted) {
  Deno.test.beforeAll(async () => {
    site = await scratchFolder();
  });

  Deno.test.afterAll(() => site[Symbol.asyncDispose]());
}

const lessons = permitted ? listNotebooks(notebooksFolder) : [];
for (const path of lessons) {
  const name = lessonName(path);

  systemTest(`${name} is clean`, async () => {
    const notebook = await readNotebook(path);
    assertEquals(
      joined(notebook),
      joined(strip(notebook)),
      "run: deno task notebooks:strip",
    );
    const text = await Deno.readTextFile(path);
    assertEquals(text, await formatNotebook(text), "run: deno fmt notebooks");
    const ids = notebook.cells.map(({ id }) => id);
    assertEquals(new Set(ids).size, ids.length);
    assert(ids.every((id) => /^[\w-]{1,64}$/.test(id)), ids.join(" "));
  });

  systemTest(`${name} has a title, a description and sources`, async () => {
    const { downhill } = (await readNotebook(path)).metadata;
    assert(downhill?.title && downhill.description && downhill.sources);
  });

  systemTest(`the cells of ${name} are typed and linted`, async () => {
    assertEquals(await checkCells(path), undefined);
  });

  systemTest(`${name} runs from a fresh kernel and is exported`, async () => {
    const { success, errors } = await runTask(
      "export",
      path,
      "--out",
      site.folder,
    );
    assert(success, errors);
    const page = join(site.folder, `${name}.html`);
    assertLess((await Deno.stat(page)).size, 5e6);
    const paths = (await Deno.readTextFile(page)).match(/file:\/\/\/\S+/g);
    assertEquals(paths, null, "paths of the machine that exported it");
  });

  systemTest(
    `the page of ${name} judges no answer before there is one`,
    async () => {
      const html = await Deno.readTextFile(join(site.folder, `${name}.html`));
      const folded = /<details class="solution">.*?\n<\/details>/gs;
      const verdicts = (html: string) =>
        [...html.matchAll(/<p [^>]*data-verdict="([^"]+)"/g)]
          .map(([, kind]) => kind);
      const open = verdicts(html.replaceAll(folded, ""));
      const solved = verdicts(html.match(folded)?.join("") ?? "");
      assertEquals(open, open.map(() => "open"));
      assertEquals(solved, open.map(() => "right"));
    },
  );

  systemTest(
    `each figure of ${name} has a caption and words for those who do not see it`,
    async () => {
      const page = join(site.folder, `${name}.html`);
      const figures = (await Deno.readTextFile(page)).split(
        '<figure class="dh"',
      )
        .slice(1);
      assert(figures.length > 0);
      for (const figure of figures) {
        const [, alt] = figure.match(/^[^>]*aria-label="([^"]+)"/) ?? [];
        const [, caption] = figure.match(/<figcaption[^>]*>([^<]+)/) ?? [];
        assert(alt?.trim() && caption?.trim(), figure.slice(0, 300));
      }
    },
  );

  systemTest(
    `no name in the maps and curves of ${name} lies on a path`,
    async () => {
      const page = await Deno.readTextFile(join(site.folder, `${name}.html`));
      const { written, covering } = namesOnPaths(page, [
        { width: 300, height: 330 },
        { width: 370, height: 330 },
        { width: 640, height: 420 },
      ]);
      assert(written > 0);
      assertEquals(covering, []);
    },
  );

  browserTest(
    `the page of ${name} opens offline with a figure and little code, and its cells run there as in the kernel`,
    async (browser) => {
      const opened = await openPage(browser, site.folder, `${name}.html`);
      const [share, top] = await opened.page.evaluate(() => {
        const box = (one: Element) => one.getBoundingClientRect();
        const code = [...document.querySelectorAll("details.code > pre")]
          .filter((one) => one.checkVisibility())
          .reduce((sum, one) => sum + box(one).height, 0);
        const figure = document.querySelector("figure.dh")!;
        return [code / box(document.body).height, box(figure).top + scrollY];
      });
      assertLess(share, 0.2, "code leaves room for the rest");
      // Only the sandbox begins with what its reader is to write.
      if (!name.startsWith("5-")) {
        assertLess(top, 700, "the first screen has a figure");
      }
      await runAllCells(opened);
    },
  );

  // The longest page in each set; in the widest those that hold most else.
  const sets = name.startsWith("2-")
    ? fontSets
    : fontSets.slice(/^[56]-/.test(name) ? -1 : fontSets.length);
  for (const fonts of sets) {
    browserTest(
      `the page of ${name} is no wider than a phone in ${fonts.family}`,
      async (browser) => {
        const narrow = { width: 360, colorScheme: "dark" } as const;
        await openPage(browser, site.folder, `${name}.html`, narrow);
      },
      { fonts },
    );
  }
}

browserTest(
  "an exported playground goes by slider, pointer and formula, and remembers them",
  (browser) => usePlayground(browser, site.folder, "2-optimization-algorithms"),
);

// One on data, and one with an optimizer of the reader's own.
for (const name of ["1-visual-approach", "5-your-turn"]) {
  browserTest(
    `the code of the playground of ${name} makes the same playground again`,
    (browser) => copyPlayground(browser, site.folder, name),
  );
}

systemTest("the links of the exported lessons lead somewhere", async () => {
  const names = listNotebooks(notebooksFolder)
    .map((path) => `${lessonName(path)}.html`);
  for (const name of ["index.html", ...names]) {
    assertEquals(await deadLinks(site.folder, name), [], name);
  }
});

/** A notebook whose texts are one each, however they are cut into lines. */
function joined(notebook: Notebook): Notebook {
  const cells = notebook.cells.map((cell) => ({
    ...cell,
    source: whole(cell.source),
  }));
  return { ...notebook, cells };
}
