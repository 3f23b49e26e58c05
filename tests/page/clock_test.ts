import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { createClock } from "../../lib/page/clock.ts";

/** Lets a test say when a browser draws its next frame. */
function byHand() {
  let now = performance.now();
  let next: ((now: number) => void) | undefined;
  Object.assign(globalThis, {
    requestAnimationFrame(frame: (now: number) => void) {
      next = frame;
      return 1;
    },
    cancelAnimationFrame: () => next = undefined,
  });
  return (passed: number) => {
    now = Math.max(now, performance.now()) + passed;
    const frame = next;
    next = undefined;
    frame?.(now);
  };
}

Deno.test("createClock() rests where it is told, and plays from the start", () => {
  const tick = byHand();
  const clock = createClock([0, 1, 2, 3], 10, 2);
  assertEquals([clock.step, clock.last, clock.frames], [2, 3, 4]);
  clock.play();
  assertEquals([clock.step, clock.playing], [0, true]);
  for (let k = 0; k < 5; k++) tick(100);
  assertEquals([clock.step, clock.playing], [3, false]);
});

Deno.test("createClock() shows the nearest step there is, and the frame before it", () => {
  const clock = createClock([0, 5, 10], 10, 0);
  clock.show(7.4);
  assertEquals([clock.step, clock.frame], [7, 1]);
  clock.show(-3);
  assertEquals(clock.step, 0);
  clock.show(99);
  assertEquals([clock.step, clock.frame], [10, 2]);
});

Deno.test("createClock() does not jump when a page has slept", () => {
  const tick = byHand();
  const clock = createClock(Array.from({ length: 100 }, (_, k) => k), 10, 0);
  clock.play();
  tick(60_000);
  assert(clock.step <= 1, String(clock.step));
});

Deno.test("createClock() tells of each change, and of other frames", () => {
  const clock = createClock([0, 1, 2], 10, 0);
  const seen: number[] = [];
  clock.onChange(() => seen.push(clock.step));
  clock.showFrame(1);
  clock.reset([0, 4, 8]);
  assertEquals(seen, [1, 8]);
});
