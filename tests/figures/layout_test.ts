import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertStringIncludes } from "@std/assert/string-includes";
import { adam, booth, descend } from "downhill";
import {
  anatomy,
  contours,
  curves,
  figure,
  path,
  terrain,
} from "downhill/figures";
import { rooms, stepWords } from "../../lib/figures/layout.ts";
import { medianWords } from "../../lib/figures/marks/balls/layer.ts";
import { valueWords } from "../../lib/figures/marks/path/layer.ts";

const words = { caption: "Rooms.", alt: "Rooms." };
const start = [-2, -2];
const roomsOf = (...marks: Parameters<typeof figure>[0]) =>
  rooms(figure(marks, words));
const parts = anatomy(booth, adam(), { start, steps: 3 });

Deno.test("two panels stand side by side, as high as each other", () => {
  const both = roomsOf(terrain(booth), curves());
  assertEquals(both.map(({ height }) => height), [416, 416]);
  for (const { style } of both) assertStringIncludes(style, "20rem");
});

Deno.test("curves beside two other panels take a row of their own", () => {
  const [, , lines] = roomsOf(terrain(booth), contours(booth), curves());
  assertStringIncludes(lines.style, "flex:1 1 100%");
  assertEquals([lines.height, lines.width], [240, 900]);
});

Deno.test("every room has its height before a script has run", () => {
  for (
    const room of roomsOf(terrain(booth), contours(booth), curves(), parts)
  ) {
    assertStringIncludes(room.style, `height:${room.height}px`);
  }
});

Deno.test("an anatomy's numbers have a height each, by their equations", () => {
  const [alone] = roomsOf(parts);
  const beside = roomsOf(contours(booth), parts)[1];
  assertStringIncludes(alone.aside!.both, "20rem");
  assertStringIncludes(beside.aside!.both, "flex:1 1 100%");
  const height = (style: string) => Number(style.match(/height:(\d+)px/)![1]);
  assertStringIncludes(alone.aside!.room, "clamp(220px");
  assert(height(alone.aside!.rule) > 44 * parts.lines.length);
  assertEquals(roomsOf(contours(booth))[0].aside, undefined);
});

Deno.test("the legend reads the step shown, or a path's last", () => {
  const run = path(
    descend(booth, adam(), { start, steps: 2 }),
    { symbol: "loss" },
  );
  const values = Float32Array.of(3, 0.5, Infinity);
  assertEquals(valueWords({ ...run, values }, 1), "loss = 0.5");
  assertEquals(valueWords({ ...run, values }, 99), "loss = ∞");
  assertEquals(stepWords(3, 40), "step 3 of 40");
  assertEquals(medianWords(1e-9), "median f = 10⁻⁹");
});

Deno.test("contours alone take more width only if their axes can use it", () => {
  const [square] = roomsOf(contours(booth));
  assertStringIncludes(square.style, "max-width:34rem");
  const view = [[-5, 5], [0, 100]] as const;
  const [stretched] = roomsOf(contours(booth, { view }));
  assert(!stretched.style.includes("max-width"), stretched.style);
  assert(stretched.width > square.width);
});
