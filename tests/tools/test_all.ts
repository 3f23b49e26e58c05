/**
 * `deno task test`: all that must hold, from formatting to exported pages in a
 * browser, with one count at the end.
 *
 * @module
 */

import { join } from "node:path";
import { run, runTask, UserError } from "../../lib/jupyter/command.ts";
import { setUp } from "../../lib/tools/environment.ts";
import project from "../../deno.json" with { type: "json" };
import { root } from "../../lib/tools/project.ts";
import { count, type Counts, namesOf, slowest, total } from "./test_report.ts";

/** These wait for kernels, so that the others run beside them. */
const waiting = "tests/jupyter";

const checks: Record<string, string[]> = {
  // All but notebooks, which `deno fmt --check` of 2.8.1 always takes for
  // unformatted; the lessons' tests format them themselves and compare.
  "formatting": ["fmt", "--check"],
  "lint": ["lint"],
  "types": ["check", "--frozen", "lib", "tests"],
  "documentation": ["doc", "--lint", ...faces()],
};

await runTask(async (options) => {
  await setUp();
  const lock = join(root, "deno.lock");
  const before = await Deno.readTextFile(lock);
  const results: Counts[] = [];
  for (const [name, args] of Object.entries(checks)) {
    const { success, output, errors } = await run(Deno.execPath(), args, {
      cwd: root,
    });
    console.log(`${name} ... ${success ? "ok" : `FAILED\n${output}${errors}`}`);
    results.push(one(success));
  }
  results.push(...await test(options));
  const same = before === await Deno.readTextFile(lock);
  console.log(`deno.lock is unchanged ... ${same ? "ok" : "FAILED"}`);
  results.push(one(same));

  const { passed, failed, skipped } = total(results);
  for (const name of skipped) console.log(`skipped: ${name}`);
  const skippedInCI = Deno.env.get("CI") === "true" && skipped.length > 0;
  if (skippedInCI) console.log("With CI=true no test may be skipped.");
  console.log(
    `${passed} passed, ${failed} failed, ${skipped.length} skipped`,
  );
  return failed > 0 || skippedInCI ? 1 : 0;
});

/**
 * Runs all tests: first as `deno test` alone does, which grants nothing, so that
 * what needs more must be skipped, not fail; then, with all permissions, the
 * files in which something was skipped, and the examples in the documentation.
 */
async function test(options: string[]): Promise<Counts[]> {
  const plain = await testIn(["tests"], [
    ...["--no-check", "--parallel"],
    ...options,
  ]);
  console.log(
    `tests without permissions ... ${plain.success ? "ok" : "FAILED"}`,
  );
  const asking = filesThatAsk(join(root, "tests"));
  const isWaiting = (file: string) => file.startsWith(join(root, waiting));
  const reports = await Promise.all([
    ["lib", ...asking.filter((file) => !isWaiting(file))],
    asking.filter(isWaiting),
  ].map((files) =>
    testIn(files, [
      ...["--doc", "--allow-all", "--frozen"],
      // What is asked for may be in the other files.
      ...["--permit-no-files", ...options],
    ])
  ));
  const texts = reports.map(({ text }) => text);
  console.log("\nThe slowest tests, in seconds:");
  for (const line of slowest([plain.text, ...texts].join(""), 20)) {
    console.log(line);
  }
  const counts = total(texts.map(count));
  const success = reports.every((report) => report.success);
  if (counts.passed + counts.failed === 0 && success) {
    throw new UserError("No test was run.");
  }
  // A module that fails to load has no test that could have failed.
  if (!success && counts.failed === 0) counts.failed = 1;
  const { passed, failed, skipped } = count(plain.text);
  const ran = new Set(texts.flatMap(namesOf));
  const first = {
    passed,
    failed: plain.success ? 0 : failed || 1,
    skipped: skipped.filter((name) => !ran.has(name)),
  };
  return [first, counts];
}

/** The test files in which something asks whether it is permitted. */
function filesThatAsk(folder: string): string[] {
  const all = [...Deno.readDirSync(folder)]
    .sort((a, b) => a.name < b.name ? -1 : 1);
  return all.flatMap(({ name, isDirectory }) => {
    const path = join(folder, name);
    if (isDirectory) return filesThatAsk(path);
    const asks = name.endsWith("_test.ts") &&
      /\b(?:systemTest|browserTest|permitted)\b/
        .test(Deno.readTextFileSync(path));
    return asks ? [path] : [];
  });
}

/** Runs the tests of some files; what they say of themselves, as JUnit. */
async function testIn(
  files: string[],
  options: string[],
): Promise<{ text: string; success: boolean }> {
  const report = await Deno.makeTempFile({ suffix: ".xml" });
  try {
    const tests = new Deno.Command(Deno.execPath(), {
      args: [
        ...["test", "--reporter=dot", `--junit-path=${report}`],
        ...options,
        ...files,
      ],
      cwd: root,
      stdin: "null",
      stdout: "piped",
    }).spawn();
    for await (
      const text of tests.stdout.pipeThrough(new TextDecoderStream())
    ) {
      // Away from a terminal each dot comes on a line of its own.
      Deno.stdout.writeSync(
        new TextEncoder().encode(text.replace(/^([.,!])\n/gm, "$1")),
      );
    }
    const { success } = await tests.status;
    return { text: await Deno.readTextFile(report), success };
  } finally {
    await Deno.remove(report);
  }
}

/** The modules that other projects can import. */
function faces(): string[] {
  return Object.values(project.exports);
}

function one(success: boolean): Counts {
  return {
    passed: success ? 1 : 0,
    failed: success ? 0 : 1,
    skipped: [],
  };
}
