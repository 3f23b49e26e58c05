/**
 * Kills a task at random moments: is what it makes all old or all new, is no
 * process left, and does the next run work?
 *
 * ```sh
 * deno run -A tests/jupyter/kills.ts --kills 200
 * deno run -A tests/jupyter/kills.ts --kills 20 --task set-up
 * ```
 *
 * @module
 */

import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { random } from "../../lib/core/random.ts";
import { run } from "../../lib/jupyter/command.ts";
import { root } from "../../lib/tools/project.ts";
import { notebook, scratchFolder, write } from "./scratch.ts";
import { task, withoutNetwork } from "./tasks.ts";

const signals = ["SIGKILL", "SIGTERM", "SIGINT"] as const;

/** How often a killed task left which site behind. */
export interface Survived {
  old: number;
  new: number;
}

/**
 * Kills `export` so many times.
 *
 * @throws {AssertionError} Where a site is mixed, a process is left or the
 * export after the last kill leaves anything beside the site.
 */
export async function killExports(
  kills: number,
  report: (line: string) => void = () => {},
): Promise<Survived> {
  await using scratch = await scratchFolder();
  const chance = random(1);
  const site = join(scratch.folder, "site");
  const names = ["a", "b"];
  const survived: Survived = { old: 0, new: 0 };
  /** Exports the notebooks of a version, and ends it early. */
  const exportVersion = async (version: number, after?: number) => {
    const paths = await Promise.all(
      names.map((name) =>
        write(scratch, `${name}.ipynb`, {
          ...notebook([`%%markdown\n# ${name}\n\nversion-${version}.`, "1"], {
            description: `version-${version}.`,
          }),
        })
      ),
    );
    const [program, args] = task("export", [...paths, "--out", site]);
    return await runUntil(
      { program, args, cwd: root },
      after,
      () => signals[Math.floor(chance.uniform() * signals.length)],
    );
  };
  const versionOf = async () => {
    const texts = await Promise.all(
      [...names, "index"].map((name) =>
        Deno.readTextFile(join(site, `${name}.html`))
      ),
    );
    const versions = texts.map((text) => text.match(/version-(\d+)\./)?.[1]);
    assertEquals(new Set(versions).size, 1, `a mixed site: ${versions}`);
    return Number(versions[0]);
  };

  const started = performance.now();
  assert((await exportVersion(0)).success);
  const usual = performance.now() - started;
  let last = 0;
  for (let kill = 1; kill <= kills; kill++) {
    const after = chance.uniform() * usual * 1.1;
    const { signal, left } = await exportVersion(kill, after);
    const found = await versionOf();
    assert(found === last || found === kill, `${found} is nobody's`);
    assertEquals(left, [], "processes are left");
    survived[found === kill ? "new" : "old"]++;
    last = found;
    report(
      `${kill}: ${signal ?? "ended"} after ${Math.round(after)} ms, ` +
        `the ${found === kill ? "new" : "old"} site`,
    );
  }
  assert((await exportVersion(kills + 1)).success);
  assertEquals(await versionOf(), kills + 1);
  const beside = [...Deno.readDirSync(scratch.folder)].map(({ name }) => name);
  assertEquals(beside.sort(), ["a.ipynb", "b.ipynb", "site"]);
  return survived;
}

/**
 * Kills the set-up of a fresh copy of the project so many times; every fifth
 * run goes on to its end.
 *
 * @throws {AssertionError} Where a set-up that was not killed does not work.
 */
export async function killSetUps(
  kills: number,
  report: (line: string) => void = () => {},
): Promise<void> {
  const copy = await Deno.makeTempDir();
  const chance = random(1);
  try {
    for (const name of [".dvmrc", "deno.json", "deno.lock"]) {
      await Deno.copyFile(join(root, name), join(copy, name));
    }
    await run("cp", ["-r", join(root, "lib"), copy]);
    const program = Deno.execPath();
    const code = 'import { setUp } from "./lib/tools/environment.ts";' +
      'console.log("made", await setUp());';
    await Deno.writeTextFile(join(copy, "set_up.ts"), code);
    const args = ["run", "--allow-all", "set_up.ts"];
    let usual = 60_000;
    for (let kill = 1; kill <= kills; kill++) {
      const whole = kill % 5 === 0;
      const started = performance.now();
      const after = whole ? undefined : chance.uniform() * usual;
      const { success, signal } = await runUntil(
        { program, args, cwd: copy },
        after,
        () => "SIGKILL",
      );
      const took = Math.round(performance.now() - started);
      report(`${kill}: ${signal ?? "ended"} after ${took} ms`);
      if (!whole) continue;
      assert(success);
      usual = Math.max(took, 1000);
      const check = join(copy, ".venv/bin/python");
      const code = "import jupyterlab.labapp, nbclient, zmq";
      assert((await run(check, ["-c", code])).success);
      // Broken anew, so that the next kills have something to interrupt.
      await Deno.remove(join(copy, ".venv/set-up.json"));
      await run("rm", ["-r", ...await packages(copy)]);
    }
  } finally {
    await Deno.remove(copy, { recursive: true });
  }
}

async function packages(copy: string): Promise<string[]> {
  const { output } = await run("find", [
    join(copy, ".venv/lib"),
    ...["-name", "zmq", "-type", "d"],
  ]);
  return output.trim().split("\n");
}

/** Runs a program, for so long; tells what of its processes stays. */
async function runUntil(
  { program, args, cwd }: { program: string; args: string[]; cwd: string },
  after: number | undefined,
  chooseSignal: () => Deno.Signal,
): Promise<{ success: boolean; signal?: Deno.Signal; left: string[] }> {
  const mark = crypto.randomUUID();
  const child = new Deno.Command(program, {
    args,
    cwd,
    env: { ...(cwd === root ? withoutNetwork : {}), RUN_MARK: mark },
    stdin: "null",
    stdout: "null",
    stderr: "null",
  }).spawn();
  const signal = after === undefined ? undefined : chooseSignal();
  const timer = signal && setTimeout(() => {
    try {
      child.kill(signal);
    } catch {
      // It has ended by itself.
    }
  }, after);
  const { success, code, signal: ended } = await child.status;
  clearTimeout(timer);
  let left = await marked(mark);
  for (let wait = 0; wait < 150 && left.length > 0; wait++) {
    await new Promise((done) => setTimeout(done, 200));
    left = await marked(mark);
  }
  // Whoever ends in order after a signal says so by this code.
  const killed = ended !== null || code === 130;
  assert(success || killed, `the task failed by itself: ${code}`);
  return { success, signal: killed ? signal : undefined, left };
}

/** The command lines of processes that have a mark in their environment. */
async function marked(mark: string): Promise<string[]> {
  const found: string[] = [];
  for (const { name } of Deno.readDirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const environment = await Deno.readTextFile(`/proc/${name}/environ`);
      if (!environment.includes(mark)) continue;
      found.push(await Deno.readTextFile(`/proc/${name}/cmdline`));
    } catch {
      // It has ended meanwhile.
    }
  }
  return found.filter((line) => line !== "");
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      kills: { type: "string", default: "200" },
      task: { type: "string", default: "export" },
    },
  });
  const kills = Number(values.kills);
  if (values.task === "set-up") await killSetUps(kills, console.log);
  else console.log(await killExports(kills, console.log));
}
