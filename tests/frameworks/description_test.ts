import { assertEquals } from "@std/assert/equals";
import {
  build,
  changeable,
  describe,
  variantsOf,
} from "../../lib/frameworks/description.ts";
import { frameworks, optimizer } from "../../lib/frameworks/by_name.ts";
import { noisy } from "../../lib/optimizers/noisy.ts";
import { optimizers } from "../../lib/optimizers/catalogue.ts";
import type { Optimizer } from "../../lib/core/optimizer.ts";
import { exponentialDecay } from "../../lib/schedules/mod.ts";

const needed = { learningRate: 0.125, momentum: 0.75 };

Deno.test("describe() and build() are inverse for every rule of the catalogue", () => {
  for (const [name, make] of Object.entries(optimizers)) {
    const rule = make({ learningRate: 0.125 });
    const description = describe(rule)!;
    assertEquals(description, { name, options: { learningRate: 0.125 } });
    assertEquals(build(description).settings, rule.settings);
  }
});

Deno.test("describe() and build() are inverse for the variants that share the rules' names", () => {
  for (const [framework, table] of Object.entries(frameworks)) {
    for (const [name, make] of Object.entries(table)) {
      const { momentum: _, ...fewer } = needed;
      const insists = framework === "tensorflow1" &&
        ["Momentum", "Nesterov"].includes(name);
      const rule = make((insists ? needed : fewer) as never);
      // optax names AdamW's relatives after their weight decay.
      if (rule.name !== name) continue;
      assertEquals(build(describe(rule)!).settings, rule.settings, name);
    }
  }
});

Deno.test("describe() leaves out what is a default", () => {
  const rule = optimizer("Adam", { framework: "keras", beta1: 0.5 });
  assertEquals(describe(rule), {
    name: "Adam",
    framework: "keras",
    options: { beta1: 0.5 },
  });
});

Deno.test("describe() has no words for a schedule, for a wrapper and for one's own rule", () => {
  const learningRate = exponentialDecay({ initial: 1, factor: 0.5 });
  assertEquals(describe(optimizer("Adam", { learningRate })), undefined);
  assertEquals(describe(noisy(optimizer("Adam"))), undefined);
  const own = { ...optimizer("Adam"), name: "mine" };
  assertEquals(describe(own), undefined);
});

Deno.test("describe() is not taken in by a rule that only says it is Adam", () => {
  const adam = optimizer("Adam", { learningRate: 0.1 });
  assertEquals(describe({ ...adam })?.name, "Adam");
  const impostors: Partial<Optimizer>[] = [
    { step() {} },
    { init: (dimension) => ({ ...adam.init(dimension), t: 5 }) },
    { lookAhead: (point, _, out) => out.set(point.map((x) => x + 1)) },
    {
      step() {
        throw new Error("no step for two coordinates");
      },
    },
  ];
  for (const own of impostors) {
    assertEquals(describe({ ...adam, ...own }), undefined, String(own.step));
  }
});

Deno.test("changeable() leaves out what a variant fixes", () => {
  const options = changeable({ name: "Adam", framework: "torch", options: {} });
  assertEquals("epsilon" in options, true);
  assertEquals("epsilonPlacement" in options, false);
});

Deno.test("variantsOf() lists the paper's variant first", () => {
  assertEquals(variantsOf("Lion"), [undefined, "keras", "optax"]);
});
