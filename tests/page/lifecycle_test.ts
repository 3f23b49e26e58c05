/// <reference lib="dom" />
import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertGreater } from "@std/assert/greater";
import { assertLess } from "@std/assert/less";
import { adam, booth, descend, momentum } from "downhill";
import {
  anatomy,
  contours,
  curves,
  figure,
  path,
  playground,
  terrain,
} from "downhill/figures";
import { figureHtml } from "downhill/jupyter";
import type { Page } from "puppeteer-core";
import { browserTest } from "./browser.ts";
import { pageWith, shownStep } from "./figure_page.ts";
import { collected } from "./memory.ts";

const FIGURES = 20;
const words = { caption: "Two runs.", alt: "Two paths over a bowl." };
const marks = [momentum({ learningRate: 0.01 }), adam({ learningRate: 0.3 })]
  .map((rule) => path(descend(booth, rule, { start: [-2, -2], steps: 20 })));

/** What the page's own scripts count before anything else runs. */
interface Counted {
  /** WebGL contexts that were ever made, unless the garbage has them. */
  contexts: WeakRef<WebGLRenderingContext>[];
  /** The most of them that lived at once. */
  most: number;
  /** How far things have jumped. */
  shift: number;
  /** The boxes of figures and panels before the library ran. */
  boxes: number[][];
}

const counter = `<script>
  window.counted = { contexts: [], most: 0, shift: 0, boxes: [] };
  const known = new WeakSet();
  window.alive = () => counted.contexts
    .filter((one) => one.deref()?.isContextLost() === false).length;
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
    const context = getContext.call(this, kind, ...rest);
    if (kind.startsWith("webgl") && !known.has(context)) {
      known.add(context);
      counted.contexts.push(new WeakRef(context));
      counted.most = Math.max(counted.most, alive());
    }
    return context;
  };
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) counted.shift += value;
  }).observe({ type: "layout-shift", buffered: true });
  window.boxes = () =>
    [...document.querySelectorAll("figure.dh, .dh-panel, .dh-panel > div")]
      .filter((one) => !one.matches(".dh-plot, .dh-tip, .dh-start"))
      .map((one) => one.getBoundingClientRect())
      .filter(({ width }) => width > 0)
      .map(({ x, y, width, height }) => [x, y + scrollY, width, height]);
  document.addEventListener("DOMContentLoaded", () => {
    counted.boxes = boxes();
  });
</script>`;

const counted = <T>(page: Page, read: (counted: Counted) => T) =>
  page.evaluate(
    `(${read})(window.counted)`,
  ) as Promise<T>;

/** Brings a figure into view and waits until its terrain is there. */
async function visit(page: Page, place: number): Promise<void> {
  await page.evaluate((place) => {
    document.querySelectorAll("figure.dh")[place]
      .scrollIntoView({ block: "center" });
  }, place);
  await page.waitForFunction(
    (place) => {
      const figure = document.querySelectorAll<HTMLElement>("figure.dh")[place];
      return figure.dataset.state === "live" &&
        figure.querySelector(".dh-plot canvas") !== null &&
        figure.querySelector("img") === null;
    },
    {},
    place,
  );
}

/** The share of a terrain's pixels that are drawn. */
const drawn = (page: Page, place: number) =>
  page.evaluate((place) => {
    const plot = document.querySelectorAll("figure.dh")[place]
      .querySelector(".dh-plot") as unknown as {
        _fullLayout: {
          scene: {
            _scene: { glplot: { redraw(): void; canvas: HTMLCanvasElement } };
          };
        };
      };
    const { glplot } = plot._fullLayout.scene._scene;
    glplot.redraw();
    const pen = new OffscreenCanvas(100, 100).getContext("2d")!;
    pen.drawImage(glplot.canvas, 0, 0, 100, 100);
    const { data } = pen.getImageData(0, 0, 100, 100);
    return data.filter((value, k) => k % 4 === 3 && value > 0).length / 1e4;
  }, place);

