import { assertThrows } from "@std/assert/throws";
import { adam, booth } from "downhill";
import { playground } from "downhill/figures";

const whole = {
  surface: booth,
  optimizers: [adam()],
  start: [1, 1],
  steps: 5,
  caption: "One path.",
  alt: "A path over a bowl.",
};
const preset = { name: "Fast", sentence: "It swings." };

for (
  const [given, message] of [
    [{ surface: 3 }, "Expected surface to be a surface or a formula but"],
    [{ surface: undefined }, "Expected surface to be a surface or a formula"],
    [{ optimizers: adam() }, "Expected optimizers to be a list of at least"],
    [{ optimizers: [] }, "Expected optimizers to be a list of at least one"],
    [{ optimizers: "Adam" }, "Expected optimizers to be a list of at least"],
    [{ optimizers: [adam] }, "found the function adam; write adam()"],
    [{ optimizers: ["Adam"] }, 'write optimizer("Adam")'],
    [{ lock: "start" }, 'Expected lock to be a list but found "start"'],
    [{ question: 3 }, "Expected question to be a text but found 3"],
    [{ presets: preset }, "Expected presets to be a list but found an object"],
    [
      { presets: [preset, { name: "Slow" }] },
      "Expected presets[1].sentence to be a text but found undefined",
    ],
    [{ presets: [{ ...preset, option: {} }] }, "did you mean options?"],
    [{ presets: [{ ...preset, steps: 0 }] }, "Expected presets[0].steps to be"],
    [{ presets: [{ ...preset, start: [1] }] }, "Expected presets[0].start to"],
    [
      { presets: [{ ...preset, options: { Adma: {} } }] },
      'Expected options to be named Adam but found "Adma"; did you mean Adam?',
    ],
    [
      { presets: [{ ...preset, options: { Adam: { lr: 1 } } }] },
      "did you mean learningRate?",
    ],
    [
      { presets: [{ ...preset, options: { Adam: { learningRate: "1" } } }] },
      "Expected presets[0].options.Adam.learningRate to be a finite number",
    ],
  ] as const
) {
  Deno.test(`playground() refuses in words: ${message}`, () => {
    assertThrows(
      () => playground({ ...whole, ...given } as never),
      RangeError,
      message,
    );
  });
}

Deno.test("playground() without options says what they are", () => {
  assertThrows(
    () => playground(undefined as never),
    RangeError,
    "Expected options to be an object, such as { surface: beale,",
  );
});
