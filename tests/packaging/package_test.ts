/// <reference lib="dom" />
import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { join } from "node:path";
import { adam, bowl, descend, random } from "downhill";
import project from "../../deno.json" with { type: "json" };
import { run } from "../../lib/jupyter/command.ts";
import { notebookText } from "../../lib/jupyter/notebook.ts";
import { setUp } from "../../lib/tools/environment.ts";
import { execute } from "../../lib/tools/execute.ts";
import { pack } from "../../lib/tools/pack.ts";
import { root } from "../../lib/tools/project.ts";
import { python } from "../../lib/tools/venv.ts";
import { notebook } from "../jupyter/scratch.ts";
import { browserTest } from "../page/browser.ts";
import { live } from "../page/figure_page.ts";

/** What is installed beside the package: what its users have. */
const tools = ["typescript@7.0.2", "esbuild@0.25.12"];

const strict = {
  compilerOptions: {
    module: "nodenext",
    target: "es2023",
    lib: ["es2023", "dom", "dom.iterable"],
    noEmit: true,
    strict: true,
    types: [],
  },
};

/** A program that gives the same numbers everywhere, and a figure. */
const program = `import { adam, bowl, descend, random } from "downhill";
import { contours, figure, figureHtml, libraryHtml, path } from "downhill/jupyter";

const start = [1, random(1).uniform()];
const run = descend(bowl, adam(), { start, steps: 9 });
const seen = figure([contours(bowl), path(run)], { caption: "c", alt: "a" });
const html = figureHtml(seen) + await libraryHtml();
console.log(run.points.join(), html.slice(0, 7), html.length > 2e6);
`;

const imported = (name: string) =>
  `export * as ${name.replace(/\W/, "_") || "all"} from "downhill${name}";\n`;

browserTest(
  "the package works in Node, Deno, TypeScript, a page's bundle and a notebook",
  async ({ open }) => {
    const readme = await Deno.readTextFile(join(root, "README.md"));
    const [tenLines, page] = [...readme.matchAll(/```ts\n([^]*?)\n```/g)]
      .map(([, code]) => code);
    await setUp();
    const folder = await Deno.makeTempDir({ prefix: "downhill user " });
    const write = (name: string, text: string) =>
      Deno.writeTextFile(join(folder, name), text);
    const must = async (command: string, ...args: string[]) => {
      const env = { NO_COLOR: "1" };
      const ran = await run(command, args, { cwd: folder, env });
      assert(ran.success, `${command} ${args}\n${ran.output}${ran.errors}`);
      return ran.output;
    };
    const tool = (name: string) => join(folder, "node_modules/.bin", name);
    const sizes: Record<string, number> = {};
    const bundle = async (name: string, code: string) => {
      await write(`${name}.ts`, code);
      const options = ["--bundle", "--minify", "--format=esm"];
      await must(
        tool("esbuild"),
        `${name}.ts`,
        ...options,
        `--outfile=${name}.js`,
      );
      sizes[`bundle of ${name}`] =
        (await Deno.stat(join(folder, `${name}.js`))).size;
    };
    try {
      sizes.tarball = await pack(join(folder, "downhill.tgz"));
      await write("package.json", '{ "type": "module" }');
      const quick = ["--no-audit", "--no-fund", "--prefer-offline"];
      await must("npm", "install", ...quick, "./downhill.tgz", ...tools);

      await write("program.js", program);
      const start = [1, random(1).uniform()];
      const { points } = descend(bowl, adam(), { start, steps: 9 });
      const expected = `${points.join()} <figure true\n`;
      assertEquals(await must("node", "program.js"), expected);
      assertEquals(
        await must(Deno.execPath(), "run", "--allow-read", "program.js"),
        expected,
      );

      await write("tsconfig.json", JSON.stringify(strict));
      const faces = Object.keys(project.exports).map((name) => name.slice(1));
      await write("program.ts", program);
      await write("cell.ts", tenLines);
      await write("playground.ts", page);
      await write("faces.ts", faces.map(imported).join(""));
      await write(
        "wrong.ts",
        'import { adam } from "downhill";\n' +
          '// @ts-expect-error: it is a number.\nadam({ learningRate: "1" });\n',
      );
      await must(tool("tsc"), "--project", "tsconfig.json");

      await bundle(
        "adam",
        'import { adam } from "downhill";\nconsole.log(adam().name);',
      );
      assertEquals(await must("node", "adam.js"), "Adam\n");
      assert(sizes["bundle of adam"] <= 10_000, JSON.stringify(sizes));
      await bundle("playground", page);
      const script = await Deno.readTextFile(join(folder, "playground.js"));
      const own = await open(
        `<!doctype html><body><script type="module">${
          script.replaceAll("</script", "<\\/script")
        }</script>`,
      );
      await live(own.page);
      assertEquals([own.errors, own.requests], [[], []]);

      // A kernel that starts in a folder without this project's deno.json.
      const path = join(folder, "own.ipynb");
      await Deno.writeTextFile(path, notebookText(notebook([tenLines])));
      const { failure, notebook: ran } = await execute(path);
      assertEquals(failure, undefined);
      // Seen as Jupyter's own converter shows it.
      await Deno.writeTextFile(path, JSON.stringify(ran));
      await must(python, "-m", "nbconvert", "--to", "html", path);
      const seen = await open(
        (await Deno.readTextFile(join(folder, "own.html"))).trimStart(),
      );
      await live(seen.page);
      // The converter's, for its own features; no figure asks for anything.
      const asked = seen.requests.filter((address) =>
        !/^https:\/\/cdnjs\.cloudflare\.com\/ajax\/libs\/(require\.js|mathjax)\//
          .test(address)
      );
      assertEquals(asked, []);

      console.log(
        Object.entries(sizes).map(([name, size]) =>
          `${name}: ${(size / 1000).toFixed(1)} kB`
        ).join(", "),
      );
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  },
);
