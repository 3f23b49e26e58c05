import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertMatch } from "@std/assert/match";
import { assertNotEquals } from "@std/assert/not-equals";
import { assertThrows } from "@std/assert/throws";
import { adam, booth, descend } from "downhill";
import {
  contours,
  curves,
  figure,
  line,
  type LineOptions,
  type Mark,
  path,
  plotlyFigure,
  terrain,
} from "downhill/figures";
import { figureHtml } from "downhill/jupyter";
import {
  stepsShown,
  verticalRange,
} from "../../../../lib/figures/marks/curves/curves.ts";
import { svgPicture } from "../../../../lib/figures/svg/picture.ts";

const words = { caption: "Lines.", alt: "Lines." };
const run = path(
  descend(booth, adam({ learningRate: 0.2 }), { start: [-2, -2], steps: 9 }),
);
const level = line({ y: [80, 80, 80] }, { name: "<level>", color: "#123456" });
const wall = line(
  { x: [0, 0], y: [-9, 9] },
  { name: "wall", axes: "plane", color: "#654321" },
);
/** The still picture of a panel with marks. */
const drawn = (panel: Mark, ...marks: Mark[]) =>
  svgPicture(figure([panel, ...marks], words), 0, {
    width: 500,
    height: 400,
    mode: "light",
  });

Deno.test("line() counts steps where no first coordinates are given", () => {
  assertEquals(level.points, Float32Array.of(0, 80, 1, 80, 2, 80));
  assertEquals(wall.points, Float32Array.of(0, -9, 0, 9));
  assertEquals(level.stroke.dash, "dash");
});

Deno.test("a line is drawn in its own kind of axes, and in no other", () => {
  assert(drawn(curves(), level, wall).includes("#123456"));
  assert(!drawn(curves(), level, wall).includes("#654321"));
  for (const panel of [contours(booth), terrain(booth)]) {
    assert(drawn(panel, level, wall).includes("#654321"), panel.kind);
    assert(!drawn(panel, level, wall).includes("#123456"), panel.kind);
  }
});

Deno.test("a line that leaves the view is cut, and NaN is a gap", () => {
  const gap = line({ y: [1, 2, NaN, 2, 1] }, { name: "gap", color: "#123456" });
  const [, outline] = drawn(curves(), gap)
    .match(/stroke="#123456"[^>]* d="([^"]*)"/)!;
  assertEquals(outline.match(/M/g)!.length, 2);
});

Deno.test("the vertical axis has room for lines, the axis of steps for paths", () => {
  const low = line({ y: [-70, 1, 1] }, { name: "low" });
  const both = { paths: [run], lines: [low, wall] };
  assert(verticalRange(curves(), both)[0] < -70);
  assert(verticalRange(curves(), { ...both, lines: [wall] })[0] > -70);
  assertEquals(stepsShown(both), 9);
  assertEquals(stepsShown({ ...both, paths: [] }), 2);
});

Deno.test("a line stands in the legend under its name, which is text", () => {
  const html = figureHtml(figure([curves(), run, level], words));
  assertMatch(html, /&lt;level&gt;/);
  assert(!html.includes("<level>"));
});

Deno.test("Plotly's figures have the lines of their axes", () => {
  const names = (panel: Mark) =>
    plotlyFigure(figure([panel, run, level, wall], words)).data
      .map(({ name }) => name).filter((name) => name !== undefined);
  assertEquals(names(curves()), ["Adam", "&lt;level&gt;"]);
  assertEquals(names(contours(booth)), ["wall", "Adam"]);
  assertEquals(names(terrain(booth)), ["wall", "Adam"]);
});

Deno.test("line() refuses lists of two lengths, and options that are none", () => {
  assertThrows(
    () => line({ x: [1], y: [1, 2] }, { name: "odd" }),
    RangeError,
    "Expected x and y to have as many numbers but found 1 and 2",
  );
  assertThrows(
    () => line({ y: [1] }, {} as LineOptions),
    RangeError,
    "Expected name to be a text that is not empty",
  );
  assertThrows(
    () => line({ y: ["1"] as unknown as number[] }, { name: "texts" }),
    RangeError,
    "Expected y to be a list of numbers",
  );
  assertNotEquals(level.stroke, line({ y: [] }, { name: "plain" }).stroke);
});
