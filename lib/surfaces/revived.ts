/**
 * From the text of a surface's computation back to the computation.
 *
 * @module
 */

import { checkArguments, unexpected } from "../core/arguments.ts";
import { aText } from "../core/kinds.ts";
import { isPlainObject } from "../core/recognize.ts";
import { checkNames } from "../formula/variable_names.ts";
import type { Computation } from "./carried.ts";
import type { Surface } from "../core/surface.ts";

/** A computation; a Hessian belongs to it where the surface had one. */
export type Revived =
  & Omit<Computation, "hessian">
  & Partial<Pick<Computation, "hessian">>;

const revived = new Map<string, Revived>();

/**
 * The computation of a surface from its `source`. The text is code: it runs
 * with all rights of the page or program that it is in.
 */
export function fromSource(source: string): Revived {
  let found = revived.get(source);
  if (found === undefined) {
    found = new Function(`return ${source}`)() as Revived;
    revived.set(source, found);
  }
  return found;
}

/** What of a surface can travel as text. */
export interface Carried {
  /** What a caption calls it. */
  readonly name: string;
  /** The coordinates' names, in order. */
  readonly variables: readonly string[];
  /** An expression that evaluates to the computation. */
  readonly source: string;
}

/**
 * What of a surface travels.
 *
 * @throws {RangeError} If it has no `source`.
 */
export function carried(surface: Surface): Carried {
  const { name, variables, source } = surface;
  if (source === undefined) {
    const expected = "a surface that a page can compute (it has no source)";
    throw unexpected("surface", { expected, found: surface });
  }
  return { name, variables: [...variables], source };
}

/**
 * A surface that computes as its `source` says. The text is code: it runs with
 * all rights of the page or program that it is in.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { booth, surfaceFrom } from "downhill";
 *
 * const { name, variables, source } = booth;
 * const again = surfaceFrom({ name, variables, source });
 * assertEquals(again.gradient([0, 0]), booth.gradient([0, 0]));
 * ```
 *
 * @param known Its name, its variables and its `source`, as another surface
 * has them.
 * @returns The surface.
 * @throws {RangeError} If one of them is missing.
 */
export function surfaceFrom(
  known: Carried,
): Surface {
  if (!isPlainObject(known)) {
    const expected = "an object, such as { name, variables, source },";
    throw unexpected("known", { expected, found: known });
  }
  const { name, source, variables } = known;
  checkArguments({ name, source }, aText);
  checkNames(variables, "variables");
  // The source does not say it, and nothing that runs in a page asks.
  return { derivatives: "symbolic", ...known, ...fromSource(known.source) };
}
