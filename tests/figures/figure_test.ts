import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertThrows } from "@std/assert/throws";
import {
  adam,
  booth,
  descend,
  gradientDescent,
  momentum,
  type Optimizer,
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
import { longest } from "../../lib/figures/contents.ts";
import { evenFrames } from "../../lib/figures/figure.ts";

const words = { caption: "Two runs.", alt: "Two paths." };
const start = [-2, -2];
const runOf = (steps: number, rule: Optimizer = adam()) =>
  path(descend(booth, rule, { start, steps }));

Deno.test("figure() sorts marks into panels, paths and balls, each in order", () => {
  const [first, second] = [runOf(3), runOf(5, momentum())];
  const many = balls(booth, [adam()], { starts: [start], steps: 4 });
  const [map, land, lines] = [contours(booth), terrain(booth), curves()];
  const found = figure([first, map, many, land, second, lines], words);
  assertEquals(found.panels, [map, land, lines]);
  assertEquals(found.paths.map(({ name }) => name), ["Adam", "Momentum"]);
  assertEquals(found.balls.length, 1);
  assertEquals([found.caption, found.alt], ["Two runs.", "Two paths."]);
});

Deno.test("figure() has as many steps as the longest of its marks", () => {
  const steps = (...marks: Parameters<typeof figure>[0]) =>
    figure([contours(booth), ...marks], words).frames.at(-1);
  assertEquals(steps(), 0);
  assertEquals(steps(runOf(3), runOf(9)), 9);
  assertEquals(
    steps(runOf(3), balls(booth, [adam()], { starts: [start], steps: 12 })),
    12,
  );
  assertEquals(steps(anatomy(booth, adam(), { start, steps: 7 })), 7);
  assertEquals(longest([runOf(0)]), 0);
});

Deno.test("figure() rests at its end, plays for about eight seconds, and waits", () => {
  const { rest, framesPerSecond, autoplay } = figure(
    [contours(booth), runOf(160)],
    words,
  );
  assertEquals([rest, framesPerSecond, autoplay], [160, 161 / 8, false]);
  const short = figure([contours(booth), runOf(3)], words);
  assertEquals(short.framesPerSecond, 4);
  assertEquals(
    figure([contours(booth), runOf(900)], words).framesPerSecond,
    30,
  );
});

Deno.test("figure() without paths stands still", () => {
  const { frames, rest } = figure([contours(booth)], words);
  assertEquals([frames, rest], [[0], 0]);
});

Deno.test("paths with one stroke get different dashes, as far as there are", () => {
  const { paths } = figure(
    [contours(booth), ...Array.from({ length: 7 }, () => runOf(2))],
    words,
  );
  const dashes = paths.map(({ stroke }) => stroke.dash);
  assertEquals(dashes[0], "solid");
  assertEquals(new Set(dashes.slice(0, 5)).size, 5);
  assertEquals(new Set(paths.map(({ stroke }) => stroke.ink)).size, 1);
});

Deno.test("swarms of all balls get shapes in turn", () => {
  const rules = [adam(), gradientDescent()];
  const many = () => balls(booth, rules, { starts: [start], steps: 2 });
  const { balls: found } = figure([contours(booth), many(), many()], words);
  assertEquals(
    found.flatMap(({ swarms }) => swarms.map(({ shape }) => shape)),
    ["circle", "square", "diamond", "circle"],
  );
});

Deno.test("figure() refuses empty words and a figure without a panel", () => {
  for (const caption of ["", "  ", undefined, 3]) {
    assertThrows(
      () => figure([contours(booth)], { ...words, caption } as FigureOptions),
      TypeError,
      "Expected caption to say what the figure shows",
    );
  }
  assertThrows(
    () => figure([contours(booth)], { ...words, alt: "" }),
    TypeError,
    'Expected alt to say what the figure shows but found ""',
  );
  assertThrows(() => figure([], words), TypeError, "but found none");
  assertThrows(() => figure([runOf(1)], words), TypeError, "found paths only");
});

Deno.test("figure() says of what is no mark how it becomes one", () => {
  const run = descend(booth, adam(), { start, steps: 1 });
  const refused = (marks: unknown) => {
    try {
      figure(marks as Parameters<typeof figure>[0], words);
    } catch (error) {
      return String(error).replace(/ \(terrain[^)]*\)/, "");
    }
  };
  const list = "TypeError: Expected marks to be a list of marks but found ";
  assertEquals(
    refused(contours(booth)),
    `${list}one contours: put it into [ ]`,
  );
  assertEquals(refused(undefined), `${list}undefined`);
  const second = "TypeError: Expected marks[1] to be a mark but found ";
  for (
    const [mark, said] of [
      [run, "a trajectory: path(trajectory) is a mark"],
      [booth, "a surface: contours(surface) is a mark"],
      [curves, "the function curves: call it"],
      [[runOf(1)], "a list: put ... before it"],
      [null, "null"],
    ] as const
  ) assertEquals(refused([contours(booth), mark]), second + said);
});

Deno.test("figure() refuses frames that are no ascending steps, and a rest beyond", () => {
  const made = (options: Partial<FigureOptions>) => () =>
    figure([contours(booth), runOf(9)], { ...words, ...options });
  assertThrows(made({ frames: [0, 3, 3] }), RangeError, "found 3 at place 2");
  assertThrows(made({ frames: [0, 1.5] }), RangeError, "found 1.5 at place 1");
  assertThrows(made({ frames: [-1] }), RangeError, "found -1 at place 0");
  for (const rest of [10, -1, NaN]) {
    assertThrows(
      made({ rest }),
      RangeError,
      `Expected rest to be a step of the figure but found ${rest}`,
    );
  }
});

Deno.test("evenFrames() has every step of a short run, few of a long one", () => {
  assertEquals(evenFrames(0), [0]);
  assertEquals(evenFrames(3), [0, 1, 2, 3]);
  for (const steps of [401, 1000, 123_457]) {
    const frames = evenFrames(steps);
    assert(frames.length > 200 && frames.length <= 402, `${frames.length}`);
    assertEquals([frames[0], frames.at(-1)], [0, steps]);
    for (let k = 1; k < frames.length; k++) assert(frames[k] > frames[k - 1]);
  }
});
