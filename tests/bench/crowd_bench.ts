/**
 * Many runs at once beside C and numpy, all taking turns in one run: a map of
 * 400 × 400 settings, restarts of which only the ends are kept, and basins.
 * Every number is the best of some rounds.
 */

import { basins } from "../../lib/analysis/basins.ts";
import { crowd } from "../../lib/core/crowd.ts";
import * as rules from "../../lib/optimizers/mod.ts";
import { beale, himmelblau, surface } from "../../lib/surfaces/mod.ts";
import { pythonWithNumpy } from "./numpy.ts";

const ROUNDS = 8;
const STEPS = 200;
const SIZE = 400;

/** The loops in C, compiled here; undefined where there is no gcc. */
async function compiled() {
  const source = new URL("crowd_bench.c", import.meta.url).pathname;
  const library = `${await Deno.makeTempDir()}/crowd_bench.so`;
  const gcc = new Deno.Command("gcc", {
    args: [
      ...["-O3", "-march=native", "-shared", "-fPIC"],
      ...["-o", library, source, "-lm"],
    ],
  });
  const done = await gcc.output().catch(() => undefined);
  if (!done?.success) return undefined;
  return Deno.dlopen(library, {
    momentum_map: {
      parameters: ["buffer", "buffer", "i32", "i32", "i32", "buffer"],
      result: "f64",
    },
    beale_ends: {
      parameters: ["i32", "f64", "buffer", "i32", "i32", "buffer"],
      result: "f64",
    },
    himmelblau_basins: {
      parameters: ["f64", "buffer", "i32", "i32", "f64", "buffer"],
      result: "f64",
    },
  }).symbols;
}

/** A process that walks the map each time it is asked; how long it took. */
async function numpyMap(): Promise<(() => Promise<number>) | undefined> {
  const python = await pythonWithNumpy();
  if (python === undefined) return undefined;
  const child = new Deno.Command(python, {
    args: [
      new URL("crowd_bench.py", import.meta.url).pathname,
      String(SIZE),
      String(STEPS),
    ],
    stdin: "piped",
    stdout: "piped",
  }).spawn();
  child.unref();
  const writer = child.stdin.getWriter();
  const lines = child.stdout.pipeThrough(new TextDecoderStream()).getReader();
  const answer = async () => {
    let text = "";
    while (!text.endsWith("\n")) {
      const { value, done } = await lines.read();
      if (done) throw new Error("numpy ended before it answered");
      text += value;
    }
    return Number(text);
  };
  await answer();
  return async () => {
    await writer.write(new TextEncoder().encode("go\n"));
    return answer();
  };
}

/** The best time in ms, so far. */
const best = new Map<string, number>();
const note = (name: string, ms: number) =>
  best.set(name, Math.min(best.get(name) ?? Infinity, ms));
function time(name: string, work: () => void): void {
  const before = performance.now();
  work();
  note(name, performance.now() - before);
}

const c = await compiled();
const numpy = await numpyMap();
const bowl = surface("x^2 + 4*y^2");

/** Learning rates up to 0.5 and momenta up to 1, cell by cell. */
function cellsOf(size: number) {
  const learningRate = new Float64Array(size * size);
  const momentum = new Float64Array(size * size);
  for (let k = 0; k < size * size; k++) {
    learningRate[k] = (k % size + 0.5) / size * 0.5;
    momentum[k] = (Math.floor(k / size) + 0.5) / size;
  }
  return { learningRate, momentum };
}
const map = (size: number, steps: number) => {
  const settings = cellsOf(size);
  return () =>
    crowd(bowl, rules.momentum, { starts: [-4, 4], settings, steps });
};

