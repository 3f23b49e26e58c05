/**
 * Nanoseconds a step on Beale's function: descend() beside the same loop in C
 * and by hand, and beside two libraries, all in one run. And whether a run that
 * has long converged is still as fast as at its start.
 *
 * Every number is the best of many short rounds that take turns, so that other
 * work on the machine disturbs none of the contenders more than the others.
 */

import { descend } from "../../lib/core/descend.ts";
import * as rules from "../../lib/optimizers/mod.ts";
import type { Optimizer } from "../../lib/core/optimizer.ts";
import type { Surface } from "../../lib/core/surface.ts";
import type { Trajectory } from "../../lib/core/trajectory.ts";

// deno-lint-ignore no-explicit-any
type Untyped = any;

/**
 * Imported by names that Deno cannot foresee: no lesson needs to fetch them.
 */
const load = (name: string): Promise<Untyped> => import(`npm:${name}`);
const { parameter, tensor } = await load("deepbox@1.0.0/ndarray");
const deepbox = await load("deepbox@1.0.0/optim");
const tf = await load("@tensorflow/tfjs@4.22.0");

const STEPS = 200;
const RUNS = 200;
const ROUNDS = 60;
const start = [1.5, 2];

const beale: Surface = {
  name: "Beale",
  variables: ["x", "y"],
  derivatives: "by hand",
  value(p) {
    const x = p[0], y = p[1], y2 = y * y, y3 = y2 * y;
    const a = 1.5 - x + x * y, b = 2.25 - x + x * y2, c = 2.625 - x + x * y3;
    return a * a + b * b + c * c;
  },
  gradient(p, out) {
    const target = out ?? new Float64Array(2);
    const x = p[0], y = p[1], y2 = y * y, y3 = y2 * y;
    const a = 1.5 - x + x * y, b = 2.25 - x + x * y2, c = 2.625 - x + x * y3;
    target[0] = 2 * (a * (y - 1) + b * (y2 - 1) + c * (y3 - 1));
    target[1] = 2 * x * (a + 2 * b * y + 3 * c * y2);
    return target as never;
  },
};

/** A run of 200 steps by hand: numbers instead of vectors, nothing kept. */
const byHand = {
  "Gradient descent"(): number {
    let [x, y] = start;
    for (let k = 0; k < STEPS; k++) {
      const y2 = y * y, y3 = y2 * y;
      const a = 1.5 - x + x * y, b = 2.25 - x + x * y2, c = 2.625 - x + x * y3;
      const gx = 2 * (a * (y - 1) + b * (y2 - 1) + c * (y3 - 1));
      const gy = 2 * x * (a + 2 * b * y + 3 * c * y2);
      x -= 0.001 * gx;
      y -= 0.001 * gy;
    }
    return x + y;
  },
  "Momentum"(): number {
    let [x, y] = start;
    let vx = 0, vy = 0;
    for (let k = 0; k < STEPS; k++) {
      const y2 = y * y, y3 = y2 * y;
      const a = 1.5 - x + x * y, b = 2.25 - x + x * y2, c = 2.625 - x + x * y3;
      vx = 0.7 * vx -
        0.0025 * 2 * (a * (y - 1) + b * (y2 - 1) + c * (y3 - 1));
      vy = 0.7 * vy - 0.0025 * 2 * x * (a + 2 * b * y + 3 * c * y2);
      x += vx;
      y += vy;
    }
    return x + y;
  },
  "Adam"(): number {
    let [x, y] = start;
    let mx = 0, my = 0, vx = 0, vy = 0, power1 = 1, power2 = 1;
    for (let k = 0; k < STEPS; k++) {
      const y2 = y * y, y3 = y2 * y;
      const a = 1.5 - x + x * y, b = 2.25 - x + x * y2, c = 2.625 - x + x * y3;
      const gx = 2 * (a * (y - 1) + b * (y2 - 1) + c * (y3 - 1));
      const gy = 2 * x * (a + 2 * b * y + 3 * c * y2);
      power1 *= 0.9;
      power2 *= 0.999;
      mx = 0.9 * mx + 0.1 * gx;
      my = 0.9 * my + 0.1 * gy;
      vx = 0.999 * vx + 0.001 * gx * gx;
      vy = 0.999 * vy + 0.001 * gy * gy;
      x -= mx / (1 - power1) / (Math.sqrt(vx / (1 - power2)) + 1e-8);
      y -= my / (1 - power1) / (Math.sqrt(vy / (1 - power2)) + 1e-8);
    }
    return x + y;
  },
};

