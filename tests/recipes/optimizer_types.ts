/**
 * Rules that lack a member, each of which must be a type error: where one is
 * none, the comment above it is.
 *
 * @module
 */

import {
  type CommonOptions,
  commonOptions,
  defineRule,
  kinds,
  type Memory,
  type RuleBody,
  type RuleDefinition,
} from "downhill/optimizers";

interface Options extends CommonOptions {
  size?: number;
  kind?: "soft" | "hard";
}

type Definition = RuleDefinition<Options, Memory<"m">>;

const size = {
  word: "size",
  symbols: ["s"] as const,
  range: { min: 0, max: 1, scale: "linear" as const },
  default: 0.5,
  kind: kinds.fraction,
};
const kind = {
  word: "kind",
  default: "soft" as const,
  kind: kinds.oneOf("soft", "hard"),
};
const body: RuleBody<Memory<"m">> = {
  equations: ["θ ← θ − η g"],
  init: (dimension) => ({ t: 0, m: new Float64Array(dimension) }),
  step() {},
};
const whole: Definition = {
  key: "still",
  label: "Still",
  aliases: [],
  stroke: { ink: 0, dash: "dot" },
  options: { ...commonOptions(1), size, kind },
  make: () => body,
};
const { key, label, aliases, stroke, options, make } = whole;
const { equations, init, step } = body;
const { symbols: _symbols, ...namelessSize } = size;
const { range: _range, ...boundlessSize } = size;
const { word: _word, ...wordlessSize } = size;

/** All of them; only the first is whole. */
export const definitions: Definition[] = [
  whole,
  // @ts-expect-error no key
  { label, aliases, stroke, options, make },
  // @ts-expect-error no label
  { key, aliases, stroke, options, make },
  // @ts-expect-error no aliases
  { key, label, stroke, options, make },
  // @ts-expect-error no stroke
  { key, label, aliases, options, make },
  // @ts-expect-error no such dash
  { ...whole, stroke: { ink: 0, dash: "wavy" } },
  // @ts-expect-error no options
  { key, label, aliases, stroke, make },
  // @ts-expect-error an option that is not described
  { ...whole, options: { ...commonOptions(1), size } },
  // @ts-expect-error a number without symbols
  { ...whole, options: { ...options, size: namelessSize } },
  // @ts-expect-error a number without a range
  { ...whole, options: { ...options, size: boundlessSize } },
  // @ts-expect-error a number without a word
  { ...whole, options: { ...options, size: wordlessSize } },
  // @ts-expect-error no make
  { key, label, aliases, stroke, options },
  // @ts-expect-error no equations
  { ...whole, make: () => ({ init, step }) },
  // @ts-expect-error no memory
  { ...whole, make: () => ({ equations, step }) },
  // @ts-expect-error no step
  { ...whole, make: () => ({ equations, init }) },
  // @ts-expect-error a memory that lacks a vector
  { ...whole, make: () => ({ ...body, init: () => ({ t: 0 }) }) },
];

// @ts-expect-error a setting that the rule does not have
defineRule<Options, Memory<"m">>({ ...whole, make: ({ sise: _ }) => body });
