import { assertEquals } from "@std/assert/equals";
import { join } from "node:path";
import { run } from "../../lib/jupyter/command.ts";
import { jupyter } from "../../lib/tools/venv.ts";
import { scratchFolder } from "./scratch.ts";
import { systemTest } from "../tools/permissions.ts";

/** A program that a worker thread outlives, and what it then ends with. */
const LASTING = `
import atexit, threading

def work():
    atexit.register(print, "left in order")
    threading.Thread(target=threading.Event().wait).start()

def leave():
    work()
    raise SystemExit(3)
`;

systemTest(
  "a program of Jupyter's ends with its work, though a thread waits for ever",
  async () => {
    await using scratch = await scratchFolder();
    await Deno.writeTextFile(join(scratch.folder, "lasting.py"), LASTING);
    const ended = await Promise.all(["work", "leave"].map(async (name) => {
      const { program, args, env } = jupyter(`lasting:${name}`, []);
      const { success, output } = await run(program, args, {
        env: { ...env, PYTHONPATH: scratch.folder },
      });
      return [success, output.trim()];
    }));
    assertEquals(ended, [
      [true, "left in order"],
      [false, "left in order"],
    ]);
  },
);