/** 100 × 100 starts over a view. */
function gridOf([[a, b], [c, d]]: readonly (readonly number[])[], n: number) {
  const starts = new Float64Array(2 * n * n);
  for (let k = 0; k < n * n; k++) {
    starts[2 * k] = a + (b - a) * (k % n) / (n - 1);
    starts[2 * k + 1] = c + (d - c) * Math.floor(k / n) / (n - 1);
  }
  return starts;
}
const restarts = gridOf([[-4.5, 4.5], [-4.5, 4.5]], 100);
const contests = [
  rules.gradientDescent({ learningRate: 0.001 }),
  rules.momentum({ learningRate: 0.0025, momentum: 0.7 }),
  rules.adam({ learningRate: 1 }),
];
const view = himmelblau.view ?? [[-6, 6], [-6, 6]];
const grid = gridOf(view, 101);
const out = new Float64Array(2 * SIZE * SIZE);
const whole = map(SIZE, STEPS);
const sizes = [[100, 200], [200, 200], [400, 200], [100, 800]] as const;

for (let round = 0; round < ROUNDS; round++) {
  const { learningRate, momentum } = cellsOf(SIZE);
  const cells = SIZE * SIZE;
  time("map, C", () => {
    c?.momentum_map(learningRate, momentum, cells, STEPS, 0, out);
  });
  time("map, C that checks every step", () => {
    c?.momentum_map(learningRate, momentum, cells, STEPS, 1, out);
  });
  time("map, crowd", whole);
  if (numpy) note("map, numpy", await numpy());
  contests.forEach((rule, index) => {
    const eta = Number(rule.settings.learningRate);
    time(`Beale, ${rule.name}, C`, () => {
      c?.beale_ends(index, eta, restarts, restarts.length / 2, STEPS, out);
    });
    time(`Beale, ${rule.name}, crowd`, () => {
      crowd(beale, rule, { starts: restarts, steps: STEPS });
    });
  });
  for (const learningRate of [0.01, 0.1]) {
    time(`basins ${learningRate}, C`, () => {
      c?.himmelblau_basins(learningRate, grid, 101 * 101, 1000, 1e-6, out);
    });
    time(`basins ${learningRate}, crowd`, () => {
      basins(himmelblau, rules.adam({ learningRate }), { columns: 101 });
    });
  }
  for (const [size, steps] of sizes) {
    time(`${size}² × ${steps}`, map(size, steps));
  }
}

const row = (name: string, ms: number, ...ratios: string[]) =>
  console.log(
    name.padEnd(40),
    `${ms.toFixed(1)} ms`.padStart(11),
    ...ratios.map((text) => text.padStart(16)),
  );
const to = (name: string, other: string, who: string) => {
  const ms = best.get(other);
  return ms === undefined || !c && who !== "numpy"
    ? ""
    : `${(best.get(name)! / ms).toFixed(2)} × ${who}`;
};
console.log(`\n${SIZE} × ${SIZE} cells, ${STEPS} steps of momentum`);
for (const name of ["C", "C that checks every step", "numpy", "crowd"]) {
  const key = `map, ${name}`;
  const ms = best.get(key);
  if (ms === undefined) continue;
  row(name, ms, to(key, "map, C", "C"), to(key, "map, numpy", "numpy"));
}
console.log("\nBeale, 10 000 starts × 200 steps, only the ends");
for (const { name } of contests) {
  const key = `Beale, ${name}, crowd`;
  row(name, best.get(key)!, to(key, `Beale, ${name}, C`, "C"));
}
console.log("\nBasins of Adam on Himmelblau, 101 × 101, at most 1000 steps");
for (const rate of [0.01, 0.1]) {
  const key = `basins ${rate}, crowd`;
  row(
    `learning rate ${rate}`,
    best.get(key)!,
    to(key, `basins ${rate}, C`, "C"),
  );
}
console.log("\nCost by cells and steps");
for (const [size, steps] of sizes) {
  const name = `${size}² × ${steps}`;
  const ms = best.get(name)!;
  row(name, ms, `${(ms * 1e6 / (size * size * steps)).toFixed(2)} ns a step`);
}
if (!c) console.log("gcc was not found: no comparison with C.");
if (!numpy) console.log("numpy was not found: no comparison with it.");
