import { assertEquals } from "@std/assert/equals";
import { assertThrows } from "@std/assert/throws";
import { keras } from "../../lib/mod.ts";

Deno.test("keras.sgd() is the rule that its options make it", () => {
  assertEquals(keras.sgd().name, "Gradient descent");
  assertEquals(keras.momentum().name, "Momentum");
  assertEquals(keras.nesterov().name, "Nesterov");
  assertEquals(keras.nesterov().settings.momentum, 0.9);
});

Deno.test("keras.sgd() without momentum has nothing to look ahead to", () => {
  assertEquals(keras.sgd({ nesterov: true }).name, "Gradient descent");
});

Deno.test("keras decays weights beside the rule", () => {
  for (const make of Object.values(keras) as typeof keras.sgd[]) {
    const rule = make({ learningRate: 0.5, weightDecay: 0.5 });
    assertEquals(rule.settings.decoupledWeightDecay, true, rule.name);
    if (rule.name === "FTRL") continue; // It forgets where the point was.
    const point = new Float64Array([8, -4]);
    rule.step(point, new Float64Array(2), rule.init(2));
    assertEquals([...point], [6, -3], rule.name);
  }
});

Deno.test("keras.adamw() is keras.adam() that decays by 0.004", () => {
  const { name, settings } = keras.adamw();
  assertEquals(name, "AdamW");
  assertEquals(settings, keras.adam({ weightDecay: 0.004 }).settings);
  assertEquals(keras.adamw({ amsgrad: true }).name, "AMSGrad");
  assertEquals(keras.adamw({ weightDecay: 0 }).settings.weightDecay, 0);
});

Deno.test("keras.ftrl() counts l2 twice and shows what was given", () => {
  assertEquals(keras.ftrl({ l2: 0.25 }).settings.l2, 0.25);
});

Deno.test("keras' optimizers have Keras' options, and no others", () => {
  assertThrows(
    () => keras.lion({ epsilon: 1 } as never),
    RangeError,
    "Expected options to be named learningRate, weightDecay, beta1, beta2 " +
      'but found "epsilon"',
  );
});
