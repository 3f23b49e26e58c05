import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertLess } from "@std/assert/less";
import { assertThrows } from "@std/assert/throws";
import {
  adam,
  booth,
  descend,
  gradientDescent,
  gridOfStarts,
  momentum,
  surface,
} from "downhill";
import {
  anatomy,
  balls,
  contours,
  curves,
  figure,
  path,
  terrain,
} from "downhill/figures";
import { svgPicture } from "../../../lib/figures/svg/picture.ts";
import { createSvgCamera } from "../../../lib/figures/marks/terrain/svg_camera.ts";
import { floatingHeight } from "../../../lib/figures/draped_path.ts";
import { chrome, strokeOf } from "../../../lib/figures/theme.ts";
import { viewpointOf } from "../../../lib/figures/marks/terrain/terrain.ts";
import { cornersOf, readSvg, wordsIn } from "./read_svg.ts";

const words = { caption: "Runs.", alt: "Paths." };
const start = [-2, -2];
const size = { width: 546, height: 416 };
const view = [[-2, 2], [-2, 2]] as const;
const run = path(
  descend(booth, adam({ learningRate: 0.2 }), { start, steps: 40 }),
);
const wild = path(
  descend(booth, gradientDescent({ learningRate: 1 }), { start, steps: 500 }),
);
const many = balls(booth, [adam(), momentum()], {
  starts: gridOfStarts([[-3, 6], [-3, 6]], { columns: 4 }),
  steps: 40,
});
const panels = {
  terrain: terrain(booth),
  filled: contours(booth),
  labelled: contours(booth, { look: "labelled", scale: "root" }),
  lines: contours(booth, { look: "lines", levels: 60 }),
  curves: curves(),
  "log curves": curves({ axis: "log" }),
  anatomy: anatomy(booth, adam(), { start, steps: 40 }),
};
type Marks = Parameters<typeof figure>[0];
const drawn = (marks: Marks, options = {}) =>
  svgPicture(figure(marks, words), 0, { ...size, ...options });

const hostile = [
  "<script>alert(1)</script>",
  `"double" & 'single' &amp; ]]> <!--`,
  "long name ".repeat(20),
  "\u0000\u0007\ud800 broken",
];

for (const [name, panel] of Object.entries(panels)) {
  Deno.test(`a still of ${name} is well-formed, of its size, and not too heavy`, () => {
    for (const mode of [undefined, "light", "dark"] as const) {
      const svg = drawn([panel, run, wild, many], { mode });
      const [root, ...rest] = readSvg(svg);
      assertEquals(root.name, "svg");
      assertEquals(root.attributes.width, "546");
      assertEquals(root.attributes.height, "416");
      assertEquals(root.attributes.viewBox, "0 0 5460 4160");
      assert(rest.length > 15);
      assertLess(svg.length, 120_000);
      assertEquals(/NaN|undefined|Infinity/.test(svg), false);
    }
  });

  Deno.test(`a still of ${name} is the same text each time`, () => {
    assertEquals(drawn([panel, run]), drawn([panel, run]));
  });

  Deno.test(`a still of ${name} without any path is a picture too`, () => {
    assert(readSvg(drawn([panel])).length > 10);
  });

  Deno.test(`a still of ${name} holds hostile names as text alone`, () => {
    const mine = hostile.map((name) => ({ ...run, name }));
    const swarm = { ...many.swarms[0], name: hostile[0] };
    const own = panel.kind === "anatomy"
      ? { ...panel, name: hostile[0], variables: [hostile[0], hostile[1]] }
      : panel.kind === "curves"
      ? { ...panel, title: hostile[0] }
      : {
        ...panel,
        heightField: {
          ...panel.heightField,
          surface: hostile[0],
          variables: hostile,
        },
      };
    const svg = drawn(
      [own, ...mine, { ...many, swarms: [swarm] }] as unknown as Marks,
    );
    const names = new Set(readSvg(svg).map((element) => element.name));
    for (const name of names) {
      assert(["svg", "style", "path", "g", "text"].includes(name), name);
    }
    for (const { attributes } of readSvg(svg)) {
      for (const attribute of Object.keys(attributes)) {
        assert(!attribute.startsWith("on") && attribute !== "href", attribute);
      }
    }
    if (panel.kind === "contours" || panel.kind === "terrain") {
      assert(wordsIn(svg).includes(hostile[0]));
    }
  });

  Deno.test(`words in a still of ${name} lie on the sheet`, () => {
    const svg = drawn([panel, run, wild], { mode: "light" });
    for (const { name, attributes, text } of readSvg(svg)) {
      if (name !== "text") continue;
      const x = Number(attributes.x) / 10;
      const turned = "transform" in attributes;
      // Two thirds of a bold letter of 12 pixels: narrower than any text is.
      const width = turned ? 0 : 4.5 * text.length;
      const left = attributes["text-anchor"] === "start"
        ? x
        : attributes["text-anchor"] === "end"
        ? x - width
        : x - width / 2;
      assert(left >= -1 && left + width <= 547, `${text} at ${left}`);
      const y = Number(attributes.y) / 10;
      assert(y > 5 && y <= 416, `${text} at ${y}`);
    }
  });
}

