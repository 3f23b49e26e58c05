import { assertEquals } from "@std/assert/equals";
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
}
