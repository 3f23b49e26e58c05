import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { systemTest } from "../tools/permissions.ts";

const root = new URL("../../", import.meta.url);

/** What Deno's own commands print. */
async function deno(...args: string[]): Promise<string> {
  const command = new Deno.Command(Deno.execPath(), { args, cwd: root });
  const { success, stdout, stderr } = await command.output();
  const text = new TextDecoder().decode(stdout);
  assert(success, text + new TextDecoder().decode(stderr));
  return text;
}

systemTest(
  "a program that needs only Adam gets only Adam: at most 10 kB",
  async () => {
    const folder = await Deno.makeTempDir({
      dir: new URL("tests", root).pathname,
    });
    try {
      const [program, bundle] = [`${folder}/adam.ts`, `${folder}/adam.js`];
      await Deno.writeTextFile(
        program,
        `import { adam } from "downhill";\nconsole.log(adam().name);\n`,
      );
      const options = ["--minify", "--platform=browser", "--output", bundle];
      await deno("bundle", ...options, program);
      const { size } = await Deno.stat(bundle);
      assert(size > 1000 && size <= 10_000, `${size} bytes`);
      assertEquals(await deno("run", bundle), "Adam\n");
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  },
);

/** What of Deno's list of modules is looked at. */
interface Graph {
  readonly modules: readonly {
    readonly specifier: string;
    readonly kind?: string;
  }[];
}

systemTest(
  "the arithmetic needs no figure, notebook, page or text",
  async () => {
    const { modules }: Graph = JSON.parse(
      await deno("info", "--json", "lib/mod.ts"),
    );
    const lib = new URL("lib/", root).href;
    assert(modules.some(({ specifier }) => specifier.startsWith(lib)));
    for (const { specifier, kind } of modules) {
      const [room] = specifier.slice(lib.length).split("/");
      const own = specifier.startsWith(lib);
      assert(
        !own || !["figures", "jupyter", "page", "tools"].includes(room),
        specifier,
      );
      assert(
        !/plotly|d3-|culori|markdown|highlight|fflate/.test(specifier),
        specifier,
      );
      assert(
        kind !== "asset" && !/\.(css|txt|html|js)$/.test(own ? specifier : ""),
        specifier,
      );
    }
  },
);
