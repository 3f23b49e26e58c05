/**
 * How plain data with arrays of numbers travels into a page: JSON in which
 * each distinct array stands once, as compressed float32.
 *
 * @module
 */

import { packFloats, unpackFloats } from "./pack.ts";

/** Marks the place of an array by its number in the table. */
interface Reference {
  readonly $f32: number;
}

interface Payload {
  readonly arrays: readonly string[];
  readonly value: unknown;
}

/**
 * The text of a value. Float32 arrays keep every bit, NaN and infinities
 * included; equal arrays are written once. The text holds no `<`, so that it
 * can stand in a page.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { decode, encode } from "downhill/figures";
 *
 * const points = new Float32Array([1, NaN, Infinity]);
 * assertEquals(decode(encode({ points })), { points });
 * ```
 */
export function encode(value: unknown): string {
  const numbers = new Map<string, number>();
  const text = JSON.stringify(value, (_, item) => {
    if (!(item instanceof Float32Array)) return item;
    const packed = packFloats(item);
    const number = numbers.get(packed) ?? numbers.size;
    numbers.set(packed, number);
    return { $f32: number } satisfies Reference;
  });
  return `{"arrays":${JSON.stringify([...numbers.keys()])},"value":${text}}`
    .replaceAll("<", "\\u003c");
}

/** The value of a text made by {@linkcode encode}. */
export function decode(text: string): unknown {
  const { arrays, value }: Payload = JSON.parse(text);
  const decoded = arrays.map(unpackFloats);
  const revive = (item: unknown): unknown => {
    if (typeof item !== "object" || item === null) return item;
    if ("$f32" in item) return decoded[(item as Reference).$f32];
    if (Array.isArray(item)) return item.map(revive);
    return Object.fromEntries(
      Object.entries(item).map(([name, inner]) => [name, revive(inner)]),
    );
  };
  return revive(value);
}
