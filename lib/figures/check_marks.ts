/**
 * What a figure is composed of must be marks; what is none is told how it
 * becomes one.
 *
 * @module
 */

import { shown } from "../core/recognize.ts";
import { layerNames } from "./marks/layers.ts";
import { panelNames } from "./marks/panels.ts";

/** Throws unless all marks are some. */
export function checkMarks(marks: unknown): void {
  if (!Array.isArray(marks)) {
    throw new TypeError(
      `Expected marks to be a list of marks but found ${nameOf(marks)}`,
    );
  }
  const known: readonly unknown[] = [...panelNames, ...layerNames];
  marks.forEach((mark, k) => {
    if (known.includes(mark?.kind)) return;
    throw new TypeError(
      `Expected marks[${k}] to be a mark (${known.join(", ")}) but found ` +
        nameOf(mark),
    );
  });
}

/** What somebody took for a mark, and how it becomes one. */
function nameOf(found: unknown): string {
  if (typeof found === "function") {
    return `the function ${found.name || "without a name"}: call it`;
  }
  if (Array.isArray(found)) return "a list: put ... before it";
  if (typeof found !== "object" || found === null) return shown(found);
  if ("kind" in found) return `one ${found.kind}: put it into [ ]`;
  if ("points" in found) return "a trajectory: path(trajectory) is a mark";
  if ("gradient" in found) return "a surface: contours(surface) is a mark";
  return "an object";
}
