/**
 * Sets up `.venv`, once: Python with JupyterLab and nbclient, and the pinned
 * Deno as a kernel; and the kernel of exported pages. (What the lib imports,
 * Deno fetches when a task starts.)
 *
 * @module
 */

import { dirname, join } from "node:path";
import { run, UserError } from "../jupyter/command.ts";
import { jupyterSettings } from "../jupyter/settings.ts";
import {
  denoVersion,
  kernelPartsFile,
  notebooksFolder,
  requireDeno,
  root,
} from "./project.ts";
import { findPython } from "./python.ts";
import { readRequirements, requirementsFile } from "./requirements.ts";
import { kernelDeno, python, sitePackages, venv } from "./venv.ts";

const stampFile = join(venv, "set-up.json");

/** A part of the set-up, made again when it is out of date or broken. */
interface Part {
  name: string;
  /** What it is made from. */
  key: string;
  /** What tells at a glance that nobody has touched it. */
  files(): string[];
  /** Whether it does what it is for; asked where the glance is not enough. */
  works(): Promise<boolean>;
  make(): Promise<void>;
}

/** What is remembered of a part that worked. */
interface Stamp {
  key: string;
  files: string;
}

/**
 * Makes what is missing, out of date or broken, and says so; usually nothing.
 *
 * @returns The names of the parts that were made.
 * @throws {UserError} Where Python or the network is missing.
 */
export async function setUp(): Promise<string[]> {
  requireDeno();
  // Two tasks at once: the second waits here for the first.
  using lock = await Deno.open(requirementsFile);
  await lock.lock(true);

  let stamps = await readStamps();
  const made: string[] = [];
  for (const part of await parts()) {
    const { name, key } = part;
    const stamp = stamps[name];
    if (stamp?.key === key && stamp.files === await glance(part)) continue;
    if (!await part.works()) {
      console.log(`Setting up ${name} …`);
      await makeWorking(part);
      // A new Python starts from an empty .venv.
      if (name === pythonPart) stamps = {};
      made.push(name);
    }
    stamps[name] = { key, files: await glance(part) };
    await writeWhole(stampFile, JSON.stringify(stamps, null, 2));
  }
  return made;
}

const pythonPart = "Python, JupyterLab and nbclient (once, about a minute)";

async function parts(): Promise<Part[]> {
  const settings = jupyterSettings({
    deno: kernelDeno,
    notebooks: notebooksFolder,
  });
  const requirements = await readRequirements();
  return [
    {
      name: pythonPart,
      // Programs in .venv know their folder by its full path.
      key: await hash(venv + JSON.stringify(requirements)),
      files: () => [python, ...sitePackages()],
      async works() {
        // A package for older Pythons only is checked by pip alone.
        const wanted = requirements.filter(({ marker }) => !marker)
          .map(({ name, version }) => [name, version]);
        const check = join(root, "lib/tools/check_environment.py");
        return await succeeds(python, [check], {
          input: JSON.stringify(Object.fromEntries(wanted)),
        });
      },
      make: installPython,
    },
    {
      name: "the Deno kernel",
      key: await hash(Deno.version.deno + JSON.stringify(settings)),
      files: () => [
        kernelDeno,
        ...Object.keys(settings).map((path) => join(venv, path)),
      ],
      async works() {
        const written = await Promise.all(
          Object.entries(settings).map(async ([path, value]) =>
            await textOf(join(venv, path)) === settingText(value)
          ),
        );
        return written.every(Boolean) &&
          await succeeds(kernelDeno, ["--version"], {
            says: `deno ${denoVersion()} `,
          });
      },
      async make() {
        await installKernel();
        await writeSettings(settings);
      },
    },
    {
      // What an export brings to pages beside lib is fetched here, so that no
      // export needs a network.
      name: "what runs the cells of exported pages",
      key: await hash(await Deno.readTextFile(join(root, "deno.lock"))),
      files: () => [kernelPartsFile],
      works: async () =>
        await (await import("./kernel_parts.ts")).kernelPartsAreKept(),
      make: async () =>
        void await (await import("./kernel_parts.ts"))
          .kernelParts(),
    },
  ];
}

/** What the part's files look like from outside. */
async function glance({ files }: Part): Promise<string> {
  const looks = await Promise.all(
    files().map(async (file) => {
      try {
        const { size, mtime } = await Deno.stat(file);
        return `${size}@${mtime?.getTime()}`;
      } catch {
        return "missing";
      }
    }),
  );
  return looks.join(" ");
}

/** Makes a part; what a killed run still writes can spoil it once. */
async function makeWorking(part: Part): Promise<void> {
  for (const last of [false, true]) {
    try {
      await part.make();
      if (await part.works()) return;
    } catch (error) {
      if (last || error instanceof UserError) throw error;
    }
  }
  throw new UserError(
    `The set-up of ${part.name} does not work. Remove ${venv} and run this ` +
      "again.",
  );
}

async function succeeds(
  program: string,
  args: string[],
  { input, says = "" }: { input?: string; says?: string },
): Promise<boolean> {
  try {
    const env = { PYTHONNOUSERSITE: "1", PYTHONPATH: "" };
    const { success, output } = await run(program, args, { input, env });
    return success && output.includes(says);
  } catch {
    return false; // There is no such program, or it is not for this machine.
  }
}

async function installPython(): Promise<void> {
  const base = await findPython();
  await mustRun(base, ["-m", "venv", "--clear", venv]);
  await mustRun(python, [
    ...["-m", "pip", "install", "--quiet", "--disable-pip-version-check"],
    // The file is complete: nothing else may come in, nor other files.
    ...["--no-deps", "--require-hashes", "--requirement", requirementsFile],
  ]);
}

/**
 * Keeps this Deno under `.venv`, where it stays when npx empties its cache. A
 * hard link costs nothing; across file systems it is a copy.
 */
async function installKernel(): Promise<void> {
  const running = await Deno.realPath(Deno.execPath());
  if (running === kernelDeno) return;
  await Deno.mkdir(dirname(kernelDeno), { recursive: true });
  const beside = `${kernelDeno}.new`;
  await Deno.remove(beside).catch(() => {});
  try {
    await Deno.link(running, beside);
  } catch {
    await Deno.copyFile(running, beside);
  }
  await Deno.rename(beside, kernelDeno);
}

async function writeSettings(settings: Record<string, unknown>) {
  for (const [path, value] of Object.entries(settings)) {
    const file = join(venv, path);
    await Deno.mkdir(dirname(file), { recursive: true });
    await writeWhole(file, settingText(value));
  }
}

function settingText(value: unknown): string {
  return JSON.stringify(value, null, 2);
}

/** A file that is the old one until it is all of the new one. */
async function writeWhole(file: string, text: string): Promise<void> {
  const beside = `${file}.new`;
  await Deno.writeTextFile(beside, text);
  await Deno.rename(beside, file);
}

async function mustRun(program: string, args: string[]): Promise<void> {
  const { success, errors } = await run(program, args, { cwd: root });
  if (success) return;
  throw new UserError(
    `${errors.trim()}\n\nThe set-up needs the network once, and this failed: ` +
      [program, ...args].join(" "),
  );
}

async function readStamps(): Promise<Record<string, Stamp | undefined>> {
  try {
    return Object(JSON.parse(await textOf(stampFile) ?? ""));
  } catch {
    return {};
  }
}

async function textOf(file: string): Promise<string | undefined> {
  return await Deno.readTextFile(file).catch(() => undefined);
}

async function hash(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).toHex();
}
