import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertStringIncludes } from "@std/assert/string-includes";
import { exercises } from "../../lib/jupyter/exercises/mod.ts";

for (const [name, exercise] of Object.entries(exercises)) {
  Deno.test(`exercise ${name} meets typical wrong answers with the hint that fits`, () => {
    assert(exercise.wrong.length >= 2);
    for (const { answer, kind, hint } of exercise.wrong) {
      const verdict = exercise.judge(answer);
      assertEquals(
        verdict.kind,
        kind,
        `${JSON.stringify(answer)}: ${verdict.because}`,
      );
      assertStringIncludes(verdict.because, hint);
    }
  });

  Deno.test(`exercise ${name} judges anything without throwing`, () => {
    const odd = [
      undefined,
      null,
      NaN,
      Infinity,
      "",
      "1",
      {},
      [],
      [1],
      () => 1,
      -1,
      0,
      1e308,
    ];
    for (const answer of odd) exercise.judge(answer);
  });
}
