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

/** Computes once for a text, and remembers the last so many texts. */
export function rememberLast<T>(
  count: number,
  compute: (text: string) => T,
): (text: string) => T {
  const memory = new Map<string, T>();
  return (text) => {
    const known = memory.get(text);
    const value = known ?? compute(text);
    memory.delete(text);
    memory.set(text, value);
    if (memory.size > count) memory.delete(memory.keys().next().value!);
    return value;
  };
}
