import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { descend, gradientDescent, surface } from "downhill";
import { highPrecision } from "./high_precision.ts";

/** Where doubles overflow or underflow on the way, though a limit exists. */
const SMOOTH: Record<string, number[]> = {
  "1/(1 + exp(-200*x))": [-40, -4, -3.6, 0, 0.01, 4, 40],
  "1/(1 + exp(200*x))^2": [-4, 4, 3.6],
  "5/(2 + exp(x))/(3 + exp(2*x))": [-800, 300, 400, 800],
  "exp(x)/(1 + exp(x))": [-800, -1, 0, 1, 20, 709, 710, 800],
  "exp(2*x)/(1 + exp(x))^2": [-800, 360, 800],
  "(exp(x) - exp(-x))/(exp(x) + exp(-x))": [-800, -355, 1, 30, 355, 800],
  "2/(exp(x) + exp(-x))": [-800, -710, 0, 710, 800],
  "x/exp(x^2)": [-30, -26.7, 0, 1, 26.7, 30, 100],
  "x^2/exp(x)": [-3, 700, 720, 800],
  "x/(exp(x) - 1)": [-800, 1, 709, 720, 800],
  "log(1 + exp(x))": [-800, 0, 40, 709, 710, 800],
  "log(exp(x) + exp(2*x))": [-300, 0, 355, 360, 800],
  "log(1 + exp(x))^2": [-800, 800],
  "1/log(1 + exp(x))": [1, 800],
  "x*log(1 + exp(-x))": [-800, 2, 800],
  "sqrt(1 + exp(2*x))/exp(x)": [300, 354, 360, 800],
  "1/sqrt(1 + exp(x))": [-800, 0, 710, 800],
  "exp(-exp(x))": [-800, 0, 5, 7, 710, 800],
  "exp(-exp(x))*exp(x)": [-800, 0, 7, 710, 800],
  "atan(exp(x))": [-800, 0, 400, 800],
  "1/(1 + exp(exp(x)))": [-800, 0, 6, 7, 100],
  "exp(x)*exp(-x)*x": [-800, 3, 800],
  "cosh(x)/sinh(x)": [-800, 2, 711, 800],
  "sinh(x)/cosh(x)^2": [-800, 0, 360, 711, 800],
  "1/cosh(x)": [-800, 0, 710, 711, 800],
  "log(cosh(x))": [-800, 0, 1, 711, 800],
  "sqrt(x^4)": [-2, 1e-60, 1e-100, 1e-110, 1e80, 1e100],
  "sqrt(x^8 + x^4)": [1e-50, 1e-90, 1e60],
  "(x^6)^(1/3)": [1e-60, 1e-70, 1e60, 1e70],
  "x^2/(1 + x^4)": [1e-90, 1, 1e70, 1e80, 1e100],
  "x^3/(1 + x^2)": [1e-120, 1, 1e90, 1e110],
  "1/(1 + x^20)": [0, 1, 1e15, 1e16, 1e20],
  "x/sqrt(1 + x^2)": [0, 1, 1e100, 1e155, 1e160],
  "log(1 + x^2)": [0, 1, 1e100, 1e155, 1e160],
  "exp(-1/x^2)": [0.01, 0.03, 0.038, 0.04, 0.5, 1e-100],
  "x*exp(-1/x^2)": [0.01, 0.0375, 0.5],
  "1/(1 + exp(1/x^2))": [0.01, 0.0376, 0.5],
  "exp(-exp(1/x))": [0.001, 0.15, 0.2, 1],
  "x^x/exp(x^2)": [1, 30, 143, 150, 200],
  "exp(x)/x^50": [0.001, 700, 720],
  "log(1 + exp(x))/log(2 + exp(x))": [0, 710, 800],
};

