import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertNotEquals } from "@std/assert/not-equals";
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
import { optimizers } from "downhill";
import {
  chrome,
  dashes,
  inks,
  lineRamp,
  partInks,
  ramp,
  type Stroke,
  strokeOf,
} from "../../lib/figures/theme.ts";

const modes = ["light", "dark"] as const;
const distance = differenceEuclidean("oklab");

/** How colours look to readers. */
const eyes: Record<string, (color: string) => string> = {
  "a trichromat": (color) => color,
  "a protanope": (color) => formatHex(filterDeficiencyProt(1)(parse(color)!)),
  "a deuteranope": (color) =>
    formatHex(filterDeficiencyDeuter(1)(parse(color)!)),
  "a tritanope": (color) => formatHex(filterDeficiencyTrit(1)(parse(color)!)),
};

for (const mode of modes) {
  for (const [who, seen] of Object.entries(eyes)) {
    Deno.test(`${who}'s eye tells all inks apart on a ${mode} page`, () => {
      inks.forEach((ink, k) => {
        for (const other of inks.slice(0, k)) {
          const apart = distance(seen(ink[mode]), seen(other[mode]));
          // Five times what is just noticeable.
          assert(apart >= 0.1, `${ink[mode]} and ${other[mode]}: ${apart}`);
        }
      });
    });
  }

  Deno.test(`words can be read on a ${mode} page and on all of its terrain`, () => {
    for (const heightField of [chrome.fill[mode], ...ramp[mode]]) {
      assert(wcagContrast(chrome.text[mode], heightField) >= 4.5, heightField);
    }
  });

  Deno.test(`paths, parts and stars stand out from a ${mode} page`, () => {
    for (
      const ink of [...inks, ...Object.values(partInks), chrome.star]
    ) {
      for (const heightField of [chrome.fill[mode], chrome.halo[mode]]) {
        const contrast = wcagContrast(ink[mode], heightField);
        assert(contrast >= 3, `${ink[mode]} on ${heightField}: ${contrast}`);
      }
    }
  });

  Deno.test(`the ${mode} terrain rises from dark to bright`, () => {
    const brightness = ramp[mode].map((color) => wcagContrast(color, "#000"));
    assertEquals(brightness.toSorted((a, b) => a - b), brightness);
    assertEquals(new Set(brightness).size, brightness.length);
  });

  Deno.test(`the lowest lines stand out most from a ${mode} page`, () => {
    const contrasts = lineRamp[mode].map((color) =>
      wcagContrast(color, chrome.fill[mode])
    );
    assertEquals(contrasts.toSorted((a, b) => b - a), contrasts);
    assert(contrasts[0] >= 7);
  });
}

Deno.test("no two optimizers of the catalogue look alike, nor like a guest", () => {
  const look = ({ ink, dash }: Stroke) => `${ink.light} ${dash}`;
  const own = Object.values(optimizers)
    .map((make) => look(strokeOf(make.rule.label, make.rule)));
  assertEquals(new Set(own).size, own.length);
  const guests = Array.from(
    { length: 50 },
    (_, k) => look(strokeOf(`rule ${k}`)),
  );
  assertEquals(guests.filter((guest) => own.includes(guest)), []);
});

Deno.test("a run that goes by another name than its rule's has a guest's stroke", () => {
  const { rule } = optimizers.adam;
  assertEquals(strokeOf("Adam", rule), strokeOf("Adam"));
  assertEquals(strokeOf("η = 0.1", rule), strokeOf("η = 0.1"));
  assertNotEquals(strokeOf("η = 0.1", rule), strokeOf("Adam"));
});

Deno.test("a guest has one stroke wherever its name appears", () => {
  for (const name of ["my own", "", "constructor", "__proto__", "🎿"]) {
    const stroke = strokeOf(name);
    assertEquals(strokeOf(name), stroke);
    assert(dashes.includes(stroke.dash));
    assert(inks.includes(stroke.ink));
  }
});
