import { assertEquals } from "@std/assert/equals";
import {
  build,
  descriptionOf,
  inVariant,
  openOptions,
  variantsOf,
} from "../../lib/frameworks/description.ts";
import { frameworks, optimizer } from "../../lib/frameworks/by_name.ts";
import * as torch from "../../lib/frameworks/torch.ts";
import { noisy } from "../../lib/optimizers/noisy.ts";
import { optimizers } from "../../lib/optimizers/catalogue.ts";
import type { Optimizer } from "../../lib/core/optimizer.ts";
import { exponentialDecay } from "../../lib/schedules/mod.ts";

const needed = { learningRate: 0.125, momentum: 0.75 };

Deno.test("descriptionOf() and build() are inverse for every rule of the catalogue", () => {
  for (const make of Object.values(optimizers)) {
    const { label: name } = make.rule;
    const rule = make({ learningRate: 0.125 });
    const description = descriptionOf(rule)!;
    assertEquals(description, { name, options: { learningRate: 0.125 } });
    assertEquals(build(description).settings, rule.settings);
  }
});

Deno.test("descriptionOf() and build() are inverse for the variants that share the rules' names", () => {
  for (const [framework, table] of Object.entries(frameworks)) {
    for (const make of Object.values(table)) {
      const { label: name } = make;
      const { momentum: _, ...fewer } = needed;
      const insists = framework === "tensorflow1" &&
        ["Momentum", "Nesterov"].includes(name);
      const rule = make((insists ? needed : fewer) as never);
      // optax names AdamW's relatives after their weight decay.
      if (rule.name !== name) continue;
      assertEquals(build(descriptionOf(rule)!).settings, rule.settings, name);
    }
  }
});

Deno.test("descriptionOf() leaves out what is a default", () => {
  const rule = optimizer("Adam", { framework: "keras", beta1: 0.5 });
  assertEquals(descriptionOf(rule), {
    name: "Adam",
    framework: "keras",
    options: { beta1: 0.5 },
  });
});

Deno.test("descriptionOf() has no words for a schedule, for a wrapper and for one's own rule", () => {
  const learningRate = exponentialDecay({ initial: 1, factor: 0.5 });
  assertEquals(descriptionOf(optimizer("Adam", { learningRate })), undefined);
  assertEquals(descriptionOf(noisy(optimizer("Adam"))), undefined);
  const own = { ...optimizer("Adam"), name: "mine" };
  assertEquals(descriptionOf(own), undefined);
});

Deno.test("descriptionOf() is not taken in by a rule that only says it is Adam", () => {
  const adam = optimizer("Adam", { learningRate: 0.1 });
  assertEquals(descriptionOf(adam)?.name, "Adam");
  assertEquals(descriptionOf({ ...adam }), undefined);
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
    assertEquals(
      descriptionOf({ ...adam, ...own }),
      undefined,
      String(own.step),
    );
  }
});

Deno.test("an option of a framework can turn one rule into another", () => {
  const heavy = torch.sgd({ learningRate: 0.1, momentum: 0.9, dampening: 0.5 });
  assertEquals(descriptionOf(heavy), {
    name: "Momentum",
    framework: "torch",
    options: { learningRate: 0.1, dampening: 0.5 },
  });
  const max = torch.adam({ amsgrad: true });
  assertEquals(descriptionOf(max), {
    name: "AMSGrad",
    framework: "torch",
    options: {},
  });
  assertEquals(descriptionOf(torch.adamw({ amsgrad: true })), undefined);
});

Deno.test("openOptions() leaves out what a variant fixes", () => {
  const adam = { name: "Adam", options: { beta1: 0.5 } };
  const options = openOptions({ ...adam, framework: "torch" });
  assertEquals(options.beta1.value, 0.5);
  assertEquals(options.beta1.option?.symbols, ["β₁"]);
  assertEquals("epsilonPlacement" in options, false);
  assertEquals(openOptions(adam).epsilonPlacement.value, "outside");
});

Deno.test("inVariant() keeps the learning rate and what a variant asks for", () => {
  const options = { learningRate: 0.5, momentum: 0.75, weightDecay: 0.1 };
  const heavy = { name: "Momentum", options };
  assertEquals(inVariant(heavy, "tensorflow1"), {
    name: "Momentum",
    framework: "tensorflow1",
    options: { learningRate: 0.5, momentum: 0.75 },
  });
  assertEquals(inVariant(heavy, "torch").options, { learningRate: 0.5 });
});

Deno.test("variantsOf() lists the paper's variant first", () => {
  assertEquals(variantsOf("Lion"), [undefined, "keras", "optax"]);
});
