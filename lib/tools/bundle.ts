/**
 * Builds what runs in the reader's page, `lib/page/bundle.js`, from `lib/`.
 * Run by `deno task bundle`; a test keeps the file fresh.
 *
 * @module
 */

import { createHash } from "node:crypto";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import project from "../../deno.json" with { type: "json" };
import { runTask, UserError } from "../jupyter/command.ts";
import {
  noticesOf,
  packageFolders,
  plotlyFolder,
  typesetterFolders,
} from "./notices.ts";
import { requireDeno, root } from "./project.ts";

const ENTRY = new URL("../page/bundle_entry.ts", import.meta.url);
const BUNDLE = new URL("../page/bundle.js", import.meta.url);
const NOTICES = new URL("../page/NOTICES.txt", import.meta.url);

/** A module, so that everything that reads modules can read it. */
const HEAD = `// Built by \`deno task bundle\`.
// deno-fmt-ignore-file
// deno-lint-ignore-file
/**
 * What runs in the reader's page, as text: bundle_entry.ts and all it needs.
 *
 * @module
 */
`;

const NOTICES_HEAD =
  `downhill's pages, saved notebooks and package hold this code, under
these licences. Built by \`deno task bundle\` from the packages' own files.

`;

/** What a build makes. */
export interface Built {
  /** The text of `lib/page/bundle.js`. */
  readonly module: string;
  /** The text of `lib/page/NOTICES.txt`. */
  readonly notices: string;
  /** The files whose code is in the bundle. */
  readonly sources: readonly string[];
}

/** Builds the page's script, and says what is in it. */
export async function bundle(): Promise<Built> {
  const { code, sources } = await bundled(ENTRY);
  const figures = ownNotice() + "\n" +
    noticesOf([...packageFolders(sources), plotlyFolder]);
  const equations = noticesOf(typesetterFolders);
  const slot = createHash("sha256").update(code).digest("hex").slice(0, 12);
  const module = HEAD + [
    member(
      "SLOT",
      `downhill_${slot}`,
      `The page's variable where figures wait for the library. It names the
 * code's version, so that figures of different versions can share a page.`,
    ),
    member("thirdParties", figures, "The licences of what figures bring."),
    member("typesetters", equations, "The licences of what set equations."),
    member("runtime", code, "The script."),
  ].join("");
  return {
    module,
    sources,
    notices: NOTICES_HEAD + figures + "\n" + equations,
  };
}

/** What has to be said about downhill itself. */
function ownNotice(): string {
  const licence = Deno.readTextFileSync(join(root, "LICENSE"));
  return `downhill ${project.version}: ${project.license}\n\n${licence}`;
}

/** A text that a module exports. */
function member(name: string, text: string, comment: string): string {
  return `
/**
 * ${comment}
 * @type {string}
 */
export const ${name} = ${JSON.stringify(text)};
`;
}

/** How a program is bundled. */
export interface BundleOptions {
  /** A module's code may await at its top. `@default "iife"` */
  readonly format?: "iife" | "esm";
  /** A file that says what imports mean. Default: deno.json. */
  readonly importMap?: string;
}

/** A program in one piece for browsers, and the files that it is made of. */
export async function bundled(
  entry: URL,
  { format = "iife", importMap }: BundleOptions = {},
): Promise<{ code: string; sources: string[] }> {
  const { stdout, stderr, success } = await new Deno.Command(Deno.execPath(), {
    args: [
      "bundle",
      "--quiet",
      "--platform=browser",
      `--format=${format}`,
      "--minify",
      // It lists the files that have a part in the code.
      "--sourcemap=inline",
      ...importMap === undefined ? [] : [`--import-map=${importMap}`],
      fileURLToPath(entry),
    ],
    cwd: root,
  }).output();
  if (!success) throw new UserError(new TextDecoder().decode(stderr));
  const text = new TextDecoder().decode(stdout);
  const end = text.lastIndexOf("//# sourceMappingURL=");
  const map = text.slice(text.indexOf("base64,", end) + "base64,".length);
  const { sources } = JSON.parse(
    new TextDecoder().decode(Uint8Array.fromBase64(map.trim())),
  );
  return { code: text.slice(0, end), sources };
}

const usage = `deno task bundle

Builds lib/page/bundle.js, the script that pages carry, from lib/page, and
lib/page/NOTICES.txt, the licences of the packages in it.`;

if (import.meta.main) {
  await runTask(async () => {
    requireDeno();
    const { module, notices } = await bundle();
    await Deno.writeTextFile(BUNDLE, module);
    await Deno.writeTextFile(NOTICES, notices);
    console.log(`lib/page/bundle.js: ${(module.length / 1024).toFixed(0)} kB`);
    return 0;
  }, usage);
}
