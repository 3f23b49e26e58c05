/**
 * What the tasks share as programs: how they fail, and how they start others.
 *
 * @module
 */

/** An error whose message says all that the person at the terminal needs. */
export class UserError extends Error {
  override name = "UserError";
}

/**
 * Runs a task's program and exits with the code that it gives. A
 * {@linkcode UserError} is printed without its stack.
 */
export async function runTask(
  task: (args: string[]) => Promise<number>,
): Promise<never> {
  // `deno task lab -- --port 9999` hands the `--` on.
  const args = Deno.args[0] === "--" ? Deno.args.slice(1) : Deno.args;
  try {
    Deno.exit(await task(args));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.error(error.message);
    Deno.exit(1);
  }
}

/** What a finished program leaves. */
export interface Finished {
  success: boolean;
  /** Its standard output. */
  output: string;
  /** Its standard error. */
  errors: string;
}

/** Runs a program to its end, in silence; `input` is what it can read. */
export async function run(
  program: string,
  args: string[],
  { input = "", ...options }: {
    cwd?: string;
    env?: Record<string, string>;
    input?: string;
  } = {},
): Promise<Finished> {
  const child = new Deno.Command(program, {
    args,
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
    ...options,
  }).spawn();
  const finished = child.output();
  const written = new Blob([input]).stream().pipeTo(child.stdin);
  // A program may end without reading; what counts is how it ended.
  await written.catch(() => {});
  const { success, stdout, stderr } = await finished;
  const text = new TextDecoder();
  return {
    success,
    output: text.decode(stdout),
    errors: text.decode(stderr),
  };
}
