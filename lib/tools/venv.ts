/**
 * The project's own Python, and how Jupyter's programs are started with it.
 *
 * @module
 */

import { join } from "node:path";
import { root } from "./project.ts";

const onWindows = Deno.build.os === "windows";

/** The folder of the virtual environment. */
export const venv: string = join(root, ".venv");

const binaries = join(venv, onWindows ? "Scripts" : "bin");

/** Its Python. */
export const python: string = join(
  binaries,
  onWindows ? "python.exe" : "python",
);

/** The Deno that the kernel runs on. */
export const kernelDeno: string = join(
  binaries,
  onWindows ? "deno.exe" : "deno",
);

/** Where its packages may lie; one folder, unless its Python was changed. */
export function sitePackages(): string[] {
  if (onWindows) return [join(venv, "Lib/site-packages")];
  try {
    return [...Deno.readDirSync(join(venv, "lib"))]
      .map(({ name }) => join(venv, "lib", name, "site-packages"))
      .sort();
  } catch {
    return [];
  }
}

/** How to start a program of Jupyter's, named as `module:function`. */
export function jupyter(entry: string, args: string[]): {
  program: string;
  args: string[];
  env: Record<string, string>;
} {
  const config = join(venv, "etc/jupyter");
  const data = join(venv, "share/jupyter");
  return {
    program: python,
    args: [join(import.meta.dirname!, "start.py"), entry, ...args],
    env: {
      // Only what is in .venv counts: no other kernel, setting or password.
      JUPYTER_CONFIG_DIR: config,
      JUPYTER_CONFIG_PATH: config,
      JUPYTER_DATA_DIR: data,
      JUPYTER_PATH: data,
      JUPYTER_RUNTIME_DIR: join(venv, "run"),
      PYTHONNOUSERSITE: "1",
    },
  };
}
