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
 * Runs a task's program and exits with the code that it gives. With `--help` it
 * prints its usage instead. A {@linkcode UserError}, wrong arguments and what
 * the system refuses are printed without a stack.
 */
export async function runTask(
  task: (args: string[]) => Promise<number>,
  usage?: string,
): Promise<never> {
  // `deno task lab -- --port 9999` hands the `--` on.
  const args = Deno.args[0] === "--" ? Deno.args.slice(1) : Deno.args;
  if (usage !== undefined && args.some((arg) => /^(-h|--help)$/.test(arg))) {
    console.log(usage);
    Deno.exit(0);
  }
  try {
    Deno.exit(await task(args));
  } catch (error) {
    const words = wordsFor(error, usage);
    if (words === undefined) throw error;
    console.error(words);
    Deno.exit(1);
  }
}

/** What a person is told of an error that can be foreseen. */
function wordsFor(error: unknown, usage = ""): string | undefined {
  if (error instanceof UserError) return error.message;
  if (!(error instanceof Error)) return undefined;
  const { code = "" } = error as { code?: string };
  if (String(code).startsWith("ERR_PARSE_ARGS")) {
    return `${error.message}\n\n${usage}`.trim();
  }
  const refused = Object.values(Deno.errors)
    .some((kind) => error instanceof kind);
  return refused || /os error \d+/.test(error.message)
    ? `The system refuses: ${error.message}`
    : undefined;
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
