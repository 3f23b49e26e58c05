import { assertEquals } from "@std/assert/equals";
import { assertThrows } from "@std/assert/throws";
import {
  nearestName,
  unknownName,
  unknownOption,
} from "../../lib/core/names.ts";
import { adam, exponentialDecay, momentum, ruleOf, torch } from "downhill";

Deno.test("a name is suggested only where something is near", () => {
  const known = ["Adam", "QHM", "LAMB", "Nesterov", "Gradient descent"];
  for (
    const [typed, meant] of [
      ["", undefined],
      ["x", undefined],
      ["Newton", undefined],
      ["simulated annealing", undefined],
      ["adan", "Adam"],
      ["lam", "LAMB"],
      ["nestrov", "Nesterov"],
      ["gradient decent", "Gradient descent"],
    ]
  ) {
    assertEquals(nearestName(typed!, known), meant, typed);
  }
  assertEquals(
    unknownName("rule", { found: "", known }).message,
    `Expected rule to be one of ${known.join(", ")} but found ""`,
  );
});

const { options } = ruleOf("adam");

for (
  const [found, meant] of [
    ["lr", "learningRate"],
    ["learning_rate", "learningRate"],
    ["betas", "beta1 and beta2"],
    ["beta_1", "beta1"],
    ["b2", "beta2"],
    ["eps", "epsilon"],
    ["eps_root", "rootEpsilon"],
    ["weight_decay", "weightDecay"],
    ["amsgrad", "the rule AMSGrad"],
    ["clipnorm", "clipped(…, { norm })"],
    ["learningrate", "learningRate"],
  ]
) {
  Deno.test(`adam() knows what ${found} means in a framework`, () => {
    assertThrows(
      () => adam({ [found]: 0.1 }),
      RangeError,
      `Expected options to be named ${
        Object.keys(options).join(", ")
      } but found "${found}"; did you mean ${meant}?`,
    );
  });
}

Deno.test("a framework's name of an option is a hint only where the option exists", () => {
  assertThrows(
    () => torch.rmsprop({ alpha: 1 } as never),
    RangeError,
    "did you mean decay?",
  );
  assertThrows(
    () => torch.adadelta({ rho: 1 } as never),
    RangeError,
    "did you mean decay?",
  );
  assertThrows(
    () => momentum({ nesterov: true } as never),
    RangeError,
    "did you mean the rule Nesterov?",
  );
  assertThrows(
    () => exponentialDecay({ initial: 1, gamma: 0.5 } as never),
    RangeError,
    "did you mean factor?",
  );
  const { message } = unknownOption("amsgrad", ["initial", "factor"]);
  assertEquals(message.includes("did you mean"), false);
});
