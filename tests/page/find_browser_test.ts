import { assertEquals } from "@std/assert/equals";
import { assertStringIncludes } from "@std/assert/string-includes";
import { join } from "node:path";
import { run } from "../../lib/jupyter/command.ts";
import { howToInstall } from "../../lib/tools/find_browser.ts";
import { systemTest } from "../tools/permissions.ts";

/** Runs the harness's own tests on a machine that has no browser. */
async function withoutBrowser(ci: string) {
  const { success, output, errors } = await run(Deno.execPath(), [
    ...["test", "--no-check", "--allow-all"],
    join(import.meta.dirname!, "browser_test.ts"),
  ], { env: { CHROME_PATH: "/nowhere", CI: ci, NO_COLOR: "1" } });
  return { success, said: output + errors };
}

systemTest(
  "without a browser the tests that need one are skipped by name",
  async () => {
    const { success, said } = await withoutBrowser("");
    assertEquals(success, true);
    assertStringIncludes(said, howToInstall);
    assertStringIncludes(said, "the browser draws with WebGL ... ignored");
  },
);

systemTest("with CI=true a missing browser is a failure", async () => {
  const { success, said } = await withoutBrowser("true");
  assertEquals(success, false);
  assertStringIncludes(said, howToInstall);
  assertStringIncludes(said, "the browser draws with WebGL ... FAILED");
});
