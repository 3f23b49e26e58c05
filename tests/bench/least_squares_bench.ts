/**
 * A 400 × 400 grid of the loss of a line through 1000 rows: from sums taken
 * once, row by row, and by numpy as a plot in Python would compute it.
 *
 * The summary says how many times slower each is than the sums. All of them
 * must find the same heights.
 */

import { leastSquares, type Surface, valueGrid } from "downhill";
import { numpyGrid, pythonWithNumpy } from "./numpy.ts";

const SIZE = 400;
const group = "least squares: 400 × 400 losses of 1000 rows";

const surface = leastSquares({ rows: 1000 });
const { data, view, minima } = surface;
const everyRow = Uint32Array.from(data.y, (_, row) => row);
const rowByRow = { ...surface.over(everyRow), view, minima };

const sumOf = (surface: Surface) =>
  valueGrid(surface, { columns: SIZE }).heights.reduce((a, b) => a + b);
const expected = sumOf(surface);

function checkSum(name: string, found: number): void {
  if (Math.abs(found / expected - 1) < 1e-9) return;
  throw new Error(`${name}: expected ${expected} but found ${found}`);
}

checkSum("row by row", sumOf(rowByRow));

Deno.bench("from sums taken once", { group, baseline: true }, () => {
  valueGrid(surface, { columns: SIZE });
});

Deno.bench("row by row in TypeScript", { group, n: 3, warmup: 0 }, () => {
  valueGrid(rowByRow, { columns: SIZE });
});

const python = await pythonWithNumpy();
if (python === undefined) {
  console.log("Not measured: numpy (no Python on the PATH has it).");
} else {
  const [x] = data.features;
  const numpy = await numpyGrid(python, {
    x: [...x],
    y: [...data.y],
    size: SIZE,
  });
  for (const way of ["double loop", "a grid row at a time"]) {
    const name = `numpy, ${way}`;
    Deno.bench(name, { group, n: 1, warmup: 0 }, async () => {
      checkSum(name, await numpy.run(way));
    });
  }
  addEventListener("unload", () => numpy.close());
}
