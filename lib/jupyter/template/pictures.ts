/**
 * Brings a picture into the page that shows it.
 *
 * @module
 */

import { extname, resolve } from "node:path";
import { UserError } from "../command.ts";
import type { Cell } from "../notebook.ts";

const types: Readonly<Record<string, string>> = {
  ".gif": "image/gif",
  ".jpeg": "image/jpeg",
  ".jpg": "image/jpeg",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".webp": "image/webp",
};

/**
 * The data address of a picture: one pasted into the cell, or a file beside
 * the notebook.
 *
 * @throws {UserError} For a picture on the network, which an offline page
 * could not show, and for one that is not there.
 */
export function pictureAddress(
  source: string,
  folder: string,
  attachments: Cell["attachments"] = {},
): string {
  if (source.startsWith("data:")) return source;
  const [, name] = source.match(/^attachment:(.*)/) ?? [];
  if (name !== undefined) {
    const [entry] = Object.entries(attachments[decodeURI(name)] ?? {});
    if (entry === undefined) throw new UserError(`There is no ${source}`);
    return `data:${entry[0]};base64,${entry[1]}`;
  }
  const type = types[extname(source).toLowerCase()];
  if (/^\w+:/.test(source) || type === undefined) {
    throw new UserError(
      `Expected a picture beside the notebook (${
        Object.keys(types).join(", ")
      }) but found ${source}`,
    );
  }
  try {
    const bytes = Deno.readFileSync(resolve(folder, decodeURI(source)));
    return `data:${type};base64,${bytes.toBase64()}`;
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    throw new UserError(`There is no picture ${source} beside the notebook`);
  }
}
