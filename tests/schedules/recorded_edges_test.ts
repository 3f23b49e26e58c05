import { assertAlmostEquals } from "@std/assert/almost-equals";
import {
  chainedSchedules,
  cosineDecay,
  cyclic,
  exponentialDecay,
  joinedSchedules,
  lambdaSchedule,
  multiStepDecay,
  oneCycle,
  piecewiseInterpolation,
  polynomialDecay,
  type Schedule,
  stepDecay,
} from "downhill";
import edges from "../reference/edges.json" with { type: "json" };

/** A warm-up along a line, then a cosine. */
function warmCosine(o: Record<string, number>): Schedule {
  return joinedSchedules({
    schedules: [
      polynomialDecay({
        initial: o.init_value,
        final: o.peak_value,
        steps: o.warmup_steps,
      }),
      cosineDecay({
        initial: o.peak_value,
        final: o.end_value,
        steps: o.decay_steps - o.warmup_steps,
      }),
    ],
    boundaries: [o.warmup_steps],
  });
}

// deno-lint-ignore no-explicit-any
const ours: Record<string, (options: any) => Schedule> = {
  MultiStepLR: ({ milestones, gamma }) =>
    multiStepDecay({ initial: 0.3, milestones, factor: gamma }),
  OneCycleLR: (o) =>
    oneCycle({
      peak: o.max_lr,
      steps: o.total_steps,
      rising: o.pct_start,
      divisor: o.div_factor,
      finalDivisor: o.final_div_factor,
      form: o.anneal_strategy,
      threePhases: o.three_phase,
    }),
  CyclicLR: (o) =>
    cyclic({
      base: o.base_lr,
      peak: o.max_lr,
      up: o.step_size_up,
      down: o.step_size_down,
      factor: o.gamma,
      mode: ({ triangular2: "halving", exp_range: "exponential" } as const)[
        o.mode as "triangular2"
      ],
    }),
  LambdaLR: () =>
    lambdaSchedule({ initial: 0.3, factor: (step) => 1 / (1 + step) }),
  SequentialLR: () =>
    joinedSchedules({
      schedules: [
        polynomialDecay({ initial: 0.03, final: 0.3, steps: 5 }),
        exponentialDecay({ initial: 0.3, factor: 0.9 }),
      ],
      boundaries: [5],
    }),
  ChainedScheduler: () =>
    chainedSchedules({
      initial: 0.3,
      factors: [
        multiStepDecay({ initial: 0.1, milestones: [4], factor: 10 }),
        exponentialDecay({ initial: 1, factor: 0.9 }),
        stepDecay({ initial: 1, every: 7, factor: 0.5 }),
      ],
    }),
  cosine_onecycle_schedule: (
    { transition_steps, peak_value, pct_start = 0.3, ...divisors },
  ) => {
    const { div_factor = 25, final_div_factor = 1e4 } = divisors;
    return piecewiseInterpolation({
      initial: peak_value / div_factor,
      boundaries: [
        Math.trunc(pct_start * transition_steps),
        transition_steps,
      ],
      scales: [div_factor, 1 / (div_factor * final_div_factor)],
      form: "cosine",
    });
  },
  linear_onecycle_schedule: ({ transition_steps, peak_value }) =>
    piecewiseInterpolation({
      initial: peak_value / 25,
      boundaries: [
        Math.trunc(0.3 * transition_steps),
        Math.trunc(0.85 * transition_steps),
        transition_steps,
      ],
      scales: [25, 1 / 25, 1 / 1e4],
    }),
  piecewise_interpolate_schedule: (o) =>
    piecewiseInterpolation({
      initial: o.init_value,
      boundaries: Object.keys(o.boundaries_and_scales).map(Number),
      scales: Object.values(o.boundaries_and_scales),
      form: o.interpolate_type,
    }),
  sgdr_schedule: ({ cosine_kwargs: [first, second] }) =>
    joinedSchedules({
      schedules: [warmCosine(first), warmCosine(second)],
      boundaries: [first.decay_steps],
    }),
  join_schedules: () =>
    joinedSchedules({
      schedules: [
        polynomialDecay({ initial: 0.1, final: 0.5, steps: 6 }),
        exponentialDecay({ initial: 0.5, factor: 0.8 }),
      ],
      boundaries: [6],
    }),
};

for (const { framework, schedule, options, rates } of edges.schedules) {
  Deno.test(`${framework} ${schedule} ${JSON.stringify(options)} is the recorded one`, () => {
    const rate = ours[schedule](options);
    // optax computes them in single precision.
    const tolerance = framework === "optax" ? 1e-6 : 1e-14;
    rates.forEach((expected, step) =>
      assertAlmostEquals(rate(step), expected, tolerance, `step ${step}`)
    );
  });
}
