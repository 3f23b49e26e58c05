import { assertEquals } from "@std/assert/equals";
import fc from "fast-check";
import { planFilm } from "../../lib/page/save/film.ts";

Deno.test("planFilm() shows every frame of a figure that plays slowly enough", () => {
  const speeds = { playedPerSecond: 10, framesPerSecond: 20 };
  assertEquals(planFilm(4, speeds), { frames: [0, 1, 2, 3], time: 100 });
});

Deno.test("planFilm() lasts as long as the figure, with the first and the last frame", () => {
  const frames = fc.integer({ min: 2, max: 5001 });
  const speed = fc.integer({ min: 1, max: 240 });
  fc.assert(
    fc.property(frames, speed, speed, (count, played, most) => {
      const plan = planFilm(count, {
        playedPerSecond: played,
        framesPerSecond: most,
      });
      const duration = (plan.frames.length - 1) * plan.time;
      assertEquals(
        duration.toFixed(3),
        (1000 * (count - 1) / played).toFixed(3),
      );
      assertEquals([plan.frames[0], plan.frames.at(-1)], [0, count - 1]);
      assertEquals(
        plan.frames,
        [...new Set(plan.frames)].sort((a, b) => a - b),
      );
    }),
    { seed: 7 },
  );
});