/** Zeros and poles on which the formula itself is smooth. */
const REMOVABLE: [formula: string, x: number, along: [number, number]][] = [
  ["sqrt(x^4)", 0, [0, 2]],
  ["sqrt((x - 1)^4)", 1, [0, 2]],
  ["sqrt((x - 0.3)^4 + (x - 0.3)^6)", 0.3, [0, 2]],
  ["(x^4)^0.5", 0, [0, 2]],
  ["pow(x^2, 1.5)", 0, [0, 0]],
  ["cbrt(x^3)", 0, [1, 0]],
  ["cbrt(x^6)", 0, [0, 2]],
  ["cbrt((2*x - 1)^3)", 0.5, [2, 0]],
  ["sqrt(x^2*(1 + x)^2*x^2)", 0, [0, 2]],
  ["hypot(x^2, x^3)", 0, [0, 2]],
  ["exp(-1/x^2)", 0, [0, 0]],
  ["x + exp(-1/x^2)", 0, [1, 0]],
  ["x*exp(-1/x^4)", 0, [0, 0]],
  ["1/(1 + 1/x)", 0, [1, -2]],
  ["1/(1/x + 1/x^2)", 0, [0, 2]],
  ["1/(1 + exp(1/x^2))", 0, [0, 0]],
  ["x/(1 + exp(1/x^2))", 0, [0, 0]],
  ["atan(1/x)", 0, [-1, 0]],
  ["tanh(1/x^2)", 0, [0, 0]],
  ["asinh(x^3)/(1 + 1/x^2)", 0, [0, 0]],
  ["acosh(1 + x^2)^2", 0, [0, 4]],
  ["acosh(x)^2", 1, [2, -2 / 3]],
  ["sqrt(x)^2", 0, [1, 0]],
  ["sqrt(1 - x)^4", 1, [0, 2]],
  ["(asin(x) - pi/2)^2", 1, [-2, 2 / 3]],
];

/** Fails unless both are the same up to the rounding of sums of `scale`. */
function assertNear(
  found: number,
  expected: number,
  { what, scale = 0 }: { what: string; scale?: number },
): void {
  const tolerance = 1e-11 * Math.abs(expected) + 1e-13 * scale + 1e-305;
  const near = Math.abs(found - expected) <= tolerance;
  assert(found === expected || near, `${what}: ${found}, not ${expected}`);
}

for (const [formula, points] of Object.entries(SMOOTH)) {
  Deno.test(`slope and curvature of ${formula} are those of 150 digits`, () => {
    const s = surface(formula);
    const exact = highPrecision(formula);
    for (const x of points) {
      const { value, slope, curvature } = exact(x);
      const at = `${formula} at ${x}`;
      const scale = Math.abs(value);
      // A value that underflows on its way is 0, as it is in doubles.
      if (s.value([x]) !== 0 || scale > 1e-100) {
        assertNear(s.value([x]), value, { what: `value of ${at}` });
      }
      assertNear(s.gradient([x])[0], slope, { what: `slope of ${at}`, scale });
      assertNear(s.hessian([x])[0], curvature, {
        what: `curvature of ${at}`,
        scale,
      });
    }
  });
}

for (const [formula, x, [slope, curvature]] of REMOVABLE) {
  Deno.test(`slope and curvature of ${formula} at ${x} are their limits`, () => {
    const s = surface(formula);
    assert(Number.isFinite(s.value([x])));
    assertNear(s.gradient([x])[0], slope, { what: "slope", scale: 1 });
    assertNear(s.hessian([x])[0], curvature, { what: "curvature", scale: 1 });
  });
}

Deno.test("one coordinate that needs a limit leaves the other as it is", () => {
  const s = surface("1/(1 + exp(-200*x)) + abs(y) + y^3/3");
  assertEquals([...s.gradient([-4, 0])], [0, 0], "|y| keeps what is stated");
  assertEquals([...s.gradient([-4, 2])], [0, 5]);
  assertEquals([...s.hessian([-4, 2])], [0, 0, 0, 4]);
});

