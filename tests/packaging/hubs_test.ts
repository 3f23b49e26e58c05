import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertStringIncludes } from "@std/assert/string-includes";
import { dirname, join } from "node:path";
import { run } from "../../lib/jupyter/command.ts";
import { denoVersion, root } from "../../lib/tools/project.ts";
import { readRequirements } from "../../lib/tools/requirements.ts";
import { systemTest } from "../tools/permissions.ts";

const hub = join(root, ".binder");

systemTest("hubs get the pinned Deno and the tested JupyterLab", async () => {
  const text = await Deno.readTextFile(join(hub, "requirements.txt"));
  const lab = (await readRequirements())
    .find(({ name }) => name === "jupyterlab")!;
  assertEquals(text.match(/^\w.*/gm), [
    `deno==${denoVersion()}`,
    `jupyterlab==${lab.version}`,
  ]);
});

systemTest("a hub's script installs a kernel where there is none", async () => {
  const home = await Deno.makeTempDir();
  try {
    const { success, output, errors } = await run(
      "bash",
      [join(hub, "postBuild")],
      {
        cwd: home,
        env: {
          HOME: home,
          XDG_DATA_HOME: join(home, ".local/share"),
          DENO_DIR: await denoDir(),
          PATH: `${dirname(Deno.execPath())}:${Deno.env.get("PATH")}`,
        },
      },
    );
    assert(success, output + errors);
    const spec = join(home, ".local/share/jupyter/kernels/deno/kernel.json");
    assertStringIncludes(await Deno.readTextFile(spec), '"jupyter"');
  } finally {
    await Deno.remove(home, { recursive: true });
  }
});

systemTest("the site's workflow runs the README's own export", async () => {
  const read = (path: string) => Deno.readTextFile(join(root, path));
  const [command] = (await read("README.md")).match(/^npx .* task export$/m)!;
  const workflow = await read(".github/workflows/pages.yml");
  assertStringIncludes(workflow, `- run: ${command}\n`);
  assertStringIncludes(workflow, "path: site\n");
});

/** Where this Deno keeps what it has fetched. */
async function denoDir(): Promise<string> {
  const { output } = await run(Deno.execPath(), ["info", "--json"]);
  return JSON.parse(output).denoDir;
}
