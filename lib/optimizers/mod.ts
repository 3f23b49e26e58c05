/**
 * The optimizers, one rule a file, and what can be wrapped around them. May
 * import core.
 *
 * @example One step
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { gradientDescent } from "downhill/optimizers";
 *
 * const rule = gradientDescent({ learningRate: 0.5 });
 * const point = new Float64Array([4]);
 * rule.step(point, new Float64Array([2]), rule.init(1));
 * assertEquals([...point], [3]);
 * ```
 *
 * @module
 */

export { adabelief, type AdabeliefOptions } from "./adabelief.ts";
export { adadelta, type AdadeltaOptions } from "./adadelta.ts";
export { adagrad, type AdagradOptions } from "./adagrad.ts";
export { adam } from "./adam.ts";
export { adamax, type AdamaxOptions } from "./adamax.ts";
export { adamw } from "./adamw.ts";
export { amsgrad, type AmsgradOptions } from "./amsgrad.ts";
export { averaged, type AveragedOptions } from "./averaged.ts";
export { type Factory, optimizers, ruleOf } from "./catalogue.ts";
export {
  clipped,
  type ClippedOptions,
  type ClippingFramework,
} from "./clipped.ts";
export {
  type CommonOptions,
  commonOptions,
  type LearningRate,
  type Memory,
  rate as learningRateAt,
} from "./common.ts";
export { defineRule } from "./define_rule.ts";
export type { RuleBody, RuleDefinition, RuleFactory } from "./rule_factory.ts";
export { ftrl, type FtrlOptions } from "./ftrl.ts";
export { gradientDescent } from "./gradient_descent.ts";
export { lamb, type LambMemory } from "./lamb.ts";
export { lion, type LionOptions } from "./lion.ts";
export { type Kinds, kinds } from "./kinds.ts";
export type { Arithmetic, MomentOptions, Moments } from "./moments.ts";
export { momentum, type MomentumOptions } from "./momentum.ts";
export { nadam, type NadamOptions } from "./nadam.ts";
export { nesterov, type NesterovOptions } from "./nesterov.ts";
export { noisy, type NoisyOptions } from "./noisy.ts";
export { qhm, type QhmOptions } from "./qhm.ts";
export { radam, type RadamOptions } from "./radam.ts";
export { rmsprop, type RmspropMemory, type RmspropOptions } from "./rmsprop.ts";
export { yogi, type YogiOptions } from "./yogi.ts";
export type { Optimizer, State } from "../core/optimizer.ts";
export type { Kind } from "../core/arguments.ts";
export type {
  AnyOption,
  Dash,
  NumericOption,
  OptionRange,
  OptionTable,
  OptionWords,
  Origin,
  Rule,
  RuleOption,
  RuleStroke,
  WordOption,
} from "../core/rule.ts";
export { type UsualOptions, usualOptions } from "../core/usual_options.ts";
