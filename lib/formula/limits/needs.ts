/**
 * Which formulas can come to no number though they have a limit.
 *
 * @module
 */

import { constant, type Expression } from "../expression.ts";

/** With these alone value and slopes are finite, short of 10³⁰⁰. */
const TAME = /* @__PURE__ */ (() =>
  new Set(
    "add subtract negate multiply sin cos abs sign min max select and or not"
      .split(" "),
  ))();

/** What is large already for small operands. */
const STEEP = /* @__PURE__ */ new Set(["exp", "expm1", "sinh", "cosh"]);

/** Whether a slope may be no number where the value is one. */
export function needsLimits(parts: readonly Expression[]): boolean {
  return parts.some((part) => {
    if (part.kind !== "call" || TAME.has(part.operation)) return false;
    if (/^[<>=!]/.test(part.operation)) return false;
    const second = constant(part.arguments[1] ?? part);
    if (part.operation === "divide") return second === undefined;
    const natural = part.operation === "power" && second !== undefined &&
      Number.isInteger(second) && second > 0;
    return !natural;
  });
}

/** Whether a value may overflow on its way and yet be a number. */
export function needsWideValues(parts: readonly Expression[]): boolean {
  return parts.some((part) => {
    if (part.kind !== "call") return false;
    if (part.operation !== "power") return STEEP.has(part.operation);
    return constant(part.arguments[1]) === undefined;
  });
}
