import { assertEquals } from "@std/assert/equals";
import { assertRejects } from "@std/assert/rejects";
import { assertStringIncludes } from "@std/assert/string-includes";
import { assertThrows } from "@std/assert/throws";
import { UserError } from "../../lib/jupyter/command.ts";
import { setEquations } from "../../lib/jupyter/template/equations.ts";
import { highlight } from "../../lib/jupyter/template/highlight.ts";
import { markdown, place } from "../../lib/jupyter/template/markdown.ts";
import { outputsHtml } from "../../lib/jupyter/template/outputs.ts";
import { pictureAddress } from "../../lib/jupyter/template/pictures.ts";
import { lighter } from "../../lib/jupyter/template/lighter.ts";
import { policyFor } from "../../lib/jupyter/template/policy.ts";
import { libraryHtml } from "../../lib/page/library.ts";
import { plotlySource } from "../../lib/page/plotly_source.ts";
import { systemTest } from "../tools/permissions.ts";

const display = (tex: string) => ({ tex, display: true });

Deno.test("setEquations() draws an equation and says it in MathML", async () => {
  const { html, shared } = await setEquations([
    { tex: "x^2 < \\alpha", display: false },
  ]);
  assertStringIncludes(html[0], "<svg");
  assertStringIncludes(html[0], "<math");
  assertStringIncludes(html[0], "&lt;</mo>");
  assertStringIncludes(shared, "<style");
  assertStringIncludes(shared, "<path");
});

Deno.test("setEquations() resolves references forward, backward and anew", async () => {
  const equations = [
    display("a = \\eqref{eq:b} \\tag{1}\\label{eq:a}"),
    display("b = \\eqref{eq:a} \\tag{2}\\label{eq:b}"),
  ];
  const first = await setEquations(equations);
  assertStringIncludes(first.html[0], 'href="#mjx-eqn%3Aeq%3Ab"');
  assertStringIncludes(first.html[1], 'href="#mjx-eqn%3Aeq%3Aa"');
  // The next page begins without the labels of this one.
  assertEquals((await setEquations(equations)).shared, first.shared);
});

Deno.test("setEquations() refuses what would look broken", async () => {
  for (
    const [tex, message] of [
      ["\\frac{1", "as many { as }"],
      ["\\nope", "Undefined control sequence \\nope, in the equation: \\nope"],
      ["\\eqref{eq:nowhere}", "Expected \\eqref{eq:nowhere} to name a \\label"],
      ["a \\tag{1}\\label{q}\\label{q}", "Multiple \\label"],
      ["a & b", "Misplaced &"],
    ]
  ) {
    await assertRejects(() => setEquations([display(tex)]), UserError, message);
  }
});

Deno.test("markdown() collects headings and equations", () => {
  const page = markdown(".");
  const html = page.cell({
    source: "# Title\n\n## A $x$ and `code`\n\n## A $x$ and `code`\n",
  });
  assertEquals(
    page.headings.map(({ level, id }) => [level, id]),
    [[1, "Title"], [2, "A-x-and-code"], [2, "A-x-and-code-"]],
  );
  assertEquals(page.equations.map(({ tex }) => tex), ["x", "x"]);
  assertStringIncludes(
    html,
    `<h2 id="A-x-and-code">A ${place(0)} and <code>code</code></h2>`,
  );
});

Deno.test("markdown() leaves dollars in code alone", () => {
  const page = markdown(".");
  page.cell({ source: "`$a$`, it costs 5$ or 6$\n\n```ts\n`${a} $`\n```\n" });
  assertEquals(page.equations, []);
});

Deno.test("markdown() leads from notebook to page", () => {
  const html = markdown(".").cell({
    source: "[a](2-next.ipynb#Part) [b](https://x.example/n.ipynb) [c](#here)",
  });
  assertEquals(html.match(/href="[^"]*"/g), [
    'href="2-next.html#Part"',
    'href="https://x.example/n.ipynb"',
    'href="#here"',
  ]);
});

