/**
 * What can be shown: a figure, told apart from what figures are made of.
 *
 * @module
 */

import type { Kind } from "../core/arguments.ts";
import { isSurface, isTrajectory } from "../core/recognize.ts";
import type { Figure } from "./composed_figure.ts";

/** A figure. */
export const aFigure: Kind<Figure> = {
  expected: "a figure",
  holds: (value): value is Figure => {
    const { panels, paths, caption } = (value ?? {}) as Partial<Figure>;
    return Array.isArray(panels) && Array.isArray(paths) &&
      typeof caption === "string";
  },
  hint(found) {
    if (typeof found === "function") {
      return found.name ? `write ${found.name}(…)` : undefined;
    }
    if (Array.isArray(found)) {
      return "write figure([…], { caption, alt })";
    }
    if (isTrajectory(found)) {
      return "write figure([contours(surface), path(run)], { caption, alt })";
    }
    if (isSurface(found)) {
      return "write figure([contours(surface)], { caption, alt })";
    }
    const { kind } = (found ?? {}) as { kind?: unknown };
    return typeof kind === "string"
      ? `write figure([${kind}(…)], { caption, alt })`
      : undefined;
  },
};
