import { assert } from "@std/assert/assert";
import { assertAlmostEquals } from "@std/assert/almost-equals";
import { assertEquals } from "@std/assert/equals";
import { assertLess } from "@std/assert/less";
import {
  adabelief,
  adam,
  adamw,
  averaged,
  beale,
  type Before,
  booth,
  clipped,
  decomposeStep,
  descend,
  lion,
  momentum,
  nesterov,
  noisy,
  type Optimizer,
  optimizers,
  rmsprop,
  saddle,
  type StepParts,
  torch,
} from "downhill";

/** Every step of short runs, with what it was made from. */
function* steps(
  optimizer: Optimizer,
  by = optimizer,
): Generator<{ before: Before; part: StepParts; next: number[] }> {
  for (const surface of [booth, beale, saddle]) {
    const run = descend(surface, optimizer, {
      start: [1.5, 2],
      steps: 40,
      states: true,
    });
    for (let k = 0; k < run.steps; k++) {
      const next = [...run.points.subarray(2 * k + 2, 2 * k + 4)];
      if (!next.every(Number.isFinite)) continue;
      const before = {
        point: run.points.subarray(2 * k, 2 * k + 2),
        gradient: run.gradients.subarray(2 * k, 2 * k + 2),
        state: run.states![k],
        step: k,
      };
      yield { before, part: decomposeStep(by, before), next };
    }
  }
}

function assertNear(a: readonly number[], b: readonly number[], size: number) {
  a.forEach((x, i) => assertLess(Math.abs(x - b[i]), size));
}

const rules = Object.entries(optimizers).map(([name, make]) =>
  [name, make()] as const
);

for (const [name, optimizer] of rules) {
  Deno.test(`decomposeStep() takes ${name}'s steps apart without a rest`, () => {
    for (const { before, part, next } of steps(optimizer)) {
      const { step, carried, push, scale } = part as Required<StepParts>;
      const length = Math.hypot(...step);
      const rounding = 1e-15 * Math.hypot(...before.point as Float64Array);
      assertNear(
        step,
        next.map((x, i) => x - before.point[i]),
        rounding + 1e-14 * length,
      );
      assertNear(
        step,
        carried.map((x, i) => x + push[i]),
        1e-14 * (length + Math.hypot(...before.point as Float64Array)),
      );
      scale.forEach((x, i) => assertEquals(x, -push[i] / before.gradient[i]));
    }
  });

  Deno.test(`the equations of ${name} foretell its steps`, () => {
    for (const { part } of steps(optimizer)) assert(part.lines !== undefined);
  });

  // Of these some steps cannot be told: the scale knows the gradient's sign,
  // decay stands outside of it, or a sign swallows what is smaller.
  const some = ["adabelief", "lamb", "adamw", "lion"].includes(name);
  Deno.test(`decomposeStep() needs no equations for ${name}, or tells nothing`, () => {
    const bare = { ...optimizer, equations: undefined };
    let [told, all] = [0, 0];
    for (const { before, part } of steps(optimizer)) {
      const { push, lines } = decomposeStep(bare, before);
      assertEquals(lines, undefined);
      all++;
      if (push === undefined) continue;
      told++;
      assertNear(push, part.push!, 1e-9 * Math.hypot(...part.step) + 1e-15);
    }
    if (!some) assertEquals(told, all);
  });
}

Deno.test("decomposeStep() leaves point, gradient and state untouched", () => {
  const before: Before = {
    point: [1, 2],
    gradient: [3, 4],
    state: adam().init(2),
    step: 0,
  };
  const copy = structuredClone(before);
  decomposeStep(adam(), before);
  assertEquals(before, copy);
});

