/**
 * Arrays of float32 in few letters, without losing a bit. Paths and terrains
 * are smooth: in the bits of their numbers, what a straight line through the
 * last two does not foretell is small, and its upper bytes compress to nothing.
 *
 * @module
 */

import { fromBase64, toBase64 } from "../core/base64.ts";
import { deflateSync, inflateSync, strFromU8, strToU8 } from "npm:fflate@0.8.3";

/** Numbers that follow each other are next to each other, or every second. */
const STRIDES = [1, 2] as const;

/**
 * The shortest text of an array: its stride, and base64 of the compressed
 * differences, all first bytes before all second ones.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { packFloats, unpackFloats } from "./pack.ts";
 *
 * const ramp = Float32Array.from({ length: 1000 }, (_, k) => k / 8);
 * assertEquals(unpackFloats(packFloats(ramp)), ramp);
 * assertEquals(packFloats(ramp).length < 200, true);
 * ```
 */
export function packFloats(numbers: Float32Array): string {
  const texts = STRIDES.map((stride) =>
    stride + toBase64(deflateSync(differences(numbers, stride), { level: 9 }))
  );
  return texts.reduce((a, b) => b.length < a.length ? b : a);
}

/** The array of a text made by {@linkcode packFloats}. */
export function unpackFloats(text: string): Float32Array<ArrayBuffer> {
  const stride = Number(text[0]);
  const bytes = inflateSync(fromBase64(text.slice(1)));
  const count = bytes.length / 4;
  const bits = new Int32Array(count);
  for (let k = 0; k < count; k++) {
    let folded = 0;
    for (let b = 0; b < 4; b++) folded |= bytes[b * count + k] << (8 * b);
    bits[k] = ((folded >>> 1) ^ -(folded & 1)) + foretold(bits, k, stride);
  }
  return new Float32Array(bits.buffer);
}

/** Second differences of the bits, folded to small positive numbers. */
function differences(numbers: Float32Array, stride: number): Uint8Array {
  const count = numbers.length;
  const bits = new Int32Array(numbers.slice().buffer);
  const bytes = new Uint8Array(4 * count);
  for (let k = 0; k < count; k++) {
    const missed = (bits[k] - foretold(bits, k, stride)) | 0;
    const folded = (missed << 1) ^ (missed >> 31);
    for (let b = 0; b < 4; b++) bytes[b * count + k] = folded >>> (8 * b);
  }
  return bytes;
}

/** Where a straight line through the two numbers before would go on. */
function foretold(bits: Int32Array, k: number, stride: number): number {
  const last = bits[k - stride] ?? 0;
  return (2 * last - (bits[k - 2 * stride] ?? last)) | 0;
}

/** A compressed text. */
export function packText(text: string): string {
  return toBase64(deflateSync(strToU8(text), { level: 9 }));
}

/** The text that was compressed by {@linkcode packText}. */
export function unpackText(packed: string): string {
  return strFromU8(inflateSync(fromBase64(packed)));
}
