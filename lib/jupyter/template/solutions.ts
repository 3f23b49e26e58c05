/**
 * Which cells hold the solutions of exercises, for pages without them.
 *
 * @module
 */

import { nearestName } from "../../core/names.ts";
import { UserError } from "../command.ts";
import type { Cell, Notebook } from "../notebook.ts";

/** The tag of cells that hold a solution. */
export const SOLUTION = "solution";

/** Whether a cell holds a solution. */
export function isSolution({ metadata }: Cell): boolean {
  return metadata.tags?.includes(SOLUTION) ?? false;
}

/**
 * Refuses a notebook with a tag that is nearly {@linkcode SOLUTION}: its cell
 * would be handed out.
 *
 * @throws {UserError} Where there is one.
 */
export function requireSolutionTags(path: string, { cells }: Notebook): void {
  for (const [index, { id, metadata }] of cells.entries()) {
    const near = metadata.tags?.find((tag) =>
      tag !== SOLUTION && nearestName(tag, [SOLUTION]) !== undefined
    );
    if (near === undefined) continue;
    throw new UserError(
      `Expected the tag "${SOLUTION}" but found "${near}" on cell ` +
        `${index + 1} (${id}) of ${path}`,
    );
  }
}
