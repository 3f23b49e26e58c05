import { assertAlmostEquals } from "@std/assert/almost-equals";
import {
  constantSchedule,
  cosineDecay,
  exponentialDecay,
  type Framework,
  multiStepDecay,
  piecewiseConstant,
  polynomialDecay,
  type Schedule,
  stepDecay,
  warmUp,
} from "../../lib/mod.ts";
import { recordings } from "./recordings.ts";

// deno-lint-ignore no-explicit-any
type Translation = (options: any, base: number) => Schedule;

const torch: Record<string, Translation> = {
  ConstantLR: ({ factor = 1 / 3, total_iters = 5 }, base) =>
    multiStepDecay({
      initial: base * factor,
      milestones: [total_iters],
      factor: 1 / factor,
    }),
  StepLR: ({ step_size, gamma }, base) =>
    stepDecay({ initial: base, every: step_size, factor: gamma }),
  MultiStepLR: ({ milestones, gamma }, base) =>
    multiStepDecay({ initial: base, milestones, factor: gamma }),
  ExponentialLR: ({ gamma }, base) =>
    exponentialDecay({ initial: base, factor: gamma }),
  CosineAnnealingLR: ({ T_max, eta_min }, base) =>
    cosineDecay({
      initial: base,
      steps: T_max,
      final: eta_min,
      afterwards: "swing",
    }),
  CosineAnnealingWarmRestarts: ({ T_0, T_mult, eta_min }, base) =>
    cosineDecay({
      initial: base,
      steps: T_0,
      final: eta_min,
      afterwards: "restart",
      lengthening: T_mult,
    }),
  LinearLR: (
    { start_factor = 1 / 3, end_factor = 1, total_iters = 5 },
    base,
  ) =>
    polynomialDecay({
      initial: start_factor * base,
      final: end_factor * base,
      steps: total_iters,
    }),
  PolynomialLR: ({ total_iters = 5, power }, base) =>
    polynomialDecay({ initial: base, steps: total_iters, power }),
};

const tensorflow1: Record<string, Translation> = {
  exponential_decay: ({ decay_steps, decay_rate, staircase }, base) =>
    exponentialDecay({
      initial: base,
      steps: decay_steps,
      factor: Math.fround(decay_rate), // a tensor in single precision
      staircase,
    }),
};

const keras: Record<string, Translation> = {
  ExponentialDecay: ({ initial_learning_rate, ...rest }) =>
    exponentialDecay({
      initial: initial_learning_rate,
      steps: rest.decay_steps,
      factor: rest.decay_rate,
      staircase: rest.staircase,
    }),
  PiecewiseConstantDecay: (options) => piecewiseConstant(options),
  CosineDecay(
    { initial_learning_rate, decay_steps, alpha = 0, ...warm },
  ) {
    const initial = warm.warmup_target ?? initial_learning_rate;
    const falling = cosineDecay({
      initial,
      final: alpha * initial,
      steps: decay_steps,
    });
    if (warm.warmup_target === undefined) return falling;
    return warmUp(falling, {
      steps: warm.warmup_steps,
      initial: initial_learning_rate,
    });
  },
  CosineDecayRestarts: ({ initial_learning_rate, first_decay_steps, t_mul }) =>
    cosineDecay({
      initial: initial_learning_rate,
      steps: first_decay_steps,
      afterwards: "restart",
      lengthening: t_mul,
    }),
};

const optax: Record<string, Translation> = {
  constant_schedule: ({ value }) => constantSchedule(value),
  exponential_decay: ({ init_value, transition_steps, ...rest }) =>
    exponentialDecay({
      initial: init_value,
      steps: transition_steps,
      factor: rest.decay_rate,
      staircase: rest.staircase,
    }),
  cosine_decay_schedule: ({ init_value, decay_steps, alpha = 0 }) =>
    cosineDecay({
      initial: init_value,
      final: alpha * init_value,
      steps: decay_steps,
    }),
  linear_schedule: ({ init_value, end_value, transition_steps }) =>
    polynomialDecay({
      initial: init_value,
      final: end_value,
      steps: transition_steps,
    }),
  piecewise_constant_schedule({ init_value, boundaries_and_scales }) {
    // The learning rate falls at a boundary here, and after it in Keras.
    const boundaries = Object.keys(boundaries_and_scales).map((b) => +b - 1);
    const values = [init_value];
    for (const scale of Object.values<number>(boundaries_and_scales)) {
      values.push(values[values.length - 1] * scale);
    }
    return piecewiseConstant({ boundaries, values });
  },
  warmup_cosine_decay_schedule: ({ init_value, peak_value, ...rest }) =>
    warmUp(
      cosineDecay({
        initial: peak_value,
        final: rest.end_value,
        steps: rest.decay_steps - rest.warmup_steps,
      }),
      { initial: init_value, steps: rest.warmup_steps },
    ),
};

// Keras computes its cosines in single precision, whatever its floatx.
const tolerance = (framework: Framework, schedule: string) =>
  framework === "keras" && schedule.startsWith("Cosine") ? 1e-7 : 1e-12;

const translations = { torch, tensorflow1, keras, optax };

for (const framework of Object.keys(recordings) as Framework[]) {
  for (const recorded of recordings[framework].schedules) {
    const { schedule, options, base = NaN, rates } = recorded;
    const shown = `${schedule} ${JSON.stringify(options)}`;
    Deno.test(`${framework} ${shown} gives the recorded learning rates`, () => {
      const rate = translations[framework][schedule](options, base);
      const within = tolerance(framework, schedule);
      rates.forEach((expected, step) =>
        assertAlmostEquals(rate(step), expected, within, `step ${step}`)
      );
    });
  }
}
