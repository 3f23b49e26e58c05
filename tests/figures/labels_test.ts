import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertLess } from "@std/assert/less";
import { random } from "downhill";
import { placeNames, shortened, widthOf } from "../../lib/figures/labels.ts";

const box = [[0, 400], [0, 300]] as const;
const names = ["Gradient descent", "Momentum", "Nesterov", "AdaGrad", "Adam"];

/** The rooms of names in their places, as left, top, right, bottom. */
function roomsOf(named: readonly { x: number; y: number; text: string }[]) {
  return placeNames(named, box).map(({ x, y, flip }, k) => {
    const width = widthOf(named[k].text);
    const left = flip ? x - width : x;
    return [left, y - 10, left + width, y + 3];
  });
}

function overlap(a: readonly number[], b: readonly number[]): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

Deno.test("a lonely name is right of its ball, at its height", () => {
  const [place] = placeNames([{ x: 100, y: 100, text: "Adam" }], box);
  assertEquals(place, { x: 110, y: 103.5, flip: false });
});

Deno.test("a name at the right edge goes to the other side", () => {
  const [place] = placeNames([{ x: 390, y: 100, text: "Adam" }], box);
  assertEquals(place, { x: 380, y: 103.5, flip: true });
});

Deno.test("names whose balls meet cover neither each other nor the ball", () => {
  const rooms = roomsOf(names.map((text) => ({ x: 200, y: 150, text })));
  rooms.forEach((room, k) => {
    assert(!overlap(room, [194, 144, 206, 156]), names[k]);
    for (const other of rooms.slice(0, k)) assert(!overlap(room, other));
    // Near enough to be seen as the ball's.
    assertLess(Math.abs((room[1] + room[3]) / 2 - 150), 45);
  });
});

Deno.test("no name covers another, a ball, or the edge, wherever balls are", () => {
  const dice = random(7);
  for (let round = 0; round < 300; round++) {
    const near = 10 + 190 * dice.uniform();
    const named = names.map((text) => ({
      x: 200 + near * (2 * dice.uniform() - 1),
      y: 150 + 0.7 * near * (2 * dice.uniform() - 1),
      text,
    }));
    const rooms = roomsOf(named);
    rooms.forEach((room, k) => {
      assert(room[0] >= -0.01 && room[2] <= 400.01, `${round}: ${room}`);
      assert(room[1] >= 0 && room[3] <= 300, `${round}: ${room}`);
      for (const other of rooms.slice(0, k)) assert(!overlap(room, other));
      for (const { x, y } of named) {
        const ball = [x - 5.5, y - 5.5, x + 5.5, y + 5.5];
        assert(!overlap(room, ball), `round ${round}: ${names[k]}`);
      }
    });
  }
});

Deno.test("more than eight names are a crowd and left to the legend", () => {
  const named = (count: number) =>
    Array.from({ length: count }, (_, k) => ({ x: 50, y: 20 * k, text: "a" }));
  assertEquals(placeNames(named(8), box).length, 8);
  assertEquals(placeNames(named(9), box), []);
  assertEquals(placeNames([], box), []);
});

Deno.test("a long name is cut to the same width, whatever its letters", () => {
  assertEquals(shortened("Gradient descent"), "Gradient descent");
  for (const letter of ["i", "W", "梯", "🎿", "<"]) {
    const cut = shortened(letter.repeat(200));
    assertLess(widthOf(cut), 171);
    assert(widthOf(cut) > 150, cut);
    assert(cut.endsWith("…") && cut.isWellFormed());
  }
  assertEquals(shortened("two words and more", 90), "two words…");
});