Deno.test("PyTorch's momentum carries −η μ b", () => {
  const optimizer = torch.sgd({ learningRate: 0.02, momentum: 0.9 });
  for (const { before, part } of steps(optimizer)) {
    const v = before.state.v as Float64Array;
    const size = 1e-13 * (1 + Math.hypot(...part.step));
    assertNear(part.carried!, [...v].map((x) => -0.02 * 0.9 * x), size);
    assertNear(
      part.push!,
      [...v].map((_, i) => -0.02 * before.gradient[i]),
      size,
    );
  }
});

Deno.test("Nesterov's gradient pushes from where memory carries", () => {
  const optimizer = nesterov({ learningRate: 0.005, momentum: 0.8 });
  for (const { before, part } of steps(optimizer)) {
    const v = before.state.v as Float64Array;
    const size = 1e-13 * (1 + Math.hypot(...part.step));
    assertNear(part.carried!, [...v].map((x) => 0.8 * x), size);
  }
});

Deno.test("RMSProp's scale is η / (√v + ε)", () => {
  const optimizer = rmsprop({ learningRate: 0.01, epsilon: 1e-6 });
  for (const { part } of steps(optimizer)) {
    const v = part.state.v as Float64Array;
    part.scale!.forEach((x, i) => {
      if (Number.isNaN(x)) return;
      assertAlmostEquals(x, 0.01 / (Math.sqrt(v[i]) + 1e-6), 1e-9 * x);
    });
    assertEquals(part.carried, [0, 0]);
  }
});

Deno.test("Adam's first step is corrected by 1 / (1 − β)", () => {
  const part = decomposeStep(adam({ learningRate: 0.1, epsilon: 0 }), {
    point: [1.5, 2],
    gradient: [230, -0.5],
    state: adam().init(2),
    step: 0,
  });
  const result = (target: string) =>
    part.lines!.find((line) => line.target === target)!.result;
  const hat = (name: string) => name.normalize("NFD");
  for (const i of [0, 1]) {
    assertAlmostEquals(result(hat("m̂"))[i] / result("m")[i], 1 / (1 - 0.9));
    assertAlmostEquals(result(hat("v̂"))[i] / result("v")[i], 1 / (1 - 0.999));
    const longer = (1 - 0.9) / Math.sqrt(1 - 0.999);
    assertAlmostEquals(part.uncorrected![i] / part.step[i], longer, 1e-9);
  }
});

Deno.test("Adam without bias correction has nothing uncorrected", () => {
  for (const { part } of steps(adam({ biasCorrection: false }))) {
    assertEquals(part.uncorrected, undefined);
  }
});

Deno.test("what Adam would do uncorrected is Adam without correction", () => {
  const bare = adam({ learningRate: 0.01, biasCorrection: false });
  for (const { before, part } of steps(adam({ learningRate: 0.01 }))) {
    assertNear(part.uncorrected!, decomposeStep(bare, before).step, 1e-14);
  }
});

Deno.test("AdaBelief's memory carries β₁ m by the scale of the step", () => {
  for (const { before, part } of steps(adabelief({ learningRate: 0.01 }))) {
    const m = before.state.m as Float64Array;
    part.carried!.forEach((x, i) => {
      const share = 0.9 * m[i] / (0.9 * m[i] + 0.1 * before.gradient[i]);
      assertAlmostEquals(x, share * part.step[i], 1e-9 * Math.abs(x) + 1e-15);
    });
  }
});

Deno.test("in Lion the larger of memory and gradient takes the whole step", () => {
  const part = decomposeStep(lion({ learningRate: 0.5 }), {
    point: [0, 0],
    gradient: [100, 1],
    state: { t: 9, m: new Float64Array([-1, -1]) },
    step: 9,
  });
  assertEquals(part.push, [-0.5, 0]);
  assertEquals(part.carried, [0, 0.5]);
});

Deno.test("AdamW's weight decay comes without the gradient", () => {
  const optimizer = adamw({ learningRate: 0.1, weightDecay: 0.5 });
  const part = decomposeStep(optimizer, {
    point: [8, -4],
    gradient: [3, 3],
    state: optimizer.init(2),
    step: 0,
  });
  assertNear(part.carried!, [-0.1 * 0.5 * 8, 0.1 * 0.5 * 4], 1e-14);
});

