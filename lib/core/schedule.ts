/**
 * What a schedule is.
 *
 * @module
 */

import type { Kind } from "./arguments.ts";

/** The learning rate of every step; the first is step 0. */
export interface Schedule {
  (step: number): number;
  /** What the schedule is, as plain data, for captions and for tables. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** A schedule with its settings. */
export function schedule(
  kind: string,
  settings: object,
  rule: (step: number) => number,
): Schedule {
  return Object.assign(rule, { settings: { kind, ...settings } });
}

/** For options without a default, which must therefore be given. */
export function given<T>(kind: Kind<T>): readonly [T, Kind<T>] {
  return [undefined as T, kind];
}
