/**
 * Settings that work for another surface: a view with heights in it, a start
 * from which there is a way down, and learning rates that take it.
 *
 * @module
 */

import { descend } from "../../core/descend.ts";
import type { Range, Surface } from "../../core/surface.ts";
import {
  chosenOptimizer,
  type OptimizerChoice,
  type RunningChoice,
} from "./optimizer_choice.ts";
import { same } from "./setting.ts";
import type { PlaygroundSettings } from "./settings.ts";
import type { View } from "./settings/view.ts";
import { suitableScale } from "./suitable_scale.ts";
import { chosenSurface, type SurfaceChoice } from "./surface_choice.ts";

/** Samples along each axis of a view. */
const SAMPLES = 9;

/** Steps after which a learning rate is judged. */
const STEPS = 60;

/** A run that falls by less than this share goes nowhere. */
const PROGRESS = 0.02;

/** Settings with another surface, changed as far as it needs. */
export function suited(
  settings: PlaygroundSettings,
  surface: SurfaceChoice,
): PlaygroundSettings {
  const chosen = chosenSurface(surface);
  const view = suitedView(chosen, settings.view);
  const start = suitedStart(chosen, view, settings.start);
  return {
    ...settings,
    surface,
    view,
    scale: suitableScale(chosen, view),
    start,
    optimizers: settings.optimizers.map((choice) =>
      suitedRate(choice, { surface: chosen, view, start })
    ),
  };
}

/**
 * The view to come back to: the lesson's on the lesson's surface, and on any
 * other what suits it.
 */
export function homeView(
  base: Pick<PlaygroundSettings, "surface" | "view">,
  { surface }: Pick<PlaygroundSettings, "surface">,
): View {
  return same(base.surface, surface)
    ? base.view
    : suitedView(chosenSurface(surface), base.view);
}

/** The surface's own view; or else the first that is mostly finite. */
function suitedView(surface: Surface, before: View): View {
  if (surface.view) return [surface.view[0], surface.view[1]];
  const others: readonly Range[] = [[-4, 4], [-1, 1], [0.1, 4], [1, 10]];
  const views: readonly View[] = [
    before,
    ...others.map((range): View => [range, range]),
  ];
  const share = (view: View) => {
    const heights = pointsOf(view).map((point) => surface.value(point));
    return heights.filter(Number.isFinite).length / heights.length;
  };
  return views.find((view) => share(view) > 0.7) ?? before;
}

/** The start in force if there is a way down from it; or else another. */
function suitedStart(
  surface: Surface,
  view: View,
  before: readonly number[],
): readonly number[] {
  const known = (surface.starts ?? []).map(({ point }) => point);
  const corner = view.map(([low, high]) => low + 0.2 * (high - low));
  const inside = (point: readonly number[]) =>
    point.every((number, k) => number >= view[k][0] && number <= view[k][1]);
  const all = surface.starts || surface.view
    ? [...known, corner]
    : [before, corner];
  const goesDown = (point: readonly number[]) => {
    const slope = surface.gradient(point);
    return inside(point) && Number.isFinite(surface.value(point)) &&
      slope.every(Number.isFinite) && slope.some((number) => number !== 0);
  };
  return [...all, ...pointsOf(view)].find(goesDown) ?? all[0];
}

/**
 * A choice with its own learning rate if that works, or with one that does.
 *
 * @param enough The share of the way down with which a rate works.
 */
export function suitedRate(
  choice: OptimizerChoice,
  place: {
    readonly surface: Surface;
    readonly view: View;
    readonly start: readonly number[];
  },
  enough: number = PROGRESS,
): OptimizerChoice {
  if (choice.kind === "recorded") return choice;
  const rate = chosenOptimizer(choice).settings.learningRate;
  if (typeof rate !== "number") return choice;
  const at = (learningRate: number): RunningChoice => ({
    ...choice,
    options: { ...choice.options, learningRate },
  });
  const own = fall(choice, place);
  if (own > enough) return choice;
  const others = [0.1, 0.01, 1e-3, 1e-4, 1e-5, 1e-6, 10, 100]
    .map((factor) => at(Number((rate * factor).toPrecision(3))))
    .map((choice) => ({ choice, fall: fall(choice, place) }));
  const best = others.reduce((a, b) => b.fall > a.fall ? b : a);
  return best.fall > Math.max(own, 0) ? best.choice : choice;
}

/** The share of the way down in the view that a run takes; below 0 if none. */
function fall(
  choice: RunningChoice,
  { surface, view, start }: {
    readonly surface: Surface;
    readonly view: View;
    readonly start: readonly number[];
  },
): number {
  try {
    const { points, values } = descend(surface, chosenOptimizer(choice), {
      start,
      steps: STEPS,
    });
    const wide = view.map((
      [low, high],
    ) => [1.5 * low - 0.5 * high, 1.5 * high - 0.5 * low]);
    const stays = points.every((number, k) =>
      number >= wide[k % 2][0] && number <= wide[k % 2][1]
    );
    const lowest = Math.min(
      ...pointsOf(view).map((point) => surface.value(point))
        .filter(Number.isFinite),
      values[0],
    );
    const way = (values[0] - values.at(-1)!) / (values[0] - lowest || 1);
    return stays && Number.isFinite(way) ? way : -1;
  } catch {
    // A rate that the rule does not take.
    return -1;
  }
}

/** Points all over a view. */
function pointsOf(view: View): number[][] {
  const along = ([low, high]: Range) =>
    Array.from(
      { length: SAMPLES },
      (_, k) => low + (k + 0.5) / SAMPLES * (high - low),
    );
  const [x, y] = view.map(along);
  return x.flatMap((x) => y.map((y) => [x, y]));
}
