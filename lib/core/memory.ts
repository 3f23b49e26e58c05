/**
 * Whether a memory fits a rule that is to go on with it.
 *
 * @module
 */

import { unexpected } from "./arguments.ts";
import type { Optimizer, State } from "./optimizer.ts";
import { isPlainObject } from "./recognize.ts";
import { type Checkpoint, plain } from "./trajectory.ts";

/**
 * Switches and words that say how memory is used, not what it is. All others,
 * as whether momentum holds the learning rate, change what it means.
 */
const USES: ReadonlySet<string> = new Set([
  "framework",
  "nesterov",
  "biasCorrection",
  "decoupledWeightDecay",
  "epsilonPlacement",
  "initialAccumulator",
]);

/**
 * The part of a memory that an optimizer goes on with.
 *
 * @throws {RangeError} If it is another rule's, if something is missing, or if
 * it means something else under the optimizer's settings.
 */
export function memoryFor(
  optimizer: Optimizer,
  { point, state, optimizer: whose, settings: before }: Checkpoint,
): State {
  if (whose !== undefined && whose !== optimizer.name) {
    const expected = `a run of ${optimizer.name}`;
    throw unexpected("from", { expected, found: whose });
  }
  const settings = plain(optimizer.settings);
  if (before !== undefined) checkMeaning(settings, before);
  const fresh = optimizer.init(point.length);
  checkShape(state, fresh, optimizer.name);
  if (before === undefined) return state;
  const same = JSON.stringify(settings) === JSON.stringify(before);
  // What only the old settings needed would be stale by the time it is used.
  return same ? state : needed(state, fresh);
}

/** Throws if a setting gives the memory another meaning. */
function checkMeaning(
  settings: Readonly<Record<string, unknown>>,
  before: Readonly<Record<string, unknown>>,
): void {
  for (const name of Object.keys(before)) {
    const [now, then] = [settings[name], before[name]];
    if (now === then || USES.has(name)) continue;
    // FTRL's memory is made of steps that the learning rate has scaled.
    const scaled = "learningRatePower" in before &&
      name.includes("earningRate");
    if (typeof then !== "string" && typeof then !== "boolean" && !scaled) {
      continue;
    }
    const expected = `${JSON.stringify(then)}, as in the run that goes on,`;
    throw unexpected(name, { expected, found: now });
  }
}

/** Throws unless a memory has all that a fresh one has. */
function checkShape(state: State, fresh: State, whose: string): void {
  const missing = lacking(state, fresh);
  if (missing.length === 0) return;
  const names = (memory: State) => Object.keys(memory).join(", ") || "none";
  throw new RangeError(
    `Expected from to hold the memory that ${whose} needs ` +
      `(${names(fresh)}) but found ${
        isPlainObject(state) ? names(state) : state
      }` +
      `; ${missing.join(", ")} is missing or of another kind`,
  );
}

/** What a memory lacks, by name. */
function lacking(state: State, fresh: State, path = ""): string[] {
  return Object.entries(fresh).flatMap(([key, wanted]) => {
    const found = isPlainObject(state) && Object.hasOwn(state, key)
      ? state[key]
      : undefined;
    const name = path + key;
    if (typeof wanted === "number") {
      return typeof found === "number" ? [] : [name];
    }
    if (ArrayBuffer.isView(wanted)) {
      const fits = ArrayBuffer.isView(found) &&
        (found as typeof wanted).length === wanted.length;
      return fits ? [] : [name];
    }
    return isPlainObject(found)
      ? lacking(found as State, wanted as State, `${name}.`)
      : [name];
  });
}

/** The part of a memory that a fresh one has; all of it where that is empty. */
function needed(state: State, fresh: State): State {
  const keys = Object.keys(fresh);
  if (keys.length === 0) return state;
  return Object.fromEntries(keys.map((key) => {
    const wanted = fresh[key];
    const inner = typeof wanted !== "number" && !ArrayBuffer.isView(wanted);
    return [key, inner ? needed(state[key] as State, wanted) : state[key]];
  }));
}
