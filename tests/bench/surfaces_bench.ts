/**
 * A formula's gradient against the same written by hand and against mathjs.
 *
 * The summary of each group compares averages, which a busy machine blurs. The
 * lines above compare the fastest of many rounds, taken in turns.
 */

import { derivative, type MathNode } from "mathjs";
import { ackley, beale, rosenbrock } from "downhill";

type Gradient = (p: Float64Array, out: Float64Array) => Float64Array;

/** Written as one would: what is needed twice is computed once. */
const byHand: Record<string, Gradient> = {
  rosenbrock(p, out) {
    const x = p[0], y = p[1];
    const r = y - x * x;
    out[0] = -2 * (1 - x) - 400 * x * r;
    out[1] = 200 * r;
    return out;
  },
  beale(p, out) {
    const x = p[0], y = p[1];
    const y2 = y * y, y3 = y2 * y;
    const a = 1.5 - x + x * y;
    const b = 2.25 - x + x * y2;
    const c = 2.625 - x + x * y3;
    out[0] = 2 * (a * (y - 1) + b * (y2 - 1) + c * (y3 - 1));
    out[1] = 2 * x * (a + 2 * b * y + 3 * c * y2);
    return out;
  },
  ackley(p, out) {
    const x = p[0], y = p[1];
    const r = Math.sqrt((x * x + y * y) / 2);
    const near = r === 0 ? 0 : 2 * Math.exp(-0.2 * r) / r;
    const u = 2 * Math.PI * x, v = 2 * Math.PI * y;
    const waves = Math.PI * Math.exp((Math.cos(u) + Math.cos(v)) / 2);
    out[0] = near * x + waves * Math.sin(u);
    out[1] = near * y + waves * Math.sin(v);
    return out;
  },
};

/** A thousand points around the unit circle, the same for everybody. */
const points = Array.from(
  { length: 1000 },
  (_, i) => new Float64Array([1.5 * Math.cos(i), 1.5 * Math.sin(i)]),
);

/**
 * Sums a gradient over all points. Each contender gets a loop with a text of
 * its own, or V8 would share what it learned about the first with the others.
 */
function looped(name: string, gradient: Gradient): () => number {
  return new Function(
    "gradient",
    "points",
    `return () => { // ${name}
      const out = new Float64Array(2);
      let total = 0;
      for (const point of points) {
        gradient(point, out);
        total += out[0] + out[1];
      }
      return total;
    };`,
  )(gradient, points);
}

/**
 * The fastest of many rounds for each, in milliseconds. A round is as many
 * runs as take a millisecond, or one.
 */
function fastest(runs: readonly (() => number)[]): number[] {
  const timed = (run: () => number, count: number) => {
    const start = performance.now();
    for (let i = 0; i < count; i++) run();
    return (performance.now() - start) / count;
  };
  const counts = runs.map((run) => Math.ceil(1 / timed(run, 100)));
  const best = runs.map(() => Infinity);
  for (let round = 0; round < 100; round++) {
    runs.forEach((run, i) =>
      best[i] = Math.min(best[i], timed(run, counts[i]))
    );
  }
  return best;
}

for (const surface of [rosenbrock, beale, ackley]) {
  const name = surface.name.toLowerCase();
  const group = `${name}: 1000 gradients`;
  const values = Object.fromEntries(
    Object.entries(surface.parameters).map(([key, { value }]) => [key, value]),
  );
  const compiled = surface.variables.map((variable) =>
    derivative(surface.formula, variable) as MathNode
  ).map((node) => node.compile());
  const scope: Record<string, number> = { ...values };
  const mathjs: Gradient = (p, out) => {
    scope.x = p[0];
    scope.y = p[1];
    compiled.forEach((code, i) => out[i] = code.evaluate(scope));
    return out;
  };

  const contenders = Object.entries({
    "by hand": byHand[name],
    "from its formula": surface.gradient as Gradient,
    "by mathjs, compiled": mathjs,
  }).map(([how, gradient]) => {
    const title = `${name} ${how}`;
    return { title, run: looped(title, gradient) };
  });
  const expected = contenders[0].run();
  for (const { title, run } of contenders) {
    const found = run();
    if (!(Math.abs(found - expected) < 1e-9 * Math.abs(expected))) {
      throw new Error(`${title}: expected ${expected} but found ${found}`);
    }
    const baseline = title.endsWith("by hand");
    Deno.bench(title, { group, baseline }, () => {
      run();
    });
  }

  const [hand, formula, slow] = fastest(contenders.map(({ run }) => run));
  console.log(
    `${name}: the formula's gradient takes ${(formula / hand).toFixed(2)} × ` +
      `the time of the one by hand; mathjs takes ${
        (slow / formula).toFixed(0)
      } × the time of the formula's`,
  );
}
