import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { createSheet, outlineOf } from "../../../lib/figures/svg/sheet.ts";
import { chrome, inks } from "../../../lib/figures/theme.ts";
import { cornersOf, readSvg, wordsIn } from "./read_svg.ts";

const sheetOf = (mode?: "light" | "dark") =>
  createSheet(300, 200, chrome.fill, mode);

Deno.test("an outline says its points in tenths of a pixel", () => {
  assertEquals(outlineOf([[1, 2], [3.04, 2], [3, 5.5]]), "M10 20l20 0 0 35");
  assertEquals(outlineOf([[1, 2], [0, 0]], true), "M10 20l-10-20z");
  assertEquals(outlineOf([[5, 5]]), "M50 50h0");
  assertEquals(outlineOf([[5, 5], [5.01, 5.02]]), "M50 50h0");
  assertEquals(outlineOf([[12.3, 4.5], [99.6, 0]], false, 1), "M12 5l88-5");
});

Deno.test("an outline does not drift, however many points it has", () => {
  const points = Array.from(
    { length: 1000 },
    (_, k) => [k * 0.333, 100 + 50 * Math.sin(k)] as const,
  );
  const corners = cornersOf(outlineOf(points));
  const [x, y] = corners.at(-1)!;
  const [px, py] = points.at(-1)!;
  assert(Math.hypot(x - px, y - py) < 0.1);
});

Deno.test("words are text, whatever is in them", () => {
  const sheet = sheetOf("light");
  const all = [
    "<b>&amp;</b>",
    `"quotes" 'too'`,
    "]]>",
    "\u0000bell\u0007",
    "\ud800 lone",
    "∇f · 10⁻³",
  ];
  all.forEach((text) => sheet.words(text, 10, 20, { ink: chrome.text }));
  assertEquals(wordsIn(sheet.finish()), [
    "<b>&amp;</b>",
    `"quotes" 'too'`,
    "]]>",
    "bell",
    "\ufffd lone",
    "∇f · 10⁻³",
  ]);
});

Deno.test("without a mode each pair of inks is one class for both schemes", () => {
  const sheet = sheetOf();
  for (let k = 0; k < 5; k++) sheet.shape("M0 0h9", { stroke: inks[1] });
  const svg = sheet.finish();
  assertEquals(svg.split(inks[1].light).length - 1, 1);
  assertEquals(svg.split(inks[1].dark).length - 1, 1);
  const strokes = readSvg(svg).filter(({ name }) => name === "path").slice(1);
  assertEquals(
    new Set(strokes.map(({ attributes }) => attributes.class)).size,
    1,
  );
});

Deno.test("more than 26 pairs of inks have classes of their own", () => {
  const sheet = sheetOf();
  for (let k = 0; k < 60; k++) {
    const light = `#${(k + 256).toString(16).padStart(6, "0")}`;
    sheet.shape("M0 0h9", { fill: { light, dark: light } });
  }
  const classes = readSvg(sheet.finish())
    .filter(({ name }) => name === "path")
    .map(({ attributes }) => attributes.class);
  assertEquals(new Set(classes).size, 61);
});

Deno.test("what is drawn inside a box is cut off there", () => {
  const sheet = sheetOf("dark");
  const box = { left: 10, top: 20, right: 110, bottom: 70 };
  sheet.inside(box, () => sheet.shape("M0 0h9", { stroke: inks[0] }));
  const inner = readSvg(sheet.finish()).filter(({ name }) => name === "svg")[1];
  assertEquals(inner.attributes.viewBox, "100 200 1000 500");
});

Deno.test("nothing is drawn for an outline without points", () => {
  const sheet = sheetOf("light");
  sheet.shape("", { stroke: inks[0] });
  assertEquals(
    readSvg(sheet.finish()).filter(({ name }) => name === "path").length,
    1,
  );
});
