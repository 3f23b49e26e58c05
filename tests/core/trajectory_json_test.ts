import { assertEquals } from "@std/assert/equals";
import { assertThrows } from "@std/assert/throws";
import fc from "fast-check";
import { descend } from "../../lib/core/descend.ts";
import { stepper } from "../../lib/core/stepper.ts";
import type { Checkpoint } from "../../lib/core/trajectory.ts";
import {
  adam,
  averaged,
  clipped,
  noisy,
  rmsprop,
} from "../../lib/optimizers/mod.ts";
import { exponentialDecay } from "../../lib/schedules/mod.ts";
import {
  decodeTrajectory,
  encodeTrajectory,
} from "../../lib/core/trajectory_json.ts";
import { beale, bowl } from "../helpers/surfaces.ts";

Deno.test("a trajectory survives JSON, infinities included", () => {
  const learningRate = exponentialDecay({ initial: 1e200, factor: 0.5 });
  const noise = noisy(adam({ learningRate }), { scale: learningRate });
  const run = descend(bowl(2), averaged(noise), {
    start: [1, -0],
    steps: 30,
    states: true,
  });
  assertEquals(run.end.reason, "diverged");
  const back = decodeTrajectory(encodeTrajectory(run));
  assertEquals(back, run);
  assertEquals(Object.is(back.points[1], -0), true);
});

Deno.test("a float32 run that was written down can be resumed", () => {
  const rule = noisy(adam(), { seed: 3 });
  const options = { start: [1.5, 2], precision: "float32" } as const;
  const whole = descend(beale, rule, { ...options, steps: 40 });
  const first = descend(beale, rule, { ...options, steps: 15 });
  const from = decodeTrajectory(encodeTrajectory(first));
  const rest = descend(beale, rule, { from, steps: 25 });
  assertEquals(rest.last, whole.last);
});

Deno.test("every number comes back to the last bit", () => {
  fc.assert(
    fc.property(fc.array(fc.double(), { minLength: 1 }), (numbers) => {
      const points = new Float64Array(numbers);
      const run = {
        optimizer: "any",
        settings: { one: numbers[0] },
        surface: "any",
        dimension: 1,
        steps: numbers.length - 1,
        points,
        values: points,
        gradients: points,
        gradientPoints: points,
        end: { reason: "steps", step: numbers.length - 1 },
      } as const;
      const back = decodeTrajectory(encodeTrajectory(run));
      numbers.forEach((x, i) =>
        assertEquals(Object.is(back.points[i], x), true)
      );
      assertEquals(Object.is(back.settings.one, numbers[0]), true);
    }),
    { seed: 1 },
  );
});

Deno.test("a checkpoint can be stored, read back and gone on from", () => {
  for (const precision of ["float64", "float32"] as const) {
    for (
      const rule of [
        adam(),
        noisy(averaged(adam()), { seed: 4 }),
        clipped(rmsprop({ centered: true }), { norm: 1 }),
      ]
    ) {
      const run = stepper(rule, { start: [1.5, -0], precision });
      for (let k = 0; k < 5; k++) run.step(beale.gradient(run.gradientPoint));
      const checkpoint = run.checkpoint();
      const text = encodeTrajectory(checkpoint);
      const back = decodeTrajectory<Checkpoint>(text);
      assertEquals(back, checkpoint);
      const rest = descend(beale, rule, { from: back, steps: 9 });
      assertEquals(
        rest.last,
        descend(beale, rule, { from: checkpoint, steps: 9 }).last,
      );
    }
  }
});

Deno.test("decodeTrajectory() refuses what is not a trajectory", () => {
  assertThrows(() => decodeTrajectory("{"), SyntaxError);
  for (const text of ["null", "3", "[]", '"run"']) {
    assertThrows(
      () => decodeTrajectory(text),
      RangeError,
      "Expected text to be a stored run or checkpoint but found",
    );
  }
  assertThrows(
    () => decodeTrajectory("{}"),
    RangeError,
    "Expected the trajectory's dimension to be a whole number above zero but " +
      "found undefined",
  );
});

Deno.test("decodeTrajectory() checks every member, and names the one that is wrong", () => {
  const run = descend(beale, adam(), { start: [1, 2], steps: 2, states: true });
  const whole = JSON.parse(encodeTrajectory(run));
  const refused = (name: string, change: (copy: typeof whole) => void) => {
    const copy = structuredClone(whole);
    change(copy);
    const { message } = assertThrows(
      () => decodeTrajectory(JSON.stringify(copy)),
      RangeError,
      `Expected the trajectory's ${name} to be`,
    );
    assertEquals(/NaN numbers|undefined numbers/.test(message), false);
    return message;
  };
  for (const name of Object.keys(whole)) {
    if (!["states", "last", "rule"].includes(name)) {
      refused(name, (copy) => delete copy[name]);
    }
    refused(name, (copy) => copy[name] = null);
    refused(
      name,
      (copy) => copy[name] = name === "optimizer" ? 7 : "x".length - 1.5,
    );
  }
  for (const name of ["points", "values", "gradients", "gradientPoints"]) {
    const hint = "; JSON.stringify() alone does not keep them";
    const list = refused(name, (copy) => copy[name] = copy[name].float64);
    assertEquals(list.endsWith(hint), true, list);
    const keyed = refused(
      name,
      (copy) => copy[name] = { ...copy[name].float64 },
    );
    assertEquals(keyed.endsWith(hint), true, keyed);
    refused(name, (copy) => copy[name].float64.pop());
  }
  refused("rule.key", (copy) => delete copy.rule.key);
  refused("rule.stroke", (copy) => copy.rule.stroke = "solid");
  refused("end.reason", (copy) => copy.end.reason = "tired");
  refused("end.step", (copy) => delete copy.end.step);
  refused("states", (copy) => copy.states.pop());
  refused("states[1].m", (copy) => copy.states[1].m = { 0: 1, 1: 2 });
  refused("states[2].v", (copy) => copy.states[2].v = null);
  refused("last.point", (copy) => copy.last.point = [1, 2]);
  refused("last.point", (copy) => copy.last.point.float64.push(3));
  refused("last.state.t", (copy) => copy.last.state.t = "3");
  refused("last.step", (copy) => copy.last.step = -1);
});

Deno.test("decodeTrajectory() refuses a checkpoint that went through plain JSON", () => {
  const checkpoint = stepper(adam(), { start: [1, 2] }).checkpoint();
  assertThrows(
    () => decodeTrajectory(JSON.stringify(checkpoint)),
    RangeError,
    "Expected the checkpoint's point to be numbers, as encodeTrajectory() " +
      "writes them, but found an object; JSON.stringify() alone does not keep",
  );
});
