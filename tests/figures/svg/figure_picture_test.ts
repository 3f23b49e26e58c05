import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { adam, bowl, descend, momentum } from "downhill";
import { contours, curves, figure, path, terrain } from "downhill/figures";
import { figurePicture } from "../../../lib/figures/svg/figure_picture.ts";
import { readSvg, wordsIn } from "./read_svg.ts";

const caption = `Two runs & what <they> measure. ${
  "A longer text. ".repeat(9)
}`;
const picture = figure([
  terrain(bowl),
  contours(bowl),
  curves(),
  ...[adam({ learningRate: 0.2 }), momentum({ learningRate: 0.02 })].map((
    rule,
  ) => path(descend(bowl, rule, { start: [-2, 1], steps: 30 }))),
], { caption, alt: "Paths." });
const options = { width: 960, step: 12, mode: "light" } as const;

Deno.test("a figure is one picture with its legend, its panels and its caption", () => {
  const svg = figurePicture(picture, options);
  readSvg(svg);
  const words = wordsIn(svg);
  assert(words.includes("step 12 of 30"));
  // In the legend, on the map and on the curves.
  assertEquals(words.filter((word) => word === "Adam").length, 3);
  assertEquals(
    words.filter((word) => word.includes("longer")).join(" "),
    caption.trim(),
  );
  assertEquals(
    svg.match(/<svg x="\d+" y="\d+" width="\d+" height="\d+" viewBox="0 0/g)
      ?.length,
    3,
  );
  assertEquals(figurePicture(picture, options), svg);
});

Deno.test("a narrow picture has its panels below one another", () => {
  const lefts = (width: number) =>
    [
      ...figurePicture(picture, { ...options, width })
        .matchAll(
          /<svg x="(\d+)" y="\d+" width="\d+" height="\d+" viewBox="0 0/g,
        ),
    ]
      .map(([, x]) => Number(x));
  assertEquals(lefts(400), [160, 160, 160]);
  assert(lefts(960)[1] > 4800);
});
