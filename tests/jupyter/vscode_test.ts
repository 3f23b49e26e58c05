/// <reference lib="dom" />
import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertGreater } from "@std/assert/greater";
import { adam, booth, descend } from "downhill";
import { contours, figure, path, terrain } from "downhill/figures";
import { figureHtml, libraryHtml } from "downhill/jupyter";
import { browserTest } from "../page/browser.ts";

const run = descend(booth, adam({ learningRate: 0.3 }), {
  start: [-2, -2],
  steps: 5,
});
const picture = figureHtml(figure([
  terrain(booth),
  contours(booth),
  path(run),
], { caption: "A run.", alt: "A path over a bowl." }));

/**
 * A page as VS Code makes it for a notebook's outputs: another base, what its
 * strictest setting allows, a dark theme, and no file but through a click on a
 * link that the page's body hears of.
 */
const webview = `<!doctype html><html><head><meta charset="utf-8">
  <base href="https://file+.vscode-resource.vscode-cdn.net/lessons/">
  <meta http-equiv="Content-Security-Policy" content="default-src 'none';
    script-src 'unsafe-inline' 'unsafe-eval'; style-src 'unsafe-inline';
    img-src https: http: data:; font-src https:; connect-src blob:">
  </head><body class="vscode-body vscode-dark" style="background: transparent">
  <script>
  files = [];
  document.body.addEventListener("click", async (event) => {
    const link = event.composedPath().find((one) => one.nodeName === "A");
    if (!link?.href.startsWith("blob:")) return;
    event.preventDefault();
    files.push({ name: link.download, text: await (await fetch(link.href)).text() });
  });
  </script></body></html>`;

for (const libraryFirst of [true, false]) {
  const order = libraryFirst ? "after" : "before";
  browserTest(
    `a figure comes to life as VS Code shows outputs, ${order} its library`,
    async ({ open }) => {
      const { page, errors, requests } = await open(webview);
      const library = await libraryHtml();
      const outputs = libraryFirst ? [library, picture] : [picture, library];
      for (const output of outputs) {
        await page.evaluate((output) => {
          const place = document.createElement("div");
          place.innerHTML = output;
          document.body.append(place);
          // Copies of the scripts run at the end of the output, not in place.
          for (const script of [...place.querySelectorAll("script")]) {
            const copy = document.createElement("script");
            copy.text = script.innerText;
            if (script.type) copy.setAttribute("type", script.type);
            place.append(copy);
            copy.remove();
          }
        }, output);
      }
      await page.waitForSelector("figure[data-state=live][data-mode=dark]");
      await page.click(".dh-back");
      assertEquals(
        await page.$eval(".dh-step", (one) => (one as HTMLOutputElement).value),
        "step 4 of 5",
      );
      for (const name of ["SVG", "GIF"]) {
        await page.evaluate((name) => {
          [...document.querySelectorAll<HTMLElement>(".dh-save button")]
            .find((one) => one.textContent === name)!.click();
        }, name);
        await page.waitForFunction(
          `files.at(-1)?.name === "a-run.${name.toLowerCase()}"`,
        );
      }
      const [svg, gif] = await page.evaluate("files") as { text: string }[];
      assert(!/url\(["']?[^"'#)]/.test(svg.text), "a reference leads out");
      assert(gif.text.startsWith("GIF89a"));
      assertGreater(gif.text.length, 10_000);
      assertEquals([errors, requests], [[], []]);
    },
  );
}
