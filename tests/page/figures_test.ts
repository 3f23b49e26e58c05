/// <reference lib="dom" />
import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertGreater } from "@std/assert/greater";
import { assertStringIncludes } from "@std/assert/string-includes";
import {
  adam,
  booth,
  bowl,
  descend,
  functionSurface,
  gradientDescent,
  gridOfStarts,
  type Optimizer,
  type Surface,
  surface,
} from "downhill";
import {
  anatomy,
  balls,
  contours,
  curves,
  figure,
  type FigureOptions,
  path,
  terrain,
} from "downhill/figures";
import type { ElementHandle, Page } from "puppeteer-core";
import { type BrowserTest, browserTest, type Opened } from "./browser.ts";
import { pageWith } from "./figure_page.ts";

type Marks = Parameters<typeof figure>[0];

const view: [[number, number], [number, number]] = [[-2, 2], [-2, 2]];
const start = [1.2, 1];
const calm = adam({ learningRate: 0.1 });
const steep = gradientDescent({ learningRate: 0.05 });

function over(height: (x: number, y: number) => number): Surface {
  return functionSurface(height, { view, variables: ["x", "y"] });
}

function runOn(heightField: Surface, rule: Optimizer = calm, steps = 30) {
  return path(descend(heightField, rule, { start, steps }));
}

/** Every panel over a surface, and two paths. */
function everything(heightField: Surface): Marks {
  return [
    terrain(heightField),
    contours(heightField),
    curves(),
    anatomy(heightField, calm, { start, steps: 30 }),
    runOn(heightField),
    runOn(heightField, steep),
  ];
}

/** A figure in a page, and whether it asked the reader anything. */
interface Watched extends Opened {
  readonly dialogs: string[];
}

async function show(
  { open }: BrowserTest,
  marks: Marks,
  options: Partial<FigureOptions> = {},
): Promise<Watched> {
  const words = { caption: "A figure.", alt: "A figure.", ...options };
  const html = await pageWith([figure(marks, words)]);
  const opened = await open(html, { height: 1400 });
  const dialogs: string[] = [];
  opened.page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    dialog.dismiss();
  });
  await opened.page.waitForSelector("figure[data-state=live], .dh-failed");
  return { ...opened, dialogs };
}

/** The share of an element's pixels that is not ground, and their colours. */
async function inkOf(page: Page, element: ElementHandle) {
  const png = await element.screenshot({ encoding: "base64" });
  return page.evaluate(async (png) => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const { width, height } = image;
    const pen = new OffscreenCanvas(width, height).getContext("2d")!;
    pen.drawImage(image, 0, 0);
    const pixels = new Uint32Array(
      pen.getImageData(0, 0, width, height).data.buffer,
    );
    const heightField = 0xffffffff;
    const ink = pixels.filter((pixel) => pixel !== heightField);
    return {
      share: ink.length / pixels.length,
      colours: new Set(ink).size,
    };
  }, png);
}

/** The least that is not ground in a panel that shows something. */
const LEAST = { terrain: 0.05, contours: 0.2, curves: 0.005, anatomy: 0.1 };

