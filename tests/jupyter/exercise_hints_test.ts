import { assert } from "@std/assert/assert";
import { assertAlmostEquals } from "@std/assert/almost-equals";
import { assertEquals } from "@std/assert/equals";
import { assertMatch } from "@std/assert/match";
import {
  adam,
  gradientDescent,
  leastSquares,
  nesterov,
  type Optimizer,
} from "downhill";
import { hiddenRun } from "downhill/jupyter";
import {
  type ExerciseName,
  exercises,
} from "../../lib/jupyter/exercises/mod.ts";

// Every checker is tried densely, against the truth found in another way than
// the checker's own: closed forms where it runs, loops of its own where it
// has closed forms.

const judge = (name: ExerciseName, answer: unknown) =>
  exercises[name].judge(answer);

/** From one number to another, by equal factors. */
const between = (from: number, to: number, count: number) =>
  Array.from(
    { length: count },
    (_, k) => from * (to / from) ** (k / (count - 1)),
  );

/** Right exactly where it is, and a hint that leads there where it is not. */
function tryNumbers(
  name: ExerciseName,
  answers: readonly number[],
  truth: {
    isRight(answer: number): boolean;
    /** Which words a hint must match, and must not; nothing for any. */
    hint?(answer: number): [fits: RegExp, misleads?: RegExp] | undefined;
  },
) {
  for (const answer of answers) {
    const { kind, because } = judge(name, answer);
    const told = `${name}, ${answer}: ${kind}, ${because}`;
    assertEquals(kind === "right", truth.isRight(answer), told);
    const hint = kind === "right" ? undefined : truth.hint?.(answer);
    if (hint === undefined) continue;
    assertMatch(because, hint[0], told);
    if (hint[1]) assert(!hint[1].test(because), told);
  }
}

/** The right answers of those exercises that ask for a number. */
const numbers = {
  "1.limit": 0.1225,
  "1.firstStep": Math.sqrt(10),
  "2.limit": 0.1,
  "2.terminal": 0.95,
  "2.slowdown": 100,
  "2.boothRate": 0.5,
  "3.bestStep": 136 / 65,
  "3.damping": 0.81,
  "3.cloud": 42.97,
  "3.arrival": 0.015,
  "4.doubling": 70,
  "4.adamWins": 1e-16,
  "4.fastest": 0.1,
  "5.shift": 9,
} as const;

for (const [name, answer] of Object.entries(numbers)) {
  Deno.test(`exercise ${name} takes its answer as a number, and as nothing else`, () => {
    const at = name as ExerciseName;
    assertEquals(judge(at, answer).kind, "right", judge(at, answer).because);
    const others = [
      String(answer),
      [answer],
      { answer },
      Object(answer),
      () => answer,
      Promise.resolve(answer),
      BigInt(Math.ceil(answer)),
      Symbol("answer"),
      Object.create(null),
      true,
      null,
      NaN,
      -Infinity,
      Infinity,
    ];
    for (const other of others) {
      const { kind, because } = judge(at, other);
      assertEquals(kind, "not yet", because);
      assertMatch(because, /finite number/);
    }
    for (const extreme of [5e-324, 1e-300, 1e300, Number.MAX_VALUE]) {
      for (const number of [extreme, -extreme]) {
        const { because } = judge(at, number);
        assert(!/NaN|undefined/.test(because), because);
      }
    }
  });
}

Deno.test("limit of lesson 1 knows on which side of the limit a learning rate is", () => {
  const { data: { features: [x] } } = leastSquares({
    rows: 1000,
    intercept: -2,
    slope: 2,
    noise: 0.001,
    range: [-5, 5],
    seed: 1,
  });
  const mean = (of: Float64Array) => of.reduce((a, b) => a + b) / of.length;
  const [half, product] = [
    1 + mean(x.map((x) => x * x)),
    mean(x.map((x) => x * x)) - mean(x) ** 2,
  ];
  const exact = 2 / (half + Math.sqrt(half ** 2 - 4 * product));
  tryNumbers("1.limit", between(1e-6, 100, 2000), {
    isRight: (eta) => Math.abs(eta / exact - 1) <= 0.005,
    hint: (eta) =>
      eta < exact
        ? [/larger|twice|thousand/, /smaller/]
        : [/smaller|flies off long before/, /larger/],
  });
});

