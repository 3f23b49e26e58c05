/**
 * How a framework's optimizer is made of a rule: by the framework's own
 * defaults, and by choices that it leaves to nobody.
 *
 * @module
 */

import { checkArguments, flag, unexpected } from "../core/arguments.ts";
import type { Optimizer } from "../core/optimizer.ts";

/**
 * A framework's default for each option it has; `undefined` where the caller
 * must choose.
 */
export type Defaults<Options> = {
  readonly [Name in keyof Options]-?: Options[Name] | undefined;
};

/**
 * The options in force: the framework's defaults, replaced where the caller
 * chose otherwise. The rule checks the values.
 *
 * @throws {RangeError} If the framework has no such option, or if one without
 * a default is missing.
 */
export function chosen<Options extends object>(
  defaults: Defaults<Options>,
  options: Options,
): Required<Options> {
  for (const name of Object.keys(options)) {
    if (Object.hasOwn(defaults, name)) continue;
    const expected = `named ${Object.keys(defaults).join(", ")}`;
    throw unexpected("options", { expected, found: name });
  }
  const settings = {} as Required<Options>;
  for (const name of Object.keys(defaults) as (keyof Options & string)[]) {
    const value = options[name] ?? defaults[name];
    if (value === undefined) {
      const expected = "given, as it has no default here,";
      throw unexpected(name, { expected, found: value });
    }
    if (typeof defaults[name] === "boolean") {
      checkArguments({ [name]: value }, flag);
    }
    settings[name] = value as Required<Options>[typeof name];
  }
  return settings;
}

/** Lets an optimizer's settings begin with the framework's name. */
export function labelled<O extends Optimizer>(
  framework: string,
  optimizer: O,
): O {
  return { ...optimizer, settings: { framework, ...optimizer.settings } };
}
