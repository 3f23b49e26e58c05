/**
 * What a value is, for errors that say what was found.
 *
 * @module
 */

/** Whether a value has a member of a type. */
function has(value: unknown, member: string, type: string): boolean {
  return typeof value === "object" && value !== null &&
    typeof (value as Record<string, unknown>)[member] === type;
}

/** Whether a value computes heights and gradients over named variables. */
export function isSurface(value: unknown): boolean {
  return has(value, "value", "function") &&
    has(value, "gradient", "function") &&
    Array.isArray((value as { variables?: unknown }).variables);
}

/** What a rule must have, by type. */
const RULE = {
  name: "string",
  settings: "object",
  init: "function",
  step: "function",
} as const;

/** The members that a value lacks to be an optimizer. */
export function lackingOfOptimizer(value: unknown): string[] {
  const members = Object.entries(RULE);
  return members.flatMap(([name, type]) => has(value, name, type) ? [] : name);
}

/** Whether a value is a rule that can start and step. */
export function isOptimizer(value: unknown): boolean {
  for (const name in RULE) {
    if (!has(value, name, RULE[name as keyof typeof RULE])) return false;
  }
  return true;
}

/** Whether a value is the path of a run. */
export function isTrajectory(value: unknown): boolean {
  return has(value, "steps", "number") && has(value, "dimension", "number") &&
    ArrayBuffer.isView((value as { points?: unknown }).points) &&
    ArrayBuffer.isView((value as { values?: unknown }).values);
}

/** Whether a value is all that is needed to go on. */
export function isCheckpoint(value: unknown): boolean {
  return has(value, "state", "object") && has(value, "step", "number") &&
    ArrayBuffer.isView((value as { point?: unknown }).point);
}

/** Whether a value is a list of anything; a text is none. */
export function isList(value: unknown): value is ArrayLike<unknown> {
  return has(value, "length", "number");
}

/** Whether a value is an object that options may stand in. */
export function isPlainObject(value: unknown): value is object {
  return Object.prototype.toString.call(value) === "[object Object]";
}

/** Longer lists are cut. */
const FIRST = 4;

/** Longer texts are cut. */
const EXCERPT = 60;

/** A value as an error shows it. */
export function shown(value: unknown): string {
  if (typeof value === "string") {
    const cut = value.length > EXCERPT ? `${value.slice(0, EXCERPT)}…` : value;
    return JSON.stringify(cut);
  }
  if (typeof value === "function") {
    return value.name ? `the function ${value.name}` : "a function";
  }
  if (typeof value !== "object" || value === null) return String(value);
  if (has(value, "then", "function")) {
    return "a promise (write await before it)";
  }
  if (ArrayBuffer.isView(value) || Array.isArray(value)) {
    const list = value as unknown as ArrayLike<unknown>;
    const all = Array.from(
      { length: Math.min(list.length ?? 0, FIRST) },
      (_, k) => typeof list[k] === "string" ? list[k] : shown(list[k]),
    );
    return `[${all.join(", ")}${list.length > FIRST ? ", …" : ""}]`;
  }
  const { name } = value as { name?: unknown };
  if (isOptimizer(value)) return `the optimizer ${shown(name)}`;
  if (isSurface(value)) return `the surface ${shown(name)}`;
  if (isTrajectory(value)) return "a run";
  if (isCheckpoint(value)) return "a checkpoint";
  return "an object";
}
