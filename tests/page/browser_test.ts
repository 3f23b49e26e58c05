import { assertEquals } from "@std/assert/equals";
import { assert } from "@std/assert/assert";
import { assertStringIncludes } from "@std/assert/string-includes";
import { browserTest } from "./browser.ts";

browserTest("the browser runs a page's scripts", async ({ open }) => {
  const { page, errors, requests } = await open(
    `<p></p><script>document.querySelector("p").textContent = 6 * 7</script>`,
  );
  assertEquals(await page.$eval("p", (p) => p.textContent), "42");
  assertEquals(errors, []);
  assertEquals(requests, []);
});

browserTest("the browser draws with WebGL", async ({ open }) => {
  const { page } = await open("<canvas></canvas>");
  assert(
    await page.$eval(
      "canvas",
      (canvas) => canvas.getContext("webgl2") !== null,
    ),
  );
});

browserTest(
  "the browser refuses and lists what a page asks for",
  async ({ open }) => {
    const { page, requests, errors } = await open(`<!doctype html>
    <link rel="stylesheet" href="https://cdn.example/style.css">
    <script src="https://cdn.example/plotly.js"></script>
    <img src="neighbour.png">
    <iframe src="https://frame.example/"></iframe>
    <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">`);
    await page.evaluate(() => fetch("https://api.example/").catch(() => {}));
    await page.evaluate(() => {
      new WebSocket("wss://socket.example/");
    });
    await page.waitForNetworkIdle({ idleTime: 50 });
    const asked = requests.map((url) => url.replace(/^file:.*\//, "file:"))
      .sort();
    assertEquals(asked, [
      "file:neighbour.png",
      "https://api.example/",
      "https://cdn.example/plotly.js",
      "https://cdn.example/style.css",
      "https://frame.example/",
      "wss://socket.example/",
    ]);
    assert(errors.length > 0, "refused requests show in the console");
  },
);

browserTest(
  "the browser reports thrown and printed errors",
  async ({ open }) => {
    const { errors } = await open(
      `<script>console.error("printed"); throw new Error("thrown")</script>`,
    );
    assertEquals(errors.length, 2);
    assertStringIncludes(errors[0], "printed");
    assertStringIncludes(errors[1], "thrown");
  },
);

browserTest("the browser is dark and narrow on request", async ({ open }) => {
  const { page } = await open("<p>", { colorScheme: "dark", width: 360 });
  assertEquals(
    await page.evaluate(() => [
      matchMedia("(prefers-color-scheme: dark)").matches,
      innerWidth,
    ]),
    [true, 360],
  );
});