systemTest(
  "pictures come into the page, and none from the network",
  async () => {
    const folder = await Deno.makeTempDir();
    await Deno.writeFile(`${folder}/a b.png`, new Uint8Array([1, 2, 3]));
    assertEquals(
      pictureAddress("a%20b.png", folder),
      "data:image/png;base64,AQID",
    );
    const attachments = { "c.png": { "image/png": "AQID" } };
    assertEquals(
      pictureAddress("attachment:c.png", folder, attachments),
      "data:image/png;base64,AQID",
    );
    await Deno.remove(folder, { recursive: true });
    for (const source of ["https://x.example/a.png", "a.exe", "gone.png"]) {
      assertThrows(() => pictureAddress(source, folder), UserError, source);
    }
  },
);

Deno.test("highlight() escapes what it does not colour", () => {
  assertEquals(
    highlight("let a = '<';"),
    `<span class="hljs-keyword">let</span> a = ` +
      `<span class="hljs-string">&#x27;&lt;&#x27;</span>;`,
  );
  assertEquals(highlight("<b>", "unknown"), "&lt;b&gt;");
});

Deno.test("outputsHtml() prefers html and keeps printed lines together", () => {
  const stream = (text: string) => ({
    output_type: "stream" as const,
    name: "stdout" as const,
    text,
  });
  const data = { "text/html": ["<b>", "x</b>"], "text/plain": "x" };
  assertEquals(
    outputsHtml([
      stream("1 <\n"),
      stream("2\n"),
      { output_type: "display_data", data },
      { output_type: "execute_result", data: { "text/plain": "3" } },
      {
        output_type: "display_data",
        data: { "image/png": "AQID\n", "text/plain": 'a "picture"' },
      },
    ], markdown(".")),
    `<div class="output"><pre>1 &lt;\n2</pre></div>\n` +
      `<div class="output"><b>x</b></div>\n` +
      `<div class="output"><pre>3</pre></div>\n` +
      `<div class="output"><img src="data:image/png;base64,AQID" ` +
      `alt="a &quot;picture&quot;"></div>`,
  );
});

Deno.test("policyFor() lets the page's own scripts run, each once, and no other", () => {
  const scripts = (html: string) =>
    policyFor(html).match(/'sha256-[^']+'/g) ?? [];
  const one = scripts("<script>let a;\nlet b;</script>");
  // `printf 'let a;\nlet b;' | openssl dgst -sha256 -binary | base64`
  assertEquals(one, ["'sha256-TH5msHNm1mVj5D9VABVxWtwgryUK6gkMjjBpY8JFvuQ='"]);
  assertEquals(
    scripts(
      "<SCRIPT type='module'>let a;\r\nlet b;</SCRIPT >" +
        "<script>let a;\nlet b;</script><script type=text/plain>x</script>" +
        '<script type="application/json">{}</script>',
    ),
    one,
  );
  const policy = policyFor("<p onclick='f()'>");
  assertEquals(
    policy.match(/script-src ([^;]+)/)?.[1].includes("inline"),
    false,
  );
});

Deno.test("lighter() writes the same picture without base64", () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg">\n<text ` +
    `fill="#123" font-family="'A'">50% &lt; ∂é</text></svg>`;
  const data = new TextEncoder().encode(svg).toBase64();
  const html = `<img alt="a" src="data:image/svg+xml;base64,${data}">`;
  const [, source] = lighter(html).match(
    /^<img alt="a" src='([^']+)'>$/,
  )!;
  // As a browser reads an attribute, and then an address.
  const [, text] = source.replaceAll("&amp;", "&").split("data:image/svg+xml,");
  assertEquals(decodeURIComponent(text), svg);
});

systemTest("lighter() brings the same library in fewer letters", async () => {
  const html = await libraryHtml();
  const light = lighter(html);
  assertEquals(light.length < 0.95 * html.length, true);
  const [, inflate] = light.match(/const inflate = ([^]*?\.text\(\));/)!;
  const [, plotly] = light.match(/"([^"]{50000,})"/)!;
  const read = new Function(`return ${inflate}`)();
  assertEquals(await read(plotly) === await plotlySource(), true);
});
