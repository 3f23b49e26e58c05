/**
 * Rules from outside the library: their definitions are looked through.
 *
 * @module
 */

import {
  checkArguments,
  count,
  finite,
  type Kind,
  oneOf,
  unexpected,
} from "../core/arguments.ts";
import type { AnyOption, Rule } from "../core/rule.ts";
import { rememberMaker } from "./carried_rule.ts";
import type { CommonOptions, Memory } from "./common.ts";
import {
  type RuleDefinition,
  type RuleFactory,
  ruleFactory,
} from "./rule_factory.ts";

/**
 * Makes a factory of a rule: its options are checked, its optimizers remember
 * where they come from, and the weights decay as the common options ask.
 *
 * @example A rule of one's own: steps along the sign of a moment
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import {
 *   commonOptions,
 *   defineRule,
 *   kinds,
 *   learningRateAt,
 *   usualOptions,
 * } from "downhill/optimizers";
 * import type { CommonOptions, Memory } from "downhill/optimizers";
 *
 * interface SignumOptions extends CommonOptions {
 *   momentum?: number;
 * }
 *
 * const signum = defineRule<SignumOptions, Memory<"m">>({
 *   key: "signum",
 *   label: "Signum",
 *   aliases: ["signSGD with momentum"],
 *   stroke: { ink: 3, dash: "dot" },
 *   options: {
 *     ...commonOptions(0.01),
 *     momentum: {
 *       ...usualOptions.momentum,
 *       default: 0.9,
 *       kind: kinds.decay,
 *     },
 *   },
 *   make: ({ learningRate, momentum }) => ({
 *     equations: ["m ← μ m + (1 − μ) g", "θ ← θ − η sign(m)"],
 *     init: (dimension) => ({ t: 0, m: new Float64Array(dimension) }),
 *     step(point, gradient, state) {
 *       const eta = learningRateAt(learningRate, state.t++);
 *       for (let i = 0; i < point.length; i++) {
 *         state.m[i] = momentum * state.m[i] + (1 - momentum) * gradient[i];
 *         point[i] -= eta * Math.sign(state.m[i]);
 *       }
 *     },
 *   }),
 * });
 *
 * assertEquals(signum().settings.learningRate, 0.01);
 * assertEquals(signum().origin?.rule.label, "Signum");
 * ```
 *
 * @throws {RangeError} If the definition lacks a member or one is not what it
 * should be.
 */
export function defineRule<O extends CommonOptions, S extends Memory>(
  definition: RuleDefinition<NoInfer<O>, NoInfer<S>>,
): RuleFactory<O, S> {
  checkDefinition(definition);
  const factory = ruleFactory<O, S>(definition);
  rememberMaker(factory.rule, definition.make);
  return factory;
}

const text: Kind<string> = {
  expected: "a text",
  holds: (value): value is string => typeof value === "string" && value !== "",
};
const list: Kind<readonly string[]> = {
  expected: "a list of texts",
  holds: (value): value is string[] =>
    Array.isArray(value) && value.every(text.holds),
};
const method: Kind<unknown> = {
  expected: "a function",
  holds: (value): value is unknown => typeof value === "function",
};
const object: Kind<object> = {
  expected: "an object",
  holds: (value): value is object =>
    typeof value === "object" && value !== null,
};
const dash = oneOf("solid", "dash", "dot", "dashdot", "longdash");
const scale = oneOf("linear", "log", "decay");

/** Cells are never type-checked, so that a definition is looked through here. */
function checkDefinition(
  definition: Partial<
    Record<keyof RuleDefinition<CommonOptions, Memory>, unknown>
  >,
): void {
  checkArguments({ definition }, object);
  const { key, label, aliases, stroke, options, make } = definition;
  checkArguments({ key, label }, text);
  checkArguments({ aliases }, list);
  checkArguments({ stroke, options }, object);
  const { ink, dash: drawn } = stroke as Rule["stroke"];
  checkArguments({ "stroke.ink": ink }, count);
  checkArguments({ "stroke.dash": drawn }, dash);
  checkArguments({ make }, method);
  for (const [name, option] of Object.entries(options as Rule["options"])) {
    checkOption(`options.${name}`, option);
  }
  if (Object.hasOwn(options as object, "learningRate")) return;
  const expected = "a table with learningRate, as of commonOptions()";
  throw unexpected("options", { expected, found: options });
}

function checkOption(name: string, option: AnyOption): void {
  checkArguments({ [name]: option }, object);
  const { word, kind, symbols, range } = option;
  checkArguments({ [`${name}.word`]: word }, text);
  checkArguments({ [`${name}.kind`]: kind }, object);
  checkArguments({ [`${name}.default`]: option.default }, kind);
  if (typeof option.default !== "number") return;
  checkArguments({ [`${name}.symbols`]: symbols }, list);
  checkArguments({ [`${name}.range`]: range }, object);
  const { min, max, scale: divided } = range!;
  checkArguments(
    { [`${name}.range.min`]: min, [`${name}.range.max`]: max },
    finite,
  );
  checkArguments({ [`${name}.range.scale`]: divided }, scale);
}
