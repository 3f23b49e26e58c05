/**
 * The optimizers as the frameworks have them.
 *
 * @module
 */

export * as keras from "./keras.ts";
export * as optax from "./optax.ts";
export * as tensorflow1 from "./tensorflow1.ts";
export * as torch from "./torch.ts";
export {
  type Framework,
  frameworks,
  type NamedOptions,
  optimizer,
} from "./by_name.ts";
