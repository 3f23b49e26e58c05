/**
 * The Python packages of the set-up.
 *
 * @module
 */

import { join } from "node:path";
import { root } from "./project.ts";

/** The file for pip: each package's version, and the hashes of its files. */
export const requirementsFile: string = join(
  root,
  "lib/tools/requirements.txt",
);

/** A package at a version. */
export interface Requirement {
  name: string;
  version: string;
  /** Where it is needed; everywhere where nothing is said. */
  marker?: string;
}

/** Reads what is required. */
export async function readRequirements(): Promise<Requirement[]> {
  const text = await Deno.readTextFile(requirementsFile);
  const line = /^([a-z0-9-]+)==([\w.]+)(?: *; *([^\\\r\n]+?))?[ \\]*$/gm;
  return [...text.matchAll(line)]
    .map(([, name, version, marker]) => ({ name, version, marker }));
}
