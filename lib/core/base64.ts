/**
 * Bytes as text. The platform's own `toBase64` is missing in Node 20 to 24 and
 * in browsers of before 2025.
 *
 * @module
 */

/** So many bytes are turned into letters at once. */
const CHUNK = 0x8000;

/** Bytes as base64. */
export function toBase64(bytes: Uint8Array): string {
  let letters = "";
  for (let from = 0; from < bytes.length; from += CHUNK) {
    letters += String.fromCharCode(...bytes.subarray(from, from + CHUNK));
  }
  return btoa(letters);
}

/** The bytes of base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
