import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertLess } from "@std/assert/less";
import { random } from "downhill";
import { clearNames } from "../../lib/figures/clear_names.ts";
import { clip } from "../../lib/figures/clip.ts";
import { createDrawnMap } from "../../lib/figures/drawn_map.ts";
import { widthOf } from "../../lib/figures/labels.ts";

const box = [[0, 400], [0, 300]] as const;
const names = ["Gradient descent", "Momentum", "Nesterov", "AdaGrad", "Adam"];

/** A zig-zag that narrows towards a point, `[n, 2]`. */
function zigzag(x: number, y: number, swing: number): number[] {
  return Array.from({ length: 60 }, (_, k) => [
    x - 4 * (60 - k - 1),
    y + (k % 2 ? 1 : -1) * swing * (59 - k) / 59,
  ]).flat();
}

/** The rooms of names, as clip takes them. */
function roomOf(
  text: string,
  { x, y, flip }: { x: number; y: number; flip: boolean },
) {
  const width = widthOf(text);
  const left = flip ? x - width : x;
  return [[left, left + width], [y - 10, y + 3]] as const;
}

Deno.test("no name lies on a path, a star or a name, wherever the paths end", () => {
  const dice = random(3);
  let written = 0;
  for (let round = 0; round < 200; round++) {
    const drawn = createDrawnMap(box);
    const paths = names.map(() => {
      const at = [80 + 300 * dice.uniform(), 20 + 260 * dice.uniform()];
      return zigzag(at[0], at[1], 60 * dice.uniform());
    });
    for (const path of paths) drawn.line(path, 2);
    drawn.spot(200, 150, 8);
    const named = names.map((text, k) => ({
      text,
      x: paths[k].at(-2)!,
      y: paths[k].at(-1)!,
    }));
    const rooms = clearNames(named, box, drawn).flatMap((place, k) =>
      place ? [roomOf(names[k], place)] : []
    );
    written += rooms.length;
    rooms.forEach((room, k) => {
      const [[left, right], [top, bottom]] = room;
      assert(left >= 0 && right <= 400 && top >= 0 && bottom <= 300);
      assertEquals(clip([193, 150, 207, 150], room), undefined);
      for (const path of paths) {
        for (let j = 2; j < path.length; j += 2) {
          const [ax, ay, bx, by] = path.slice(j - 2, j + 2);
          assertEquals(clip([ax, ay, bx, by], room), undefined);
        }
      }
      for (const [[l, r], [t, b]] of rooms.slice(0, k)) {
        assert(l >= right || r <= left || t >= bottom || b <= top);
      }
    });
  }
  assertLess(0.95 * 200 * names.length, written);
});

Deno.test("a lonely name is right of its ball, without a leader", () => {
  const named = [{ x: 100, y: 100, text: "Adam" }];
  assertEquals(clearNames(named, box, createDrawnMap(box)), [
    { x: 110, y: 103.5, flip: false },
  ]);
});

Deno.test("a name far from its ball has a line that ends at the ball's rim", () => {
  const drawn = createDrawnMap(box);
  drawn.spot(200, 150, 60);
  const [place] = clearNames([{ x: 200, y: 150, text: "Adam" }], box, drawn);
  const [, , x, y] = place!.leader!;
  assertLess(Math.abs(Math.hypot(x - 200, y - 150) - 7), 1e-9);
});

Deno.test("a name without room, and a crowd, are left to the legend", () => {
  const full = createDrawnMap(box);
  full.spot(200, 150, 400);
  const named = [{ x: 200, y: 150, text: "Adam" }];
  assertEquals(clearNames(named, box, full), [undefined]);
  const crowd = Array.from({ length: 9 }, (_, k) => ({
    ...named[0],
    y: 30 * k,
  }));
  const places = clearNames(crowd, box, createDrawnMap(box));
  assert(places.every((place) => place === undefined));
});

Deno.test("a map knows lines that end far away, have gaps, or stand still", () => {
  const drawn = createDrawnMap(box);
  drawn.line([200, 150, 1e12, 150, NaN, NaN, 100, 250, 100, 250], 2);
  assert(drawn.covered([300, 140, 310, 160]) > 0);
  assertEquals(drawn.covered([100, 140, 190, 160]), 0);
  assertEquals(drawn.covered([0, 0, 400, 140]), 0);
  assert(drawn.covered([95, 245, 105, 255]) > 0);
});
