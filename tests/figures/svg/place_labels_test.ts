import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { widthOf } from "../../../lib/figures/labels.ts";
import {
  type PlacedLabel,
  placeLabels,
} from "../../../lib/figures/svg/place_labels.ts";
import type { Pixel } from "../../../lib/figures/svg/lines.ts";
import { inks } from "../../../lib/figures/theme.ts";

const box = { left: 0, top: 0, right: 400, bottom: 300 };
const ink = inks[0];

function roomOf({ text, x, y, anchor }: PlacedLabel) {
  const width = widthOf(text);
  const left = x - { start: 0, middle: width / 2, end: width }[anchor];
  return [left, y - 10, left + width, y + 2];
}

function placed(...arrows: [string, Pixel, Pixel][]) {
  return placeLabels(
    arrows.map(([text, from, to]) => ({ text, from, to, ink })),
    { box, shafts: arrows.map(([, from, to]) => [from, to] as const) },
  );
}

Deno.test("a lonely label stands beyond the tip of its arrow", () => {
  const [label] = placed(["step", [100, 100], [200, 100]]);
  assertEquals(label.anchor, "start");
  assert(label.x > 200 && label.x < 230);
});

Deno.test("labels of a fan cover neither each other nor leave the box", () => {
  const labels = placed(
    ["step", [200, 150], [260, 150]],
    ["carried", [200, 150], [262, 158]],
    ["gradient", [200, 150], [250, 170]],
    ["uncorrected", [200, 150], [258, 140]],
  );
  const rooms = labels.map(roomOf);
  rooms.forEach((room, k) => {
    for (const other of rooms.slice(0, k)) {
      const apart = room[0] >= other[2] || other[0] >= room[2] ||
        room[1] >= other[3] || other[1] >= room[3];
      assert(apart, `${labels[k].text}: ${room} on ${other}`);
    }
  });
});

Deno.test("an arrow that points out at the edge keeps its label inside", () => {
  for (
    const to of [[399, 150], [1, 150], [200, 1], [200, 299]] as Pixel[]
  ) {
    const [left, top, right, bottom] = roomOf(
      placed(["gradient", [200, 150], to])[0],
    );
    assert(left >= 0 && right <= 400, `${to}: ${left} to ${right}`);
    assert(top >= 0 && bottom <= 300, `${to}: ${top} to ${bottom}`);
  }
});

Deno.test("an arrow without length has a label all the same", () => {
  const [{ x, y }] = placed(["step", [50, 50], [50, 50]]);
  assert(Number.isFinite(x) && Number.isFinite(y));
});
