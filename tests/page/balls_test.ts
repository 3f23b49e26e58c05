/// <reference lib="dom" />
import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertLess } from "@std/assert/less";
import { assertStringIncludes } from "@std/assert/string-includes";
import {
  adam,
  bowl,
  descend,
  gradientDescent,
  gridOfStarts,
  type Optimizer,
  rmsprop,
} from "downhill";
import { balls, contours, figure, terrain } from "downhill/figures";
import type { Page } from "puppeteer-core";
import { browserTest } from "./browser.ts";
import { live, pageWith } from "./figure_page.ts";

const rules: Optimizer[] = [
  gradientDescent({ learningRate: 0.1 }),
  rmsprop({ learningRate: 0.01 }),
  adam({ learningRate: 0.02 }),
];
const starts = gridOfStarts([[-1, 1], [-1, 1]], { columns: 5 });
const words = { caption: "Many balls.", alt: "Clouds of balls." };

const pageOf = (...marks: Parameters<typeof figure>[0]) =>
  pageWith([figure(marks, words)]);

async function scrub(page: Page, frame: number) {
  await page.$eval(".dh-scrub", (element, frame) => {
    const scrubber = element as HTMLInputElement;
    scrubber.value = String(frame);
    scrubber.dispatchEvent(new Event("input", { bubbles: true }));
  }, frame);
}

/** Where the plane draws each optimizer's balls, in its axes' units. */
const inPlane = (page: Page) =>
  page.evaluate(() => {
    type Axis = { _offset: number; p2d(pixel: number): number };
    const plots = [...document.querySelectorAll(".dh-plot")] as unknown as {
      _fullLayout: { scene?: unknown; xaxis: Axis; yaxis: Axis };
    }[];
    const { xaxis, yaxis } = plots.find(({ _fullLayout }) =>
      !_fullLayout.scene
    )!._fullLayout;
    return [...document.querySelectorAll<SVGElement>(".dh-balls")].map((path) =>
      path.parentElement!.getAttribute("display") === "none"
        ? []
        : [...path.getAttribute("d")!.matchAll(/M(-?[\d.]+) (-?[\d.]+)/g)]
          .map(([, x, y]) => [
            xaxis.p2d(Number(x) - xaxis._offset),
            yaxis.p2d(Number(y) - yaxis._offset),
          ])
    );
  });

/** How many balls of each optimizer the terrain's scene holds. */
const inScene = (page: Page) =>
  page.evaluate(() => {
    type Trace = {
      data: { x: number[] };
      scatterPlot: { vertexCount: number };
    };
    const plots = [...document.querySelectorAll(".dh-plot")] as unknown as {
      _fullLayout: { scene?: { _scene: { traces: Record<string, Trace> } } };
    }[];
    const { traces } = plots.find(({ _fullLayout }) => _fullLayout.scene)!
      ._fullLayout.scene!._scene;
    return [0, 1, 2].map((k) => traces[`swarm-${k}`].scatterPlot.vertexCount);
  });

browserTest("balls lie where their trajectories say", async ({ open }) => {
  const { page, errors, requests } = await open(
    await pageOf(contours(bowl), balls(bowl, rules, { starts, steps: 200 })),
  );
  await live(page);
  for (const step of [0, 17, 200]) {
    await scrub(page, step);
    const drawn = await inPlane(page);
    rules.forEach((rule, k) => {
      assertEquals(drawn[k].length, starts.length);
      starts.forEach((start, ball) => {
        const { points } = descend(bowl, rule, {
          start: start.map(Math.fround),
          steps: step,
        });
        const [x, y] = drawn[k][ball];
        // Two pixels of some three hundred that are two units wide.
        assertLess(Math.abs(x - points[2 * step]), 0.012);
        assertLess(Math.abs(y - points[2 * step + 1]), 0.012);
      });
    });
  }
  assertEquals([errors, requests], [[], []]);
});

browserTest(
  "the legend switches balls off in both halves",
  async ({ open }) => {
    const { page, errors } = await open(
      await pageOf(
        terrain(bowl),
        contours(bowl),
        balls(bowl, rules, { starts, steps: 100 }),
      ),
    );
    await live(page);
    await scrub(page, 10);
    assertEquals((await inPlane(page)).map((all) => all.length), [25, 25, 25]);
    const before = await inScene(page);
    assert(before.every((count) => count > 0));
    await page.click(".dh-legend label:nth-child(2) input");
    assertEquals((await inPlane(page)).map((all) => all.length), [25, 0, 25]);
    assertEquals(await inScene(page), [before[0], 0, before[2]]);
    await page.click(".dh-legend label:nth-child(2) input");
    assertEquals((await inPlane(page)).map((all) => all.length), [25, 25, 25]);
    assertEquals(await inScene(page), before);
    assertEquals(errors, []);
  },
);