interface Contest {
  readonly rule: Optimizer;
  readonly learningRate: number;
  readonly deepbox: (parameters: unknown[]) => { step(): unknown };
  readonly tf: () => Untyped;
}

const contests: Record<keyof typeof byHand, Contest> = {
  "Gradient descent": {
    learningRate: 0.001,
    rule: rules.gradientDescent({ learningRate: 0.001 }),
    deepbox: (p) => new deepbox.SGD(p, { lr: 0.001 }),
    tf: () => tf.train.sgd(0.001),
  },
  "Momentum": {
    learningRate: 0.0025,
    rule: rules.momentum({ learningRate: 0.0025, momentum: 0.7 }),
    deepbox: (p) => new deepbox.SGD(p, { lr: 0.0025, momentum: 0.7 }),
    tf: () => tf.train.momentum(0.0025, 0.7),
  },
  "Adam": {
    learningRate: 1,
    rule: rules.adam({ learningRate: 1 }),
    deepbox: (p) => new deepbox.Adam(p, { lr: 1 }),
    tf: () => tf.train.adam(1),
  },
};

/** deepbox' step, its gradients written by hand; the path is not kept. */
function deepboxRun(contest: Contest, steps: number): void {
  const point = parameter(tensor(start, { dtype: "float64" }));
  const optimizer = contest.deepbox([point]);
  const gradient = new Float64Array(2);
  for (let k = 0; k < steps; k++) {
    beale.gradient(point.data as Float64Array, gradient);
    point.setGrad(tensor(gradient, { dtype: "float64" }));
    optimizer.step();
  }
}

/** TensorFlow.js' minimize(), as its guide has it; the path is not kept. */
function tfRun(contest: Contest, steps: number): void {
  tf.tidy(() => {
    const [x, y] = start.map((coordinate) => tf.scalar(coordinate).variable());
    const optimizer = contest.tf();
    const loss = () => {
      const xy = x.mul(y), xy2 = xy.mul(y), xy3 = xy2.mul(y);
      const term = (constant: number, product: Untyped) =>
        tf.scalar(constant).sub(x).add(product).square();
      return term(1.5, xy).add(term(2.25, xy2)).add(term(2.625, xy3));
    };
    for (let k = 0; k < steps; k++) optimizer.minimize(loss);
    optimizer.dispose();
    x.dispose();
    y.dispose();
  });
}

/** The loop in C, compiled here; undefined where there is no gcc. */
async function compiled() {
  const source = new URL("optimizers_bench.c", import.meta.url).pathname;
  const library = `${await Deno.makeTempDir()}/optimizers_bench.so`;
  const gcc = new Deno.Command("gcc", {
    args: ["-O3", "-shared", "-fPIC", "-o", library, source, "-lm"],
  });
  const done = await gcc.output().catch(() => undefined);
  if (!done?.success) return undefined;
  return Deno.dlopen(library, {
    restarts: { parameters: ["i32", "f64", "i32", "i32"], result: "f64" },
  }).symbols;
}

/** The best time of a step, in ns, so far. */
const best = new Map<string, number>();

function time(name: string, steps: number, work: () => void): void {
  const before = performance.now();
  work();
  const ns = (performance.now() - before) * 1e6 / steps;
  best.set(name, Math.min(best.get(name) ?? Infinity, ns));
}

