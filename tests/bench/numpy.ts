/**
 * A Python process that computes with numpy while a benchmark waits.
 *
 * @module
 */

/** The first Python on the PATH that has numpy. */
export async function pythonWithNumpy(): Promise<string | undefined> {
  for (const python of ["python3", "python"]) {
    try {
      const { success } = await new Deno.Command(python, {
        args: ["-c", "import numpy"],
        stdout: "null",
        stderr: "null",
      }).output();
      if (success) return python;
    } catch (error) {
      if (!(error instanceof Deno.errors.NotFound)) throw error;
    }
  }
}

/** What the process is told once. */
export interface Task {
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Grid points along each axis, from -10 to 10. */
  readonly size: number;
}

/** A process that answers with the sum of the grid's heights. */
export interface NumpyGrid {
  run(way: string): Promise<number>;
  close(): void;
}

/** Starts the process and hands it the rows. */
export async function numpyGrid(
  python: string,
  task: Task,
): Promise<NumpyGrid> {
  const child = new Deno.Command(python, {
    args: [new URL("numpy_grid.py", import.meta.url).pathname],
    stdin: "piped",
    stdout: "piped",
  }).spawn();
  const writer = child.stdin.getWriter();
  const lines = child.stdout.pipeThrough(new TextDecoderStream()).getReader();
  const ask = async (line: string) => {
    await writer.write(new TextEncoder().encode(line + "\n"));
    let answer = "";
    while (!answer.endsWith("\n")) {
      const { value, done } = await lines.read();
      if (done) throw new Error("numpy ended before it answered");
      answer += value;
    }
    return answer.trim();
  };
  await ask(JSON.stringify(task));
  return {
    run: async (way) => Number(await ask(way)),
    close: () => child.kill(),
  };
}
