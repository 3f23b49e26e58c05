import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertThrows } from "@std/assert/throws";
import {
  convergenceRate,
  gradientDescent,
  momentum,
  nesterov,
  rateMap,
  surface,
} from "downhill";
import {
  stabilityTheory,
  type TheoryRule,
} from "../../lib/analysis/stability_theory.ts";

const CELLS = 40;
const rules = { gradientDescent, momentum, nesterov };
const middles = (high: number) =>
  Array.from({ length: CELLS }, (_, k) => (k + 0.5) / CELLS * high);

for (const key of Object.keys(rules) as TheoryRule[]) {
  Deno.test(`${key} leaves where theory says, within one cell`, () => {
    for (const sharpness of [1, 10, 1000]) {
      const bowl = surface(`(x^2 + ${sharpness}*y^2) / 2`, {
        minima: [{ point: [0, 0], value: 0 }],
      });
      const theory = stabilityTheory(key, [1, sharpness]);
      const learningRates = middles(4.5 / sharpness);
      const mus = key === "gradientDescent" ? [0] : middles(1);
      const { rates } = rateMap(bowl, rules[key], {
        across: { learningRate: learningRates },
        upward: key === "gradientDescent"
          ? { weightDecay: [0] }
          : { momentum: mus },
        start: [3, 2],
      });
      mus.forEach((mu, row) => {
        const line = rates.subarray(row * CELLS, (row + 1) * CELLS);
        const measured = line.findIndex((rate) => rate > 1);
        const limit = theory.limit(mu) / (4.5 / sharpness) * CELLS;
        const where = `κ ${sharpness}, μ ${mu}: cell ${measured}, not ${limit}`;
        assert(Math.abs(measured - limit) <= 1, where);
        // Beyond the border all leave, and below none does.
        assert(line.subarray(measured).every((rate) => rate > 1), where);
      });
    }
  });
}

Deno.test("the measured factor is that of theory, at the best settings too", () => {
  const eigenvalues = [1, 10];
  const bowl = surface("(x^2 + 10*y^2) / 2", {
    minima: [{ point: [0, 0], value: 0 }],
  });
  for (const key of ["momentum", "nesterov"] as const) {
    const { best } = stabilityTheory(key, eigenvalues);
    const learningRates = [0.02, 0.1, best.learningRate, 0.15];
    const mus = [0.1, best.momentum, 0.8];
    const { rates } = rateMap(bowl, rules[key], {
      across: { learningRate: learningRates },
      upward: { momentum: mus },
      start: [3, 2],
    });
    mus.forEach((momentum, row) =>
      learningRates.forEach((learningRate, column) => {
        const rate = convergenceRate(eigenvalues, {
          learningRate,
          momentum,
          nesterov: key === "nesterov",
        });
        const found = rates[row * learningRates.length + column];
        assert(Math.abs(found - rate) < 0.02, `${found}, not ${rate}`);
      })
    );
    const fastest = rates.indexOf(Math.min(...rates));
    assertEquals(fastest, learningRates.length + 2);
  }
});

Deno.test("rateMap() says what is wrong", () => {
  const bowl = surface("x^2 + y^2");
  const given = {
    across: { learningRate: [0.1] },
    upward: { momentum: [0.5] },
    start: [1, 1],
  };
  const cases = [
    [
      { ...given, across: {} },
      "Expected across to be one option with its values",
    ],
    [{ ...given, start: [1] }, "Expected start to be 2 coordinates"],
    [{ ...given, upward: { momentum: [1] } }, "Expected momentum to be"],
    [{ ...given, stops: 1 }, "steps"],
  ] as const;
  for (const [options, message] of cases) {
    const run = () => rateMap(bowl, momentum, options as never);
    const error = assertThrows(run, RangeError);
    assert(error.message.includes(message), error.message);
  }
});
