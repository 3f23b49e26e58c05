import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import fc from "fast-check";
import { clip, type Segment } from "../../lib/figures/clip.ts";

const box = [[0, 10], [0, 5]] as const;
const cut = (...segment: Segment) => clip(segment, box);

Deno.test("clip() leaves what is inside as it is, to the bit", () => {
  assertEquals(cut(0.1, 0.2, 9.7, 4.9), [0.1, 0.2, 9.7, 4.9]);
  assertEquals(cut(0, 0, 10, 5), [0, 0, 10, 5]);
  assertEquals(cut(3, 3, 3, 3), [3, 3, 3, 3]);
  for (let k = 1; k < 100; k++) {
    // Most of these are not the sum of the other end and the difference.
    const segment: Segment = [10 / k, 1 / k, k / 11, k / 30];
    assertEquals(clip(segment, box), segment);
  }
});

Deno.test("clip() cuts at each of the four edges", () => {
  assertEquals(cut(-5, 1, 5, 1), [0, 1, 5, 1]);
  assertEquals(cut(5, 1, 20, 1), [5, 1, 10, 1]);
  assertEquals(cut(4, -3, 4, 3), [4, 0, 4, 3]);
  assertEquals(cut(4, 3, 4, 13), [4, 3, 4, 5]);
  assertEquals(cut(-2, -1, 12, 6), [0, 0, 10, 5]);
});

Deno.test("clip() keeps the direction, whichever end is nearer", () => {
  assertEquals(cut(100, 1, 5, 1), [10, 1, 5, 1]);
  assertEquals(cut(5, 1, 100, 1), [5, 1, 10, 1]);
});

Deno.test("clip() finds nothing beside the box, beyond a corner too", () => {
  for (
    const segment of [
      [-1, 1, -1, 4],
      [11, 6, 20, 9],
      [-3, 2, 2, -3],
      [11, 2, 11, 2],
    ] as Segment[]
  ) assertEquals(clip(segment, box), undefined, segment.join());
});

Deno.test("clip() finds nothing where an end is not finite", () => {
  assertEquals(cut(1, 1, NaN, 1), undefined);
  assertEquals(cut(1, 1, 1, Infinity), undefined);
  assertEquals(cut(-1e308, 1, 1e308, 1), undefined);
});

Deno.test("clip() cuts on the edge however far the way goes", () => {
  for (let power = 1; power <= 300; power += 7) {
    const far = 10 ** power;
    for (
      const [segment, edge] of [
        [[5, 2, 5 + far, 2 + far], [8, 5]],
        [[5, 2, 5 - far, 2 - far / 2], [1, 0]],
        [[5, 2, 5 + far, 2], [10, 2]],
      ] as [Segment, [number, number]][]
    ) {
      const there = clip(segment, box)!;
      assertEquals(there.slice(0, 2), [5, 2]);
      edge.forEach((x, k) => assert(Math.abs(there[2 + k] - x) < 1e-9));
      const [ax, ay, bx, by] = segment;
      const back = cut(bx, by, ax, ay)!;
      assertEquals([...back.slice(2), ...back.slice(0, 2)], [...there]);
    }
  }
});

Deno.test("clip() draws nothing where rounding would decide the place", () => {
  assertEquals(cut(-1e20, -1e20, 1e20, 1e20), undefined);
  assert(cut(-1e6, -5e5, 1e6, 5e5) !== undefined);
});

Deno.test("whatever clip() finds lies in the box and on the segment", () => {
  const place = fc.double({ min: -40, max: 40, noNaN: true });
  fc.assert(
    fc.property(place, place, place, place, (ax, ay, bx, by) => {
      const found = cut(ax, ay, bx, by);
      const inside = (x: number, y: number) =>
        x >= 0 && x <= 10 && y >= 0 && y <= 5;
      if (found === undefined) {
        for (let t = 0; t <= 1; t += 0.01) {
          assert(!inside(ax + t * (bx - ax), ay + t * (by - ay)));
        }
        return;
      }
      for (const [x, y] of [found.slice(0, 2), found.slice(2)]) {
        assert(inside(x, y));
        const off = (x - ax) * (by - ay) - (y - ay) * (bx - ax);
        assert(Math.abs(off) < 1e-9 * (1 + Math.hypot(bx - ax, by - ay)) * 100);
      }
    }),
    { seed: 2, numRuns: 500 },
  );
});