/** Asserts that every panel shows something, and nothing went wrong. */
async function assertSane(
  { page, errors, requests, dialogs }: Watched,
  kinds: (keyof typeof LEAST)[],
) {
  assertEquals(await page.$$eval(".dh-failed", (all) => all.length), 0);
  const hosts = await page.$$(".dh-panel:not(:has(.dh-picture)), .dh-picture");
  assertEquals(hosts.length, kinds.length);
  for (const [k, kind] of kinds.entries()) {
    const { share, colours } = await inkOf(page, hosts[k]);
    assertGreater(share, LEAST[kind], `${kind} is blank: ${share}`);
    assertGreater(colours, 10, `${kind} has ${colours} colours`);
  }
  const found = await page.evaluate(() => {
    const figure = document.querySelector("figure")!;
    const { right } = figure.getBoundingClientRect();
    const inside = (label: Element) => {
      const panel = label.closest(".dh-panel")!.getBoundingClientRect();
      const room = label.getBoundingClientRect();
      return room.width === 0 || room.left >= panel.left - 1 &&
          room.right <= panel.right + 1 && room.top >= panel.top - 1 &&
          room.bottom <= panel.bottom + 1;
    };
    return {
      scripts: figure.querySelectorAll("script").length,
      markup: figure.querySelectorAll("b, i, a, script[src], iframe").length,
      wide: document.documentElement.scrollWidth - innerWidth,
      entries: [...figure.querySelectorAll(".dh-legend label")]
        .filter((entry) => entry.getBoundingClientRect().right > right + 1)
        .length,
      labels: [...figure.querySelectorAll(".dh-label")]
        .filter((label) => !inside(label)).map((label) => label.textContent),
      hidden: [...figure.querySelectorAll(".dh-layer [display=none]")]
        .filter((part) => part.getBoundingClientRect().width > 0).length,
      noNumbers: [...figure.querySelectorAll(".dh-layer *, .dh-picture *")]
        .filter((part) => /NaN|Infinity/.test(part.outerHTML)).length,
    };
  });
  assertEquals(found, {
    scripts: 2,
    markup: 0,
    wide: 0,
    entries: 0,
    labels: [],
    hidden: 0,
    noNumbers: 0,
  });
  assertEquals([errors, requests, dialogs], [[], [], []]);
}

const all = ["terrain", "contours", "curves", "anatomy"] as const;

const surfaces: Record<string, Surface> = {
  "with infinite values": over((x, y) =>
    x < -0.5 && y > 0 ? Infinity : x * x + y * y
  ),
  "that is not a number in its middle": over((x, y) =>
    x * x + y * y < 1 ? NaN : x * x + y * y
  ),
  "with holes": surface("sqrt(x*y) + log(x + 1)", { view }),
  "with one huge value": over((x, y) =>
    x === 0 && y === 0 ? 1e300 : x * x + y * y
  ),
  "that is constant": over(() => 3),
  "too low for float32": over((x, y) => 1e-300 * (x * x + y * y)),
  "that is high and flat": over((x, y) => 1e5 + x * x + y * y),
  "as high as float32 goes": over((x, y) => 1e37 * (x * x + y * y)),
};

for (const [name, heightField] of Object.entries(surfaces)) {
  browserTest(`a surface ${name} is a sane picture`, async (given) => {
    await assertSane(await show(given, everything(heightField)), [...all]);
  });
}

browserTest(
  "a hole in the surface is a hole in the contours",
  async (given) => {
    const heightField = surfaces["that is not a number in its middle"];
    const { page } = await show(given, [contours(heightField)]);
    const panel = (await page.$(".dh-panel"))!;
    const { x, y } = (await panel.boundingBox())!;
    const share = async (from: number, to: number) => {
      const [left, right, top, bottom] = await page.evaluate(
        (from, to) => {
          const plot = document.querySelector(".dh-plot") as unknown as {
            _fullLayout: Record<
              "xaxis" | "yaxis",
              { _offset: number; d2p(value: number): number }
            >;
          };
          const { xaxis, yaxis } = plot._fullLayout;
          return [
            ...[from, to].map((value) => xaxis._offset + xaxis.d2p(value)),
            ...[to, from].map((value) => yaxis._offset + yaxis.d2p(value)),
          ];
        },
        from,
        to,
      );
      const clip = {
        x: x + left,
        y: y + top,
        width: right - left,
        height: bottom - top,
      };
      const part = await page.screenshot({ clip, encoding: "base64" });
      return page.evaluate(async (png) => {
        const image = new Image();
        image.src = `data:image/png;base64,${png}`;
        await image.decode();
        const pen = new OffscreenCanvas(image.width, image.height)
          .getContext("2d")!;
        pen.drawImage(image, 0, 0);
        const { data } = pen.getImageData(0, 0, image.width, image.height);
        const pixels = new Uint32Array(data.buffer);
        return pixels.filter((pixel) => pixel !== 0xffffffff).length /
          pixels.length;
      }, part);
    };
    assertEquals(await share(-0.6, 0.6), 0);
    assertGreater(await share(0.8, 1.9), 0.95);
  },
);

browserTest(
  "a huge surface is a sane picture by its logarithm",
  async (given) => {
    const heightField = over((x, y) => 1e300 * (x * x + y * y));
    for (const scale of ["log", "symlog"] as const) {
      const marks = [
        terrain(heightField, { scale }),
        contours(heightField, { scale }),
      ];
      await assertSane(await show(given, [...marks, runOn(heightField)]), [
        "terrain",
        "contours",
      ]);
    }
  },
);

