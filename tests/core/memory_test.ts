import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertThrows } from "@std/assert/throws";
import { descend } from "../../lib/core/descend.ts";
import type { Optimizer } from "../../lib/core/optimizer.ts";
import { stepper } from "../../lib/core/stepper.ts";
import {
  decodeTrajectory,
  encodeTrajectory,
} from "../../lib/core/trajectory_json.ts";
import type { Checkpoint, Trajectory } from "../../lib/core/trajectory.ts";
import * as rules from "../../lib/optimizers/mod.ts";
import { himmelblau } from "../../lib/surfaces/catalogue.ts";

const { adam, amsgrad, averaged, clipped, momentum, rmsprop } = rules;

const begun = (rule: Optimizer) =>
  descend(himmelblau, rule, { start: [0, 0], steps: 3 });

/** All the forms in which a run can be gone on from. */
function forms(rule: Optimizer): (Trajectory | Checkpoint)[] {
  const run = begun(rule);
  const fed = stepper(rule, { from: run });
  return [
    run,
    run.last!,
    fed.checkpoint(),
    decodeTrajectory(encodeTrajectory(run)),
    decodeTrajectory<Checkpoint>(encodeTrajectory(fed.checkpoint())),
  ];
}

Deno.test("a run goes on with another learning rate, whatever the rule", () => {
  for (const [name, make] of Object.entries(rules.optimizers)) {
    if (/ftrl/i.test(name)) continue;
    const rule = make({ learningRate: 0.01 });
    const slower = make({ learningRate: 0.001 });
    for (const from of forms(rule)) {
      const rest = descend(himmelblau, slower, { from, steps: 5 });
      // The same as a schedule that falls after three steps.
      const whole = descend(
        himmelblau,
        make({ learningRate: (step: number) => step < 3 ? 0.01 : 0.001 }),
        { start: [0, 0], steps: 8 },
      );
      assertEquals(rest.points, whole.points.slice(6), name);
      assertEquals(stepper(slower, { from }).steps, 3);
    }
  }
});

Deno.test("a run goes on with other numbers where the memory fits", () => {
  for (
    const [before, after] of [
      [adam({ beta1: 0.9 }), adam({ beta1: 0.5, epsilon: 1e-4 })],
      [momentum({ momentum: 0.5 }), momentum({ momentum: 0.9 })],
      [rmsprop({ momentum: 0.5 }), rmsprop({ momentum: 0.9, nesterov: true })],
      [rmsprop(), rmsprop({ biasCorrection: true })],
      [rmsprop({ momentum: 0.5, centered: true }), rmsprop({ centered: true })],
      [clipped(adam(), { norm: 1 }), clipped(adam(), { norm: 2 })],
      [adam({ weightDecay: 0.1 }), adam({ weightDecay: 0.2 })],
      [adam({ weightDecay: 0.1 }), adam()],
    ]
  ) {
    for (const from of forms(before)) {
      const { points, last } = descend(himmelblau, after, { from, steps: 50 });
      assert(points.every((x) => Math.abs(x) < 10));
      // Memory that is needed no more does not lie in wait.
      assertEquals(Object.keys(last!.state), Object.keys(after.init(2)));
    }
  }
});

Deno.test("a run is not gone on with where memory is missing", () => {
  for (
    const [before, after, missing] of [
      [rmsprop(), rmsprop({ momentum: 0.5 }), "b"],
      [adam(), adam({ weightDecay: 0.1 }), "g"],
    ] as const
  ) {
    for (const from of forms(before)) {
      const { message } = assertThrows(
        () => descend(himmelblau, after, { from, steps: 5 }),
        RangeError,
        `Expected from to hold the memory that ${after.name} needs`,
      );
      assert(
        message.endsWith(`; ${missing} is missing or of another kind`),
        message,
      );
      assertThrows(() => stepper(after, { from }), RangeError, message);
    }
  }
});

Deno.test("a run is not gone on with where memory means something else", () => {
  for (
    const [before, after, message] of [
      [
        momentum(),
        momentum({ learningRateIn: "step" }),
        'Expected learningRateIn to be "velocity", as in the run that goes on, ' +
        'but found "step"',
      ],
      [
        rmsprop(),
        rmsprop({ centered: true }),
        "Expected centered to be false, as in the run that goes on, but found true",
      ],
      [
        adam(),
        amsgrad(),
        'Expected from to be a run of AMSGrad but found "Adam"',
      ],
      [momentum(), rmsprop(), "Expected from to be a run of RMSProp"],
      [adam(), averaged(adam()), "Expected from to be a run of Adam, "],
      [
        rules.ftrl({ learningRate: 0.1 }),
        rules.ftrl({ learningRate: 0.01 }),
        "Expected learningRate to be 0.1, as in the run that goes on, but found 0.01",
      ],
    ] as const
  ) {
    for (const from of forms(before)) {
      for (
        const go of [
          () => descend(himmelblau, after, { from, steps: 5 }),
          () => stepper(after, { from }),
        ]
      ) assertThrows(go, RangeError, message);
    }
  }
});

Deno.test("what is no checkpoint is refused, whatever it lacks", () => {
  const { point, state, step } = begun(adam()).last!;
  const bare = { point, state, step };
  descend(himmelblau, adam(), { from: bare, steps: 1 });
  for (
    const [from, message] of [
      [
        "run",
        "Expected from to be a run that descend() made, or its checkpoint",
      ],
      [null, "but found null"],
      [adam(), 'but found the optimizer "Adam"'],
      [{ ...bare, point: [0, 0] }, "Expected from"],
      [{ ...bare, state: undefined }, "Expected from"],
      [{ ...bare, state: {} }, "t, beta1Power, beta2Power, m, v is missing"],
      [{ ...bare, state: { ...state, m: 3 } }, "; m is missing or of another"],
      [
        { ...bare, state: { ...state, v: new Float64Array(3) } },
        "; v is missing or of another kind",
      ],
      [{ ...bare, point: new Float64Array(3) }, "; m, v is missing"],
    ] as const
  ) {
    assertThrows(
      () => descend(himmelblau, adam(), { from: from as never, steps: 1 }),
      RangeError,
      message,
    );
  }
});

Deno.test("a reader's own rule that fills its memory on the way goes on", () => {
  const lazy: Optimizer = {
    name: "lazy",
    settings: { learningRate: 0.01 },
    init: () => ({}),
    step(point, gradient, state) {
      const v = (state.v ??= new Float64Array(2)) as Float64Array;
      for (const i of [0, 1]) {
        point[i] -= v[i] = 0.5 * v[i] + 0.01 * gradient[i];
      }
    },
  };
  const whole = descend(himmelblau, lazy, { start: [0, 0], steps: 8 });
  for (const from of forms(lazy)) {
    const rest = descend(himmelblau, lazy, { from, steps: 5 });
    assertEquals(rest.points, whole.points.slice(6));
  }
});