Deno.test("firstStep takes the root of ten, and a calculator's digits of it", () => {
  tryNumbers("1.firstStep", [...between(0.01, 100, 1500), 3.16, 3.162, -3.16], {
    isRight: (length) => Math.abs(length - 10 ** 0.5) <= 0.005 * 10 ** 0.5,
  });
});

Deno.test("best leads to the pairs that halve the distance, from everywhere", () => {
  // By the recurrence itself, in polar form: the slower of its two modes.
  const factor = (eta: number, gamma: number) =>
    Math.max(...[1.9866, 16.3217].map((lambda) => {
      const half = (1 + gamma - eta * lambda) / 2;
      const rest = half * half - gamma;
      return rest < 0
        ? Math.hypot(half, Math.sqrt(-rest))
        : Math.abs(half) + Math.sqrt(rest);
    }));
  const grid = between(0.11, 0.15, 160).flatMap((eta) =>
    between(0.2, 0.27, 120).map((gamma) => [eta, gamma])
  ).filter(([eta, gamma]) => factor(eta, gamma) <= 0.5);
  assert(grid.length > 50);
  const etas = [1e-300, 1e-9, ...between(0.001, 1, 60), 1e300];
  const gammas = [0, 0.01, ...between(0.05, 0.999, 60), 0.2, 0.233, 0.24];
  for (const learningRate of etas) {
    for (const momentum of gammas) {
      const { kind, because } = judge("1.best", { learningRate, momentum });
      const told = `${learningRate}, ${momentum}: ${because}`;
      const rate = factor(learningRate, momentum);
      if (Math.abs(rate - 0.5) < 1e-3) continue;
      assertEquals(kind === "right", rate <= 0.5, told);
      if (kind === "right") continue;
      assertEquals(because.includes("flies off"), rate > 1 + 1e-9, told);
      const leads = ([eta, gamma]: number[]) =>
        (!because.includes("larger") || eta > learningRate) &&
        (!because.includes("smaller") || eta < learningRate) &&
        (!because.includes("more momentum") || gamma > momentum) &&
        (!because.includes("less momentum") || gamma < momentum);
      assertMatch(because, /larger|smaller|ore momentum|ess momentum/);
      assert(grid.some(leads), told);
    }
  }
});

Deno.test("limit of lesson 2 knows on which side of the limit a learning rate is", () => {
  tryNumbers("2.limit", [...between(1e-6, 100, 1500), 0.1, 0.05, 0.2, 1], {
    isRight: (eta) => Math.abs(eta - 0.1) <= 1e-6,
    hint: (eta) =>
      eta < 0.1 ? [/still settles|twice that/] : [/no longer|is 20|of x alone/],
  });
});

Deno.test("terminal tells how many times as fast it becomes", () => {
  const betas = [...between(0.01, 0.999999, 1000), 0.95, 0.950002, 0.9499];
  tryNumbers("2.terminal", betas, {
    isRight: (beta) => Math.abs(beta - 0.95) <= 1e-6,
    hint: (beta) => {
      if (Math.abs(beta - 0.05) <= 1e-6) return [/what is kept/];
      // The sum of the velocities that survive, added up.
      const gain = Array.from({ length: 400 }, (_, k) => beta ** k)
        .reduce((a, b) => a + b);
      const [, told] =
        judge("2.terminal", beta).because.match(/becomes (\S+) times/) ?? [];
      if (beta < 0.98) assertAlmostEquals(Number(told), gain, 0.005 * gain);
      assert(told !== "20", `${beta}`);
      return [/times as fast/];
    },
  });
});

Deno.test("slowdown takes step 100 alone", () => {
  const steps = Array.from({ length: 400 }, (_, k) => k - 20);
  tryNumbers("2.slowdown", [...steps, 99.5, 100.5, 1e4, 1e9], {
    isRight: (step) => step === 100,
    hint: (step) =>
      step < 1 || step % 1
        ? [/whole/]
        : step === 10
        ? [/its root/]
        : Math.abs(step - 100) === 1
        ? [/step 1/]
        : step < 100
        ? [/longer/]
        : [/shorter/],
  });
});

