import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertStringIncludes } from "@std/assert/string-includes";
import { isOpen } from "../../lib/jupyter/exercise.ts";
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

/** The kinds of verdict on some answers. */
const kinds = (name: keyof typeof exercises, answers: readonly unknown[]) =>
  answers.map((answer) => exercises[name].judge(answer).kind);

Deno.test("twoWells takes every formula with these two minima, however flat or pointed", () => {
  const formulas = [
    "(x^2-1)^2 + y^2",
    "(x^2-1)^4 + y^2",
    "(x^2-1)^4 + y^4",
    "abs(x^2-1) + y^2",
    "abs(x^2-1) + abs(y)",
    "(x^2-1)^2 * (1 + y^2) + y^6",
    "min((x-1)^2, (x+1)^2) + y^2",
    "sqrt((x^2-1)^2 + y^2)",
    "1 - exp(-((x-1)^2 + y^2) * ((x+1)^2 + y^2))",
    "1e6 * ((x^2-1)^2 + abs(y)^1.5)",
    "1e-6 * ((x^2-1)^2 + abs(y)^1.5)",
    "max(abs(x^2-1), abs(y))",
    "1 + cos(pi*x) + y^2",
  ];
  for (const formula of formulas) {
    assertEquals(kinds("5.twoWells", [formula]), ["right"], formula);
  }
});

Deno.test("twoWells takes no formula with other minima, and says what is wrong", () => {
  const judge = exercises["5.twoWells"].judge;
  for (
    const [formula, hint] of [
      ["(x^2-1)^2", "level"],
      ["1", "level"],
      ["max(0, x^2 + y^2 - 1)", "level"],
      ["x", "no minimum"],
      ["sqrt(x^2-1) + y^2", "no height"],
      ["(x^2-1)^2 + x^2*y^2", "level"],
      ["min(1, x)", "no minimum"],
      ["x^2 - y^2", "no minimum"],
      ["(x^2-1)^4 + y^2 + 1", "height"],
      ["(x^2-1.21)^2 + y^2", "at (−1.1, 0)"],
      ["abs(x) + y^2", "1 minimum"],
      ["(x^2-1)^2 * (y^2-1)^2 + 0.01*(x^2 + y^2)", "4 minima"],
    ]
  ) {
    const { kind, because } = judge(formula);
    assert(kind !== "right", formula);
    assertStringIncludes(because, hint, formula);
  }
});

Deno.test("damping never says that a ball does not swing which does", () => {
  const { judge } = exercises["3.damping"];
  for (let k = 0; k <= 990; k++) {
    const gamma = k / 1000;
    const { kind, because } = judge(gamma);
    if (gamma >= 0.8049 && gamma <= 0.81) continue;
    assert(kind !== "right", `${gamma}`);
    assertEquals(
      because.includes("does not swing"),
      gamma < 0.81 && !because.includes("root:"),
      `${gamma}: ${because}`,
    );
  }
  assertEquals(kinds("3.damping", [0.8099, 0.8104, 0.811]), [
    "right",
    "not yet",
    "not yet",
  ]);
});

Deno.test("shift shows the digits in which two answers differ", () => {
  const [near, best] = [8.9, 9].map((taken) =>
    exercises["5.shift"].judge(taken).because.match(/is then (\S+)\. /)![1]
  );
  assert(near !== best, near);
});

Deno.test("a wrong answer's type is told in words", () => {
  for (
    const [answer, words] of [
      [[9], "a list"],
      ["9", "a text"],
      [undefined, "nothing yet"],
      [9n, "a BigInt"],
      [Promise.resolve(9), "await"],
      [{}, "an object"],
      [() => 9, "a function"],
    ] as const
  ) assertStringIncludes(exercises["5.shift"].judge(answer).because, words);
});

Deno.test("an exercise is open until something is filled in, and then it is not", () => {
  const open = [undefined, { a: undefined }, { a: undefined, b: undefined }];
  assertEquals(open.map(isOpen), [true, true, true]);
  const tried = [null, 0, "", NaN, {}, [], { a: undefined, b: 1 }, () => {}];
  assertEquals(tried.filter(isOpen), []);
});
