import { assertEquals } from "@std/assert/equals";
import { assertStringIncludes } from "@std/assert/string-includes";
import { adam, booth, descend } from "downhill";
import {
  balls,
  contours,
  curves,
  drawing,
  figure,
  line,
  path,
  terrain,
} from "downhill/figures";

const start = [-2, -2];
const run = descend(booth, adam(), { start, steps: 2 });
const words = { caption: "A figure.", alt: "A figure." };

/** What is said to somebody whose cell is never type-checked. */
// deno-lint-ignore no-explicit-any
function said(act: (...given: any[]) => unknown, ...given: unknown[]): string {
  try {
    act(...given);
  } catch (error) {
    return String(error);
  }
  throw new Error(`${act.name} took ${given.map(String).join()}`);
}

Deno.test("a misspelt option of any mark is refused with the one that is meant", () => {
  const given = [
    [figure, [[contours(booth)], { ...words, framesPerSecnd: 9 }]],
    [contours, [booth, { level: 30 }]],
    [contours, [booth, { lok: "lines" }]],
    [terrain, [booth, { camra: { elevation: 1, azimuth: 1 } }]],
    [curves, [{ axes: "log" }]],
    [path, [run, { colour: "#123456" }]],
    [line, [{ y: [1] }, { name: "a", dashes: "dot" }]],
    [balls, [booth, [adam()], { starts: [start], stepss: 2 }]],
    [drawing, [{ words: "A", draw() {}, step: 3 }]],
  ] as const;
  const meant = [
    "framesPerSecond",
    "levels",
    "look",
    "camera",
    "axis",
    "color",
    "dash",
    "steps",
    "steps",
  ];
  given.forEach(([mark, args], k) => {
    const text = said(mark, ...args);
    assertStringIncludes(text, "RangeError: Expected options to be named ");
    assertStringIncludes(text.split("; ").at(-1)!, meant[k]);
  });
});

Deno.test("a wrong kind of argument is told in words", () => {
  for (const mark of [contours, terrain]) {
    assertStringIncludes(
      said(mark, "x^2 + y^2"),
      'Expected surface to be a surface but found "x^2 + y^2"; write surface(',
    );
    assertStringIncludes(said(mark, run), "a surface but found a run");
    assertStringIncludes(
      said(mark, booth, { view: [-1, 1] }),
      "Expected view to be 2 ranges, such as [[-1, 1], [-1, 1]],",
    );
    assertStringIncludes(
      said(mark, booth, { scale: "logarithmic" }),
      'Expected scale to be "linear" or "root" or "log" or "symlog"',
    );
  }
  assertStringIncludes(
    said(path, booth),
    "Expected trajectory to be a run, as descend() returns it, but found the " +
      'surface "Booth"',
  );
  assertStringIncludes(
    said(balls, booth, adam(), { starts: [start], steps: 2 }),
    'a list of optimizers but found the optimizer "Adam"',
  );
  assertStringIncludes(
    said(balls, booth, [adam], { starts: [start], steps: 2 }),
    "Expected optimizers[0] to be an optimizer but found the function adam; " +
      "write adam()",
  );
  assertStringIncludes(
    said(terrain, booth, { camera: { elevation: 30, azimut: 20 } }),
    "Expected camera to be { elevation, azimuth } in degrees",
  );
});

Deno.test("a figure without options is told what it lacks", () => {
  assertEquals(
    said(figure, [contours(booth)]),
    "TypeError: Expected caption to say what the figure shows but found " +
      "undefined",
  );
});
