/**
 * Bytes as text, four in five letters where base64 needs five and a third:
 * after Z85 (https://rfc.zeromq.org/spec/32/), with letters that may stand in a
 * script element.
 *
 * @module
 */

/** The letters, from 0 to 84. */
export const LETTERS: string = "0123456789abcdefghijklmnopqrstuvwxyz" +
  "ABCDEFGHIJKLMNOPQRSTUVWXYZ" + ".-:+=^!/*?_~()[]{}@%$#,";

/** Bytes as letters; the first letter tells how many bytes are filled up. */
export function toBase85(bytes: Uint8Array): string {
  const filled = (4 - bytes.length % 4) % 4;
  const all = new Uint8Array(bytes.length + filled);
  all.set(bytes);
  const view = new DataView(all.buffer);
  const parts = [LETTERS[filled]];
  for (let at = 0; at < all.length; at += 4) {
    let value = view.getUint32(at);
    let part = "";
    for (let k = 0; k < 5; k++) {
      part = LETTERS[value % 85] + part;
      value = Math.floor(value / 85);
    }
    parts.push(part);
  }
  return parts.join("");
}

/**
 * The bytes of letters. Its own text is enough to run it elsewhere, with
 * `letters` given.
 */
export function fromBase85(
  text: string,
  letters: string = LETTERS,
): Uint8Array<ArrayBuffer> {
  const values = new Uint8Array(128);
  for (let k = 0; k < 85; k++) values[letters.charCodeAt(k)] = k;
  const bytes = new Uint8Array((text.length - 1) / 5 * 4);
  for (let at = 1, to = 0; at < text.length; to += 4) {
    let value = 0;
    for (let k = 0; k < 5; k++) {
      value = value * 85 + values[text.charCodeAt(at++)];
    }
    bytes[to] = value >>> 24;
    bytes[to + 1] = value >>> 16;
    bytes[to + 2] = value >>> 8;
    bytes[to + 3] = value;
  }
  return bytes.subarray(0, bytes.length - values[text.charCodeAt(0)]);
}
