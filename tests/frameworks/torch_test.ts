import { assertEquals } from "@std/assert/equals";
import { assertThrows } from "@std/assert/throws";
import { torch } from "../../lib/mod.ts";

Deno.test("torch.sgd() is the rule that its options make it", () => {
  assertEquals(torch.sgd().name, "Gradient descent");
  assertEquals(torch.momentum().name, "Momentum");
  assertEquals(torch.momentum().settings.momentum, 0.9);
  assertEquals(torch.nesterov({ momentum: 0.5 }).name, "Nesterov");
  assertEquals(torch.nesterov({ momentum: 0.5 }).settings.momentum, 0.5);
});

Deno.test("torch.sgd() does not dampen the first step", () => {
  const rule = torch.sgd({ learningRate: 1, momentum: 0.5, dampening: 0.5 });
  const [point, state] = [new Float64Array([0]), rule.init(1)];
  rule.step(point, new Float64Array([-4]), state);
  assertEquals(point[0], 4);
  rule.step(point, new Float64Array([-4]), state);
  assertEquals(point[0], 4 + 0.5 * 4 + 0.5 * 4);
});

Deno.test("torch.sgd() refuses what PyTorch refuses", () => {
  assertThrows(
    () => torch.sgd({ nesterov: true }),
    RangeError,
    "Expected momentum to be above zero for Nesterov but found 0",
  );
  assertThrows(
    () => torch.nesterov({ dampening: 0.5 }),
    RangeError,
    "Expected dampening to be zero for Nesterov but found 0.5",
  );
});

Deno.test("torch.adagrad() shows the learning rate that was given", () => {
  const { settings } = torch.adagrad({
    learningRate: 0.1,
    learningRateDecay: 0.5,
  });
  assertEquals(settings.learningRate, 0.1);
  assertEquals(settings.learningRateDecay, 0.5);
  assertThrows(
    () => torch.adagrad({ learningRateDecay: -1 }),
    RangeError,
    "Expected learningRateDecay to be zero or a positive number but found -1",
  );
});

Deno.test("torch.amsgrad() is torch.adam() that keeps the largest v", () => {
  assertEquals(
    torch.amsgrad({ beta2: 0.5 }).settings,
    torch.adam({ beta2: 0.5, amsgrad: true }).settings,
  );
  assertEquals(torch.amsgrad().name, "AMSGrad");
  assertEquals(torch.adamw({ amsgrad: true }).settings.weightDecay, 0.01);
});

Deno.test("torch's optimizers have PyTorch's options, and no others", () => {
  assertThrows(
    () => torch.rmsprop({ epsilonPlacement: "inside" } as never),
    RangeError,
    "Expected options to be named learningRate, weightDecay, decay, epsilon, " +
      'momentum, centered, maximize but found "epsilonPlacement"',
  );
  assertThrows(
    () => torch.adam({ amsgrad: 1 as never }),
    RangeError,
    "Expected amsgrad to be true or false but found 1",
  );
  assertThrows(
    () => torch.adam({ beta1: 1 }),
    RangeError,
    "Expected beta1 to be a number in [0, 1) but found 1",
  );
});

Deno.test("an option of torch's that is undefined keeps PyTorch's default", () => {
  assertEquals(torch.rmsprop({ decay: undefined }).settings.decay, 0.99);
  assertEquals(torch.momentum({ momentum: undefined }).settings.momentum, 0.9);
});
