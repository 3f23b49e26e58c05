/**
 * The numbers that matter while one rule is set: what its sliders say, how far
 * its run comes, and by which factor a step of gradient descent changes each
 * direction of a quadratic surface.
 *
 * @module
 */

import type { Surface } from "../../core/surface.ts";
import { eigenvaluesOfTwo } from "../../surfaces/eigenvalues_of_two.ts";
import type { Path } from "../marks/path/path.ts";
import { formatNumber } from "../ticks.ts";
import { openNumbers } from "./open_numbers.ts";
import { chosenOptimizer, type RunningChoice } from "./optimizer_choice.ts";
import type { PlaygroundSettings } from "./settings.ts";
import { chosenSurface } from "./surface_choice.ts";

/** A direction in which a quadratic surface curves. */
export interface DirectionFactor {
  /** How much it curves: an eigenvalue λ of the Hessian. */
  readonly curvature: number;
  /** |1 − ηλ|: what a step leaves of the distance; from 1 on it grows. */
  readonly factor: number;
}

/** The numbers that matter. */
export interface ShownNumbers {
  /** What is set, and how far the run comes. */
  readonly sentence: string;
  /** A factor for each direction, the flattest first, if theory has one. */
  readonly factors: readonly DirectionFactor[];
}

/** How near to the minimum a run must come, of the way down. */
const NEAR = 0.01;

/** The numbers that matter for a rule and its path. */
export function shownNumbers(
  settings: PlaygroundSettings,
  { show, path }: { readonly show: readonly string[]; readonly path: Path },
): ShownNumbers {
  const choice = settings.optimizers[0] as RunningChoice;
  const numbers = openNumbers(choice);
  const said = show.map((key) => {
    const { option, value } = numbers[key];
    return `${option?.symbols?.[0] ?? key} = ${formatNumber(value, 4)}`;
  });
  const surface = chosenSurface(settings.surface);
  const lowest = surface.minima?.[0]?.value;
  return {
    sentence: `${said.join(", ")}: ${wayDown(path, lowest)}.`,
    factors: isGradientDescent(settings)
      ? factorsOf(surface, numbers.learningRate.value, settings.start)
      : [],
  };
}

/** How far a run comes. */
function wayDown({ values, diverged }: Path, lowest?: number): string {
  if (diverged !== undefined) return `it is gone after ${steps(diverged)}`;
  const last = values.length - 1;
  const end = `f = ${formatNumber(values[last], 3)} after ${steps(last)}`;
  if (lowest === undefined || !(values[0] > lowest)) return end;
  const near = lowest + NEAR * (values[0] - lowest);
  let first = values.length;
  while (first > 0 && values[first - 1] <= near) first--;
  return first > last ? end : `99 % of the way down after ${steps(first)}`;
}

function steps(count: number): string {
  return count === 1 ? "1 step" : `${count} steps`;
}

/** Whether each step is −η∇f with one η, as in the theory of its factors. */
function isGradientDescent({ optimizers, schedule }: PlaygroundSettings) {
  const choice = optimizers[0] as RunningChoice;
  return choice.kind === "rule" && choice.framework === undefined &&
    chosenOptimizer(choice).origin?.rule.key === "gradientDescent" &&
    schedule === "constant";
}

/** The factor of each direction, if the surface is quadratic. */
function factorsOf(
  surface: Surface,
  rate: number,
  [x, y]: readonly number[],
): DirectionFactor[] {
  // One Hessian everywhere; three places in no line tell it from others.
  const hessians = [[x, y], [x + 1, y - 0.7], [-0.3 - x, y + 1.1]]
    .map((point) => surface.hessian?.(point) ?? []);
  const [here] = hessians;
  const size = Math.max(...here.map(Math.abs));
  const isSame = hessians.every((there) =>
    there.length === 4 &&
    here.every((number, k) => Math.abs(number - there[k]) <= 1e-6 * size)
  );
  if (!isSame) return [];
  return Array.from(
    eigenvaluesOfTwo(here[0], here[1], here[3]),
    (curvature) => ({ curvature, factor: Math.abs(1 - rate * curvature) }),
  );
}
