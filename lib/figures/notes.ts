/**
 * What a picture cannot show and must say: which path left it, and when.
 *
 * @module
 */

import type { Figure } from "./figure.ts";
import { layerKindOf, layersOf } from "./marks/layers.ts";
import { kindOf } from "./marks/panels.ts";

/** A sentence for each path, panel and swarm with something to say. */
export function notes(figure: Figure): string[] {
  const { panels } = figure;
  const plane = panels.map((panel) => kindOf(panel).heightField(panel))
    .find((heightField) => heightField !== undefined);
  const { paths } = figure;
  const nowhere = paths.length > 1 &&
    paths.every(({ diverged }) => diverged === 0);
  // One cause, one sentence.
  if (nowhere) return ["There is no finite height at the start."];
  return [
    ...layersOf(figure).flatMap((mark) =>
      layerKindOf(mark).notes(mark, plane?.view)
    ),
    ...panels.flatMap((panel) => kindOf(panel).notes(panel)),
  ];
}
