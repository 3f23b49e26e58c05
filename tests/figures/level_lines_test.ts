import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { surface } from "downhill";
import { heightAt, heightFieldOf } from "../../lib/figures/height_field.ts";
import {
  borderLines,
  fieldOf,
  levelLines,
} from "../../lib/figures/level_lines.ts";

const view = [[-2, 2], [-2, 2]] as const;
const heightFields = {
  bowl: heightFieldOf(surface("x^2 + y^2", { view })),
  dome: heightFieldOf(surface("sqrt(3 - x^2 - y^2)", { view })),
  edge: heightFieldOf(surface("log(x) + y^2", { view })),
};

for (const [name, heightField] of Object.entries(heightFields)) {
  const [low, high] = heightField.drawn;

  Deno.test(`every level line lies right above the ${name}`, () => {
    const spots = levelLines(heightField).flat()
      .filter(([, , z]) => !Number.isNaN(z));
    assert(spots.length > 300);
    for (const [x, y, z] of spots) {
      const above = z - heightAt(heightField, x, y);
      // Also beside holes, where a line would run down the edge.
      assert(above > 0, `${x}, ${y}: ${above}`);
      assert(above < 0.02 * (high - low), `${x}, ${y}: ${above}`);
    }
  });

  Deno.test(`level lines of the ${name} cut its height evenly`, () => {
    const levels = new Set(
      levelLines(heightField).flat().map(([, , z]) => z)
        .filter((z) => !Number.isNaN(z)),
    );
    const sorted = [...levels].toSorted((a, b) => a - b);
    assertEquals(sorted.length, 13);
    for (let k = 1; k < sorted.length; k++) {
      const slice = sorted[k] - sorted[k - 1];
      assert(Math.abs(slice - (high - low) / 14) < 1e-9);
    }
  });
}

Deno.test("the border runs along all four edges, with gaps at holes", () => {
  const four = borderLines(heightFields.bowl);
  assertEquals(four.length, 4);
  for (const line of four) {
    assertEquals(line.length, heightFields.bowl.size);
    for (const [x, y, z] of line) {
      assert(Math.max(Math.abs(x), Math.abs(y)) > 1.99);
      assert(z > heightAt(heightFields.bowl, x, y));
    }
  }
  assert(
    borderLines(heightFields.dome).flat().every(([, , z]) => Number.isNaN(z)),
  );
});

Deno.test("fieldOf() puts holes below every level", () => {
  const field = fieldOf(heightFields.dome);
  assertEquals(field[0], -Infinity);
  assert(field.every((z) => !Number.isNaN(z)));
});