Deno.test("the text that travels with a page has the same limits", () => {
  const s = surface("a/(1 + exp(-200*x)) + sqrt(y^4) + (x^2 + y^2)^p", {
    parameters: { a: 1, p: 1 },
  });
  const carried = new Function(`"use strict"; return ${s.source};`)();
  const moved = [s, carried].map((s) => s.withParameters({ a: 3, p: 0.5 }));
  for (const [own, other] of [[s, carried], moved]) {
    for (const point of [[-4, 0], [4, 1e-100], [0, 0], [1, 2], [-4, 1e100]]) {
      assertEquals(other.value(point), own.value(point));
      assertEquals(other.gradient(point), own.gradient(point));
      assertEquals(other.hessian(point), own.hessian(point));
    }
  }
  assertEquals([...s.gradient([-4, 0])], [-8, 0]);
  assertEquals(s.hessian([-4, 0])[3], 4);
});

Deno.test("a run goes on where an exponential overflows", () => {
  const s = surface("1/(1 + exp(-200*x)) + y^2");
  const run = descend(s, gradientDescent({ learningRate: 0.1 }), {
    start: [-4, 1],
    steps: 50,
  });
  assert(Number.isFinite(run.values.at(-1)));
  assertEquals(run.values.length, 51);
});

Deno.test("a parameter as exponent does at base 0 what the number does", () => {
  const templates: [formula: string, dimension: number][] = [
    ["(x^2 + y^2)^p", 2],
    ["x^p", 1],
    ["abs(x)^p + y", 2],
    ["3*(x*y)^p - y", 2],
    ["pow(x - y, p)", 2],
    ["(x^2)^p*exp(y)", 2],
    ["(x^2 + y^4)^p/(1 + y^2)", 2],
    ["sin(x)^p + cos(y)", 2],
  ];
  let compared = 0;
  for (const [formula, dimension] of templates) {
    for (const p of [0, 1, 2, 3, 4, 0.5, 1.5, 2.5, 0.3, 1.2, -1, -2, -0.5]) {
      const literal = surface(
        formula.replaceAll("p)", `${p})`).replace(/\^p/, `^(${p})`),
      );
      const free = surface(formula, { parameters: { p: 7 } });
      const half = surface(formula.replace(/\bp\b(?!ow)/, "(q/2)"), {
        parameters: { q: 2 * p },
      });
      for (const x of [0, 1.25]) {
        for (const y of dimension === 1 ? [0] : [0, 0.5]) {
          const point = [x, y].slice(0, dimension);
          for (const s of [free.withParameters({ p }), half]) {
            const what = `${formula}, p = ${p}, at ${point}`;
            assertSame([s.value(point)], [literal.value(point)], what);
            assertSame(s.gradient(point), literal.gradient(point), what);
            assertSame(s.hessian(point), literal.hessian(point), what);
            compared++;
          }
        }
      }
    }
  }
  assertEquals(compared, 8 * 13 * 2 * 4 - 13 * 2 * 2);
});

function assertSame(
  found: ArrayLike<number>,
  expected: ArrayLike<number>,
  what: string,
): void {
  Array.from(expected, (number, i) => {
    const off = Math.abs(found[i] - number);
    const same = Object.is(found[i] + 0, number + 0) ||
      off <= 1e-12 * Math.abs(number);
    assert(same, `${what}: ${found[i]}, not ${number}`);
  });
}

Deno.test("a condition that is decided ahead stays decided beside a limit", () => {
  for (
    const [formula, expected] of [
      ["(6.26 == e or 0.08 == y/log10(-y)) ? 1 : 2 + 0*x", 2],
      ["(1 < 2 and y/log10(-y) > 3) ? 1 : 2 + 0*x", 2],
      ["(not (1 > 2 or y/log10(-y) > 3)) ? 5 : 6 + 0*x", 5],
      ["(1 > 2 ? 3 : 4) * (log10(-y) > 1 ? 1 : 2) + 0*x", 8],
    ] as const
  ) {
    const s = surface(formula, { variables: ["x", "y"] });
    assertEquals(s.value([0.3, 0.7]), expected, formula);
    assertEquals([...s.gradient([0.3, 0.7])], [0, 0], formula);
  }
});
