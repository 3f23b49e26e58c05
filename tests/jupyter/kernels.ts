/**
 * The kernels that readers have: the pinned Deno and the newest of npm, each
 * with the project's own entry for it and with the one that
 * `deno jupyter --install` writes.
 *
 * @module
 */

import { join } from "node:path";
import { run } from "../../lib/jupyter/command.ts";
import { jupyterSettings } from "../../lib/jupyter/settings.ts";
import { notebooksFolder, root } from "../../lib/tools/project.ts";
import { kernelDeno } from "../../lib/tools/venv.ts";

/** Which Deno, and whose entry for it. */
export interface TestKernel {
  deno: "pinned" | "newest";
  entry: "ours" | "stock";
}

/** All four kernels. */
export const testKernels: readonly TestKernel[] =
  (["pinned", "newest"] as const)
    .flatMap((deno) => [{ deno, entry: "ours" }, { deno, entry: "stock" }]);

/** What stands in a kernel's kernel.json, and its Deno's version. */
async function kernelspec(
  { deno, entry }: TestKernel,
): Promise<{ spec: Record<string, unknown>; version: string }> {
  const program = deno === "pinned" ? kernelDeno : await newestDeno();
  const { output } = await run(program, ["--version"]);
  const [, version = ""] = output.match(/^deno (\S+)/) ?? [];
  if (entry === "ours") {
    const { "share/jupyter/kernels/deno/kernel.json": spec } = jupyterSettings({
      deno: program,
      notebooks: notebooksFolder,
    });
    return { spec: spec as Record<string, unknown>, version };
  }
  const argv = [program, "jupyter", "--kernel", "--conn", "{connection_file}"];
  const spec = { argv, display_name: "Deno", language: "typescript" };
  return { spec, version };
}

/**
 * Writes a kernel where {@linkcode jupyterFolder} makes Jupyter find it, and
 * gives its Deno's version.
 */
export async function writeKernel(
  folder: string,
  kernel: TestKernel,
  name = "deno",
): Promise<string> {
  const { spec, version } = await kernelspec(kernel);
  const place = join(folder, "kernels", name);
  await Deno.mkdir(place, { recursive: true });
  await Deno.writeTextFile(join(place, "kernel.json"), JSON.stringify(spec));
  return version;
}

/** What makes Jupyter look for kernels in a folder and nowhere else. */
export function jupyterFolder(folder: string): Record<string, string> {
  return { JUPYTER_DATA_DIR: folder, JUPYTER_PATH: folder };
}

let newest: Promise<string> | undefined;

/** Fetches the newest Deno of npm, once, into a folder of its own. */
function newestDeno(): Promise<string> {
  return newest ??= fetchNewest();
}

async function fetchNewest(): Promise<string> {
  const folder = join(root, ".venv/newest-deno");
  await Deno.mkdir(folder, { recursive: true });
  const npm = Deno.build.os === "windows" ? "npm.cmd" : "npm";
  const { success, errors } = await run(npm, [
    ...["install", "--prefix", folder, "--no-audit", "--no-fund"],
    "deno@latest",
  ]);
  if (!success) throw new Error(`npm has not brought Deno:\n${errors}`);
  // Its first start fetches the program's place in the package.
  const program = join(folder, "node_modules/.bin/deno");
  await run(program, ["--version"]);
  return await Deno.realPath(program);
}