/** Adam's 70th point as TensorFlow has it, written out again. */
function boothMiss(rate: number): number {
  const [b1, b2, eps, eta] = [0.9, 0.999, 1e-8, rate].map(Math.fround);
  const p = [1, -2], m = [0, 0], v = [0, 0];
  for (let t = 1; t <= 69; t++) {
    const u = p[0] + 2 * p[1] - 7, w = 2 * p[0] + p[1] - 5;
    const g = [2 * u + 4 * w, 4 * u + 2 * w];
    const size = eta * Math.sqrt(1 - b2 ** t) / (1 - b1 ** t);
    for (const i of [0, 1]) {
      m[i] = b1 * m[i] + (1 - b1) * g[i];
      v[i] = b2 * v[i] + (1 - b2) * g[i] ** 2;
      p[i] -= size * m[i] / (Math.sqrt(v[i]) + eps);
    }
  }
  return Math.hypot(p[0] - 1, p[1] - 3);
}

Deno.test("boothRate runs every learning rate, and leads to one that arrives", () => {
  const rates = between(1e-4, 1e3, 500)
    .filter((rate) => Math.abs(boothMiss(rate) - 0.1) > 1e-4);
  const isRight = (rate: number) => boothMiss(rate) <= 0.1;
  const good = between(0.2, 60, 3000).filter(isRight);
  assert(rates.some((rate) => rate > 10 && isRight(rate)));
  tryNumbers("2.boothRate", rates, {
    isRight,
    hint: (rate) => leadsTo(good, rate),
  });
});

/** That a hint leads to the nearest right answer, or to one as near. */
function leadsTo(good: readonly number[], from: number): [RegExp] {
  const near = (list: number[]) =>
    Math.min(...list.map((to) => Math.abs(Math.log(to / from))));
  const up = near(good.filter((to) => to > from));
  const down = near(good.filter((to) => to < from));
  if (Math.abs(up - down) < 0.02) return [/larger|smaller/];
  return up < down ? [/larger/] : [/smaller/];
}

Deno.test("bestStep takes the lowest point of the parabola", () => {
  tryNumbers("3.bestStep", between(0.01, 100, 2000), {
    // The loss after the step, beside its least.
    isRight: (eta) => {
      const loss = (eta: number) =>
        (1 - eta / 8) ** 2 / 16 + (1 - eta / 2) ** 2 / 4;
      const slope = (loss(eta + 1e-4) - loss(eta - 1e-4)) / 2e-4;
      return Math.abs(slope / (65 / 512)) <= 0.01 * 136 / 65;
    },
    hint: (eta) =>
      eta < 136 / 65
        ? [/larger|straight line|one coordinate/, /smaller/]
        : [/smaller|halfway|one coordinate/, /larger/],
  });
});

Deno.test("damping knows on which side of 0.81 a ball swings, however near", () => {
  const gammas = [
    ...Array.from({ length: 999 }, (_, k) => k / 1000),
    ...[1e-8, 1e-7, 9e-7, 1.1e-6, 2e-6, 1e-5, 1e-4].flatMap((d) => [
      0.81 + d,
      0.805 - d,
    ]),
  ];
  tryNumbers("3.damping", gammas, {
    isRight: (gamma) => gamma >= 0.805 && gamma <= 0.81 + 1e-6,
    hint: (gamma) =>
      gamma > 0.81
        ? [/swings through/, /does not swing/]
        : [/does not swing|root:/, /swings/],
  });
});

Deno.test("cloud multiplies a thousand times", () => {
  let [width, height] = [1, 1];
  for (let k = 0; k < 1000; k++) {
    width -= width * 0.01 / 8;
    height -= height * 0.01 / 2;
  }
  const ratio = width / height;
  tryNumbers("3.cloud", between(0.001, 1e4, 2000), {
    isRight: (found) => Math.abs(found - ratio) <= 0.02 * ratio,
    hint: (found) =>
      found < ratio
        ? [/is more|Turn it|one side|each of/, /is less/]
        : [/is less/],
  });
});

Deno.test("signs takes two zeros and no other pair", () => {
  const betas = [-1, -0.1, 0, 1e-300, 0.1, 0.5, 0.9, 0.999, 1, 2, NaN];
  for (const beta1 of betas) {
    for (const beta2 of betas) {
      const { kind, because } = judge("3.signs", { beta1, beta2 });
      assertEquals(kind === "right", beta1 === 0 && beta2 === 0, because);
      const possible = [beta1, beta2].every((beta) => beta >= 0 && beta <= 1);
      assertEquals(because.includes("0 ≤ β < 1"), !possible);
    }
  }
});

