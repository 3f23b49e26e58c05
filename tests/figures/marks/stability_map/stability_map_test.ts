import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertStringIncludes } from "@std/assert/string-includes";
import { assertThrows } from "@std/assert/throws";
import {
  adam,
  descend,
  gradientDescent,
  momentum,
  nesterov,
  surface,
} from "downhill";
import { decode, encode, figure, stabilityMap } from "downhill/figures";
import { figureHtml } from "downhill/jupyter";
import {
  cellAt,
  pathOf,
  rateAt,
  saidOf,
  settingsOf,
} from "../../../../lib/figures/marks/stability_map/map_cells.ts";
import { shareOf } from "../../../../lib/figures/marks/stability_map/map_axis.ts";
import { sharesAt } from "../../../../lib/figures/marks/stability_map/svg.ts";
import type { StabilityMap } from "../../../../lib/figures/marks/stability_map/stability_map.ts";

const bowl = surface("x^2 + 4*y^2", {
  view: [[-5, 5], [-5, 5]],
  minima: [{ point: [0, 0], value: 0 }],
});
const options = {
  x: { option: "learningRate", range: [0, 0.55] },
  y: { option: "momentum", range: [0, 1] },
  start: [-4, 4],
  cells: 22,
} as const;
const map = stabilityMap(bowl, momentum, options);

Deno.test("cells left of the line settle, and cells right of it leave", () => {
  const [limit] = map.lines;
  for (let k = 0; k < limit.points.length; k += 2) {
    const [eta, mu] = limit.points.subarray(k, k + 2);
    const row = Math.min(21, Math.floor(22 * mu));
    const column = 22 * shareOf(map.x, eta);
    for (const [beside, leaves] of [[column - 2, false], [column + 2, true]]) {
      const cell = Math.floor(beside as number);
      if (cell < 0 || cell > 21) continue;
      assertEquals(rateAt(map, [cell, row]) > 1, leaves, `${cell}, ${row}`);
    }
  }
});

Deno.test("a map travels into the page, where a cell's path is descend()'s", () => {
  const there = decode(encode(map)) as StabilityMap;
  const cell = [7, 15] as const;
  const [learningRate, mu] = settingsOf(there, cell);
  const run = descend(bowl, momentum({ learningRate, momentum: mu }), {
    start: [-4, 4],
    steps: 60,
  });
  assertEquals(pathOf(there, cell).points, Float32Array.from(run.points));
  assertEquals(cellAt(there, [(7 + 0.5) / 22, (15 + 0.5) / 22]), [7, 15]);
  assertEquals(saidOf(there, [21, 0]).includes("further"), true);
});

Deno.test("the pointer finds the cell that is drawn under it, also on a phone", () => {
  for (
    const size of [{ width: 900, height: 480 }, { width: 340, height: 480 }]
  ) {
    assertEquals(sharesAt(size, [size.width - 1, size.height - 1]), undefined);
    const shares = sharesAt(size, [70, 20])!;
    assert(shares[0] < 0.15 && shares[1] > 0.85);
  }
});

Deno.test("rules without theory are measured only, and the figure says so", () => {
  const words = { caption: "A map.", alt: "A map." };
  const log = { option: "learningRate", range: [1e-3, 10], log: true } as const;
  const measured = stabilityMap(bowl, adam, {
    ...options,
    x: log,
    y: { option: "beta1", range: [0, 1] },
    cells: 8,
  });
  assertEquals(measured.lines, []);
  const html = figureHtml(figure([measured], words));
  assertStringIncludes(html, "no line of theory is drawn on it");
  // Its numbers stand there without a script, too.
  assertStringIncludes(html, "Steps until a run is ten times nearer");
  assertEquals(stabilityMap(bowl, nesterov, options).lines.length, 2);
  const decaying = stabilityMap(bowl, gradientDescent, {
    ...options,
    y: { option: "weightDecay", range: [0, 2] },
  });
  assertEquals(decaying.lines.map(({ label }) => label), ["η = 2/(L+λ)"]);
});

Deno.test("stabilityMap() says what is wrong", () => {
  const cases = [
    [{ ...options, cells: 1 }, "Expected cells to be"],
    [{ ...options, start: [1] }, "Expected start to be 2 coordinates"],
    [
      { ...options, x: { option: "rate", range: [0, 1] } },
      "Expected x.option to be one of learningRate",
    ],
    [
      { ...options, y: { option: "momentum", range: [1, 0] } },
      "Expected y.range to be",
    ],
  ] as const;
  for (const [wrong, message] of cases) {
    const error = assertThrows(
      () => stabilityMap(bowl, momentum, wrong as never),
      RangeError,
    );
    assertStringIncludes(error.message, message);
  }
  const error = assertThrows(
    () => stabilityMap(bowl, momentum() as never, options),
    RangeError,
  );
  assertStringIncludes(error.message, "Expected rule to be a rule");
});
