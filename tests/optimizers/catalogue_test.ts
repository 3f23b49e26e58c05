import { assertEquals } from "@std/assert/equals";
import { assertThrows } from "@std/assert/throws";
import { optimizerName, optimizers } from "../../lib/optimizers/mod.ts";
import { systemTest } from "../tools/permissions.ts";

Deno.test("optimizers holds every rule under the name that it shows", () => {
  for (const [name, make] of Object.entries(optimizers)) {
    assertEquals(make().name, name);
  }
  assertEquals(Object.keys(optimizers).length, 18);
});

systemTest(
  "every file of lib/optimizers that makes a rule is in the catalogue",
  () => {
    const shared = [
      "alike",
      "averaged",
      "catalogue",
      "clipped",
      "common",
      "mod",
      "moments",
      "noisy",
      "optimizer",
      "state",
    ];
    const directory = new URL("../../lib/optimizers/", import.meta.url);
    const rules = [...Deno.readDirSync(directory)]
      .map(({ name }) => name.replace(".ts", ""))
      .filter((name) => !shared.includes(name));
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
  Deno.test(`optimizerName() understands "${typed}"`, () => {
    assertEquals(optimizerName(typed), meant);
  });
}

Deno.test("optimizerName() lists the names it knows and suggests the nearest", () => {
  assertThrows(
    () => optimizerName("adagard"),
    RangeError,
    "Expected optimizer to be one of Gradient descent, Momentum, Nesterov, " +
      "AdaGrad, Adadelta, RMSProp, Adam, AMSGrad, AdamW, NAdam, RAdam, " +
      "Adamax, Lion, AdaBelief, Yogi, QHM, LAMB, FTRL but found " +
      '"adagard"; did you mean "AdaGrad"?',
  );
});

Deno.test("optimizerName() refuses what is not a name", () => {
  assertThrows(
    () => optimizerName(3 as never),
    RangeError,
    "but found 3",
  );
});