browserTest("paths of one point are balls", async (given) => {
  const opened = await show(given, [
    terrain(booth),
    contours(booth),
    curves({ axis: "log" }),
    anatomy(booth, calm, { start, steps: 0 }),
    runOn(booth, calm, 0),
  ]);
  await assertSane(opened, [...all]);
  const heads = await opened.page.$$eval(
    ".dh-head",
    (all) => all.map((head) => head.getBoundingClientRect().width),
  );
  assertEquals(heads.length, 2);
  assert(heads.every((width) => width > 5));
  // Nothing to play: there is no clock.
  assertEquals(await opened.page.$(".dh-play"), null);
});

browserTest("a figure without paths is a sane picture", async (given) => {
  const opened = await show(given, [
    terrain(booth),
    contours(booth),
    curves(),
    curves({ axis: "log" }),
  ]);
  await assertSane(opened, ["terrain", "contours", "curves", "curves"]);
  const legend = await opened.page.$eval(".dh-legend", (l) => l.textContent);
  assertEquals(legend, "");
});

browserTest(
  "balls of no optimizer, and of no step, are sane pictures",
  async (given) => {
    const starts = gridOfStarts([[-1, 1], [-1, 1]], { columns: 3 });
    for (const [rules, steps] of [[[], 10], [[calm, steep], 0]] as const) {
      const many = balls(bowl, rules, { starts, steps });
      await assertSane(
        await show(given, [terrain(bowl), contours(bowl), many]),
        [
          "terrain",
          "contours",
        ],
      );
    }
  },
);

browserTest(
  "a diverging path leaves the picture, and the others keep theirs",
  async (given) => {
    const wild = gradientDescent({ learningRate: 1 });
    const opened = await show(given, [
      terrain(booth),
      contours(booth),
      curves({ axis: "log" }),
      curves(),
      anatomy(booth, wild, { start, steps: 400 }),
      runOn(booth, wild, 400),
      runOn(booth),
    ]);
    await assertSane(opened, [
      "terrain",
      "contours",
      "curves",
      "curves",
      "anatomy",
    ]);
    const { page } = opened;
    const caption = await page.$eval("figcaption", (said) => said.textContent!);
    assertStringIncludes(caption, "Gradient descent leaves the view at step 1");
    assertStringIncludes(caption, "is no longer finite at step");
    // In both panels of curves Adam's fills the height, once all is drawn.
    await page.focus("figure");
    await page.keyboard.press("End");
    const heights = await page.$$eval(
      ".dh-panel:nth-child(n + 3) g:nth-child(2) .dh-line",
      (lines) => lines.map((line) => line.getBoundingClientRect().height),
    );
    assertEquals(heights.length, 2);
    for (const height of heights) assertGreater(height, 30);
  },
);

const hostile = [
  "<script>alert(1)</script>",
  `<img src=x onerror="alert(2)"><b>bold</b>`,
  `"double" & 'single' &amp; &lt;`,
  "Gradient descent with a very long name ".repeat(6).slice(0, 200),
  "W".repeat(200),
];

/** An optimizer under another name. */
const named = (name: string, rate: number): Optimizer => ({
  ...gradientDescent({ learningRate: rate }),
  name,
});

