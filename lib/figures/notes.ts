/**
 * What a picture cannot show and must say: which path left it, and when.
 *
 * @module
 */

import { countOutside, tracksOf } from "./marks/balls/balls.ts";
import type { Figure } from "./figure.ts";
import type { Path } from "./marks/path/path.ts";
import type { Range } from "../core/surface.ts";

/** The first step at which a path is outside a view, if there is one. */
export function leaves(path: Path, view: readonly Range[]): number | undefined {
  const [[x0, x1], [y0, y1]] = view;
  for (let k = 0; 2 * k < path.points.length; k++) {
    const [x, y] = [path.points[2 * k], path.points[2 * k + 1]];
    if (!(x >= x0 && x <= x1 && y >= y0 && y <= y1)) return k;
  }
}

/** A sentence for each path, and each swarm, that leaves the figure's view. */
export function notes(figure: Figure): string[] {
  const plane = figure.panels.find((panel) => "heightField" in panel);
  const found: string[] = [];
  for (const path of figure.paths) {
    const left = plane && leaves(path, plane.heightField.view);
    const ends = path.diverged === undefined
      ? ""
      : ` and is no longer finite at step ${path.diverged}`;
    if (left !== undefined) {
      const how = left === 0
        ? "begins outside the view"
        : `leaves the view at step ${left}`;
      found.push(`${path.name} ${how}${ends}.`);
    } else if (ends) {
      found.push(`${path.name} is no longer finite at step ${path.diverged}.`);
    }
  }
  for (const panel of figure.panels) {
    if (panel.kind !== "anatomy" || panel.values.length > panel.steps) continue;
    found.push(
      `${panel.name} runs away: no step after ${panel.values.length - 1} is ` +
        "taken apart.",
    );
  }
  for (const mark of plane ? figure.balls : []) {
    for (const swarm of mark.swarms) {
      const tracks = tracksOf(mark, swarm);
      const outside = countOutside(tracks, plane!.heightField.view);
      if (outside === 0) continue;
      found.push(
        `At the end ${outside} of the ${tracks.count} balls of ${swarm.name} ` +
          "are outside the view.",
      );
    }
  }
  return found;
}
