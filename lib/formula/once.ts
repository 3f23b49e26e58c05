/**
 * What is computed only if it is asked for.
 *
 * @module
 */

/** Computes at the first call and remembers. */
export function once<T>(compute: () => T): () => T {
  let memory: { readonly value: T } | undefined;
  return () => (memory ??= { value: compute() }).value;
}

/** Adds properties that are computed when they are first read, and stay. */
export function withLazy<T extends object, L extends object>(
  target: T,
  properties: { readonly [K in keyof L]: () => L[K] },
): T & L {
  for (const name of Object.keys(properties) as (keyof L)[]) {
    Object.defineProperty(target, name, {
      configurable: true,
      enumerable: true,
      get() {
        const value = properties[name]();
        Object.defineProperty(target, name, { value });
        return value;
      },
    });
  }
  return target as T & L;
}
