import { assertEquals } from "@std/assert/equals";
import { basename, join } from "node:path";
import { UserError } from "../../lib/jupyter/command.ts";
import { notebookText } from "../../lib/jupyter/notebook.ts";
import { watchNotebooks } from "../../lib/tools/export_watch.ts";
import { notebook } from "../jupyter/scratch.ts";
import { systemTest } from "./permissions.ts";

systemTest(
  "a notebook is built again when its cells have changed, and not when it ran",
  async () => {
    const folder = await Deno.makeTempDir();
    const paths = ["a", "b"].map((name) => join(folder, `${name}.ipynb`));
    const second = notebook(["2"]);
    await Deno.writeTextFile(paths[0], notebookText(notebook(["1"])));
    await Deno.writeTextFile(paths[1], notebookText(second));
    const built: string[] = [];
    const said: string[] = [];
    const end = new AbortController();
    let fails = true;
    let next = Promise.withResolvers<void>();
    const happens = async () => {
      await next.promise;
      next = Promise.withResolvers<void>();
    };
    const watching = watchNotebooks(paths, {
      signal: end.signal,
      say(line) {
        said.push(line.split(":")[0]);
        if (line.startsWith("Watching")) next.resolve();
      },
      build(these) {
        built.push(these.map((path) => basename(path)).join());
        // The first build is over when it waits, each other at once.
        if (built.length > 1) next.resolve();
        if (fails) return Promise.reject(new UserError("a, cell 1 failed"));
        return Promise.resolve();
      },
    });
    const save = async (index: number, source: string) => {
      // As many programs save: a new file takes the old one's place.
      const text = notebookText(notebook([source]));
      await Deno.writeTextFile(`${paths[index]}.new`, text);
      await Deno.rename(`${paths[index]}.new`, paths[index]);
    };
    try {
      await happens();
      // What failed at first is built as a whole once more.
      fails = false;
      await save(0, "1 + 1");
      await happens();
      // The same cells, counted by a kernel, beside others that changed.
      await Deno.writeTextFile(
        paths[1],
        notebookText({
          ...second,
          cells: second.cells.map((cell) => ({ ...cell, execution_count: 7 })),
        }),
      );
      await save(0, "1 + 2");
      await happens();
      fails = true;
      await save(1, "2 + 2");
      await happens();
      fails = false;
      await save(1, "2 + 3");
      await happens();
    } finally {
      end.abort();
      await watching;
      await Deno.remove(folder, { recursive: true });
    }
    assertEquals(built, [
      "a.ipynb,b.ipynb",
      "a.ipynb,b.ipynb",
      "a.ipynb",
      "b.ipynb",
      "b.ipynb",
    ]);
    assertEquals(said, [
      "a, cell 1 failed",
      "Watching",
      "a changed.",
      "a changed.",
      "b changed.",
      "a, cell 1 failed",
      "b changed.",
    ]);
  },
);
