/**
 * Sets up `.venv`, once: Python with JupyterLab and nbclient, and the pinned
 * Deno as a kernel. (What the lib imports, Deno fetches when a task starts.)
 *
 * @module
 */

import { dirname, join } from "node:path";
import { run, UserError } from "../jupyter/command.ts";
import { notebooksFolder, requireDeno, root } from "./project.ts";
import { findPython } from "./python.ts";
import { jupyterSettings } from "../jupyter/settings.ts";
import { kernelDeno, python, venv } from "./venv.ts";

const requirements = join(root, "lib/tools/requirements.txt");
const stampFile = join(venv, "set-up.json");

/**
 * A part of the set-up, made again when its key changes or its file is gone.
 */
interface Part {
  name: string;
  key: string;
  file: string;
  make(): Promise<void>;
}

/**
 * Makes what is missing or out of date, and says so; usually nothing.
 *
 * @returns The names of the parts that were made.
 * @throws {UserError} Where Python or the network is missing.
 */
export async function setUp(): Promise<string[]> {
  requireDeno();
  // Two tasks at once: the second waits here for the first.
  using lock = await Deno.open(requirements);
  await lock.lock(true);

  let stamp = await readStamp();
  const made: string[] = [];
  for (const { name, key, file, make } of await parts()) {
    if (stamp[name] === key && await exists(file)) continue;
    console.log(`Setting up ${name} …`);
    await make();
    // A new Python starts from an empty .venv.
    if (name === pythonPart) stamp = {};
    stamp[name] = key;
    await Deno.writeTextFile(stampFile, JSON.stringify(stamp, null, 2));
    made.push(name);
  }
  return made;
}

const pythonPart = "Python, JupyterLab and nbclient (once, about a minute)";

async function parts(): Promise<Part[]> {
  const settings = jupyterSettings({
    deno: kernelDeno,
    notebooks: notebooksFolder,
  });
  return [
    {
      name: pythonPart,
      // Programs in .venv know their folder by its full path.
      key: await hash(venv + await Deno.readTextFile(requirements)),
      file: python,
      make: installPython,
    },
    {
      name: "the Deno kernel",
      key: await hash(Deno.version.deno + JSON.stringify(settings)),
      file: kernelDeno,
      async make() {
        await installKernel();
        await writeSettings(settings);
      },
    },
  ];
}

async function installPython(): Promise<void> {
  const base = await findPython();
  await mustRun(base, ["-m", "venv", "--clear", venv]);
  await mustRun(python, [
    ...["-m", "pip", "install", "--quiet", "--disable-pip-version-check"],
    // The file is complete: nothing else may come in.
    ...["--no-deps", "--requirement", requirements],
  ]);
}

/**
 * Keeps this Deno under `.venv`, where it stays when npx empties its cache. A
 * hard link costs nothing; across file systems it is a copy.
 */
async function installKernel(): Promise<void> {
  const running = await Deno.realPath(Deno.execPath());
  if (running === kernelDeno) return;
  await Deno.remove(kernelDeno).catch(() => {});
  try {
    await Deno.link(running, kernelDeno);
  } catch {
    await Deno.copyFile(running, kernelDeno);
  }
}

async function writeSettings(settings: Record<string, unknown>) {
  for (const [path, value] of Object.entries(settings)) {
    const file = join(venv, path);
    await Deno.mkdir(dirname(file), { recursive: true });
    await Deno.writeTextFile(file, JSON.stringify(value, null, 2));
  }
}

async function mustRun(program: string, args: string[]): Promise<void> {
  const { success, errors } = await run(program, args, { cwd: root });
  if (success) return;
  throw new UserError(
    `${errors.trim()}\n\nThe set-up needs the network once, and this failed: ` +
      [program, ...args].join(" "),
  );
}

async function readStamp(): Promise<Record<string, string>> {
  try {
    return JSON.parse(await Deno.readTextFile(stampFile));
  } catch {
    return {};
  }
}

/** Whether a file is there; a link to a Python that was removed is not. */
async function exists(file: string): Promise<boolean> {
  try {
    return (await Deno.stat(file)).isFile;
  } catch {
    return false;
  }
}

async function hash(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).toHex();
}