const camera = (page: Page) =>
  page.$eval("figure.dh .dh-plot", (plot) => {
    const { scene } = (plot as unknown as {
      _fullLayout: {
        scene: { _scene: { getCamera(): { eye: Record<string, number> } } };
      };
    })._fullLayout;
    return Object.values(scene._scene.getCamera().eye);
  });

browserTest(
  "twenty terrains on a page all work, one after the other and back",
  async ({ open }) => {
    const figures = Array.from(
      { length: FIGURES },
      () => figure([terrain(booth), ...marks], words),
    );
    const { page, errors, console } = await open(
      await pageWith(figures, { head: counter }),
      {
        width: 600,
      },
    );
    await visit(page, 0);
    const before = await camera(page);
    const canvas = (await (await page.$(".dh-plot canvas"))!.boundingBox())!;
    const [x, y] = [
      canvas.x + canvas.width / 2,
      canvas.y + canvas.height / 2,
    ];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 120, y + 10, { steps: 8 });
    await page.mouse.up();
    await page.click(".dh-back");
    await page.waitForFunction(() =>
      document.querySelector<HTMLOutputElement>(".dh-step")!.value ===
        "step 19 of 20"
    );
    await new Promise((done) => setTimeout(done, 500));
    const turned = await camera(page);
    const far = Math.hypot(...turned.map((at, k) => at - before[k]));
    assertGreater(far, 0.3);

    for (let place = 0; place < FIGURES; place++) {
      await visit(page, place);
      assertGreater(await drawn(page, place), 0.1, `figure ${place}`);
      const step = await page.evaluate((place) => {
        const figure = document.querySelectorAll("figure.dh")[place];
        figure.querySelector<HTMLElement>(".dh-back")!.click();
        return figure.querySelector<HTMLOutputElement>(".dh-step")!.value;
      }, place);
      assertEquals(step, `step ${place === 0 ? 18 : 19} of 20`);
    }
    assertEquals(
      await page.$$eval("figure.dh > .dh-failed", (all) => all.length),
      0,
    );
    // The first one sleeps: a picture, and no context.
    await page.waitForFunction(() => {
      const figure = document.querySelector("figure.dh")!;
      return figure.querySelector("img.dh-still") !== null &&
        figure.querySelector("canvas") === null;
    });
    await visit(page, 0);
    (await camera(page)).forEach((at, k) =>
      assertLess(Math.abs(at - turned[k]), 1e-6, "the camera has moved")
    );
    assertEquals(
      await shownStep(page),
      "step 18 of 20",
    );
    const most = await counted(page, ({ most }) => most);
    assertLess(most, 17);
    assertGreater(most, 1);
    assertEquals(
      console.filter((line) => /context/i.test(line)),
      [],
    );
    assertEquals(errors, []);
  },
);

browserTest(
  "a terrain whose context the browser takes comes back, and is a picture when it is taken again and again",
  async ({ open }) => {
    const { page, errors } = await open(
      await pageWith([figure([terrain(booth), ...marks], words)]),
      { width: 600 },
    );
    await visit(page, 0);
    const lose = () =>
      page.$eval(".dh-plot canvas", (canvas) => {
        (canvas as HTMLCanvasElement).getContext("webgl")!
          .getExtension("WEBGL_lose_context")!.loseContext();
      });
    const picture = () => page.waitForSelector(".dh-panel > img");
    for (let time = 0; time < 3; time++) {
      await lose();
      await picture();
      await visit(page, 0);
      assertGreater(await drawn(page, 0), 0.1);
    }
    await lose();
    await picture();
    await new Promise((done) => setTimeout(done, 1500));
    assertEquals(await page.$("canvas"), null);
    assert(await page.$(".dh-panel > img") !== null);
    assertEquals(errors, []);
  },
);