Deno.test("arrival leads to a learning rate near by with which all arrive", () => {
  const places = Array.from({ length: 10 }, (_, k) => -1 + (2 * k + 1) / 10);
  const along = (curvature: number, eta: number) =>
    places.map((x) => {
      let s = 0;
      for (let k = 0; k < 100; k++) {
        const g = curvature * x;
        s = 0.9 * s + 0.1 * g * g;
        x -= eta * g / Math.sqrt(s + 1e-8);
      }
      return Math.abs(x);
    });
  const worst = (eta: number) =>
    Math.hypot(
      Math.max(...along(1 / 8, eta)),
      Math.max(...along(1 / 2, eta)),
    );
  const isRight = (eta: number) => worst(eta) <= 0.02;
  const good = between(0.005, 0.05, 4000).filter(isRight);
  const rates = [1e-9, ...between(0.003, 0.1, 160), 0.016, 0.022, 1, 1e9]
    .filter((eta) => Math.abs(worst(eta) - 0.02) > 1e-5);
  tryNumbers("3.arrival", rates, {
    isRight,
    hint: (eta) => leadsTo(good, eta),
  });
});

Deno.test("doubling takes the first step above 1, and no other number", () => {
  const height = (steps: number) => {
    let y = 0.5;
    for (let k = 0; k < steps; k++) y += 2 * 0.005 * y;
    return y;
  };
  const steps = Array.from({ length: 320 }, (_, k) => k - 10);
  tryNumbers("4.doubling", [...steps, 69.2, 69.66, 70.4, 1e5], {
    isRight: (k) =>
      k >= 1 && k % 1 === 0 && height(k) > 1 && !(height(k - 1) > 1),
    hint: (k) =>
      k < 0 || k % 1
        ? [/whole/, /above 1/]
        : height(k) > 1
        ? [/was above 1/]
        : [/not yet above 1/],
  });
});

Deno.test("adamWins judges each height by both runs, down to the smallest", () => {
  /** x shrinks and y grows by one factor each: no step has to be taken. */
  const descent = (y: number) =>
    Math.max(
      0,
      Math.floor((Math.log(20.75) - Math.log(y)) / Math.log(1.01 / 0.99)) + 1,
    );
  const rival = (y: number) => {
    const p = [20.75, y], m = [0, 0], v = [0, 0];
    for (let t = 0; t <= 5000; t++) {
      if (Math.abs(p[1]) > Math.abs(p[0])) return t;
      for (const i of [0, 1]) {
        const g = i === 0 ? 2 * p[0] : -2 * p[1];
        m[i] += 0.1 * (g - m[i]);
        v[i] += 0.001 * (g * g - v[i]);
        p[i] -= 0.005 * m[i] / (1 - 0.9 ** (t + 1)) /
          (Math.sqrt(v[i] / (1 - 0.999 ** (t + 1))) + 1e-8);
      }
    }
    return Infinity;
  };
  const heights = [
    ...between(1e-305, 1e-20, 40),
    ...between(1e-20, 1e-8, 25),
    ...between(1e-7, 1e3, 20),
    1e200,
    1e300,
  ].filter((y) => Math.abs(rival(y) - descent(y)) > 3 || y > 21);
  tryNumbers("4.adamWins", [...heights, 0, -1, -1e-16], {
    isRight: (y) => y > 0 && rival(y) < descent(y),
    hint: (y) => y > 0 ? [/lower/i, /higher/] : [/above 0/],
  });
});

Deno.test("fastest counts the steps of each learning rate", () => {
  const steps = (eta: number) => {
    let [x, y, k] = [20.75, 0.5, 0];
    while (y * y <= x * x && k < 1e5) {
      [x, y, k] = [x - 2 * eta * x, y + 2 * eta * y, k + 1];
    }
    return k;
  };
  const rates = [...between(1e-3, 0.9999, 800), 1, 1.0001, 2, 1e9];
  tryNumbers("4.fastest", rates, {
    isRight: (eta) => Math.abs(1 - 2 * eta) < 1 && steps(eta) <= 20,
    hint: (eta) => eta < 1 ? [/bolder/] : [/does not shrink/],
  });
});

