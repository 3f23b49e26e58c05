/**
 * What a figure in the page shows at a moment: which figure, which step, which
 * of its paths, light or dark.
 *
 * @module
 */

import type { Figure } from "../figures/figure.ts";
import { liveSwarms } from "../figures/marks/balls/live_swarms.ts";
import { areAlike, kindOf } from "../figures/marks/panels.ts";
import type { Mode } from "../figures/plotly_json.ts";
import type { Shown } from "../figures/view/view.ts";
import { type Clock, createClock } from "./clock.ts";

/** What a figure in the page shows at a moment. */
export interface PlayerState {
  /** The figure, which another may have replaced. */
  readonly figure: Figure;
  /** Its clock. */
  readonly clock: Clock;
  /** Light or dark. */
  mode: Mode;
  /** What its views draw. */
  shown(): Shown;
  /** The coordinates' names. */
  variables(): readonly string[];
  /** Switches a path or balls on or off. */
  toggle(entry: number): void;
  /** Takes another figure; whether its drawing can stay but for the paths. */
  replace(next: Figure): boolean;
}

/** The state of a figure that nobody has touched yet. */
export function createPlayerState(first: Figure, mode: Mode): PlayerState {
  let figure = first;
  let swarms = liveSwarms(figure.balls);
  let on = [...figure.paths, ...swarms].map(() => true);
  const clock = createClock(figure.frames, figure.framesPerSecond, figure.rest);
  const state: PlayerState = {
    mode,
    clock,
    get figure() {
      return figure;
    },
    shown: () => ({
      paths: figure.paths,
      swarms,
      lines: figure.lines,
      on,
      step: clock.step,
      mode: state.mode,
    }),
    variables: () =>
      figure.panels.map((panel) => kindOf(panel).heightField(panel))
        .find((heightField) => heightField !== undefined)?.variables ??
        ["x", "y"],
    toggle(entry) {
      on = on.map((is, k) => k === entry ? !is : is);
    },
    replace(next) {
      const alike = drawsAlike(figure, next);
      const before = [...figure.paths, ...swarms].map(({ name }) => name);
      figure = next;
      swarms = liveSwarms(figure.balls);
      const all = [...figure.paths, ...swarms];
      on = all.map(({ name }, k) => {
        // Where others came or went, who stays has another place.
        const place = all.length === before.length ? k : before.indexOf(name);
        return on[place] ?? true;
      });
      return alike;
    },
  };
  return state;
}

/** Whether two figures differ in nothing but where their paths go. */
function drawsAlike(a: Figure, b: Figure): boolean {
  return a.panels.every((panel, k) => areAlike(panel, b.panels[k])) &&
    a.paths.length === b.paths.length &&
    a.paths.every(({ name }, k) => name === b.paths[k].name) &&
    a.balls.length + b.balls.length === 0;
}