browserTest(
  "nothing jumps when figures come to life, at any width",
  async ({ open }) => {
    const figures = [
      figure([terrain(booth), contours(booth), ...marks], words),
      figure([terrain(booth), ...marks], words),
      figure([
        contours(booth),
        curves({ axis: "log" }),
        curves({ measure: "gradient norm" }),
        ...marks,
      ], words),
      figure([
        anatomy(booth, adam({ learningRate: 0.3 }), {
          start: [-2, -2],
          steps: 20,
        }),
      ], words),
    ];
    for (const width of [1200, 360]) {
      const { page, errors } = await open(
        await pageWith(figures, { head: counter }),
        { width },
      );
      const boxes = await counted(page, ({ boxes }) => boxes);
      for (let place = 0; place < figures.length; place++) {
        await page.evaluate((place) => {
          document.querySelectorAll("figure.dh")[place].scrollIntoView();
        }, place);
        await page.waitForFunction(
          (place) =>
            document.querySelectorAll<HTMLElement>("figure.dh")[place].dataset
              .state === "live",
          {},
          place,
        );
      }
      const now = await page.evaluate("boxes()") as number[][];
      assertEquals(now.length, boxes.length);
      now.forEach((box, k) =>
        box.forEach((at, side) =>
          assertLess(
            Math.abs(at - boxes[k][side]),
            1,
            `${width} px, box ${k}: ${boxes[k]} has become ${box}`,
          )
        )
      );
      assertLess(await counted(page, ({ shift }) => shift), 0.001);
      assertEquals(errors, []);
      await page.close();
    }
  },
);

browserTest(
  "scrolling through figures again and again leaves nothing behind",
  async ({ open }) => {
    const figures = Array.from(
      // More than are awake at once.
      { length: 10 },
      () => figure([terrain(booth), ...marks], words),
    );
    const { page, errors } = await open(
      await pageWith(figures, { head: counter }),
      {
        width: 500,
        height: 600,
      },
    );
    const scroll = async () => {
      for (const place of [9, 0]) await visit(page, place);
    };
    await scroll();
    const before = await collected(page);
    await scroll();
    await scroll();
    const after = await collected(page);
    for (const name of ["nodes", "listeners"] as const) {
      assertLess(after[name], 1.1 * before[name], name);
    }
    assertEquals(
      await page.evaluate("alive()"),
      await page.$$eval("canvas", (all) => all.length),
    );
    assertEquals(errors, []);
  },
);

browserTest(
  "figures that a front end takes away are freed, awake or not, playground or not",
  async ({ open }) => {
    const kinds = {
      lively: figure([terrain(booth), contours(booth), ...marks], words),
      playground: playground({
        ...words,
        surface: booth,
        optimizers: [adam({ learningRate: 0.3 })],
        start: [-2, -2],
        steps: 20,
      }),
      anatomy: figure([
        anatomy(booth, adam({ learningRate: 0.3 }), {
          start: [-2, -2],
          steps: 20,
        }),
      ], words),
    };
    const { page, errors } = await open(await pageWith([]));
    // Playgrounds remember themselves in addresses, but not in Jupyter's.
    await page.evaluate(() => {
      document.body.dataset.jpThemeLight = "true";
    });
    for (const [name, picture] of Object.entries(kinds)) {
      const gone = await page.evaluateHandle(async (html) => {
        const gone: WeakRef<Element>[] = [];
        const place = document.body.appendChild(document.createElement("div"));
        const show = async (run: number) => {
          // As Jupyter's renderers do it.
          place.replaceChildren(
            document.createRange().createContextualFragment(html),
          );
          const figure = place.querySelector<HTMLElement>("figure.dh")!;
          gone.push(new WeakRef(figure));
          // The second one is taken away before it has come to life.
          while (run !== 1 && figure.dataset.state !== "live") {
            await new Promise((done) => setTimeout(done, 20));
          }
          if (run === 2) figure.querySelector<HTMLElement>(".dh-play")!.click();
        };
        for (let run = 0; run < 4; run++) await show(run);
        place.replaceChildren();
        return gone;
      }, figureHtml(picture));
      const kept = () =>
        gone.evaluate((all) => all.filter((one) => one.deref()).length);
      let left = 4;
      for (let round = 0; round < 20 && left > 0; round++) {
        // From outside: what a page's own stack looks like holds things too.
        await collected(page);
        left = await kept();
      }
      assertEquals(left, 0, `${name}: ${left} of 4 figures are kept`);
    }
    assert(await page.$("canvas") === null);
    assertEquals(errors, []);
  },
);
