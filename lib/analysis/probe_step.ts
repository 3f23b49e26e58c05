/**
 * What the newest gradient brings to a step, found out without equations: the
 * same step is tried with other gradients.
 *
 * @module
 */

/** Where a step leads from one place with one memory, by the gradient. */
export type Tried = (gradient: readonly number[]) => readonly number[];

/** What of a step a gradient brings, and what comes without it. */
export interface Split {
  /** What the newest gradient brings, `[dimension]`. */
  readonly push: readonly number[];
  /** What comes without it, `[dimension]`. */
  readonly carried: readonly number[];
}

/** How far a gradient is moved to see whether a step follows it in a line. */
const NUDGES = [1 / 16, 1 / 1024];
/** How far a gradient is stretched to see whether one scale serves all. */
const STRETCHES = [0.5, 2];
/** Rounding must stay so far below the bends that a nudge could show. */
const SEEN = 1e-3;
/** What rounding in a rule may add, of a step. */
const LOOSE = 1e-10;

/**
 * Splits a step, or does not, where that would be a guess. Two kinds of rules
 * can be told for certain:
 *
 * - Near the gradient the step follows it in a straight line, and what is left
 *   of that line at a gradient of 0 is either nothing or what the rule does
 *   without a gradient. A rule that forgets its memory where it goes uphill is
 *   of this kind.
 * - The step is one scale, which does not know the gradient's sign, times a
 *   carried part plus a multiple of the gradient, as Adam's is.
 *
 * @param noise What rounding may add to a coordinate, `[dimension]`.
 */
export function probeStep(
  tried: Tried,
  gradient: readonly number[],
  noise: readonly number[],
): Split | undefined {
  const steps: Steps = {
    gradient,
    noise,
    tried,
    along: (factor) => tried(gradient.map((x) => factor * x)),
  };
  const step = steps.along(1);
  const again = steps.along(1);
  if (step.some((x, i) => !Number.isFinite(x) || x !== again[i])) return;
  const rest = steps.along(0);
  return straight(steps, step, rest) ?? scaled(steps, step, rest);
}

interface Steps {
  readonly gradient: readonly number[];
  readonly noise: readonly number[];
  readonly tried: Tried;
  /** The step for a multiple of the gradient. */
  along(factor: number): readonly number[];
}

/** The split of a step that follows its gradient in a straight line. */
function straight(
  steps: Steps,
  step: readonly number[],
  rest: readonly number[],
): Split | undefined {
  const nudge = NUDGES.find((nudge) => isStraight(steps, step, nudge));
  if (nudge === undefined) return;
  const [less, more] = [steps.along(1 - nudge), steps.along(1 + nudge)];
  const carried: number[] = [];
  for (let i = 0; i < step.length; i++) {
    const left = step[i] - (more[i] - less[i]) / (2 * nudge);
    const close = 4 * (steps.noise[i] + LOOSE * Math.abs(step[i])) / nudge;
    // A level line may be a sign's or a limit's, which the gradient decides.
    const level = Math.abs(left - step[i]) <= close;
    if (level && Math.abs(turned(steps, i)[i] - step[i]) > close) return;
    if (Math.abs(left) <= close) carried.push(0);
    else if (Math.abs(left - rest[i]) <= close) carried.push(rest[i]);
    else return;
  }
  return { carried, push: step.map((x, i) => x - carried[i]) };
}

/** The step where one coordinate of the gradient turns round. */
function turned({ gradient, tried }: Steps, k: number): readonly number[] {
  return tried(gradient.map((x, i) => i === k ? -x : x));
}

/** Whether the step has no bend near the gradient, in any direction. */
function isStraight(
  { gradient, noise, tried, along }: Steps,
  step: readonly number[],
  nudge: number,
): boolean {
  const length = Math.hypot(...step);
  if (Math.hypot(...noise) > SEEN * nudge ** 2 * length) return false;
  const bends = (less: readonly number[], more: readonly number[]) =>
    step.some((x, i) =>
      !(Math.abs(less[i] - 2 * x + more[i]) <= 4 * noise[i] + LOOSE * length)
    );
  for (const by of [nudge, nudge / 2]) {
    if (bends(along(1 - by), along(1 + by))) return false;
  }
  return gradient.every((_, k) => {
    const [less, more] = [1 - nudge, 1 + nudge].map((factor) =>
      tried(gradient.map((x, i) => i === k ? factor * x : x))
    );
    return !bends(less, more);
  });
}

/** The split of a step whose scale does not know the gradient's sign. */
function scaled(
  { along, noise }: Steps,
  step: readonly number[],
  rest: readonly number[],
): Split | undefined {
  const halves = (factor: number) => {
    const [to, fro] = [along(factor), along(-factor)];
    return {
      even: to.map((x, i) => (x + fro[i]) / 2),
      odd: to.map((x, i) => (x - fro[i]) / (2 * factor)),
    };
  };
  const { even, odd } = halves(1);
  const others = STRETCHES.map(halves);
  const nothing = (x: number, i: number) =>
    Math.abs(x) <= 4 * noise[i] + LOOSE * Math.abs(step[i]);
  const told = step.every((_, i) => {
    if (![even[i], odd[i], rest[i]].every(Number.isFinite)) return false;
    // What comes without a gradient must point the same way, or be nothing.
    if (nothing(even[i], i) !== nothing(rest[i], i)) return false;
    if (!nothing(even[i], i) && even[i] * rest[i] < 0) return false;
    return others.every((other) => {
      if (nothing(even[i], i)) return nothing(other.even[i], i);
      if (nothing(odd[i], i)) {
        return nothing(other.odd[i], i) && nothing(other.even[i] - even[i], i);
      }
      const [a, b] = [other.even[i] * odd[i], even[i] * other.odd[i]];
      const rounding = noise[i] * (Math.abs(odd[i]) + Math.abs(even[i])) * 8;
      return Math.abs(a - b) <= rounding + LOOSE * Math.abs(a);
    });
  });
  if (!told) return;
  const carried = even.map((x, i) =>
    nothing(x, i) ? 0 : nothing(odd[i], i) ? step[i] : x
  );
  return { carried, push: step.map((x, i) => x - carried[i]) };
}
