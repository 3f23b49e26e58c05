import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertLessOrEqual } from "@std/assert/less-or-equal";
import { array, assert as holds, integer, property, record } from "fast-check";
import { libraryCarriers } from "../../lib/jupyter/library_carriers.ts";

/** A notebook whose cells each show a figure, as its reader sees it. */
function readersNotebook(size: number) {
  const { decide } = libraryCarriers();
  const codes = Array.from({ length: size }, (_, k) => k);
  /** The library's name under each cell that was run; none: a figure alone. */
  const outputs = new Map<number, string | undefined>();
  let count = 0;
  let stretch = 0;
  const run = (cell: number) => {
    count++;
    const { bring, empty } = decide({ count, code: codes[cell], stretch });
    outputs.set(cell, bring);
    for (const [other, name] of outputs) {
      if (name && empty.includes(name)) outputs.set(other, undefined);
    }
    decide({ count, code: codes[cell], stretch });
  };
  return {
    outputs,
    carriers: () => [...outputs.values()].filter(Boolean).length,
    run(cell: number) {
      stretch++;
      run(cell);
    },
    runAll() {
      stretch++;
      for (let cell = 0; cell < size; cell++) run(cell);
    },
    edit(cell: number) {
      codes[cell] = 100 + count * size + cell;
    },
  };
}

Deno.test("in whatever order cells are run and changed, an output has the library", () => {
  const size = 4;
  const step = record({
    act: integer({ min: 0, max: 3 }),
    cell: integer({ min: 0, max: size - 1 }),
  });
  holds(
    property(array(step, { minLength: 1, maxLength: 40 }), (steps) => {
      const book = readersNotebook(size);
      for (const { act, cell } of steps) {
        if (act === 0) book.runAll();
        if (act === 1) book.edit(cell);
        if (act >= 1) book.run(cell);
        assert(book.carriers() > 0);
        assertLessOrEqual(book.carriers(), 3);
      }
    }),
    { seed: 1, numRuns: 2000 },
  );
});

Deno.test("a notebook that runs through has the library once", () => {
  const book = readersNotebook(5);
  book.runAll();
  assertEquals(book.carriers(), 1);
  book.runAll();
  assertEquals(book.carriers(), 1);
});

Deno.test("where nothing is known of cells the library comes once", () => {
  const { decide } = libraryCarriers();
  assert(decide(undefined).bring);
  assertEquals(decide(undefined), { empty: [] });
  assert(decide(undefined, true).bring);
});
