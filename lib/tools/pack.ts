/**
 * `deno task pack [--out downhill.tgz]`: the lib as a package for npm.
 *
 * `deno pack` compiles it and writes its types. It leaves out what is no
 * import: the worker's file, the exact versions of what the lib was tested
 * with, what bundlers may drop, and the notices; these are added here.
 *
 * @module
 */

import { packTar, type ParsedTarEntryWithData, unpackTar } from "modern-tar";
import { dirname, join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import project from "../../deno.json" with { type: "json" };
import bundlers from "../package.json" with { type: "json" };
import { run, runTask, UserError } from "../jupyter/command.ts";
import { requireDeno, root } from "./project.ts";

/** Under this name the docs import it. */
const NAME = "downhill";

/** Started by its address, so it is no import of any module's. */
const WORKER = "./lib/jupyter/delivery/listener_worker.ts";

/** A file of the package. */
interface PackageFile {
  readonly name: string;
  readonly text: string;
}

/** What of a package's description `deno pack` writes and this changes. */
interface Manifest {
  readonly exports: Record<string, unknown>;
  readonly dependencies: Record<string, string>;
}

/** Writes the package, and returns its size in bytes. */
export async function pack(out: string): Promise<number> {
  const folder = await Deno.makeTempDir({ prefix: "downhill-pack-" });
  try {
    for (const path of project.publish.include) await stage(path, folder);
    await Deno.copyFile(join(root, "deno.lock"), join(folder, "deno.lock"));
    await Deno.writeTextFile(join(folder, "deno.json"), configuration());
    const packed = join(folder, "packed.tgz");
    const args = ["--allow-dirty", "--no-source-maps", "--output", packed];
    const { success, output, errors } = await run(
      Deno.execPath(),
      ["pack", "--quiet", ...args],
      { cwd: folder },
    );
    if (!success) throw new UserError(output + errors);
    const tar = await gunzip(await Deno.readFile(packed));
    const files = (await unpackTar(tar)).flatMap(read).map(completed);
    files.push({
      name: "package/NOTICES.txt",
      text: await Deno.readTextFile(join(root, "lib/page/NOTICES.txt")),
    });
    const bytes = await gzip(await packTar(files.map(entry)));
    await Deno.writeFile(out, bytes);
    return bytes.length;
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** Copies what is published, so that nothing else can be packed. */
async function stage(path: string, folder: string): Promise<void> {
  if (project.publish.exclude.includes(path)) return;
  // What it says to bundlers is said of the whole package.
  if (path === "lib/package.json") return;
  const from = join(root, path);
  if ((await Deno.stat(from)).isDirectory) {
    for await (const { name } of Deno.readDir(from)) {
      await stage(`${path}/${name}`, folder);
    }
    return;
  }
  const to = join(folder, path);
  await Deno.mkdir(dirname(to), { recursive: true });
  await Deno.copyFile(from, to);
}

/** The project's configuration without its import map, which stays at home. */
function configuration(): string {
  const { name, version, license, compilerOptions, nodeModulesDir } = project;
  const exports = { ...project.exports, "./worker": WORKER };
  return JSON.stringify(
    { name, version, license, exports, compilerOptions, nodeModulesDir },
  );
}

function read({ header, data }: ParsedTarEntryWithData): PackageFile[] {
  if (data === undefined) return [];
  return [{ name: header.name, text: new TextDecoder().decode(data) }];
}

function entry({ name, text }: PackageFile) {
  const body = new TextEncoder().encode(text);
  // Always the same bytes for the same files.
  const header = { name, size: body.length, mtime: new Date(0), mode: 0o644 };
  return { header, body };
}

/** A file as the package needs it. */
function completed({ name, text }: PackageFile): PackageFile {
  if (name === "package/package.json") {
    return { name, text: manifest(JSON.parse(text)) };
  }
  if (!name.endsWith(".js")) return { name, text };
  return {
    name,
    text: text
      .replaceAll(/(new URL\("\.[^"]+)\.ts(?=", import\.meta\.url\))/g, "$1.js")
      .replaceAll(
        /(import\.meta\.resolve\(")npm:((?:@[^/"]+\/)?[^@/"]+)@[^/"]+/g,
        "$1$2",
      ),
  };
}

/** The package's description. */
function manifest(packed: Manifest): string {
  const { "./worker": _, ...exports } = packed.exports;
  return JSON.stringify(
    {
      ...packed,
      name: NAME,
      description: "How optimizers move: the arithmetic, and live figures.",
      exports,
      dependencies: Object.fromEntries(
        Object.keys(packed.dependencies).map((name) => [name, version(name)]),
      ),
      sideEffects: bundlers.sideEffects.map((file) =>
        file.replace(/^\./, "./lib").replace(/\.ts$/, ".js")
      ),
      engines: { node: ">=20.16" },
    },
    null,
    2,
  );
}

/** The version that the lib was tested with. */
function version(name: string): string {
  const imports: Record<string, string> = project.imports;
  const target = imports[name] ?? imports[`${name}/`];
  const [, found] = target?.match(/^npm:\/?.+@([\d.]+)/) ?? [];
  if (found !== undefined) return found;
  throw new UserError(`Expected deno.json to name a version of ${name}`);
}

function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return through(bytes, new DecompressionStream("gzip"));
}

function gzip(bytes: Uint8Array): Promise<Uint8Array> {
  return through(bytes.slice(), new CompressionStream("gzip"));
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const piped = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(piped).arrayBuffer());
}

const usage = `deno task pack [--out ${NAME}.tgz]

Writes the lib as a package for npm: npm install ./${NAME}.tgz`;

if (import.meta.main) {
  await runTask(async (args) => {
    requireDeno();
    const { values } = parseArgs({
      args,
      options: { out: { type: "string", default: `${NAME}.tgz` } },
    });
    const from = Deno.env.get("INIT_CWD") ?? Deno.cwd();
    const out = resolve(from, values.out);
    const kilobytes = (await pack(out) / 1024).toFixed(0);
    console.log(`${relative(from, out)}: ${kilobytes} kB`);
    return 0;
  }, usage);
}
