/// <reference lib="dom" />
/**
 * A notebook with one figure in JupyterLab, whose cell is run again and again.
 *
 * @module
 */

import type { Page } from "puppeteer-core";

/** The notebook's cells: the library, and the figure. */
export const figureCells: string[] = [
  'import * as arithmetic from "downhill";\n' +
  'import * as jupyter from "downhill/jupyter";\n' +
  "const d = { ...arithmetic, ...jupyter };\nawait d.loadFigures();",
  `const run = d.descend(d.booth, d.adam({ learningRate: 0.3 }), {
  start: [-2, -2],
  steps: 20,
});
await d.show(d.figure([d.terrain(d.booth), d.contours(d.booth), d.path(run)], {
  caption: "A run <b>.",
  alt: "A path over a bowl.",
}));`,
];

type LabWindow = typeof globalThis & {
  /** The figures that were shown, as far as the garbage has them not. */
  shown?: WeakRef<Element>[];
  jupyterapp: {
    commands: { execute(name: string): Promise<unknown> };
    shell: { currentWidget: { content: { activeCellIndex: number } } };
  };
};

/**
 * Runs the figure's cell again, and waits until its figure is live. It takes no
 * handle of an element, which would keep the element.
 */
export async function runAgain(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const lab = globalThis as LabWindow;
    const figure = document.querySelector("figure.dh")!;
    (lab.shown ??= []).push(new WeakRef(figure));
    figure.classList.add("before");
    lab.jupyterapp.shell.currentWidget.content.activeCellIndex = 1;
    await lab.jupyterapp.commands.execute("notebook:run-cell");
  });
  await page.waitForFunction(() =>
    document.querySelector("figure[data-state=live]:not(.before) canvas") !==
      null
  );
}

/** How many of the figures that were taken away are still there. */
export function kept(page: Page): Promise<number> {
  return page.evaluate(() =>
    (globalThis as LabWindow).shown!
      .filter((one) => one.deref() !== undefined).length
  );
}
