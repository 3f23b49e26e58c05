/**
 * All that moves in a plane, as layers of svg above what Plotly draws: lines,
 * balls, paths, and the names of the paths on top.
 *
 * @module
 */

import { type BallLayer, createBallLayer } from "../marks/balls/ball_layer.ts";
import { type LineAxes, linesIn } from "../marks/line/line.ts";
import { createLineLayer, type LineLayer } from "../marks/line/line_layer.ts";
import type { Path } from "../marks/path/path.ts";
import { createPartLayer, type PartLayer } from "./part_layer.ts";
import { createPathLayer, type PathLayer } from "./path_layer.ts";
import { isInside } from "./pixel_path.ts";
import { type Drawn, writeClearNames, writeNames } from "./plane_names.ts";
import type { PlaneProjection } from "./plane_projection.ts";
import type { ProjectedPath, ProjectedPaths } from "./projected_paths.ts";
import type { Shown } from "./view.ts";

/** The layers of a plane. */
export interface PlaneLayers {
  /** Makes the layers of other paths, balls, lines or colours. */
  rebuild(shown: Shown, projection: () => PlaneProjection): void;
  /** Takes what lies still where a projection puts it. */
  project(projection: PlaneProjection, projected: ProjectedPaths): void;
  /** Draws everything as far as it has come. */
  draw(drawn: Drawn): void;
  /** Moves the names off what is drawn. */
  clear(drawn: Drawn, stars: readonly ArrayLike<number>[]): void;
}

/** Creates the layers of a plane in an svg element. */
export function createPlaneLayers(
  element: SVGElement,
  { axes, faint, ahead = faint }: {
    /** What the axes are; only a plane of parameters has balls and starts. */
    readonly axes: LineAxes;
    /** Whether whole paths are shown faintly from the start. */
    readonly faint: boolean;
    /** Whether these show what lies ahead of the step shown, too. */
    readonly ahead?: boolean;
  },
): PlaneLayers {
  let lines: LineLayer[] = [];
  let balls: BallLayer[] = [];
  let paths: PathLayer[] = [];
  let parts: PartLayer | undefined;
  const isPlane = axes === "plane";

  const drawPath = (
    layer: PathLayer,
    path: Path,
    { pixels, arrows }: ProjectedPath,
    { on, step, box }: {
      readonly on: boolean;
      readonly step: number;
      readonly box: PlaneProjection["box"];
    },
  ) => {
    const seen = (k: number): [number, number] | undefined => {
      const [x, y] = pixels.pixels.subarray(2 * k, 2 * k + 2);
      return isInside(x, y, box) ? [x, y] : undefined;
    };
    layer.draw({
      on,
      line: pixels.line(step),
      dots: path.dots && !faint ? pixels.dots(step) : "",
      arrows: arrows.text(step),
      start: isPlane ? seen(0) : undefined,
      head: seen(step),
    });
  };
  return {
    rebuild(shown, projection) {
      const { mode } = shown;
      lines = linesIn(shown.lines, axes)
        .map((line) => createLineLayer(line, mode));
      balls = isPlane
        ? shown.swarms.map((swarm) => createBallLayer(swarm, mode, projection))
        : [];
      paths = shown.paths.map((path) => createPathLayer(path, mode, faint));
      parts = isPlane ? createPartLayer(mode) : undefined;
      const marks = parts ? [parts] : [];
      element.replaceChildren(
        ...[...lines, ...balls, ...paths, ...marks].map((layer) =>
          layer.element
        ),
        ...[...paths, ...marks].map((layer) => layer.words),
      );
    },
    project(projection, { all }) {
      for (const line of lines) line.project(projection);
      if (!ahead) return;
      paths.forEach((layer, k) => layer.faint(all[k].pixels.line(Infinity)));
    },
    draw(drawn) {
      const { shown, projection: { box }, projected: { all } } = drawn;
      balls.forEach((layer, k) =>
        layer.draw(shown.step, shown.on[shown.paths.length + k])
      );
      paths.forEach((layer, k) => {
        const projected = all[k];
        if (projected === undefined) return;
        const last = projected.pixels.pixels.length / 2 - 1;
        const step = Math.min(shown.step, last);
        drawPath(layer, shown.paths[k], projected, {
          on: shown.on[k],
          step,
          box,
        });
      });
      parts?.draw(shown, drawn.projection);
      writeNames({ paths, parts }, drawn);
    },
    clear: (drawn, stars) =>
      writeClearNames({ paths, parts }, drawn, { faint, ahead, stars }),
  };
}
