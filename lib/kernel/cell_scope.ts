/**
 * Where the names of all cells live.
 *
 * One flat scope of `let`s that a function of any cell sees as it is now, not
 * as it was. Names that the global object has, such as `name` or `Array`, get
 * a scope of their own: nothing but cells may see those change.
 *
 * @module
 */

/** A scope that grows, and evaluates code in it. */
export interface CellScope {
  /** Makes room for names; those that are there keep their values. */
  declare(names: readonly string[]): void;
  /** Evaluates an expression. */
  evaluate(code: string): unknown;
}

/**
 * An empty scope.
 *
 * @param runScript Runs a text as a script of its own, whose `let`s all later
 * code sees.
 */
export function cellScope(runScript: (text: string) => void): CellScope {
  // Not from here: code in cells must not see this module's names.
  let evaluate = (0, eval)("($code) => eval($code)") as (
    code: string,
  ) => unknown;
  const known = new Set<string>();
  return {
    declare(names) {
      const fresh = [...new Set(names)].filter((name) => !known.has(name));
      fresh.forEach((name) => known.add(name));
      const [taken, free] = [true, false].map((global) =>
        fresh.filter((name) => name in globalThis === global)
      );
      if (free.length > 0) runScript(`let ${free.join(",")};`);
      if (taken.length === 0) return;
      evaluate = evaluate(
        `((${taken.join(",")}) => ($code) => eval($code))()`,
      ) as typeof evaluate;
    },
    evaluate: (code) => evaluate(code),
  };
}
