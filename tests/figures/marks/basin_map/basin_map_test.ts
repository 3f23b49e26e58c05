import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertStringIncludes } from "@std/assert/string-includes";
import { assertThrows } from "@std/assert/throws";
import { adam, clipped, gradientDescent, himmelblau, surface } from "downhill";
import { basinMap, decode, encode, figure } from "downhill/figures";
import { figureHtml } from "downhill/jupyter";
import type { BasinMap } from "../../../../lib/figures/marks/basin_map/basin_map.ts";
import { elsewhere } from "../../../../lib/figures/marks/basin_map/basin_words.ts";
import { runFrom } from "../../../../lib/figures/marks/basin_map/svg.ts";

const rule = adam({ learningRate: 0.1 });
const map = basinMap(himmelblau, rule, { cells: 24 });

Deno.test("in the page the path from a cell ends at the minimum that it shows", () => {
  const there = decode(encode(map)) as BasinMap;
  for (let k = 0; k < 24 * 24; k += 37) {
    const place = there.reached[k];
    if (place < 0) continue;
    const { points } = runFrom(there, [k % 24, Math.floor(k / 24)]);
    const [x, y] = points.subarray(-2);
    const [a, b] = there.minima[place].point;
    assert(Math.hypot(x - a, y - b) < 0.1, `cell ${k}`);
  }
});

Deno.test("all shares together are the whole, and the words tell each", () => {
  const all = map.minima.reduce((sum, { share }) => sum + share, 0);
  assert(Math.abs(all + map.nowhere + map.leaves - 1) < 1e-12);
  const words = { caption: "Four basins.", alt: "Four areas." };
  const html = figureHtml(figure([map], words)).slice(0, 2000);
  for (const { share } of map.minima) {
    assertStringIncludes(html, `${Math.round(100 * share)} % reach`);
  }
  const wild = gradientDescent({ learningRate: 0.05 });
  const leaving = elsewhere(basinMap(himmelblau, wild, { cells: 12 }));
  assertStringIncludes(leaving.join(), "runs leave for good");
});

Deno.test("basinMap() says what is wrong", () => {
  const open = surface("x^2 + y^2");
  const cases = [
    [() => basinMap(himmelblau, rule, { cells: 1 }), "Expected cells to be"],
    [
      () => basinMap(himmelblau, clipped(rule, { norm: 1 })),
      "Expected optimizer to be one that a rule of the library makes",
    ],
    [() => basinMap(himmelblau, adam as never), "write adam()"],
    [() => basinMap(open, rule), "view"],
  ] as const;
  for (const [run, message] of cases) {
    const error = assertThrows(run, RangeError);
    assertEquals(error.message.includes(message), true, error.message);
  }
});