for (const decoupledWeightDecay of [false, true]) {
  const decay = { weightDecay: 0.1, decoupledWeightDecay };
  const look = ["iterate", "lookAhead"] as const;
  const rates = ["velocity", "step"] as const;
  const all: [string, Optimizer][] = [
    ...Object.entries(optimizers).map(([name, make]): [string, Optimizer] => [
      name,
      make({ learningRate: 0.001, ...decay }),
    ]),
    ...look.flatMap((view) =>
      rates.map((learningRateIn): [string, Optimizer] => [
        `Nesterov (${view}, ${learningRateIn})`,
        nesterov({ learningRate: 0.001, view, learningRateIn, ...decay }),
      ])
    ),
  ];
  const kind = decoupledWeightDecay ? "decoupled" : "coupled";
  for (const [name, optimizer] of all) {
    Deno.test(`the equations of ${name} with ${kind} weight decay foretell its steps`, () => {
      for (const { part } of steps(optimizer)) assert(part.lines !== undefined);
    });
  }
}

Deno.test("the equations of clipped Nesterov foretell its steps, the gradient's place first", () => {
  const optimizer = clipped(nesterov(), { norm: 1 });
  assertEquals(optimizer.equations?.[0], "g ← ∇f(θ + μ v)");
  for (const { part } of steps(optimizer as Optimizer)) {
    assert(part.lines !== undefined);
  }
});

Deno.test("decomposeStep() takes wrapped optimizers apart", () => {
  const rule = momentum({ learningRate: 0.01 });
  for (
    const optimizer of [
      clipped(rule, { norm: 1 }),
      noisy(rule, { scale: 0.1 }),
      averaged(rule),
    ]
  ) {
    for (const { part } of steps(optimizer as Optimizer)) {
      const sum = part.carried!.map((x, i) => x + part.push![i]);
      assertNear(sum, part.step, 1e-12 * (1 + Math.hypot(...part.step)));
    }
  }
});

Deno.test("decomposeStep() takes a student's own rule apart", () => {
  const own: Optimizer = {
    name: "half momentum",
    settings: {},
    init: (dimension) => ({ memory: new Float64Array(dimension) }),
    step(point, gradient, { memory }) {
      const kept = memory as Float64Array;
      for (let i = 0; i < point.length; i++) {
        kept[i] = 0.5 * kept[i] - 0.1 * gradient[i];
        point[i] += kept[i];
      }
    },
  };
  const before: Before = {
    point: [1, 1],
    gradient: [10, 0],
    state: { memory: new Float64Array([2, 4]) },
    step: 3,
  };
  const { carried, push, lines } = decomposeStep(own, before);
  assertEquals([carried, push, lines], [[1, 2], [-1, 0], undefined]);

  const equations = ["memory ← keep memory − lr g", "θ ← θ + memory"];
  const settings = { keep: 0.5, lr: 0.1 };
  const told = decomposeStep({ ...own, settings, equations }, before);
  assertEquals(told.lines!.map(({ result }) => result), [[0, 2], [1, 3]]);
});

Deno.test("decomposeStep() does not believe equations that foretell another step", () => {
  const rule = momentum({ learningRate: 0.1 });
  const before: Before = {
    point: [1, 1],
    gradient: [10, 5],
    state: { t: 1, v: new Float64Array([1, 1]) },
    step: 1,
  };
  const right = decomposeStep(rule, before);
  for (
    const equations of [
      ["v ← μ v + η g", "θ ← θ + v"],
      ["v ← μ v − η g"],
      ["θ ← θ + unheard"],
      ["θ ← ("],
    ]
  ) {
    const part = decomposeStep({ ...rule, equations }, before);
    assertEquals(part.lines, undefined);
    assertNear(part.push!, right.push!, 1e-15);
  }
});
