/**
 * From the text of a surface's computation back to the computation.
 *
 * @module
 */

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
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { booth, fromSource } from "downhill";
 *
 * assertEquals(fromSource(booth.source).value([1, 3]), 0);
 * ```
 */
export function fromSource(source: string): Revived {
  let found = revived.get(source);
  if (found === undefined) {
    found = new Function(`return ${source}`)() as Revived;
    revived.set(source, found);
  }
  return found;
}

/**
 * A surface that computes as its `source` says, from {@linkcode fromSource}.
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
 */
export function surfaceFrom(
  known: Pick<Surface, "name" | "variables"> & { readonly source: string },
): Surface {
  // The source does not say it, and nothing that runs in a page asks.
  return { derivatives: "symbolic", ...known, ...fromSource(known.source) };
}
