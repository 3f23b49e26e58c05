import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertLessOrEqual } from "@std/assert/less-or-equal";
import { assertMatch } from "@std/assert/match";
import { exercises } from "../../lib/jupyter/exercises/mod.ts";
import {
  type Cell,
  lessonName,
  listNotebooks,
  readNotebook,
  whole,
} from "../../lib/jupyter/notebook.ts";
import { notebooksFolder } from "../../lib/tools/project.ts";
import { permitted, systemTest } from "../tools/permissions.ts";

const isSolution = ({ metadata }: Cell) =>
  metadata.tags?.includes("solution") ?? false;

/** The cells of a lesson that check an exercise. */
const checks = (cells: readonly Cell[]) =>
  cells.flatMap((cell) =>
    [...whole(cell.source).matchAll(/\bcheck\(\s*"([\w.]+)",\s*(undefined)?/g)]
      .map(([, name, open]) => ({ cell, name, open: open !== undefined }))
  );

/** Whether a reader meets a cell's code unfolded. */
const isRead = (cell: Cell) =>
  cell.cell_type === "code" && !cell.metadata.jupyter?.source_hidden;

/** Whether running a cell shows something: it says so, or ends in a value. */
function shows(code: string): boolean {
  if (
    /\b(show|showTable|showProgress|speeds|check)\(|\.(log|display)\(/.test(
      code,
    )
  ) {
    return true;
  }
  const last = code.trimEnd().split("\n").findLast((line) => /^\w/.test(line));
  return !/^(const|let|function|async|type|interface|import|for|if)\b/
    .test(last ?? "const");
}

/** A point taken out of a run's plain list of numbers, by hand. */
const FLAT = /\.subarray\(|% 2 ===|>> 1\b|\[2 \* |points\.slice\(|\.points\[/;

/**
 * The numbers that a text states as found: with a fraction, or large. What
 * stands in equations, questions, exercises and code is none of these.
 */
function stated(text: string): string[] {
  const prose = text.replaceAll(/^\*\*(Predict|\d\.)[^]*?(\n\n|$)/gm, "\n")
    .replaceAll(/```[^]*?```|\$\$[^]*?\$\$|\]\([^)]*\)|\(\d\.\d+\)/g, " ");
  return prose.match(/(?<![\w.])(\d+\.\d+|\d{3,})(?![\w.]*\d)/g) ?? [];
}

const notebooks = permitted ? listNotebooks(notebooksFolder) : [];
for (const path of notebooks) {
  const lesson = lessonName(path);

  systemTest(
    `each solution of ${lesson} is folded until it is opened, code and output`,
    async () => {
      for (const cell of (await readNotebook(path)).cells.filter(isSolution)) {
        const { jupyter } = cell.metadata;
        const isCode = cell.cell_type === "code";
        assertEquals(jupyter?.source_hidden, true, cell.id);
        assertEquals(jupyter?.outputs_hidden, isCode || undefined, cell.id);
        // JupyterLab shows the first line of what it folds.
        assertMatch(
          whole(cell.source).split("\n")[0],
          isCode ? /^\/\/ A solution$/ : /^<!-- A solution -->$/,
          cell.id,
        );
      }
    },
  );

  systemTest(
    `each exercise of ${lesson} waits for an answer and has a solution`,
    async () => {
      const { cells } = await readNotebook(path);
      const own = Object.keys(exercises).filter((name) =>
        name.startsWith(`${lesson[0]}.`)
      );
      const found = checks(cells);
      assertEquals(
        found.filter(({ open }) => open).map(({ name }) => name).sort(),
        own.sort(),
      );
      for (const { cell, open, name } of found) {
        assertEquals(isSolution(cell), !open, name);
      }
      assertEquals(found.length, 2 * own.length);
    },
  );

  systemTest(
    `the code that readers of ${lesson} meet is short, shows something, and checks nothing`,
    async () => {
      for (const cell of (await readNotebook(path)).cells.filter(isRead)) {
        const code = whole(cell.source);
        assertLessOrEqual(code.split("\n").length, 25, cell.id);
        assert(shows(code), `${cell.id} shows nothing`);
        assert(!/\bassert/.test(code), `${cell.id} checks something`);
        assert(!FLAT.test(code), `${cell.id} counts in a list of numbers`);
      }
    },
  );

  systemTest(
    `what ${lesson} checks is folded, and under its own words in the page`,
    async () => {
      const { cells } = await readNotebook(path);
      for (const cell of cells) {
        if (!/\bassert\w*\(/.test(whole(cell.source))) continue;
        assertEquals(cell.metadata.jupyter?.source_hidden, true, cell.id);
        assert(
          isSolution(cell) || cell.metadata.tags?.includes("check"),
          cell.id,
        );
      }
    },
  );

  systemTest(
    `each number that ${lesson} states is known to one of its cells`,
    async () => {
      const { cells } = await readNotebook(path);
      const code = cells.filter(({ cell_type }) => cell_type === "code")
        .map(({ source }) => whole(source)).join("\n").replaceAll("_", "");
      // 5.5e-4 is known as it is, and as the 5.5 of 5.5 · 10⁻⁴.
      const known = new Set(
        [/\d+(\.\d+)?(e-?\d+)?/g, /\d+(\.\d+)?/g]
          .flatMap((number) => code.match(number) ?? []).map(Number),
      );
      for (const cell of cells) {
        // The summary says again what was said, and a solution is judged.
        if (cell.cell_type !== "markdown" || isSolution(cell)) continue;
        if (cell.id === "summary") continue;
        const unknown = stated(whole(cell.source))
          .filter((number) => !known.has(Number(number)));
        assertEquals(unknown, [], cell.id);
      }
    },
  );

  systemTest(
    `the first figure under a question of ${lesson} rests at its first step`,
    async () => {
      const { cells } = await readNotebook(path);
      const asking = cells.entries().filter(([, { cell_type, source }]) =>
        cell_type === "markdown" && /\*\*(Predict|Before)\b/.test(whole(source))
      );
      for (const [index] of asking) {
        const answer = cells.slice(index + 1).find(({ source }) =>
          /\bfigure\(|\bplayground\(|showTable\(/.test(whole(source))
        );
        const code = whole(answer?.source ?? "");
        if (!/\bfigure\(/.test(code) || !/\b(path|balls)\(/.test(code)) {
          continue;
        }
        assertMatch(code, /\brest: 0\b/, answer?.id);
      }
    },
  );
}

systemTest(
  "no correction of an essay stands in the way: each is folded under a title",
  async () => {
    for (const path of notebooks) {
      for (const cell of (await readNotebook(path)).cells) {
        if (cell.cell_type !== "markdown") continue;
        const text = whole(cell.source);
        const open = text.replaceAll(/<details[^]*?<\/details>/g, "");
        assert(!/\*\*(The essay|Measured)/.test(open), cell.id);
        for (const [, title] of text.matchAll(/<summary>(.*)<\/summary>/g)) {
          assert(title.length > 0 && title.length <= 60, title);
        }
      }
    }
  },
);
