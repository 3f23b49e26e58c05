/**
 * The look of every figure: colours and dashes of the optimizers, the ramp of
 * the terrain, for light and for dark pages.
 *
 * @module
 */

import type { Dash, Rule } from "../core/rule.ts";
import { findOptimizer } from "../optimizers/catalogue.ts";

export type { Dash } from "../core/rule.ts";

/** A colour for light pages and its partner for dark ones, as `#rrggbb`. */
export interface Ink {
  /** On a white page and a pale terrain. */
  readonly light: string;
  /** On a dark page and a dark terrain. */
  readonly dark: string;
}

/** All dashes, the plainest first. */
export const dashes: readonly Dash[] = [
  "solid",
  "dash",
  "dot",
  "dashdot",
  "longdash",
];

/** How a path is drawn, the same in every figure. */
export interface Stroke {
  /** Its colour. */
  readonly ink: Ink;
  /** Its dash. */
  readonly dash: Dash;
}

/**
 * Eight path colours that stay apart for normal and for colour-blind readers
 * on a neutral terrain; the smallest distance is tested.
 */
export const inks: readonly Ink[] = [
  { light: "#000000", dark: "#ffffff" },
  { light: "#bd6201", dark: "#ffd85e" },
  { light: "#2e86e8", dark: "#4ea4ff" },
  { light: "#420593", dark: "#b609d8" },
  { light: "#932500", dark: "#ef6415" },
  { light: "#0406f3", dark: "#a3d6ff" },
  { light: "#885485", dark: "#a17fa3" },
  { light: "#61023b", dark: "#ff9a92" },
];

const guests: readonly Stroke[] = [
  { ink: inks[7], dash: "longdash" },
  { ink: inks[6], dash: "dashdot" },
  { ink: inks[7], dash: "dot" },
  { ink: inks[6], dash: "longdash" },
];

/**
 * The stroke of an optimizer: its rule's own, as long as it goes by the rule's
 * name. Any other name gets one of the guests' strokes, the same one wherever
 * the name appears.
 *
 * @param rule Its rule, if it remembers it.
 */
export function strokeOf(
  name: string,
  rule?: Pick<Rule, "label" | "stroke">,
): Stroke {
  const found = rule?.label === name ? rule : findOptimizer(name)?.rule;
  if (found?.label === name) {
    const { ink, dash } = found.stroke;
    return { ink: inks[ink % inks.length], dash };
  }
  let hash = 0;
  for (const letter of name) hash = (hash * 31 + letter.codePointAt(0)!) >>> 0;
  return guests[hash % guests.length];
}

/**
 * Colours of one rule at so many settings, in order: one hue, from dark to
 * bright on light pages; the smallest distance is tested.
 */
export const settingRamps: Readonly<Record<number, readonly Ink[]>> = {
  2: pairs("#040100 #7f4400", "#9a93ca #e0ddff"),
  3: pairs("#030100 #402e00 #906b00", "#6483ff #a9beff #f1f5ff"),
  4: pairs(
    "#030100 #332400 #705300 #b48700",
    "#5774f9 #86a2ff #bbccff #f1f5ff",
  ),
  5: pairs(
    "#100a00 #2f270f #50472e #736a50 #998f74",
    "#805fe9 #9b82ff #b6aaff #d4cfff #f5f4ff",
  ),
};

function pairs(light: string, dark: string): Ink[] {
  const darks = dark.split(" ");
  return light.split(" ").map((color, k) => ({ light: color, dark: darks[k] }));
}

/** The terrain from low to high: neutral, so that paths stand out. */
export const ramp: {
  readonly light: readonly string[];
  readonly dark: readonly string[];
} = {
  light: ["#a9bccd", "#c3d0dc", "#d9e1e9", "#eaeff3", "#f8fafb"],
  dark: ["#10161f", "#1b2531", "#283543", "#374655", "#495a69"],
};

/** Bare level lines from low to high: the lowest stand out, on any page. */
export const lineRamp: {
  readonly light: readonly string[];
  readonly dark: readonly string[];
} = {
  light: ["#2f4a66", "#587390", "#8397ab", "#a9b7c4", "#c4ced7"],
  dark: ["#c3d5e8", "#8fa6bd", "#667c92", "#4b5e71", "#374655"],
};

/** Lines and words around the paths. */
export const chrome: Readonly<
  Record<"text" | "grid" | "line" | "contour" | "star" | "halo" | "fill", Ink>
> = {
  text: { light: "#24292f", dark: "#e2e8ee" },
  grid: { light: "#d3d9df", dark: "#3a4552" },
  line: { light: "#57606a", dark: "#9aa7b4" },
  contour: { light: "#8395a7", dark: "#6d8196" },
  star: { light: "#b8860b", dark: "#ffd75e" },
  halo: { light: "#ffffff", dark: "#10161f" },
  fill: { light: "#ffffff", dark: "#161c24" },
};

/** What leaves, or went wrong. */
export const alarm: Ink = { light: "#b3261e", dark: "#ff8a80" };

/** The parts of a step, in every anatomy. */
export const partInks: Readonly<Record<"push" | "carried" | "step", Ink>> = {
  push: inks[1],
  carried: inks[2],
  step: inks[0],
};
