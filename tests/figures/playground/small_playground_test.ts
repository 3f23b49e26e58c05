import { assertAlmostEquals } from "@std/assert/almost-equals";
import { assertEquals } from "@std/assert/equals";
import { assertStringIncludes } from "@std/assert/string-includes";
import { assertThrows } from "@std/assert/throws";
import {
  adam,
  beale,
  gradientDescent,
  momentum,
  quad,
  rmsprop,
} from "downhill";
import { playground, type PlaygroundOptions } from "downhill/figures";
import {
  correcting,
  corrects,
} from "../../../lib/figures/playground/correction_switch.ts";
import type { RuleChoice } from "../../../lib/figures/playground/optimizer_choice.ts";
import { ownKit } from "../../../lib/figures/playground/playground.ts";
import { shownNumbers } from "../../../lib/figures/playground/shown_numbers.ts";

const options: PlaygroundOptions = {
  surface: quad,
  optimizers: [gradientDescent({ learningRate: 0.2 })],
  start: [-4, 4],
  steps: 40,
  show: ["learningRate"],
  caption: "One slider.",
  alt: "A path over a bowl.",
};

/** The numbers of a small playground. */
function numbersOf(changes: Partial<PlaygroundOptions>) {
  const { paths: [path], playground: { settings, show } } = playground({
    ...options,
    ...changes,
  });
  return shownNumbers(settings, { show: show!, path });
}

Deno.test("a small playground has the factor |1 − ηλ| of each direction", () => {
  const { factors } = numbersOf({});
  assertEquals(factors.map(({ curvature }) => curvature), [2, 8]);
  assertAlmostEquals(factors[0].factor, 0.6, 1e-12);
  assertAlmostEquals(factors[1].factor, 0.6, 1e-12);
});

Deno.test("a small playground has no factors where theory has none", () => {
  const momenta = [momentum({ learningRate: 0.1 })];
  assertEquals(numbersOf({ optimizers: momenta }).factors, []);
  assertEquals(numbersOf({ surface: beale, start: [1, 1] }).factors, []);
  assertEquals(numbersOf({ schedule: "cosine" }).factors, []);
});

Deno.test("a small playground says how far its run comes", () => {
  // Each step leaves 0.36 of the height: 0.36⁴ > 0.01 > 0.36⁵.
  assertEquals(
    numbersOf({}).sentence,
    "η = 0.2: 99 % of the way down after 5 steps.",
  );
  assertStringIncludes(numbersOf({ steps: 2 }).sentence, "after 2 steps");
});

Deno.test("a small playground refuses options that its rule does not have", () => {
  const refused = (changes: object, words: string) =>
    assertThrows(
      () => playground({ ...options, ...changes }),
      RangeError,
      words,
    );
  refused({ show: ["learningrate"] }, 'did you mean "learningRate"?');
  refused({ show: [] }, "one to 3 names");
  refused({ show: "learningRate" }, "one to 3 names");
  const optimizers = [gradientDescent(), adam()];
  refused({ optimizers }, "one rule that the page can run");
});

Deno.test("an address changes the shown options of a small playground alone", () => {
  const figure = playground({
    ...options,
    optimizers: [momentum({ learningRate: 0.1, momentum: 0.9 })],
  });
  const { settings } = figure.playground;
  const [choice] = settings.optimizers;
  const other = {
    ...settings,
    steps: 5,
    optimizers: [{
      ...choice,
      options: { learningRate: 0.3, momentum: 0.1 },
    }],
  } as typeof settings;
  const found = ownKit.fromAddress(figure, ownKit.toAddress(figure, other));
  const [{ options: read }] = found.optimizers as unknown as {
    options: Record<string, number>;
  }[];
  assertEquals(read.learningRate, 0.3);
  assertEquals(read.momentum ?? 0.9, 0.9);
  assertEquals(found.steps, 40);
});

Deno.test("copied code of a small playground is one", () => {
  const figure = playground(options);
  const code = ownKit.asCode(figure, figure.playground.settings);
  assertStringIncludes(code, 'show: ["learningRate"],');
});

Deno.test("bias correction is switched where a rule corrects unless told otherwise, and the switch travels", () => {
  const figure = playground({
    ...options,
    optimizers: [adam({ learningRate: 0.1, biasCorrection: false })],
    show: ["beta1"],
  });
  const { settings } = figure.playground;
  const [choice] = settings.optimizers as readonly RuleChoice[];
  assertEquals(corrects(choice), false);
  const on = { ...settings, optimizers: [correcting(choice, true)] };
  const found = ownKit.fromAddress(figure, ownKit.toAddress(figure, on));
  assertEquals(corrects(found.optimizers[0]), true);
  const { paths: [path] } = ownKit.compose(on, figure);
  const [same] = playground({
    ...options,
    optimizers: [adam({ learningRate: 0.1 })],
    show: ["beta1"],
  }).paths;
  assertEquals(path.points, same.points);

  const [rms] = playground({ ...options, optimizers: [rmsprop()] })
    .playground.settings.optimizers;
  assertEquals(corrects(rms), undefined);
});

Deno.test("an address switches no correction that its playground cannot", () => {
  const figure = playground({ ...options, optimizers: [rmsprop()] });
  const { settings } = figure.playground;
  const [choice] = settings.optimizers as readonly RuleChoice[];
  const other = { ...settings, optimizers: [correcting(choice, true)] };
  const found = ownKit.fromAddress(figure, ownKit.toAddress(figure, other));
  assertEquals(found.optimizers, settings.optimizers);
});
