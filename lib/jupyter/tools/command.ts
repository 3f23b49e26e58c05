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

/** Runs a program to its end, in silence. */
export async function run(
  program: string,
  args: string[],
  options: { cwd?: string; env?: Record<string, string> } = {},
): Promise<Finished> {
  const { success, stdout, stderr } = await new Deno.Command(program, {
    args,
    stdin: "null",
    ...options,
  }).output();
  const text = new TextDecoder();
  return {
    success,
    output: text.decode(stdout),
    errors: text.decode(stderr),
  };
}