const c = await compiled();
await tf.setBackend("cpu");
let checksum = 0;
for (let round = 0; round < ROUNDS; round++) {
  Object.entries(contests).forEach(([name, contest], index) => {
    const { rule, learningRate } = contest;
    time(`${name}, C`, RUNS * STEPS, () => {
      checksum += c?.restarts(index, learningRate, STEPS, RUNS) ?? 0;
    });
    time(`${name}, by hand`, RUNS * STEPS, () => {
      const run = byHand[name as keyof typeof byHand];
      for (let i = 0; i < RUNS; i++) checksum += run();
    });
    let into: Trajectory | undefined;
    time(`${name}, descend, arrays used again`, RUNS * STEPS, () => {
      for (let i = 0; i < RUNS; i++) {
        into = descend(beale, rule, { start, steps: STEPS, into });
        checksum += into.values[STEPS];
      }
    });
    time(`${name}, descend`, RUNS * STEPS, () => {
      for (let i = 0; i < RUNS; i++) {
        const run = descend(beale, rule, { start, steps: STEPS });
        checksum += run.values[STEPS];
      }
    });
    if (round % 10 > 0) return;
    time(`${name}, deepbox`, STEPS, () => deepboxRun(contest, STEPS));
    time(`${name}, TensorFlow.js`, STEPS, () => tfRun(contest, STEPS));
  });
}

const nanoseconds = (ns: number) => ns.toFixed(ns < 1000 ? 1 : 0).padStart(10);
const times = (ratio: number) =>
  `${ratio < 100 ? ratio.toFixed(2) : Math.round(ratio)} ×`.padStart(12);

console.log(
  "\nBeale, restarts of 200 steps      ns a step    to C      to descend",
);
for (const name of Object.keys(contests)) {
  const inC = c ? best.get(`${name}, C`) ?? NaN : NaN;
  const ours = best.get(`${name}, descend, arrays used again`) ?? NaN;
  for (const [who, ns] of best) {
    if (!who.startsWith(name) || (who.endsWith(", C") && !c)) continue;
    console.log(
      who.padEnd(46),
      nanoseconds(ns),
      times(ns / inC),
      times(ns / ours),
    );
  }
}
if (!c) console.log("gcc was not found: no comparison with C.");
if (!Number.isFinite(checksum)) throw new Error("a run did not stay finite");

/** x² + y²: every rule that converges comes to rest at zero. */
const bowl: Surface = {
  ...beale,
  name: "bowl",
  value: (p) => p[0] * p[0] + p[1] * p[1],
  gradient(p, out) {
    const target = out ?? new Float64Array(2);
    target[0] = 2 * p[0];
    target[1] = 2 * p[1];
    return target as never;
  },
};

console.log("\nA million steps on a bowl     the first    the last");
for (const [name, make] of Object.entries(rules.optimizers)) {
  const rule = make({ learningRate: 0.05 });
  const steps = 1000;
  const early: number[] = [];
  const late: number[] = [];
  let from: Trajectory | undefined;
  for (let part = 0; part < 1000; part++) {
    const sampled = part >= 500 && part % 5 === 0;
    const begin = performance.now();
    // The first steps once more, so that both see the same machine.
    if (sampled) descend(bowl, rule, { start: [1, -2], steps });
    const between = performance.now();
    const beginning = from ? { from } : { start: [1, -2] };
    from = descend(bowl, rule, { ...beginning, steps });
    if (!sampled) continue;
    early.push((between - begin) * 1e6 / steps);
    late.push((performance.now() - between) * 1e6 / steps);
  }
  const [first, last] = [quartile(early), quartile(late)];
  console.log(
    name.padEnd(28),
    nanoseconds(first),
    nanoseconds(last),
    times(last / first),
  );
}

/** A quarter of the numbers are less: other work on the machine is left out. */
function quartile(numbers: number[]): number {
  return numbers.sort((a, b) => a - b)[numbers.length >> 2];
}
