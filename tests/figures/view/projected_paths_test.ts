import { assert } from "@std/assert/assert";
import { assertAlmostEquals } from "@std/assert/almost-equals";
import { assertEquals } from "@std/assert/equals";
import { adam, booth, descend, momentum } from "downhill";
import { type Path, path } from "downhill/figures";
import { planeProjection } from "../../../lib/figures/view/plane_projection.ts";
import {
  nearestStep,
  NOTHING_PROJECTED,
  projectPaths,
} from "../../../lib/figures/view/projected_paths.ts";

/** An axis from low to high over pixels, as Plotly's. */
function axisOf(low: number, high: number, offset: number, length: number) {
  return {
    _offset: offset,
    _length: length,
    d2p: (value: number) => (value - low) / (high - low) * length,
    p2d: (pixel: number) => low + pixel / length * (high - low),
  };
}

const axes = () => [axisOf(-10, 10, 40, 400), axisOf(10, -10, 8, 400)] as const;
const projection = planeProjection(...axes());
const start = [-2, -2];
const run = path(descend(booth, adam(), { start, steps: 5 }));
const other = path(
  descend(booth, momentum(), { start, steps: 5 }),
  { arrows: "gradient" },
);
const given = {
  before: NOTHING_PROJECTED,
  projection,
  place: ({ points }: Path) => points,
  arrows: true,
};

Deno.test("a projection takes points to pixels and back", () => {
  assertEquals(projection.box, [[40, 440], [8, 408]]);
  assertEquals([...projection.pixels([0, 0, -10, 10])], [240, 208, 40, 8]);
  const [x, y] = projection.point(projection.x(3), projection.y(-7));
  assertAlmostEquals(x, 3);
  assertAlmostEquals(y, -7);
});

Deno.test("only what has moved is projected again", () => {
  const before = projectPaths([run, other], given);
  const moved = { ...other, points: other.points.slice() };
  const after = projectPaths([run, moved], { ...given, before });
  assert(after.all[0] === before.all[0]);
  assert(after.all[1] !== before.all[1]);
  const zoomed = planeProjection(axisOf(-5, 5, 40, 400), axes()[1]);
  const again = projectPaths([run, other], {
    ...given,
    before,
    projection: zoomed,
  });
  assert(again.all[0] !== before.all[0]);
});

Deno.test("arrows are for planes of parameters and paths that want them", () => {
  const [plain, arrowed] = projectPaths([run, other], given).all;
  assertEquals(plain.arrows.text(5), "");
  assert(arrowed.arrows.text(5) !== "");
  const [, none] = projectPaths([run, other], { ...given, arrows: false }).all;
  assertEquals(none.arrows.text(5), "");
});

Deno.test("the pointer finds the nearest step that is drawn, of a path that is on", () => {
  const points = Float32Array.of(0, 0, 5, 0, 5, 5);
  const walk = { ...run, points };
  const projected = projectPaths([walk, run], given);
  const both = { on: [true, true], last: Infinity };
  const near = (x: number, y: number) =>
    [projection.x(x) + 3, projection.y(y)] as const;
  assertEquals(nearestStep(projected, near(5, 5), both), { path: 0, step: 2 });
  assertEquals(nearestStep(projected, near(9, 9), both), undefined);
  const early = { on: [true, true], last: 1 };
  assertEquals(nearestStep(projected, near(5, 5), early), undefined);
  const off = { on: [false, true], last: Infinity };
  assertEquals(nearestStep(projected, near(5, 5), off), undefined);
});
