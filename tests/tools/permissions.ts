/**
 * Tests that need more than arithmetic: files, programs, the environment.
 *
 * @module
 */

const needed = ["env", "net", "read", "run", "sys", "write"] as const;

/** Whether tests may do what `deno task test` lets them do. */
export const permitted: boolean = needed.every((name) =>
  Deno.permissions.querySync({ name }).state === "granted"
);

/**
 * A test that reads, writes or starts programs. Plain `deno test`, which grants
 * nothing, counts it as ignored, under its name.
 */
export function systemTest(
  name: string,
  test: (context: Deno.TestContext) => void | Promise<void>,
): void {
  Deno.test({ name, ignore: !permitted, fn: test });
}
