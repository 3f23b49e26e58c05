import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertLessOrEqual } from "@std/assert/less-or-equal";
import { descend, type Framework, surfaces } from "../../lib/mod.ts";
import { ours, recordings, type Run } from "./recordings.ts";

const byName = { ...surfaces };

for (const [framework, recording] of Object.entries(recordings)) {
  for (const run of recording.runs) {
    const { optimizer, options, surface, diverged, every, points } = run;
    const shown = JSON.stringify(options);
    Deno.test(`${framework} ${optimizer} ${shown} on ${surface}`, () => {
      const path = descend(byName[surface as keyof typeof byName], ours(framework as Framework, run), {
        start: recording.starts[surface],
        steps: recording.steps,
      });
      let worst = 0;
      for (let row = 0; row < points.length; row += 2) {
        const k = row / 2 * every;
        const [x, y] = [points[row], points[row + 1]];
        const scale = Math.max(Math.abs(x), Math.abs(y)) || 1;
        const apart = Math.max(
          Math.abs(path.points[2 * k] - x),
          Math.abs(path.points[2 * k + 1] - y),
        );
        worst = Math.max(worst, apart / scale);
        if (!(apart/scale < 1e300)) worst = NaN;
      }
      if (!(worst <= 1e-10)) console.log(framework, optimizer, shown, surface, worst);
      (globalThis as any).W = Math.max((globalThis as any).W ?? 0, worst);
    });
  }
}
Deno.test("x", () => console.log("WORST", (globalThis as any).W));