Deno.test("shift takes the mean of x alone, and says which way it is", () => {
  const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
  const mean = x.reduce((a, b) => a + b) / x.length;
  const taken = Array.from({ length: 2001 }, (_, k) => (k - 500) / 50);
  const close = [8.9, 8.96, 8.999, 8.99999, 9.00001, 9.04, 9.05];
  tryNumbers("5.shift", [...taken, ...close, 200, -200], {
    isRight: (shift) => Math.abs(shift - mean) <= 1e-6,
    hint: (shift) =>
      shift === 7.5 || Math.abs(shift - 7.5) <= 0.01
        ? [/mean of y/]
        : shift < mean
        ? [/take more/i, /take less/i]
        : [/take less/i, /take more/i],
  });
});

/** The six rules that may hide, each in the few lines it has. */
const rules: Record<string, (g: number, s: Record<string, number>) => number> =
  {
    "Gradient descent": (g) => 0.1 * g,
    "Momentum": (g, s) => s.v = 0.9 * (s.v ?? 0) + 0.1 * g,
    "AdaGrad": (g, s) => 0.1 * g / Math.sqrt(s.v = (s.v ?? 0) + g * g),
    "RMSProp": (g, s) =>
      0.1 * g / Math.sqrt(s.v = 0.9 * (s.v ?? 0) + 0.1 * g * g),
  };

Deno.test("hidden takes exactly one of the six for each seed", () => {
  const names = [...Object.keys(rules), "Nesterov", "Adam"];
  for (let seed = 1; seed <= 60; seed++) {
    const taken = names.filter((optimizer) =>
      judge("5.hidden", { seed, optimizer }).kind === "right"
    );
    assertEquals(taken.length, 1, `${seed}: ${taken}`);
    const rule = rules[taken[0]];
    if (rule === undefined) continue;
    const { points } = hiddenRun(seed);
    for (const i of [0, 1]) {
      const state = {};
      let at = points[i];
      for (let k = 1; k < 40; k++) {
        at -= rule([2, 8][i] * at, state);
        assertAlmostEquals(points[2 * k + i], at, 1e-4);
      }
    }
  }
});

/** What readers' functions do wrong, whatever they compute. */
const slips = (f: (...p: number[]) => unknown): [unknown, RegExp][] => [
  [(...p: number[]) => void f(...p), /returns nothing/],
  [async (...p: number[]) => await f(...p), /async/],
  [(...p: number[]) => () => f(...p), /another function/],
  [(...p: number[]) => String(f(...p)), /a text/],
  [(...p: number[]) => [f(...p), f(...p), 0], /a list/],
  [() => null, /null/],
  [() => {
    throw Symbol("no");
  }, /throws/],
  [class {}, /throws/],
];

Deno.test("functions of a wrong form are told what is wrong with it", () => {
  const gradient = (a: number, b: number, x: number, y: number) => [
    2 * (a + b * x - y),
    2 * x * (a + b * x - y),
  ];
  const step = (m: number, v: number, t: number) =>
    m / (1 - 0.9 ** t) / Math.sqrt(v / (1 - 0.999 ** t));
  assertEquals(judge("1.gradient", gradient).kind, "right");
  assertEquals(judge("2.adamStep", step).kind, "right");
  const typed = (...p: [number, number, number, number]) =>
    Float32Array.from(gradient(...p));
  assertEquals(judge("1.gradient", typed).kind, "right");
  for (
    const [name, f] of [
      ["1.gradient", gradient],
      ["2.adamStep", step],
    ] as const
  ) {
    for (const [answer, words] of slips(f as (...p: number[]) => unknown)) {
      const { kind, because } = judge(name, answer);
      assertEquals(kind, "not yet", because);
      assertMatch(because, words, name);
    }
  }
  const orders: [ExerciseName, unknown, string][] = [
    [
      "1.gradient",
      (x: number, y: number, a: number, b: number) => gradient(a, b, x, y),
      "x, y, a, b",
    ],
    [
      "1.gradient",
      (b: number, a: number, x: number, y: number) => gradient(a, b, x, y),
      "b, a, x, y",
    ],
    [
      "2.adamStep",
      (v: number, m: number, t: number) => step(m, v, t),
      "v, m, t",
    ],
  ];
  for (const [name, answer, order] of orders) {
    const { kind, because } = judge(name, answer);
    assertEquals(kind, "nearly");
    assertMatch(because, new RegExp(`order ${order}\\.`));
  }
});

