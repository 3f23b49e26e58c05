import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
// @ts-types="@types/culori"
import {
  differenceEuclidean,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  formatHex,
  parse,
  wcagContrast,
} from "culori";
import * as fc from "fast-check";
import {
  adam,
  booth,
  descend,
  gradientDescent,
  momentum,
  type Optimizer,
} from "downhill";
import { contours, figure, path, type PathOptions } from "downhill/figures";
import {
  chrome,
  inks,
  ramp,
  settingRamps,
} from "../../../../lib/figures/theme.ts";

const words = { caption: "Runs.", alt: "Paths." };
const pathOf = (rule: Optimizer, options?: PathOptions) =>
  path(descend(booth, rule, { start: [1, 1], steps: 2 }), options);
const pathsOf = (...paths: ReturnType<typeof path>[]) =>
  figure([contours(booth), ...paths], words).paths;
const rates = [0.001, 0.01, 0.02].map((learningRate) =>
  gradientDescent({ learningRate })
);

Deno.test("one rule at several settings is named and coloured by them, in order", () => {
  const paths = pathsOf(...rates.map((rule) => pathOf(rule)));
  assertEquals(paths.map(({ name }) => name), [
    "η = 0.001",
    "η = 0.01",
    "η = 0.02",
  ]);
  assertEquals(paths.map(({ stroke }) => stroke.ink), [...settingRamps[3]]);
  assertEquals(new Set(paths.map(({ stroke }) => stroke.dash)).size, 1);
});

Deno.test("names of one's own stay, and the colours are in order all the same", () => {
  const names = ["slow", "good", "fast"];
  const paths = pathsOf(
    ...rates.map((rule, k) => pathOf(rule, { name: names[k] })),
  );
  assertEquals(paths.map(({ name }) => name), names);
  assertEquals(paths.map(({ stroke }) => stroke.ink), [...settingRamps[3]]);
});

Deno.test("beside another rule, settings keep the rule's ink and vary the dash", () => {
  const paths = pathsOf(
    ...rates.slice(1).map((rule) => pathOf(rule)),
    pathOf(adam()),
  );
  assertEquals(paths.map(({ name }) => name), [
    "Gradient descent, η = 0.01",
    "Gradient descent, η = 0.02",
    "Adam",
  ]);
  const [one, two] = paths.map(({ stroke }) => stroke);
  assertEquals([one.ink, two.ink], [inks[0], inks[0]]);
  assert(one.dash !== two.dash);
});

Deno.test("a setting that is the same for all is not in the names", () => {
  const paths = pathsOf(
    ...[0, 0.9].map((factor) =>
      pathOf(momentum({ learningRate: 0.01, momentum: factor }))
    ),
  );
  assertEquals(paths.map(({ name }) => name), ["μ = 0", "μ = 0.9"]);
});

Deno.test("a colour and a dash of one's own stay as they are", () => {
  const look = { color: "#123456", dash: "dot" } as const;
  const paths = pathsOf(
    pathOf(rates[0], look),
    pathOf(rates[1], { color: { light: "#000001", dark: "#fffffe" } }),
    pathOf(rates[2], look),
  );
  assertEquals(paths.map(({ stroke }) => stroke), [
    { ink: { light: "#123456", dark: "#123456" }, dash: "dot" },
    { ink: { light: "#000001", dark: "#fffffe" }, dash: "solid" },
    { ink: { light: "#123456", dark: "#123456" }, dash: "dot" },
  ]);
});

Deno.test("no two paths of a figure have one name, whatever they are", () => {
  const rules = [...rates, adam(), adam({ learningRate: 0.3 }), momentum()];
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          fc.constantFrom(...rules),
          fc.option(fc.constantFrom("A", "B", "Adam"), { nil: undefined }),
        ),
        { minLength: 1, maxLength: 7 },
      ),
      (given) => {
        const paths = pathsOf(
          ...given.map(([rule, name]) => pathOf(rule, { name })),
        );
        const names = paths.map(({ name }) => name);
        assertEquals(new Set(names).size, names.length, names.join());
        assert(paths.every((path) => !("origin" in path)));
      },
    ),
    { seed: 1, numRuns: 60 },
  );
});

const distance = differenceEuclidean("oklab");
const eyes: Record<string, (color: string) => string> = {
  "a trichromat": (color) => color,
  "a protanope": (color) => formatHex(filterDeficiencyProt(1)(parse(color)!)),
  "a deuteranope": (color) =>
    formatHex(filterDeficiencyDeuter(1)(parse(color)!)),
  "a tritanope": (color) => formatHex(filterDeficiencyTrit(1)(parse(color)!)),
};

for (const mode of ["light", "dark"] as const) {
  for (const [who, seen] of Object.entries(eyes)) {
    Deno.test(`${who}'s eye tells the settings of a rule apart on a ${mode} page, and from the terrain`, () => {
      for (const [count, ramped] of Object.entries(settingRamps)) {
        const colors = ramped.map((ink) => ink[mode]);
        assertEquals(colors.length, Number(count));
        colors.forEach((color, k) => {
          for (const other of colors.slice(0, k)) {
            const apart = distance(seen(color), seen(other));
            assert(apart >= 0.09, `${color} and ${other}: ${apart}`);
          }
          for (const ground of [chrome.fill[mode], ...ramp[mode]]) {
            const apart = distance(seen(color), seen(ground));
            assert(apart >= 0.1, `${color} on ${ground}: ${apart}`);
          }
        });
      }
    });
  }

  Deno.test(`the settings of a rule stand out from a ${mode} page, and get brighter`, () => {
    for (const ramped of Object.values(settingRamps)) {
      const colors = ramped.map((ink) => ink[mode]);
      const brightness = colors.map((color) => wcagContrast(color, "#000"));
      assertEquals(brightness.toSorted((a, b) => a - b), brightness);
      for (const color of colors) {
        assert(wcagContrast(color, chrome.fill[mode]) >= 3, color);
      }
    }
  });
}
