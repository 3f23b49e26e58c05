import { assert } from "@std/assert/assert";
import { assertAlmostEquals } from "@std/assert/almost-equals";
import { assertEquals } from "@std/assert/equals";
import { booth } from "downhill";
import { terrain } from "downhill/figures";
import { createSvgCamera } from "../../../../lib/figures/marks/terrain/svg_camera.ts";
import { farthestFirst } from "../../../../lib/figures/marks/terrain/svg_mesh.ts";
import { isSeen } from "../../../../lib/figures/marks/terrain/sight.ts";
import { heightFieldOf } from "../../../../lib/figures/height_field.ts";
import {
  BOX,
  shownHeights,
  viewpointOf,
} from "../../../../lib/figures/marks/terrain/terrain.ts";
import { surface } from "downhill";

const panel = terrain(booth);
const { heightField } = panel;
const viewpoint = viewpointOf(panel, 1.3);
const lens = createSvgCamera(heightField, viewpoint, [520, 400]);

Deno.test("the scene's box has its middle at 0 and the sizes of the box", () => {
  const [[x0, x1], [y0, y1]] = heightField.view;
  const [z0, z1] = shownHeights(heightField);
  assertEquals(lens.place(x0, y0, z0), {
    x: -BOX.x / 2,
    y: -BOX.y / 2,
    z: -BOX.z / 2,
  });
  const { x, y, z } = lens.place(x1, y1, z1);
  assertEquals([x, y, z], [BOX.x / 2, BOX.y / 2, BOX.z / 2]);
});

Deno.test("what the eye looks at is in the middle of the picture", () => {
  const [x, y] = lens.pixel(viewpoint.center);
  assertAlmostEquals(x, 260);
  assertAlmostEquals(y, 200);
});

Deno.test("up is up, and what is nearer is larger", () => {
  const below = lens.pixel({ x: 0, y: 0, z: -0.2 });
  const above = lens.pixel({ x: 0, y: 0, z: 0.2 });
  assertAlmostEquals(below[0], above[0]);
  assert(above[1] < below[1]);
  const { eye } = viewpoint;
  const size = (share: number) => {
    const at = { x: share * eye.x, y: share * eye.y, z: 0 };
    return lens.pixel(at)[1] - lens.pixel({ ...at, z: 0.1 })[1];
  };
  assert(size(0.3) > size(0) && size(0) > size(-0.3));
});

Deno.test("the whole box fits into pictures of any shape", () => {
  for (const [width, height] of [[546, 416], [900, 416], [300, 416]]) {
    for (let azimuth = -180; azimuth < 180; azimuth += 20) {
      for (const elevation of [20, 35, 50]) {
        const turned = { ...panel, camera: { elevation, azimuth } };
        const { pixel } = createSvgCamera(
          heightField,
          viewpointOf(turned, width / height),
          [width, height],
        );
        for (const x of [-1, 1]) {
          for (const y of [-1, 1]) {
            for (const z of [-1, 1]) {
              const [px, py] = pixel({
                x: x * BOX.x / 2,
                y: y * BOX.y / 2,
                z: z * BOX.z / 2,
              });
              assert(px > 0 && px < width, `${azimuth}: x ${px} of ${width}`);
              assert(py > 0 && py < height, `${azimuth}: y ${py} of ${height}`);
            }
          }
        }
      }
    }
  }
});

Deno.test("from straight above the second axis is up", () => {
  const top = { eye: { x: 0, y: 0, z: 2 }, center: { x: 0, y: 0, z: 0 } };
  const { pixel } = createSvgCamera(heightField, top, [400, 400]);
  const [x, y] = pixel({ x: 0.1, y: 0.3, z: 0 });
  assert(x > 200 && y < 200);
});

Deno.test("a hill hides what is behind it, and not itself", () => {
  const hill = heightFieldOf(
    surface("3 * exp(-x^2 - y^2)", { view: [[-3, 3], [-3, 3]] }),
  );
  const eye = { x: 0, y: -2, z: 0.3 };
  assertEquals(isSeen(hill, [0, 2, 0.05], eye), false);
  assertEquals(isSeen(hill, [0, -2, 0.1], eye), true);
  assertEquals(isSeen(hill, [0, 0, 3.05], eye), true);
  // Beside the hill, and from above, all is seen.
  assertEquals(isSeen(hill, [2.8, 2, 0.05], eye), true);
  assertEquals(isSeen(hill, [0, 2, 0.05], { x: 0, y: 0, z: 3 }), true);
});

Deno.test("cells are drawn from the far ends towards the eye", () => {
  assertEquals(farthestFirst(4, -5), [3, 2, 1, 0]);
  assertEquals(farthestFirst(4, 5), [0, 1, 2, 3]);
  assertEquals(farthestFirst(4, 0), [0, 1, 3, 2]);
  for (const eye of [-0.31, 0.2, 0.44]) {
    assertEquals(farthestFirst(9, eye).toSorted(), [0, 1, 2, 3, 4, 5, 6, 7, 8]);
  }
});
