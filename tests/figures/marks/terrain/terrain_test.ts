import { assert } from "@std/assert/assert";
import { assertAlmostEquals } from "@std/assert/almost-equals";
import { assertEquals } from "@std/assert/equals";
import { beale, himmelblau, leastSquares, surface } from "downhill";
import { terrain } from "downhill/figures";
import { breakTags, type Json } from "../../../../lib/figures/plotly_json.ts";
import {
  BALL_LIFT,
  CAMERA,
  eye,
  shownHeights,
  viewpointOf,
} from "../../../../lib/figures/marks/terrain/terrain.ts";
import { terrainPlot } from "../../../../lib/figures/marks/terrain/plotly.ts";

Deno.test("the eye is where elevation and azimuth say", () => {
  const { x, y, z } = eye({ elevation: 90, azimuth: 12 });
  assertAlmostEquals(Math.hypot(x, y), 0, 1e-9);
  assert(z > 1);
  const low = eye({ elevation: 0, azimuth: 90 });
  assertAlmostEquals(low.x, 0, 1e-9);
  assert(low.y > 1 && low.z === 0);
  assert(eye({ elevation: -30, azimuth: 0 }).z < 0);
});

Deno.test("a narrow picture is seen from farther away, by the same eye", () => {
  const panel = terrain(beale);
  const [wide, narrow] = [viewpointOf(panel, 2), viewpointOf(panel, 0.5)];
  assertEquals(viewpointOf(panel, 1.35), wide);
  assertAlmostEquals(narrow.eye.x / wide.eye.x, 2.7);
  assertAlmostEquals(narrow.eye.z / wide.eye.z, 2.7);
  assertEquals(panel.camera, CAMERA);
});

Deno.test("the vertical axis has room for what floats above the top", () => {
  const { heightField } = terrain(beale);
  const [low, high] = heightField.drawn;
  const shown = shownHeights(heightField);
  assert(shown[0] < low && shown[1] > high + BALL_LIFT * (high - low));
});

Deno.test("Plotly gets the surface, its level lines, and its minima", () => {
  const panel = terrain(himmelblau, { scale: "log", size: 31 });
  const { data, layout } = terrainPlot(panel, "dark");
  const [heightField, lines, stars] = data as Json[];
  assertEquals(
    [heightField, lines, stars].map(({ type, mode }) =>
      `${type} ${mode ?? ""}`
    ),
    ["surface ", "scatter3d lines", "scatter3d text"],
  );
  assertEquals((heightField.z as Float32Array[]).length, 31);
  // Each has a rim below it.
  assertEquals((stars.x as number[]).length, 8);
  const scene = layout.scene as Record<string, Json>;
  assertEquals(scene.zaxis.range, [...shownHeights(panel.heightField)]);
  // Every gap between lines is marked in all coordinates' lists at once.
  const [x, z] = [lines.x as number[], lines.z as number[]];
  assertEquals(x.length, z.length);
  assert(z.filter((value) => Number.isNaN(value)).length > 4);
});

Deno.test("stars float over the terrain", () => {
  const bowl = surface("x^2 + y^2", {
    view: [[-1, 1], [-1, 1]],
    minima: [{ point: [0, 0], value: 0 }],
  });
  const { data } = terrainPlot(terrain(bowl), "light");
  const [z] = data[2].z as number[];
  assertAlmostEquals(z, BALL_LIFT * 2);
});

Deno.test("a terrain's axes show the names of variables as text", () => {
  const name = "Height <b>(cm)</b>";
  const loss = leastSquares({
    x: { [name]: [1, 2, 3, 4] },
    y: [1, 2, 4, 3],
  });
  const { layout } = terrainPlot(terrain(loss), "light");
  const { yaxis } = layout.scene as { yaxis: { title: { text: string } } };
  assertEquals(yaxis.title.text, breakTags(name));
});