Deno.test("optimizers of a wrong form are told what is wrong with it", () => {
  const rule = (step: unknown, init: unknown = () => ({})) => ({
    name: "Mine",
    settings: {},
    init,
    step,
  });
  const unit = (p: Float64Array, g: Float64Array) => {
    const size = Math.hypot(...g) || 1;
    p.forEach((_, i) => p[i] -= 0.5 * g[i] / size);
  };
  assertEquals(judge("5.unitSteps", rule(unit)).kind, "right");
  class Unit {
    #size = 0.5;
    init() {
      return {};
    }
    step(p: Float64Array, g: Float64Array) {
      const size = Math.hypot(...g) || 1;
      p.forEach((_, i) => p[i] -= this.#size * g[i] / size);
    }
  }
  assertEquals(judge("5.unitSteps", new Unit()).kind, "right");
  const wrong: [unknown, RegExp][] = [
    [rule((p: Float64Array) => [...p]), /returns something/],
    [rule(() => {}), /leaves the point/],
    [rule(async () => await 0), /step is asynchronous/],
    [rule(unit, async () => await {}), /init is asynchronous/],
    [rule((g: Float64Array, p: Float64Array) => unit(p, g)), /The order is/],
    [
      rule((p: Float64Array, g: Float64Array) => {
        g.forEach((x, i) => p[i] -= 1e-4 * (g[i] = Math.sign(x)));
      }),
      /on a copy/,
    ],
    [
      rule((p: Float64Array, _: unknown, g: Float64Array) => unit(p, g)),
      /throws.*order/,
    ],
    [
      rule((p: Float64Array, _: unknown, g: Float64Array) => {
        for (let i = 0; i < p.length; i++) p[i] -= 1e-3 * g[i];
      }),
      /no number.*order/,
    ],
    [() => rule(unit), /call it/],
    [rule(undefined), /init and step/],
    [unit, /call it/],
    [[unit], /a list/],
    ["unit", /a text/],
    [null, /null/],
    [
      rule(() => {
        throw null;
      }),
      /throws: null/,
    ],
  ];
  for (const name of ["5.unitSteps", "5.valley"] as const) {
    for (const [answer, words] of wrong) {
      const { kind, because } = judge(name, answer);
      assertEquals(kind, "not yet", because);
      assertMatch(because, words, name);
    }
  }
});

Deno.test("valley judges by where 200 steps of the rule itself end", () => {
  /** Gradient descent and Nesterov's momentum, written out. */
  const end = (eta: number, mu: number) => {
    let [x, y, u, v] = [-1.2, 1, 0, 0];
    const height = () => (1 - x) ** 2 + 100 * (y - x * x) ** 2;
    const first = height();
    for (let k = 0; k < 200 && Number.isFinite(x); k++) {
      const [a, b] = [x - mu * u, y - mu * v];
      u = mu * u + eta * (-2 * (1 - a) - 400 * a * (b - a * a));
      v = mu * v + eta * 200 * (b - a * a);
      [x, y] = [x - u, y - v];
    }
    return { off: Math.hypot(x - 1, y - 1), higher: height() > first };
  };
  const kinds = new Set<string>();
  for (const learningRate of between(1e-4, 1e-2, 30)) {
    for (const momentum of [0, 0.5, 0.9, 0.95, 0.98]) {
      const rule: Optimizer = momentum === 0
        ? gradientDescent({ learningRate })
        : nesterov({ learningRate, momentum });
      const { off, higher } = end(learningRate, momentum);
      const { kind, because } = judge("5.valley", rule);
      assertEquals(kind === "right", off <= 0.1, because);
      assertEquals(because.includes("flew off"), !(off < 1e6), because);
      if (kind === "not yet" && off < 1e6) {
        assertEquals(because.includes("higher than it began"), higher, because);
      }
      kinds.add(kind);
    }
  }
  assertEquals(kinds.size, 3);
  assert(judge("5.valley", adam({ learningRate: 0.1 })).because);
});
