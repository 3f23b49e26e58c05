import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { adam, beale, bowl, descend, momentum } from "downhill";
import { figure, path, terrain } from "downhill/figures";
import { heightAt } from "../../../../lib/figures/height_field.ts";
import { isSeen } from "../../../../lib/figures/marks/terrain/sight.ts";
import {
  BALL_LIFT,
  CAMERA,
  eye,
  type Terrain,
} from "../../../../lib/figures/marks/terrain/terrain.ts";

const words = { caption: "Runs.", alt: "Paths." };
const runs = [momentum({ learningRate: 0.01 }), adam({ learningRate: 0.01 })]
  .map((rule) => path(descend(beale, rule, { start: [1.5, 2], steps: 200 })));
const shownBy = (panel: Terrain) =>
  figure([panel, ...runs], words).panels[0] as Terrain;

Deno.test("a terrain that would hide its minimum is seen from where it does not", () => {
  const { heightField, camera } = shownBy(terrain(beale, { scale: "log" }));
  const [[x, y]] = heightField.minima;
  const lift = BALL_LIFT * (heightField.drawn[1] - heightField.drawn[0]);
  const star = [x, y, heightAt(heightField, x, y) + lift] as const;
  assertEquals(isSeen(heightField, star, eye(CAMERA)), false);
  assert(isSeen(heightField, star, eye(camera)));
});

Deno.test("a camera of one's own stays, and so does the usual one where it hides little", () => {
  const own = { elevation: 35, azimuth: -60 };
  const panel = terrain(beale, { scale: "log", camera: own });
  assertEquals(shownBy(panel).camera, own);
  const run = path(descend(bowl, adam(), { start: [1, 1], steps: 20 }));
  const [plain] = figure([terrain(bowl), run], words).panels;
  assertEquals((plain as Terrain).camera, CAMERA);
});
