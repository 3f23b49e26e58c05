/**
 * What functions take: surfaces, optimizers, runs, functions, texts. A cell is
 * never type-checked, so a wrong kind of argument is told in words.
 *
 * @module
 */

import type { Kind } from "./arguments.ts";
import type { Optimizer } from "./optimizer.ts";
import {
  isList,
  isOptimizer,
  isPlainObject,
  isSurface,
  isTrajectory,
  lackingOfOptimizer,
} from "./recognize.ts";
import type { Surface } from "./surface.ts";
import type { Trajectory } from "./trajectory.ts";

/** A surface. */
export const aSurface: Kind<Surface> = {
  expected: "a surface",
  holds: (value): value is Surface =>
    isSurface(value) && oddMember(value as Surface) === undefined,
  hint(found) {
    if (isSurface(found)) return oddMember(found as Surface);
    if (typeof found === "string") {
      return `write surface(${JSON.stringify(found)})`;
    }
    if (typeof found === "function") {
      return found.length > 0
        ? `write functionSurface(${found.name || "…"})`
        : callOf(found);
    }
  },
};

/** A rule that can start and step. */
export const anOptimizer: Kind<Optimizer> = {
  expected: "an optimizer",
  holds: (value): value is Optimizer => isOptimizer(value),
  hint(found) {
    if (typeof found === "string") {
      return `write optimizer(${JSON.stringify(found)})`;
    }
    if (typeof found === "function") return callOf(found);
    if (!isPlainObject(found)) return undefined;
    const lacking = lackingOfOptimizer(found);
    return lacking.length < 4 ? `it lacks ${lacking.join(", ")}` : undefined;
  },
};

/** The path of a run. */
export const aTrajectory: Kind<Trajectory> = {
  expected: "a run, as descend() returns it",
  holds: (value): value is Trajectory => isTrajectory(value),
};

/** A function. */
// deno-lint-ignore ban-types
export const aFunction: Kind<Function> = {
  expected: "a function",
  // deno-lint-ignore ban-types
  holds: (value): value is Function => typeof value === "function",
};

/** A text. */
export const aText: Kind<string> = {
  expected: "a text",
  holds: (value): value is string => typeof value === "string",
};

/** A factory was given where what it makes is needed. */
// deno-lint-ignore ban-types
function callOf({ name }: Function): string | undefined {
  return name ? `write ${name}()` : undefined;
}

/** What is wrong with what a surface need not have, if it has it. */
function oddMember(surface: Surface): string | undefined {
  const { hessian, view } = surface;
  if (hessian !== undefined && typeof hessian !== "function") {
    return "its hessian is no function";
  }
  if (view !== undefined && !Array.isArray(view)) {
    return "its view is no list of ranges";
  }
  const landmarks = (["minima", "saddles", "starts"] as const).find((name) => {
    const places: unknown = surface[name];
    if (places === undefined) return false;
    return !Array.isArray(places) ||
      !places.every((place) => isList(place?.point));
  });
  return landmarks && `its ${landmarks} are no list of { point: […], … }`;
}
