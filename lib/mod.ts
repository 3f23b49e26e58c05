/**
 * The arithmetic of optimizers: surfaces, rules, the paths they take, and what
 * can be said about them. No figure, no notebook, no page: these are
 * `downhill/figures` and `downhill/jupyter`.
 *
 * @example Momentum rolls down a bowl
 * ```ts
 * import { assert } from "@std/assert/assert";
 * import { descend, momentum, surface } from "downhill";
 *
 * const bowl = surface("x^2 + 4*y^2");
 * const rule = momentum({ learningRate: 0.05 });
 * const run = descend(bowl, rule, { start: [4, 1], steps: 200 });
 * assert(run.values[200] < 1e-6);
 * ```
 *
 * @module
 */

export * from "./core/mod.ts";
export * from "./formula/mod.ts";
export * from "./surfaces/mod.ts";
export * from "./optimizers/mod.ts";
export * from "./schedules/mod.ts";
export * from "./frameworks/mod.ts";
export * from "./analysis/mod.ts";
