/**
 * The licences of other people's code that pages carry, from the packages' own
 * files.
 *
 * @module
 */

import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { plotlyFile } from "../page/plotly_source.ts";
import { UserError } from "../jupyter/command.ts";
import { root } from "./project.ts";

/** What of a package's description is needed. */
interface Description {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly repository?: string | { readonly url: string };
}

/** What comes with a figure, though not from the page's own bundle. */
export const plotlyFolder: string = dirname(fileURLToPath(plotlyFile()));

/** Never called: it makes Deno fetch the package together with this module. */
export const typesetter = (): Promise<unknown> => import("mathjax");

const mathjax = import.meta.resolve("mathjax/package.json");

/** What sets the equations of an exported page; its glyphs stay in there. */
export const typesetterFolders: readonly string[] = [
  fileURLToPath(mathjax),
  createRequire(mathjax).resolve("@mathjax/mathjax-newcm-font/package.json"),
].map((file) => dirname(file));

/** The folders of packages that files lie in, in alphabetical order. */
export function packageFolders(files: readonly string[]): string[] {
  const folders = files.flatMap((file) =>
    resolve(root, file).match(
      /^.*[\\/]registry\.npmjs\.org[\\/](?:@[^\\/]+[\\/])?[^\\/]+[\\/][^\\/]+/,
    ) ?? []
  );
  return [...new Set(folders)].sort();
}

/** The files of a package that tell its licence, and its authors' notices. */
export function licenceFiles(folder: string): string[] {
  return [...Deno.readDirSync(folder)]
    .filter(({ name, isFile }) => isFile && /^(licen[cs]e|notice)/i.test(name))
    .map(({ name }) => join(folder, name)).sort();
}

/**
 * What has to be said about packages, one after the other: the licence in
 * short, where the source is, and all the package says itself.
 *
 * @throws {UserError} For a package without any licence.
 */
export function noticesOf(folders: readonly string[]): string {
  return folders.map((folder) => {
    const { name, version, license, repository }: Description = JSON.parse(
      Deno.readTextFileSync(join(folder, "package.json")),
    );
    const texts = licenceFiles(folder).map((file) =>
      Deno.readTextFileSync(file).replaceAll("\r\n", "\n").trim()
    );
    if (license === undefined && texts.length === 0) {
      throw new UserError(`Expected ${name} ${version} to have a licence`);
    }
    const source = typeof repository === "object" ? repository.url : repository;
    const head = `${name} ${version}: ${license}` +
      (source === undefined ? "" : `, ${source}`);
    return [`${"=".repeat(72)}\n${head}`, ...texts].join("\n\n") + "\n";
  }).join("\n");
}
