/// <reference lib="dom" />
/**
 * How long a bench takes from a control's event to the painted picture: six
 * optimizers, 200 steps, terrain, contours and curves; a slider moves one
 * path, the start all six. Run by `deno task bench:controls`.
 *
 * @module
 */

import { pageOf } from "../page/playground_page.ts";
import { findBrowser } from "../../lib/tools/find_browser.ts";
import { launchBrowser } from "../page/launch.ts";

const CHANGES = 120;

const browser = await launchBrowser(findBrowser());
try {
  const page = await browser.newPage();
  await page.setViewport({ width: 1200, height: 1000 });
  const file = await Deno.makeTempFile({ suffix: ".html" });
  await Deno.writeTextFile(
    file,
    await pageOf({ presets: [], question: undefined }),
  );
  await page.goto(`file://${file}`);
  await page.waitForSelector("figure[data-state=live] .dh-start");
  const times = await page.evaluate(async (changes) => {
    const slider = document.querySelector<HTMLInputElement>(
      "[data-rule=Adam] input[type=range][data-option=learningRate]",
    )!;
    const start = document.querySelector(".dh-start")!;
    const acts = {
      "one slider": (k: number) => {
        slider.value = String(0.5 + 0.3 * Math.sin(k / 7));
        slider.dispatchEvent(new Event("input", { bubbles: true }));
      },
      "the start": (k: number) => {
        const key = Math.sin(k / 7) > 0 ? "ArrowLeft" : "ArrowRight";
        start.dispatchEvent(new KeyboardEvent("keydown", { key }));
      },
    };
    const frame = () =>
      new Promise<number>((done) => requestAnimationFrame(done));
    const untilPainted = async () => {
      await frame();
      // What follows a frame's callbacks and its painting.
      await new Promise<void>((done) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done();
        port2.postMessage(0);
      });
    };
    const measured: Record<string, number[]> = {};
    let act = "";
    const put = (name: string, time: number) =>
      (measured[`${act}: ${name}`] ??= []).push(time);
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) {
        if (name.startsWith("dh-")) put(name.slice(3), duration);
      }
    }).observe({ entryTypes: ["measure"] });
    for (const [name, change] of Object.entries(acts)) {
      await new Promise((done) => setTimeout(done, 1000));
      act = name;
      for (let k = 0; k < changes; k++) {
        await frame();
        const before = performance.now();
        change(k);
        await untilPainted();
        put("input to painted frame", performance.now() - before);
      }
    }
    return measured;
  }, CHANGES);
  for (const [name, all] of Object.entries(times)) {
    all.sort((a, b) => a - b);
    const at = (share: number) =>
      all[Math.min(all.length - 1, Math.floor(share * all.length))].toFixed(1);
    console.log(`${name}: median ${at(0.5)} ms, p95 ${at(0.95)} ms`);
  }
  await Deno.remove(file);
} finally {
  await browser.close();
}
