/**
 * Builds what makes a page a notebook from `lib/kernel`. It is kept beside it
 * until a file of lib changes.
 *
 * @module
 */

import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import project from "../../deno.json" with { type: "json" };
import type { KernelParts } from "../jupyter/template/notebook.ts";
import { thirdParties } from "../page/bundle.js";
import { bundled } from "./bundle.ts";
import { noticesOf, packageFolders } from "./notices.ts";
import { kernelPartsFile, root } from "./project.ts";

const lib = join(root, "lib");

/** In the worker other modules stand for those that need Deno. */
const replaced = {
  "page/bundle.js": "kernel/library_in_page.ts",
  "page/library.ts": "kernel/library_in_page.ts",
  "jupyter/delivery/deliver.ts": "kernel/delivery_in_page.ts",
};

/** Whether the parts are there, made of lib as it is. */
export async function kernelPartsAreKept(): Promise<boolean> {
  return (await keptParts())?.made === libNow().made;
}

/** The parts, built where they are missing or older than lib. */
export async function kernelParts(): Promise<KernelParts> {
  const { made, texts } = libNow();
  const kept = await keptParts();
  if (kept?.made === made) return kept.parts;
  const [page, kernel, editor] = await programs();
  const sources = [page, kernel, editor].flatMap(({ sources }) => sources);
  const parts = {
    page: page.code,
    // A script that may await, as modules do, and leaves no names behind.
    kernel: `(async () => {${kernel.code}\n})();`,
    editor: editor.code,
    docs: await docs(texts),
    // Pages have the notices of what figures bring anyway.
    notices: packageFolders(sources).map((folder) => noticesOf([folder]))
      .filter((notice) => !thirdParties.includes(notice)).join("\n"),
  };
  await keep({ made, parts });
  return parts;
}

/** The texts of lib's modules, and a hash of all that parts are made of. */
function libNow(): { made: string; texts: string[] } {
  const files = readdirSync(lib, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts")).sort();
  const texts = files.map((name) => Deno.readTextFileSync(join(lib, name)));
  const made = createHash("sha256")
    .update(JSON.stringify([project.imports, files, texts])).digest("hex");
  return { made, texts };
}

interface Kept {
  /** A hash of what the parts were made of. */
  readonly made: string;
  readonly parts: KernelParts;
}

async function keptParts(): Promise<Kept | undefined> {
  try {
    return JSON.parse(await Deno.readTextFile(kernelPartsFile));
  } catch {
    return undefined;
  }
}

/** Whole or not at all: another export may read it meanwhile. */
async function keep(kept: Kept): Promise<void> {
  const half = `${kernelPartsFile}.${crypto.randomUUID()}`;
  try {
    await Deno.writeTextFile(half, JSON.stringify(kept));
    await Deno.rename(half, kernelPartsFile);
  } catch (error) {
    // A folder that cannot be written costs a build an export.
    if (!(error instanceof Deno.errors.PermissionDenied)) throw error;
  }
}

/** The programs, in which the page's own modules stand for some of lib's. */
async function programs() {
  const importMap = await Deno.makeTempFile({ suffix: ".json" });
  try {
    await Deno.writeTextFile(
      importMap,
      JSON.stringify({ imports: imports() }),
    );
    const entry = (name: string) => pathToFileURL(join(lib, "kernel", name));
    // The first one brings Deno its bundler, which two at once cannot.
    const page = await bundled(entry("page_entry.ts"));
    return [
      page,
      ...await Promise.all([
        // The lib of notebooks awaits at its top.
        bundled(entry("worker_entry.ts"), { format: "esm", importMap }),
        bundled(entry("editor_entry.ts")),
      ]),
    ];
  } finally {
    await Deno.remove(importMap);
  }
}

/** The project's imports, with the page's own modules in their places. */
function imports(): Record<string, string> {
  const address = (path: string) => pathToFileURL(path).href;
  const own = Object.entries(project.imports).map(([name, target]) => [
    name,
    target.startsWith("./")
      ? new URL(target, address(`${root}/`)).href
      : target,
  ]);
  const others = Object.entries(replaced)
    .map((pair) => pair.map((path) => address(join(lib, path))));
  return Object.fromEntries([...own, ...others]);
}

/** A comment and the name behind it. */
const DOCUMENTED =
  /\/\*\*((?:(?!\*\/)[^])*)\*\/\s*export (?:async )?(?:function|const|class) (\w+)/g;

/** The first line of what is said of each name that cells can import. */
async function docs(texts: readonly string[]): Promise<string> {
  const { modules } = await import("../kernel/modules.ts");
  const names = new Set(Object.values(modules).flatMap(Object.keys));
  const lines: Record<string, string> = {};
  for (const text of texts) {
    for (const [, comment, name] of text.matchAll(DOCUMENTED)) {
      if (names.has(name)) lines[name] ??= firstSentence(comment);
    }
  }
  for (const name of names) lines[name] ??= "";
  return JSON.stringify(lines);
}

function firstSentence(comment: string): string {
  const text = comment.replaceAll(/\n\s*\* ?/g, "\n").trim();
  const [paragraph] = text.split(/\n\s*\n|\n@/);
  const [sentence] = paragraph.replaceAll(/\s+/g, " ")
    .replaceAll(/\{@linkcode (\w+)\}/g, "$1").match(/^.*?[.:](?= |$)|^.*/) ??
    [""];
  return sentence;
}