browserTest("hostile names, captions and titles are words", async (given) => {
  const heightField = { ...booth, name: hostile[0] };
  const words = hostile.join(" ") + `" onmouseover="alert(3)`;
  const opened = await show(given, [
    terrain(heightField),
    contours(heightField),
    curves({ title: hostile[1] }),
    anatomy(heightField, named(hostile[0], 0.01), { start, steps: 9 }),
    ...hostile.map((name, k) =>
      path(
        descend(heightField, named(name, 0.01 * (k + 1)), {
          start: [k - 1, -1],
          steps: 30,
        }),
        { symbol: hostile[k % 3] },
      )
    ),
  ], { caption: words, alt: words });
  const { page, dialogs } = opened;
  await assertSane(opened, [...all]);
  const said = await page.evaluate(() => {
    const figure = document.querySelector("figure")!;
    return {
      names: [...figure.querySelectorAll(".dh-legend label > [title]")]
        .map((name) => [name.textContent, (name as HTMLElement).title]),
      caption: figure.querySelector("figcaption")!.firstChild!.textContent,
      alt: figure.ariaLabel,
      attributes: figure.getAttributeNames().filter((n) => n.startsWith("on")),
    };
  });
  assertEquals(said.names, hostile.map((name) => [name, name]));
  assertEquals(said.caption!.trim(), words);
  assertEquals([said.alt, said.attributes], [words, []]);

  const heads = await page.$$(".dh-panel:nth-child(2) .dh-head");
  const head = (await heads[0].boundingBox())!;
  await page.mouse.move(head.x + 5, head.y + 5);
  await page.waitForSelector(".dh-tip:not([hidden])");
  const tip = await page.$eval(
    ".dh-tip:not([hidden])",
    (tip) => ({ text: tip.textContent!, elements: tip.childElementCount }),
  );
  assertEquals(tip.elements, 0);
  assert(hostile.some((name) => tip.text.startsWith(name)), tip.text);

  await page.click(".dh-table summary");
  await page.waitForSelector(".dh-table tbody tr:nth-child(30)");
  assertEquals(await page.$$eval("figure :is(b, img)", (all) => all.length), 0);
  assertEquals(dialogs, []);
});

browserTest("balls with hostile names are words too", async (given) => {
  const starts = gridOfStarts([[-1, 1], [-1, 1]], { columns: 5 });
  const rules = hostile.map((name, k) => named(name, 0.01 * (k + 1)));
  const opened = await show(given, [
    terrain(bowl),
    contours(bowl),
    balls(bowl, rules, { starts, steps: 60 }),
  ], { rest: 20 });
  await assertSane(opened, ["terrain", "contours"]);
  assertEquals(
    await opened.page.$$eval(
      ".dh-legend label > [title]",
      (names) => names.map((name) => name.textContent),
    ),
    hostile,
  );
});

browserTest(
  "two paths of one name are told apart, and switched apart",
  async (given) => {
    const opened = await show(given, [
      terrain(booth),
      contours(booth),
      runOn(booth),
      runOn(booth, adam({ learningRate: 0.3 })),
    ]);
    await assertSane(opened, ["terrain", "contours"]);
    const { page } = opened;
    const looks = await page.$$eval(
      ".dh-panel:nth-child(2) .dh-line",
      (lines) =>
        lines.map((line) =>
          getComputedStyle(line).stroke + line.getAttribute("stroke-dasharray")
        ),
    );
    assertEquals(new Set(looks).size, 2);
    await page.click(".dh-legend label:nth-child(1) input");
    const shown = await page.$$eval(
      ".dh-panel:nth-child(2) .dh-line",
      (lines) => lines.map((line) => line.getBoundingClientRect().width > 0),
    );
    assertEquals(shown, [false, true]);
  },
);

browserTest(
  "names at meeting balls cover neither a ball nor each other",
  async (given) => {
    const rates = [0.05, 0.08, 0.1, 0.13, 0.16];
    const { page } = await show(given, [
      contours(bowl),
      ...rates.map((rate, k) =>
        path(
          descend(bowl, gradientDescent({ learningRate: rate }), {
            start: [0.9, 0.9],
            steps: 900,
          }),
          { name: `Optimizer ${k}` },
        )
      ),
    ]);
    const { labels, heads } = await page.evaluate(() => {
      const rooms = (selector: string) =>
        [...document.querySelectorAll(selector)].map((part) => {
          const { left, right, top, bottom } = part.getBoundingClientRect();
          return { left, right, top, bottom };
        });
      return { labels: rooms(".dh-label"), heads: rooms(".dh-head") };
    });
    assertEquals([labels.length, heads.length], [5, 5]);
    const share = (a: typeof labels[0], b: typeof labels[0]) =>
      Math.min(
        Math.min(a.right, b.right) - Math.max(a.left, b.left),
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
      );
    labels.forEach((label, k) => {
      for (const head of heads) assert(share(label, head) < 3, `name ${k}`);
      // Line boxes are higher than letters.
      for (const other of labels.slice(0, k)) assert(share(label, other) < 5);
    });
  },
);
