/// <reference lib="dom" />
import { assertEquals } from "@std/assert/equals";
import { adam, booth, descend, gradientDescent, gridOfStarts } from "downhill";
import {
  balls,
  contours,
  curves,
  drawing,
  figure,
  line,
  outlineOf,
  path,
  terrain,
} from "downhill/figures";
import { browserTest } from "./browser.ts";
import { pageWith } from "./figure_page.ts";

const start = [-2, -2];
const ink = { light: "#123456", dark: "#fedcba" };
const picture = figure([
  terrain(booth),
  contours(booth),
  curves(),
  drawing({
    words: "A growing bar",
    draw: (sheet, { step }) =>
      sheet.shape(outlineOf([[9, 9], [9 + 20 * step, 9]]), { stroke: ink }),
  }),
  path(descend(booth, adam(), { start, steps: 9 })),
  balls(booth, [gradientDescent()], {
    starts: gridOfStarts([[-1, 1], [-1, 1]], { columns: 3 }),
    steps: 9,
  }),
  line({ y: Array(10).fill(50) }, { name: "fifty" }),
  line({ x: [0, 0], y: [-4, 4] }, { name: "wall", axes: "plane" }),
], { caption: "Everything.", alt: "Everything." });

/** What figures need of an object, by the kind of thing it is. */
const SCENE = {
  "traces": "object",
  "getCamera": "function",
  "camera.view.rotate": "function",
  "camera.view.pan": "function",
  "camera.view.idle": "function",
  "camera.view.lastT": "function",
  "camera.view.computedRadius.0": "number",
  "saveLayout": "function",
  "graphDiv.layout": "object",
  "glplot.redraw": "function",
  "glplot.pixelRatio": "number",
  "glplot.autoResize": "boolean",
  "glplot.canvas": "object",
  "glplot.gl.getExtension": "function",
  "glplot.onrender": "function",
  "glplot.objects.0.dirty": "boolean",
  "traces.path-0.update": "function",
  "traces.path-0.data": "object",
  "traces.path-0.linePlot.vertexCount": "number",
  "traces.path-0.linePlot.dashScale": "number",
  "traces.path-0.linePlot.arcLength.0": "number",
  "traces.balls.scatterPlot.pixelRatio": "number",
  "traces.swarm-0.scatterPlot.pixelRatio": "number",
  "traces.swarm-0.scatterPlot.gl.depthRange": "function",
  "traces.swarm-0.scatterPlot.draw": "function",
  "surface.estimateScale": "function",
};
const AXIS = {
  "_offset": "number",
  "_length": "number",
  "_inputRange.0": "number",
  "d2p": "function",
  "p2d": "function",
};

browserTest(
  "the private parts of plotly.js that figures use are there, and lines and drawings are shown",
  async ({ open }) => {
    const { page, errors } = await open(await pageWith([picture]), {
      height: 1600,
    });
    await page.waitForSelector("figure[data-state=live]");
    const found = await page.evaluate(
      (scene, axis) => {
        type Parts = Record<string, unknown>;
        const kindsOf = (object: unknown, names: string[]) =>
          Object.fromEntries(names.map((name) => {
            const part = name.split(".").reduce<unknown>(
              (inner, key) => (inner as Parts | undefined)?.[key],
              object,
            );
            return [name, typeof part];
          }));
        const layouts = [...document.querySelectorAll(".js-plotly-plot")]
          .map((plot) =>
            (plot as unknown as { _fullLayout: Parts })._fullLayout
          );
        const three =
          (layouts[0].scene as { _scene: { traces: Parts } })._scene;
        const surface = Object.values(three.traces)
          .find((trace) => "estimateScale" in (trace as Parts));
        return {
          scene: kindsOf({
            traces: three.traces,
            camera: (three as unknown as Parts).camera,
            glplot: (three as unknown as Parts).glplot,
            getCamera: (three as unknown as Parts).getCamera,
            saveLayout: (three as unknown as Parts).saveLayout,
            graphDiv: (three as unknown as Parts).graphDiv,
            surface,
          }, scene),
          x: kindsOf(layouts[1].xaxis, axis),
          y: kindsOf(layouts[1].yaxis, axis),
        };
      },
      Object.keys(SCENE),
      Object.keys(AXIS),
    );
    assertEquals(found, { scene: SCENE, x: AXIS, y: AXIS });

    const lines = await page.$$eval(
      ".dh-standing",
      (all) => all.map((line) => line.getBoundingClientRect().height > 100),
    );
    assertEquals(lines, [true, false]);
    const bar = () =>
      page.$eval(
        ".dh-panel:nth-child(4) svg [stroke='#123456']",
        (bar) => bar.getBoundingClientRect().width,
      );
    const whole = await bar();
    await page.focus("figure.dh");
    await page.keyboard.press("ArrowLeft");
    const shorter = await bar();
    assertEquals(shorter < whole, true, `${shorter}, ${whole}`);
    const legend = await page.$$eval(
      ".dh-legend > *",
      (all) => all.map((entry) => entry.textContent),
    );
    assertEquals(legend.slice(2), ["fifty", "wall"]);
    assertEquals(errors, []);
  },
);
