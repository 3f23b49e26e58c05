import { assertEquals } from "@std/assert/equals";
import { assertMatch } from "@std/assert/match";
import { assertRejects } from "@std/assert/rejects";
import { assertThrows } from "@std/assert/throws";
import {
  check,
  exercise,
  type ExerciseOptions,
  nearly,
  notYet,
  right,
} from "downhill/jupyter";
import { systemTest } from "../tools/permissions.ts";
import { typeErrors } from "./type_errors.ts";

const half = exercise({
  question: "What is half of 6?",
  judge(answer) {
    if (answer === 3) return right("2 · 3 = 6.");
    return answer === 2 ? nearly("That is a third.") : notYet("Divide.");
  },
});

Deno.test("an exercise of one's own judges answers of any type", () => {
  const kinds = [3, 2, "3", undefined, NaN].map((answer) =>
    half.judge(answer).kind
  );
  assertEquals(kinds, ["right", "nearly", "not yet", "not yet", "not yet"]);
});

Deno.test("an exercise without a part, or with a misspelt one, is refused by name", () => {
  const judge = half.judge;
  const make = (options: unknown) => () => exercise(options as ExerciseOptions);
  assertThrows(make({ judge }), RangeError, "Expected question to be");
  assertThrows(make({ question: "Why?" }), RangeError, "Expected judge to be");
  assertThrows(
    make({ question: "Why?", judge, judges: judge }),
    RangeError,
    "did you mean judge?",
  );
});

Deno.test("what judges must give a verdict", () => {
  const broken = exercise({
    question: "Why?",
    judge: (() => true) as unknown as ExerciseOptions["judge"],
  });
  assertThrows(() => broken.judge(1), RangeError, "made by right()");
});

Deno.test("check() suggests the exercise that may be meant", async () => {
  await assertRejects(
    () => check("4.dobling", 1),
    RangeError,
    'did you mean "4.doubling"?',
  );
  await assertRejects(() => check({} as never, 1), RangeError, "exercise()");
});

systemTest("an exercise that lacks a part is an error of types", async () => {
  const head = 'import { exercise, right } from "downhill/jupyter";\n';
  const errors = await typeErrors({
    whole: `${head}exercise({ question: "?", judge: () => right("!") });`,
    mute: `${head}exercise({ judge: () => right("!") });`,
    blind: `${head}exercise({ question: "?" });`,
  });
  assertEquals(errors.whole, []);
  assertMatch(errors.mute.join(), /question/);
  assertMatch(errors.blind.join(), /judge/);
});
