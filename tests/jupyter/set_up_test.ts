import { assertEquals } from "@std/assert/equals";
import { assertStringIncludes } from "@std/assert/string-includes";
import { assertThrows } from "@std/assert/throws";
import { join } from "node:path";
import { run, UserError } from "../../lib/jupyter/command.ts";
import { setUp } from "../../lib/tools/environment.ts";
import {
  readRequirements,
  requirementsFile,
} from "../../lib/tools/requirements.ts";
import { denoVersion, requireDeno, root } from "../../lib/tools/project.ts";
import { systemTest } from "../tools/permissions.ts";

systemTest("a second start sets nothing up", async () => {
  await setUp();
  assertEquals(await setUp(), []);
});

systemTest("a part that is gone is made again, and no other", async () => {
  await setUp();
  await Deno.remove(join(root, ".venv/bin/deno"));
  assertEquals(await setUp(), ["the Deno kernel"]);
});

systemTest(
  "a part that does not work is made again, and no other",
  async () => {
    await setUp();
    const settings = join(root, ".venv/etc/jupyter/jupyter_server_config.json");
    await Deno.writeTextFile(settings, "half");
    assertEquals(await setUp(), ["the Deno kernel"]);
    // Touched, but as good as before: nothing is made.
    await Deno.utime(settings, 1, 1);
    assertEquals(await setUp(), []);
  },
);

systemTest(
  "a Python without its packages is noticed, whatever is missing",
  async () => {
    const check = join(root, "lib/tools/check_environment.py");
    const python = join(root, ".venv/bin/python");
    const ask = async (packages: Record<string, string>) => {
      const input = JSON.stringify(packages);
      return (await run(python, [check], { input })).success;
    };
    await setUp();
    const nbclient = (await readRequirements())
      .find(({ name }) => name === "nbclient")!.version;
    assertEquals(await ask({ nbclient }), true);
    assertEquals(await ask({ nbclient: "0.0.1" }), false);
    assertEquals(await ask({ "not-there": "1.0" }), false);
  },
);

systemTest(
  "each package of the set-up is pinned exactly, with hashes, and complete",
  async () => {
    await setUp();
    const text = await Deno.readTextFile(requirementsFile);
    const packages = text.split(/\n(?=\w)/).slice(1);
    const loose = packages.filter((lines) =>
      !/^[a-z0-9-]+==[\w.]+(; [^\\]+)? \\\n( +--hash=sha256:\w{64}( \\)?\n*)+(# .*\n*)*$/
        .test(lines)
    );
    assertEquals(loose, []);
    assertEquals(packages.length, (await readRequirements()).length);
    const python = join(root, ".venv/bin/python");
    const { output } = await run(python, ["-m", "pip", "check"]);
    // Python's own kernel is left out on purpose; all else is there.
    assertStringIncludes(output, "requires ipykernel, which is not installed");
    assertEquals(output.trim().split("\n").length, 1, output);
  },
);

systemTest("the kernel is the pinned Deno, kept under .venv", async () => {
  await setUp();
  const file = join(root, ".venv/share/jupyter/kernels/deno/kernel.json");
  const spec = JSON.parse(await Deno.readTextFile(file));
  assertEquals(spec.argv[0], join(root, ".venv/bin/deno"));
  assertEquals(spec.interrupt_mode, "message");
  assertEquals(spec.env.NO_COLOR, "1");
  const { output } = await run(spec.argv[0], ["--version"]);
  assertStringIncludes(output, `deno ${denoVersion()} `);
});

systemTest("another Deno is told which one to take", () => {
  assertThrows(
    () => requireDeno("2.9.6"),
    UserError,
    `Expected Deno ${denoVersion()} but found 2.9.6`,
  );
});

/** What `deno task lab` says in a fresh clone, given these programs alone. */
async function labWith(programs: Record<string, string>): Promise<string> {
  const clone = await Deno.makeTempDir();
  try {
    for (const name of [".dvmrc", "deno.json", "deno.lock"]) {
      await Deno.copyFile(join(root, name), join(clone, name));
    }
    await run("cp", ["-r", join(root, "lib"), clone]);
    const bin = join(clone, "bin");
    await Deno.mkdir(bin);
    for (const [name, script] of Object.entries(programs)) {
      await Deno.writeTextFile(join(bin, name), `#!/bin/sh\n${script}\n`);
      await Deno.chmod(join(bin, name), 0o755);
    }
    const { success, errors } = await run(
      Deno.execPath(),
      ["task", "--quiet", "lab"],
      { cwd: clone, env: { PATH: bin } },
    );
    assertEquals(success, false);
    return errors;
  } finally {
    await Deno.remove(clone, { recursive: true });
  }
}

systemTest(
  "without Python the lab says in a sentence what to install",
  async () => {
    const errors = await labWith({});
    assertStringIncludes(errors, "needs Python 3.10 or newer");
    assertStringIncludes(errors, "apt-get install python3");
    assertEquals(errors.trim().split("\n").length, 1, errors);
  },
);

systemTest("with an old Python the lab asks for a newer one", async () => {
  const errors = await labWith({ python3: "echo False; echo True" });
  assertStringIncludes(errors, "needs Python 3.10 or newer");
});

systemTest(
  "with a Python that cannot make a .venv the lab asks for that part",
  async () => {
    const errors = await labWith({ python3: "echo True; echo False" });
    assertStringIncludes(errors, "apt-get install python3-venv");
  },
);

systemTest("a set-up that fails says with what", async () => {
  const errors = await labWith({
    python3: 'case "$1" in -c) echo True; echo True;; *) exit 1;; esac',
  });
  assertStringIncludes(errors, "The set-up needs the network once");
});
