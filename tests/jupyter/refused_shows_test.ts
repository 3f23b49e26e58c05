import { assertRejects } from "@std/assert/rejects";
import { assertThrows } from "@std/assert/throws";
import { adam, booth, descend } from "downhill";
import { contours, figure } from "downhill/figures";
import { figureHtml, show, showTable } from "downhill/jupyter";

const words = { caption: "A map.", alt: "A map of a bowl." };
const map = figure([contours(booth)], words);

Deno.test("show() says what it was given in the place of a figure", async () => {
  const run = descend(booth, adam(), { start: [1, 1], steps: 2 });
  for (
    const [given, message] of [
      [undefined, "Expected figure to be a figure but found undefined"],
      [contours(booth), "write figure([contours(…)], { caption, alt })"],
      [[contours(booth)], "write figure([…], { caption, alt })"],
      [booth, 'found the surface "Booth"; write figure([contours(surface)]'],
      [run, "found a run; write figure([contours(surface), path(run)]"],
      [figure, "found the function figure; write figure(…)"],
    ] as const
  ) {
    await assertRejects(() => show(given as never), RangeError, message);
    assertThrows(() => figureHtml(given as never), RangeError, message);
  }
  await assertRejects(
    () => show(map, { plotyl: true } as never),
    RangeError,
    "did you mean plotly?",
  );
  await assertRejects(
    () => show(map, { plotly: "yes" } as never),
    RangeError,
    'Expected plotly to be true or false but found "yes"',
  );
});

Deno.test("showTable() says which cell is none", async () => {
  for (
    const [given, message] of [
      [{ a: 1 }, "Expected rows to be a list of rows, such as"],
      [[{ a: 1 }, 2], "Expected rows[1] to be an object of columns by name"],
      [[{ a: [1, 2] }], "Expected rows[0].a to be a number, a text"],
      [[{ a: null }], "Expected rows[0].a to be a number, a text"],
      [[{ a: { text: "x" } }], "Expected rows[0].a to be a number, a text"],
    ] as const
  ) {
    await assertRejects(() => showTable(given as never), RangeError, message);
  }
});
