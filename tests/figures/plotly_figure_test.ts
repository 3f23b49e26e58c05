import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertThrows } from "@std/assert/throws";
import { adam, beale, descend, gradientDescent, surface } from "downhill";
import {
  anatomy,
  contours,
  curves,
  figure,
  path,
  plotlyFigure,
  terrain,
} from "downhill/figures";

const words = { caption: "A run.", alt: "A path." };
const start = [1, 1.5];
const run = path(
  descend(beale, adam({ learningRate: 0.1 }), { start, steps: 30 }),
  { name: "<b>Adam</b> & co" },
);

Deno.test("plotlyFigure() is plain JSON for the first panel it knows", () => {
  for (
    const [panel, types] of [
      [terrain(beale), ["surface", "scatter3d", "scatter3d", "scatter3d"]],
      [contours(beale), ["contour", "scatter", "scatter"]],
      [curves({ axis: "log" }), ["scatter"]],
    ] as const
  ) {
    const found = plotlyFigure(figure([panel, run], words));
    assertEquals(found.data.map(({ type }) => type), [...types]);
    assertEquals(JSON.parse(JSON.stringify(found)), found);
  }
});

Deno.test("plotlyFigure() holds the path, its name as text", () => {
  const { data, layout } = plotlyFigure(figure([contours(beale), run], words));
  const trace = data.at(-1)!;
  assertEquals(trace.name, "&lt;b&gt;Adam&lt;/b&gt; &amp; co");
  const x = trace.x as number[];
  assertEquals(x.length, 31);
  x.forEach((value, k) => assert(Math.abs(value - run.points[2 * k]) < 1e-6));
  assertEquals(layout.showlegend, true);
  assertEquals(data[0].showlegend, false);
});

Deno.test("plotlyFigure() has null where there is no number", () => {
  const holed = surface("sqrt(x) + y", { view: [[-1, 1], [-1, 1]] });
  const wild = path(
    descend(beale, gradientDescent({ learningRate: 1 }), { start, steps: 99 }),
  );
  const picture = figure([contours(holed, { size: 5 }), wild], words);
  const { data } = plotlyFigure(picture);
  assertEquals((data[0].z as number[][])[0].slice(0, 2), [null, null]);
  assertEquals(JSON.parse(JSON.stringify(data)), data);
  const ends = plotlyFigure(figure([curves(), wild], words)).data[0];
  assertEquals((ends.y as number[]).at(-1), null);
});

Deno.test("plotlyFigure() says that an anatomy is not Plotly's", () => {
  const parts = anatomy(beale, adam(), { start, steps: 3 });
  assertThrows(
    () => plotlyFigure(figure([parts], words)),
    TypeError,
    "to hold a terrain, contours or curves for Plotly but found anatomy",
  );
});
