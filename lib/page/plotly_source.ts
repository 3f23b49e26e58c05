/**
 * The text of plotly.js, from the package.
 *
 * @module
 */

/** Never called: it makes Deno fetch the package together with this module. */
export const plotly = (): Promise<unknown> =>
  import("npm:plotly.js-dist-min@4.1.2");

/** Where the whole program is, minified, about 4.8 MB. */
export function plotlyFile(): URL {
  return new URL(
    import.meta.resolve("npm:plotly.js-dist-min@4.1.2/plotly.min.js"),
  );
}

/** Its text; in Deno and in Node, not in a browser. */
export async function plotlySource(): Promise<string> {
  // An import of node:fs would stop those who bundle for a browser.
  const { readFile } = globalThis.process.getBuiltinModule("node:fs/promises");
  return await readFile(plotlyFile(), "utf8");
}
