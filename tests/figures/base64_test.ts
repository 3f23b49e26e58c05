import { assertEquals } from "@std/assert/equals";
import { fromBase64, toBase64 } from "../../lib/figures/base64.ts";

Deno.test("base64 is the standard's, padding included", () => {
  const text = (words: string) => toBase64(new TextEncoder().encode(words));
  // The test vectors of RFC 4648, section 10.
  assertEquals(
    ["", "f", "fo", "foo", "foob", "fooba", "foobar"].map(text),
    ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg==", "Zm9vYmE=", "Zm9vYmFy"],
  );
});

Deno.test("every byte comes back, over the length of one call's arguments", () => {
  const bytes = Uint8Array.from({ length: 200_000 }, (_, k) => (k * 7) & 255);
  assertEquals(fromBase64(toBase64(bytes)), bytes);
});
