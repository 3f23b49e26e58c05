import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertThrows } from "@std/assert/throws";
import { optimizerNamed, optimizers } from "../../lib/optimizers/catalogue.ts";
import { systemTest } from "../tools/permissions.ts";

Deno.test("optimizers holds every rule under the key that it says of itself", () => {
  for (const [key, make] of Object.entries(optimizers)) {
    assertEquals(make.rule.key, key);
    assertEquals(make().name, make.rule.label);
  }
  assertEquals(Object.keys(optimizers).length, 18);
});

systemTest(
  "every file of lib/optimizers that makes a rule is in the catalogue",
  () => {
    const directory = new URL("../../lib/optimizers/", import.meta.url);
    const rules = [...Deno.readDirSync(directory)]
      .map(({ name }) => name)
      .filter((name) =>
        Deno.readTextFileSync(new URL(name, directory)).includes(
          "ruleFactory({",
        )
      )
      .map((name) => name.replace(".ts", ""));
    const squeezed = (name: string) => name.toLowerCase().replace(/[ _]/g, "");
    assertEquals(
      rules.map(squeezed).sort(),
      Object.keys(optimizers).map(squeezed).sort(),
    );
  },
);

for (
  const [typed, meant] of [
    ["adam", "Adam"],
    ["ADAM", "Adam"],
    ["Gradient Descent", "Gradient descent"],
    ["gradient-descent", "Gradient descent"],
    ["gradient_descent", "Gradient descent"],
    ["gradientDescent", "Gradient descent"],
    ["SGD", "Gradient descent"],
    ["SGD-momentum", "Momentum"],
    ["heavy ball", "Momentum"],
    ["NAG", "Nesterov"],
    ["RMSprop", "RMSProp"],
    ["AdaGrad", "AdaGrad"],
    ["Adagrad", "AdaGrad"],
    ["Nadam", "NAdam"],
    ["amsgrad", "AMSGrad"],
  ]
) {
  Deno.test(`optimizerNamed() understands "${typed}"`, () => {
    assertEquals(optimizerNamed(typed).rule.label, meant);
  });
}

Deno.test("optimizerNamed() lists the names it knows and suggests the nearest", () => {
  assertThrows(
    () => optimizerNamed("adagard"),
    RangeError,
    "Expected optimizer to be one of Gradient descent, Momentum, Nesterov, " +
      "AdaGrad, Adadelta, RMSProp, Adam, AMSGrad, AdamW, NAdam, RAdam, " +
      "Adamax, Lion, AdaBelief, Yogi, QHM, LAMB, FTRL but found " +
      '"adagard"; did you mean "AdaGrad"?',
  );
});

Deno.test("optimizerNamed() refuses what is not a name", () => {
  assertThrows(
    () => optimizerNamed(3 as never),
    RangeError,
    "but found 3",
  );
});

Deno.test("every number that a rule can be set by has a word, symbols and a range that holds its default", () => {
  for (const [key, { rule }] of Object.entries(optimizers)) {
    for (const [name, option] of Object.entries(rule.options)) {
      const what = `${name} of ${key}`;
      assert(option.word !== "", what);
      if (typeof option.default !== "number") continue;
      assert(option.symbols!.length > 0, what);
      const { min, max, scale } = option.range!;
      assert(min < max, what);
      assert(option.default <= max, what);
      // A logarithmic slider may rest at its end for 0.
      assert(option.default >= min || scale === "log", what);
      assert(option.kind.holds(min) && option.kind.holds(max), what);
    }
  }
});
