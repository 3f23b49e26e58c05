import { assertEquals } from "@std/assert/equals";
import { assertThrows } from "@std/assert/throws";
import { optax } from "../../lib/mod.ts";

Deno.test("optax must be given a learning rate", () => {
  for (const make of Object.values(optax) as typeof optax.sgd[]) {
    assertThrows(
      () => make({} as never),
      RangeError,
      "Expected learningRate to be given, as it has no default here, " +
        "but found undefined",
    );
  }
});

Deno.test("optax.sgd() is the rule that its options make it", () => {
  const learningRate = 0.1;
  assertEquals(optax.sgd({ learningRate }).name, "Gradient descent");
  assertEquals(optax.momentum({ learningRate }).name, "Momentum");
  assertEquals(optax.nesterov({ learningRate }).name, "Nesterov");
});

Deno.test("optax's weight decay joins the gradient or bypasses the rule", () => {
  const options = { learningRate: 0.5, weightDecay: 0.5 };
  const decoupled = [optax.adamw, optax.nadamw, optax.adamaxw, optax.lion];
  for (const make of decoupled) {
    const point = new Float64Array([8]);
    const rule = make(options);
    rule.step(point, new Float64Array(1), rule.init(1));
    assertEquals(point[0], 6, rule.name);
  }
  const joined = optax.adadelta(options);
  assertEquals(joined.settings.decoupledWeightDecay, false);
});

Deno.test("optax.yogi() starts both its moments above zero", () => {
  const { m, v } = optax.yogi({ learningRate: 0.1 }).init(1);
  assertEquals([m, v], [new Float64Array([1e-6]), new Float64Array([1e-6])]);
});
