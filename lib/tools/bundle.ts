/**
 * Builds what runs in the reader's page, `lib/page/bundle.js`, from `lib/`.
 * Run by `deno task bundle`; a test keeps the file fresh.
 *
 * @module
 */

const ENTRY = new URL("../page/bundle_entry.ts", import.meta.url);
const BUNDLE = new URL("../page/bundle.js", import.meta.url);

/** The bundle's text. */
export async function bundle(): Promise<string> {
  const { stdout, stderr, success } = await new Deno.Command(Deno.execPath(), {
    args: [
      "bundle",
      "--quiet",
      "--platform=browser",
      "--format=iife",
      "--minify",
      ENTRY.pathname,
    ],
  }).output();
  if (!success) throw new Error(new TextDecoder().decode(stderr));
  return new TextDecoder().decode(stdout);
}

if (import.meta.main) {
  const text = await bundle();
  await Deno.writeTextFile(BUNDLE, text);
  console.log(`lib/page/bundle.js: ${(text.length / 1024).toFixed(0)} kB`);
}
