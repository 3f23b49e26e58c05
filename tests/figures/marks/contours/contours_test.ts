import { assert } from "@std/assert/assert";
import { assertAlmostEquals } from "@std/assert/almost-equals";
import { assertEquals } from "@std/assert/equals";
import { assertThrows } from "@std/assert/throws";
import { beale, surface } from "downhill";
import { contours } from "downhill/figures";
import {
  lineWidth,
  sharesScale,
  spacing,
} from "../../../../lib/figures/marks/contours/contours.ts";
import { contoursPlot } from "../../../../lib/figures/marks/contours/plotly.ts";
import type { Json } from "../../../../lib/figures/plotly_json.ts";

const view = [[-2, 2], [-2, 2]] as const;
const bowl = surface("x^2 + y^2", { view });

Deno.test("bare and filled levels are as many as asked for", () => {
  for (const look of ["filled", "lines"] as const) {
    const { start, end, size } = spacing(contours(bowl, { look, levels: 40 }));
    assertEquals([start, end], [0, 8]);
    assertAlmostEquals((end - start) / size, 40);
  }
});

Deno.test("labelled levels are at round heights, at most as many", () => {
  const panel = contours(bowl, { look: "labelled", levels: 10 });
  const { start, end, size } = spacing(panel);
  assertEquals([start, size], [0, 1]);
  assert((end - start) / size <= 10);
});

Deno.test("levels out of range are refused", () => {
  for (const levels of [1, 501, 2.5, NaN]) {
    assertThrows(
      () => contours(bowl, { levels }),
      RangeError,
      `Expected levels to be a whole number from 2 to 500 but found ${levels}`,
    );
  }
});

Deno.test("the more lines there are, the thinner they are", () => {
  for (const look of ["filled", "lines"] as const) {
    const width = (levels: number) =>
      lineWidth(contours(bowl, { look, levels }));
    assertEquals(width(20), width(80));
    assert(width(300) < 0.3 * width(80));
    // All lines of a picture have about the same ink.
    assertAlmostEquals(300 * width(300), 80 * width(80));
  }
});

Deno.test("bare lines are coloured by their height, others filled", () => {
  const trace = (look: "lines" | "filled" | "labelled") =>
    contoursPlot(contours(beale, { look, scale: "log" }), "dark").data[0];
  const coloring = (found: Json) => (found.contours as Json).coloring;
  assertEquals(coloring(trace("lines")), "lines");
  assertEquals(coloring(trace("filled")), "fill");
  assertEquals((trace("labelled").contours as Json).showlabels, true);
});

Deno.test("labels have digits that tell neighbouring levels apart", () => {
  const high = surface("1000000 + x^2 + y^2", { view });
  const panel = contours(high, { look: "labelled" });
  const { labelformat } = contoursPlot(panel, "light").data[0]
    .contours as { labelformat: string };
  const digits = Number(labelformat.match(/^\.(\d+)~g$/)![1]);
  const { start, size } = spacing(panel);
  assert(start.toPrecision(digits) !== (start + size).toPrecision(digits));
});

Deno.test("axes of alike ranges share one scale, others fill the panel", () => {
  assertEquals(sharesScale([[0, 1], [0, 2]]), true);
  assertEquals(sharesScale([[0, 1], [0, 3]]), false);
  assertEquals(sharesScale([[0, 30], [0, 1]]), false);
  const anchor = (height: number) => {
    const wide = surface("x + y", { view: [[0, 1], [0, height]] });
    const { yaxis } = contoursPlot(contours(wide), "light").layout;
    return (yaxis as Json).scaleanchor;
  };
  assertEquals([anchor(1), anchor(10)], ["x", undefined]);
});

Deno.test("the colour bar tells true heights", () => {
  const { colorbar, showscale } = contoursPlot(
    contours(bowl, { scale: "root" }),
    "light",
  ).data[0] as { colorbar: Json; showscale: boolean };
  assertEquals(showscale, true);
  const [places, texts] = [colorbar.tickvals, colorbar.ticktext] as [
    number[],
    string[],
  ];
  places.forEach((at, k) =>
    assertAlmostEquals(at ** 2, Number(texts[k]), 0.01)
  );
});

Deno.test("the minima are marked where they are", () => {
  const { data } = contoursPlot(contours(beale), "light");
  assertEquals([data[1].x, data[1].y], [[3], [0.5]]);
});

Deno.test("the colour bar has the numbers that the lines carry, or heights, and says which", () => {
  const bar = (look: "labelled" | "filled") => {
    const panel = contours(
      surface("100*x^2 + y^2", { view: [[-2, 2], [-2, 2]] }),
      {
        look,
        scale: "root",
      },
    );
    const [{ colorbar }] = contoursPlot(panel, "light").data as Json[];
    const { title, tickvals, ticktext } = colorbar as {
      title: { text: string };
      tickvals: number[];
      ticktext: string[];
    };
    return { title: title.text, tickvals, numbers: ticktext.map(Number) };
  };
  const labelled = bar("labelled");
  assertEquals(labelled.title, "√f");
  assertEquals(labelled.numbers, labelled.tickvals);
  const filled = bar("filled");
  assertEquals(filled.title, "f");
  filled.tickvals.forEach((at, k) =>
    assertAlmostEquals(at ** 2, filled.numbers[k], 1e-9)
  );
});
