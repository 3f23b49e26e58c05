/**
 * What a page holds after its garbage is collected.
 *
 * @module
 */

import type { Page } from "puppeteer-core";

/** What is left in a page. */
export interface Left {
  /** JavaScript's heap, in MB. */
  readonly heap: number;
  /** Nodes of all documents, detached ones too. */
  readonly nodes: number;
  /** Listeners for events. */
  readonly listeners: number;
}

/** Collects a page's garbage and counts what is left. */
export async function collected(page: Page): Promise<Left> {
  const devtools = await page.createCDPSession();
  try {
    await devtools.send("Performance.enable");
    // What a collection frees may hold more that the next one finds.
    for (let round = 0; round < 3; round++) {
      await new Promise((done) => setTimeout(done, 400));
      await devtools.send("HeapProfiler.collectGarbage");
    }
    const { metrics } = await devtools.send("Performance.getMetrics");
    const read = (name: string) =>
      metrics.find((metric) => metric.name === name)!.value;
    return {
      heap: read("JSHeapUsedSize") / 1e6,
      nodes: read("Nodes"),
      listeners: read("JSEventListeners"),
    };
  } finally {
    await devtools.detach();
  }
}
