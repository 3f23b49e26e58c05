/**
 * The rules as PyTorch, TensorFlow 1, Keras and optax have them: their names
 * of options, their defaults, their arithmetic. May import core, optimizers
 * and schedules.
 *
 * @example PyTorch's name and default
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { torch } from "downhill/frameworks";
 *
 * assertEquals(torch.adam().settings.learningRate, 1e-3);
 * ```
 *
 * @module
 */

export * as keras from "./keras.ts";
export * as optax from "./optax.ts";
export * as tensorflow1 from "./tensorflow1.ts";
export * as torch from "./torch.ts";
export {
  type AnyVariant,
  type Framework,
  frameworks,
  type NamedOptions,
  optimizer,
} from "./by_name.ts";
export type { Defaults, Variant, VariantFacts } from "./variant.ts";
export { type Offer, offers } from "./offers.ts";
