import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertStringIncludes } from "@std/assert/string-includes";
import { adam, himmelblau, momentum } from "downhill";
import { playground } from "downhill/figures";
import { ownKit } from "../../../lib/figures/playground/playground.ts";
import { shownWords } from "../../../lib/figures/playground/shown_words.ts";

const figure = playground({
  surface: himmelblau,
  optimizers: [momentum({ learningRate: 0.05 }), adam({ learningRate: 0.3 })],
  start: [1, 2],
  steps: 100,
  question: "Who rolls over the rim?",
  presets: [{ name: "fast", sentence: "It rolls over the rim." }],
  lock: ["noise"],
  caption: "Two rules in the egg box.",
  alt: "Two paths in the egg box.",
});
const { settings } = figure.playground;

Deno.test("shownWords() keeps a lesson's words while its surface and rules are shown", () => {
  const words = shownWords(figure, { ...settings, start: [0, 1], steps: 7 });
  assertEquals(words.caption, figure.caption);
  assertEquals(words.question, "Who rolls over the rim?");
});

Deno.test("shownWords() speaks of another surface, and copied code does", () => {
  const other = {
    ...settings,
    surface: { kind: "catalogue", name: "rosenbrock" } as const,
  };
  const { caption, alt, question, presets } = shownWords(figure, other);
  assertStringIncludes(caption, "Rosenbrock");
  assertStringIncludes(alt, "Momentum and Adam");
  assertEquals([question, presets], [undefined, undefined]);
  const code = ownKit.asCode(figure, other);
  assert(!code.includes("egg box") && !code.includes("rim"), code);
  assertStringIncludes(code, 'lock: ["noise"]');
});
