import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { join, relative } from "node:path";
import { run } from "../../lib/jupyter/command.ts";
import project from "../../deno.json" with { type: "json" };
import { root } from "../../lib/tools/project.ts";
import { systemTest } from "../tools/permissions.ts";

const plain = { env: { NO_COLOR: "1" } };

systemTest("`deno publish` takes the lib, and nothing else", async () => {
  const args = ["publish", "--dry-run", "--allow-dirty", "--no-check"];
  const { success, output, errors } = await run(Deno.execPath(), args, {
    cwd: root,
    ...plain,
  });
  const said = output + errors;
  assert(success, said);
  assert(!said.includes("warning["), said);
  const files = [...said.matchAll(/file:\/\/(\S+) \(/g)].map(([, path]) =>
    relative(root, decodeURI(path)).replaceAll("\\", "/")
  );
  assert(files.length > 200, said);
  const others = files.filter((file) =>
    !file.startsWith("lib/") || /^lib\/(tools|jupyter\/template)\//.test(file)
  );
  assertEquals(others.sort(), [
    "LICENSE",
    "README.md",
    "deno.json",
  ]);
});

/** What of Deno's list of modules is looked at. */
interface Graph {
  readonly modules: readonly {
    readonly specifier: string;
    readonly dependencies?: readonly { readonly specifier: string }[];
  }[];
}

systemTest(
  "what is published names packages in full, in the versions that deno.json names",
  async () => {
    const known = Object.values(project.imports)
      .flatMap((target) => target.match(/^npm:\/?(@?[^@]+@[\d.]+)/)?.[1] ?? []);
    const wrong: string[] = [];
    const right = new Set<string>();
    for (const face of Object.values(project.exports)) {
      const { output } = await run(
        Deno.execPath(),
        ["info", "--json", join(root, face)],
        { cwd: root },
      );
      const { modules }: Graph = JSON.parse(output);
      for (const { specifier: file, dependencies = [] } of modules) {
        if (!file.startsWith("file:")) continue;
        const text = await Deno.readTextFile(new URL(file));
        const named = [
          ...dependencies.map(({ specifier }) => specifier),
          ...text.match(/npm:[^"\s]+(?=")/g) ?? [],
        ];
        for (const name of named) {
          if (/^\.{1,2}\/|^node:/.test(name)) continue;
          const [, version] = name.match(/^npm:(@?[^@]+@[\d.]+)(\/|$)/) ?? [];
          if (known.includes(version)) right.add(version);
          else wrong.push(`${file}: ${name}`);
        }
      }
    }
    assertEquals(wrong, []);
    assert(right.size >= 9, [...right].join());
  },
);

systemTest(
  "another project imports the lib by its path, or links it",
  async () => {
    const folder = await Deno.makeTempDir({ prefix: "downhill-other-" });
    try {
      const lib = relative(folder, root).replaceAll("\\", "/");
      const { name, version } = project;
      const ways = [
        [{}, `${lib}/lib/mod.ts`, `${lib}/lib/jupyter/mod.ts`],
        [
          { links: [lib] },
          `jsr:${name}@${version}`,
          `jsr:${name}@${version}/jupyter`,
        ],
      ] as const;
      for (const [configuration, arithmetic, jupyter] of ways) {
        await Deno.writeTextFile(
          join(folder, "deno.json"),
          JSON.stringify(configuration),
        );
        await Deno.writeTextFile(
          join(folder, "program.ts"),
          `import { adam, bowl, descend, random } from "${arithmetic}";
import { contours, figure, figureHtml, libraryHtml, path } from "${jupyter}";
const run = descend(bowl, adam(), { start: [1, random(1).uniform()], steps: 2 });
const seen = figure([contours(bowl), path(run)], { caption: "c", alt: "a" });
console.log(run.steps, figureHtml(seen).slice(0, 7), (await libraryHtml()).length > 1e6);`,
        );
        const { output, errors } = await run(
          Deno.execPath(),
          ["run", "--allow-read", "program.ts"],
          { cwd: folder, ...plain },
        );
        assertEquals(output, "2 <figure true\n", errors);
      }
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  },
);
