import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertThrows } from "@std/assert/throws";
import { adam, frameworks, optimizer, torch } from "../../lib/mod.ts";

Deno.test("optimizer() makes the paper's rule, or a framework's variant", () => {
  assertEquals(optimizer("adam").settings, adam().settings);
  const options = { learningRate: 0.1, decay: 0.5 };
  assertEquals(
    optimizer("RMSprop", { framework: "torch", ...options }).settings,
    torch.rmsprop(options).settings,
  );
});

Deno.test("optimizer() knows names as people write them", () => {
  const name = (typed: string) =>
    optimizer(typed, { framework: "torch", learningRate: 0.1 }).name;
  assertEquals(name("SGD"), "Gradient descent");
  assertEquals(name("sgd-momentum"), "Momentum");
  assertEquals(name("nesterov"), "Nesterov");
  assertEquals(name("rms_prop"), "RMSProp");
  assertEquals(
    optimizer("adamaxW", { framework: "optax", learningRate: 1 }).settings
      .weightDecay,
    1e-4,
  );
});

Deno.test("every name of a framework makes the rule that it says", () => {
  for (const [framework, factories] of Object.entries(frameworks)) {
    for (const [key, variant] of Object.entries(factories)) {
      const { label: name } = variant;
      assertEquals(variant.key, key);
      const rule = optimizer(name, {
        framework: framework as keyof typeof frameworks,
        learningRate: 0.1,
        ...name === "Momentum" || name === "Nesterov" ? { momentum: 0.5 } : {},
      });
      assert(name.startsWith(rule.name), `${rule.name} for ${name}`);
      assertEquals(rule.settings.framework, framework);
      assertEquals(rule.settings.learningRate, 0.1);
    }
  }
});

Deno.test("optimizer() lists what is known and suggests the nearest", () => {
  assertThrows(
    () => optimizer("adem"),
    RangeError,
    'but found "adem"; did you mean "Adam"?',
  );
  assertThrows(
    () => optimizer("lion", { framework: "torch" }),
    RangeError,
    "Expected optimizer of torch to be one of Gradient descent, Momentum",
  );
  assertThrows(
    () => optimizer("adam", { framework: "pytorch" as never }),
    RangeError,
    "Expected framework to be one of torch, tensorflow1, keras, optax " +
      'but found "pytorch"; did you mean "torch"?',
  );
  assertThrows(() => optimizer(undefined as never), RangeError, "undefined");
});