browserTest(
  "one step forward moves every ball, and the median",
  async ({ open }) => {
    const { page } = await open(
      await pageOf(contours(bowl), balls(bowl, rules, { starts, steps: 100 })),
    );
    await live(page);
    await scrub(page, 0);
    const before = (await inPlane(page)).flat();
    const reading = () =>
      page.$$eval(".dh-reading", (all) => all.map((one) => one.textContent));
    const said = await reading();
    await page.click(".dh-forward");
    const after = (await inPlane(page)).flat();
    assertEquals(
      after.filter(([x, y], k) => x === before[k][0] && y === before[k][1]),
      // The middle one stands on the minimum, for every optimizer.
      before.filter(([x, y]) => Math.hypot(x, y) < 0.01),
    );
    assertEquals((await reading()).filter((text, k) => text === said[k]), []);
  },
);

browserTest(
  "a student's own balls roll beside the catalogue's",
  async ({ open }) => {
    const own: Optimizer = {
      name: `mine <b>&"`,
      settings: {},
      init: () => ({}),
      step(point, gradient) {
        for (let i = 0; i < point.length; i++) {
          point[i] -= 0.01 * Math.sign(gradient[i]);
        }
      },
    };
    const { page, errors } = await open(
      await pageOf(
        contours(bowl),
        balls(bowl, [own, rules[0]], { starts, steps: 60 }),
      ),
    );
    await live(page);
    await scrub(page, 30);
    const [mine] = await inPlane(page);
    const { points } = descend(bowl, own, { start: starts[0], steps: 30 });
    assertLess(Math.abs(mine[0][0] - points[60]), 0.012);
    assertLess(Math.abs(mine[0][1] - points[61]), 0.012);
    assertStringIncludes(
      await page.$eval(".dh-legend", (legend) => legend.textContent!),
      `mine <b>&"`,
    );
    assertEquals(errors, []);
  },
);

browserTest(
  "balls that leave the finite numbers are no error",
  async ({ open }) => {
    const wild = gradientDescent({ learningRate: 1000 });
    const { page, errors } = await open(
      await pageOf(
        terrain(bowl),
        contours(bowl),
        balls(bowl, [wild, rules[0], rules[2]], { starts, steps: 400 }),
      ),
    );
    await live(page);
    await scrub(page, 400);
    // Only the one that started on the minimum is still there.
    assertEquals((await inPlane(page)).map((all) => all.length), [1, 25, 25]);
    assertStringIncludes(
      await page.$eval("figcaption", (caption) => caption.textContent!),
      "24 of the 25 balls of Gradient descent are outside the view",
    );
    assertEquals(errors, []);
  },
);

browserTest(
  "a slope cuts no ball: on a terrain all are whole discs",
  async ({ open }) => {
    // Balls on the far side of the bowl, which is in view and steep.
    const { page, errors } = await open(
      await pageOf(
        terrain(bowl),
        balls(bowl, [rules[0]], {
          starts: [[-0.9, 0.9], [-0.5, 0.9]],
          steps: 9,
        }),
      ),
    );
    await live(page);
    await scrub(page, 0);
    const drawn = await page.evaluate(() => {
      type Points = {
        draw(frame: unknown): void;
        gl: WebGLRenderingContext;
      };
      const plot = document.querySelector(".dh-plot") as unknown as {
        _fullLayout: {
          scene: {
            _scene: {
              traces: Record<string, { scatterPlot: Points }>;
              glplot: { redraw(): void };
            };
          };
        };
      };
      const { traces, glplot } = plot._fullLayout.scene._scene;
      const { scatterPlot } = traces["swarm-0"];
      const { gl, draw } = scatterPlot;
      const { drawingBufferWidth: width, drawingBufferHeight: height } = gl;
      const pixels = () => {
        const all = new Uint8Array(4 * width * height);
        gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, all);
        return all;
      };
      /** How many pixels the balls change when they are drawn so. */
      const changed = (so: (frame: unknown) => void) => {
        let count = 0;
        scatterPlot.draw = (frame) => {
          const before = pixels();
          so(frame);
          const after = pixels();
          for (let k = 0; k < after.length; k += 4) {
            const same = [0, 1, 2].every((c) => before[k + c] === after[k + c]);
            if (!same) count++;
          }
        };
        glplot.redraw();
        scatterPlot.draw = draw;
        return count;
      };
      const plain = Object.getPrototypeOf(scatterPlot).draw;
      return {
        now: changed((frame) => draw.call(scatterPlot, frame)),
        cut: changed((frame) => plain.call(scatterPlot, frame)),
        whole: changed((frame) => {
          gl.disable(gl.DEPTH_TEST);
          plain.call(scatterPlot, frame);
          gl.enable(gl.DEPTH_TEST);
        }),
      };
    });
    assertLess(drawn.cut, 0.9 * drawn.whole);
    assertEquals(drawn.now, drawn.whole);
    assertEquals(errors, []);
  },
);
