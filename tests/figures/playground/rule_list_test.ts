import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import {
  adam,
  beale,
  gradientDescent,
  momentum,
  optimizers,
  torch,
} from "downhill";
import {
  playground,
  type PlaygroundOptions,
  type PlaygroundSettings,
} from "downhill/figures";
import { ownKit } from "../../../lib/figures/playground/playground.ts";
import {
  namesToChoose,
  withoutRule,
  withRule,
} from "../../../lib/figures/playground/rule_list.ts";
import { MOST_RULES } from "../../../lib/figures/playground/rule_names.ts";

const own = {
  ...gradientDescent({ learningRate: 0.001 }),
  name: "Half a step",
  origin: undefined,
  step(point: Float64Array, gradient: Float64Array) {
    for (let i = 0; i < point.length; i++) point[i] -= 5e-4 * gradient[i];
  },
};
const figure = (given: Partial<PlaygroundOptions> = {}) =>
  playground({
    surface: beale,
    optimizers: [
      gradientDescent({ learningRate: 0.001 }),
      adam({ learningRate: 0.02 }),
      own,
    ],
    start: [1, 1.5],
    steps: 60,
    caption: "Three rules.",
    alt: "Three paths.",
    ...given,
  });
const base = figure().playground.settings;
const namesOf = (optimizers: readonly { name: string }[]) =>
  optimizers.map(({ name }) => name);
const add = (name: string, place?: number, settings = base) => ({
  ...settings,
  optimizers: withRule(settings, { base, name, place }),
});
const without = (place: number, settings = base) => ({
  ...settings,
  optimizers: withoutRule(settings, place),
});

Deno.test("every rule can come, with a learning rate that leads down from there", () => {
  for (const { rule: { label } } of Object.values(optimizers)) {
    const run = ownKit.runs(add(label)).at(-1)!;
    assert(run.values.at(-1)! < 0.7 * run.values[0], label);
  }
});

Deno.test("a rule comes after the others or in the place of one, and goes", () => {
  const names = ["Gradient descent", "Adam", "Half a step"];
  assertEquals(namesOf(base.optimizers), names);
  assertEquals(namesOf(add("Lion").optimizers), [...names, "Lion"]);
  assertEquals(namesOf(add("Lion", 1).optimizers), names.with(1, "Lion"));
  assertEquals(namesOf(without(0).optimizers), names.slice(1));
});

Deno.test("a lesson's rule comes back as the lesson has it, once", () => {
  const back = add("Adam", undefined, without(1));
  assertEquals(back.optimizers.at(-1), base.optimizers[1]);
  const second = add("Adam").optimizers.at(-1)!;
  assert(JSON.stringify(second) !== JSON.stringify(base.optimizers[1]));
  assert(namesToChoose(base).includes("Half a step"));
  assertEquals(add("Half a step", 0, without(2)).optimizers[0], {
    ...base.optimizers[2],
  });
});

Deno.test("among rules of one framework a rule comes as that framework has it", () => {
  const all = figure({ optimizers: [torch.sgd({ learningRate: 0.001 })] });
  const { settings } = all.playground;
  const frameworkOf = (name: string) => {
    const choice = withRule(settings, { base: settings, name })[1];
    return choice.kind === "rule" ? choice.framework : choice.kind;
  };
  assertEquals(frameworkOf("Adam"), "torch");
  // PyTorch has no rule of this name.
  assertEquals(frameworkOf("Yogi"), undefined);
});

Deno.test("no two paths look alike, whoever comes", () => {
  let settings: PlaygroundSettings = base;
  while (settings.optimizers.length < MOST_RULES) {
    settings = add("Adam", undefined, settings);
    const { paths } = ownKit.compose(settings, figure());
    const looks = paths.map(({ stroke }) => stroke.ink.light + stroke.dash);
    assertEquals(new Set(looks).size, looks.length);
    assertEquals(new Set(namesOf(paths)).size, paths.length);
  }
});

Deno.test("an address brings rules that came, went or took another's place", () => {
  const all = [
    add("Lion"),
    add("Lion", 0),
    without(0),
    without(2),
    without(0, without(0)),
    add("Yogi", 0, without(0)),
    add("Half a step", 0),
    add("Half a step", 0, without(2)),
    add("Adam"),
    add("Lion", undefined, add("Adam", undefined, without(1))),
  ];
  for (const settings of all) {
    const text = ownKit.toAddress(figure(), settings);
    assertEquals(ownKit.fromAddress(figure(), text), settings);
    assert(!text.includes("step("), "no code in an address");
    for (const control of ["optimizers", "options"] as const) {
      for (const given of [{ lock: [control] }, { hide: [control] }]) {
        const { optimizers } = ownKit.fromAddress(figure(given), text);
        assertEquals(namesOf(optimizers), namesOf(base.optimizers));
      }
    }
  }
});

Deno.test("an address that names no rule, or too many, says so and changes nothing", () => {
  const said = (optimizers: unknown) => {
    const words: string[] = [];
    const text = encodeURIComponent(JSON.stringify({ optimizers }));
    const found = ownKit.fromAddress(figure(), text, {
      say: (one) => words.push(one),
    });
    assertEquals(found, base);
    return words.join();
  };
  assert(said([[0, { name: "Adamm" }]]).endsWith('did you mean "Adam"?'));
  assert(said([[0, { name: "__proto__" }]]).includes("__proto__"));
  assert(said([[0, { name: 3 }]]).includes("but found 3"));
  for (const count of [0, -1, 1e9, "2", null]) {
    const words = said([["count", count]]);
    assert(words.includes("number of rules to be a whole number"), words);
  }
  assertEquals(said([[0, { from: 7 }], [9, { name: "Adam" }]]), "");
  assertEquals(said([["count", 5]]), "");
});

Deno.test("an address says what of it is no setting, and when it was cut off", () => {
  const said = (text: string) => {
    const words: string[] = [];
    ownKit.fromAddress(figure(), text, { say: (one) => words.push(one) });
    return words.join();
  };
  const text = ownKit.toAddress(figure(), { ...base, steps: 77 });
  assertEquals(said(text), "");
  assertEquals(said(""), "");
  assert(said(text.slice(0, -4)).includes("copied to its end"));
  assertEquals(
    said(text.replace("77", "7e9")),
    "Expected steps to be a whole number from 1 to 5000 but found 7000000000",
  );
});

Deno.test("copied code has the rules that take part", () => {
  const settings = add("Lion", 0, without(1));
  const code = ownKit.asCode(figure(), settings);
  assert(code.includes('optimizer("Lion"'), code);
  assert(!code.includes("Gradient descent"), code);
});

Deno.test("of two settings of one rule either can go", () => {
  const two = figure({
    optimizers: [0.1, 0.9].map((gamma) =>
      momentum({ learningRate: 1e-4, momentum: gamma })
    ),
  });
  const left = without(0, two.playground.settings);
  const text = ownKit.toAddress(two, left);
  assertEquals(ownKit.fromAddress(two, text), left);
});
