import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertStringIncludes } from "@std/assert/string-includes";
import { adam, momentum, nesterov, type Optimizer, quad } from "downhill";
import { playground } from "downhill/figures";
import { partMarks } from "../../../../lib/figures/marks/path/path_parts.ts";
import { svgPicture } from "../../../../lib/figures/svg/picture.ts";

/** A small playground on x² + 4y². */
function small(optimizer: Optimizer, show?: readonly string[]) {
  return playground({
    surface: quad,
    optimizers: [optimizer],
    start: [-4, 3],
    steps: 20,
    show,
    caption: "One rule.",
    alt: "A path over a bowl.",
  });
}

const rule = nesterov({ learningRate: 0.05, momentum: 0.8 });
const show = ["learningRate"];
/** A hundred pixels to a unit. */
const at = (x: number, y: number) => [100 * x, -100 * y] as const;

Deno.test("the dashed arrow leads to the hollow point, and the gradient's from there to the next point", () => {
  const { paths: [path] } = small(rule, show);
  const { arrows: [carried, push], ring } = partMarks(path, 2, at)!;
  const place = (k: number) => [...path.points.subarray(2 * k, 2 * k + 2)];
  const near = (pixel: readonly number[], [x, y]: readonly number[]) =>
    assert(Math.hypot(pixel[0] - 100 * x, pixel[1] + 100 * y) < 0.01);
  near(carried.shaft[0], place(2));
  near(carried.head[0], [ring![0] / 100, -ring![1] / 100]);
  near(push.shaft[0], [ring![0] / 100, -ring![1] / 100]);
  near(push.head[0], place(3));
  assertEquals([carried.dashed, push.dashed], [true, false]);
});

Deno.test("a heavy ball's parts begin at one point, which is not hollow", () => {
  const heavy = momentum({ learningRate: 0.05, momentum: 0.8 });
  const { paths: [path] } = small(heavy, show);
  const { arrows: [carried, push], ring, names } = partMarks(path, 2, at)!;
  assertEquals(carried.shaft[0], push.shaft[0]);
  assertEquals(ring, undefined);
  assertEquals(names.map(({ text }) => text), ["carried", "gradient here"]);
});

Deno.test("what is too short to be seen is neither drawn nor named", () => {
  const { paths: [path] } = small(rule, show);
  const far = partMarks(path, 2, (x, y) => [x, -y])!;
  assertEquals([far.arrows, far.ring, far.names], [[], undefined, []]);
  // At its first step memory carries nothing yet.
  const first = partMarks(path, 0, at)!;
  assertEquals(first.arrows.map(({ dashed }) => dashed), [false]);
  assertEquals(first.ring, undefined);
});

Deno.test("small playgrounds alone have the parts of steps, in still pictures too", () => {
  const picture = (figure: ReturnType<typeof small>, step: number) =>
    svgPicture(figure, 1, { width: 600, height: 400, mode: "light", step });
  const figure = small(rule, show);
  assertEquals(small(rule).paths[0].parts, undefined);
  assertEquals(small(adam(), show).paths[0].parts, undefined);
  for (const step of [1, 20]) {
    assertStringIncludes(picture(figure, step), "look-ahead");
    assertStringIncludes(picture(figure, step), "gradient there");
  }
  assert(!picture(small(rule), 1).includes("look-ahead"));
});