/** The middles of round marks in an ink, in pixels, the last drawn last. */
function dots(svg: string, ink: string): [number, number][] {
  return readSvg(svg)
    .filter(({ attributes: a }) => a.stroke === ink && a["stroke-linecap"])
    .map(({ attributes }) => cornersOf(attributes.d)[0]);
}

Deno.test("in contours the ball is where the trajectory is, at each step", () => {
  const [x0, x1] = booth.view[0];
  const ink = run.stroke.ink.light;
  for (const step of [0, 7, 40]) {
    const svg = drawn([panels.filled, run], { step, mode: "light" });
    const corner = dots(
      drawn([panels.filled, { ...run, dots: false }], {
        step: 0,
        mode: "light",
      }),
      ink,
    ).at(-1)!;
    const [x, y] = dots(svg, ink).at(-1)!;
    // The plane is 366 pixels wide and high, for nine units each.
    const scale = 366 / (x1 - x0);
    const [px, py] = run.points.subarray(2 * step, 2 * step + 2);
    assertLess(Math.abs(x - corner[0] - scale * (px - start[0])), 0.3);
    assertLess(Math.abs(y - corner[1] + scale * (py - start[1])), 0.3);
  }
});

Deno.test("on a terrain the ball is where the lens sees the trajectory", () => {
  const { heightField } = panels.terrain;
  const lens = createSvgCamera(
    heightField,
    viewpointOf(panels.terrain, 546 / 416),
    [546, 416],
  );
  for (const step of [3, 40]) {
    const svg = drawn([panels.terrain, run], { step, mode: "light" });
    const [x, y] = run.points.subarray(2 * step, 2 * step + 2);
    const there = lens.pixel(
      lens.place(x, y, floatingHeight(heightField, x, y)),
    );
    const [px, py] = dots(svg, run.stroke.ink.light).at(-1)!;
    assertLess(Math.hypot(px - there[0], py - there[1]), 0.2);
  }
});

Deno.test("in curves the ball is at the step, and rises with the value", () => {
  const at = (step: number) =>
    dots(
      drawn([panels.curves, run], { step, mode: "light" }),
      run.stroke.ink.light,
    ).at(-1)!;
  const [first, middle, last] = [at(0), at(20), at(40)];
  assertLess(Math.abs((first[0] + last[0]) / 2 - middle[0]), 0.1);
  const share = (run.values[0] - run.values[20]) /
    (run.values[0] - run.values[40]);
  assertLess(
    Math.abs((middle[1] - first[1]) / (last[1] - first[1]) - share),
    0.01,
  );
});

Deno.test("a path that is switched off is not in the picture", () => {
  for (const name of ["terrain", "filled", "curves"] as const) {
    const ink = strokeOf("Adam").ink.light;
    const shown = (on: boolean[]) =>
      drawn([panels[name], run], { mode: "light", on }).includes(ink);
    assertEquals([shown([true]), shown([false])], [true, false]);
  }
});

Deno.test("a picture follows the reader's colours, or has the ones asked for", () => {
  const both = drawn([panels.filled, run]);
  assert(both.includes("prefers-color-scheme:dark"));
  assert(both.includes(chrome.fill.light) && both.includes(chrome.fill.dark));
  const dark = drawn([panels.filled, run], { mode: "dark" });
  assert(dark.includes(chrome.fill.dark) && !dark.includes("<style>"));
});

Deno.test("a diverging path is drawn to where it left, with its name there", () => {
  const svg = drawn([panels.filled, wild], { mode: "light" });
  assert(wordsIn(svg).includes("Gradient descent"));
});

Deno.test("odd surfaces are pictures without a word that is no number", () => {
  for (
    const formula of [
      "3 + 0*x*y",
      "log(x) + y^2",
      "10^300 * (x^2 + y^2 + 1)",
      "10^(-300) * (x^2 + y^2)",
      "100000 + x^2 + y^2",
      "-x^2 - y^2",
    ]
  ) {
    const made = surface(formula, { view });
    const scale = formula.startsWith("10^300") ? "log" : "linear";
    for (
      const panel of [
        terrain(made, { scale }),
        contours(made, { scale }),
        contours(made, { scale, look: "labelled" }),
        contours(made, { scale, look: "lines" }),
      ]
    ) {
      const svg = drawn([panel]);
      readSvg(svg);
      assertEquals(/NaN|Infinity|undefined/.test(svg), false, formula);
      const numbers = wordsIn(svg).filter((word) => /\d/.test(word));
      assert(numbers.length > 5, `${formula}: ${numbers}`);
      assert(!wordsIn(svg).includes("not a number"), formula);
    }
  }
});

Deno.test("svgPicture() refuses a place without a panel", () => {
  assertThrows(
    () => svgPicture(figure([contours(booth)], words), 1, size),
    RangeError,
    "Expected place to be the number of one of 1 panels but found 1",
  );
});
