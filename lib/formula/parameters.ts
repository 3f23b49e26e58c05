/**
 * The numbers in a formula that a reader may change.
 *
 * @module
 */

import {
  checkArguments,
  checkRange,
  finite,
  unexpected,
} from "../core/arguments.ts";
import { isPlainObject } from "../core/recognize.ts";
import { checkNames } from "./variable_names.ts";
import type { Range } from "../core/surface.ts";

/** A number in a formula that a reader may change. */
export interface Parameter {
  /** The number in force. */
  readonly value: number;
  /** From where to where a slider goes. */
  readonly range?: Range;
}

/** Parameters by name. */
export type Parameters = Readonly<Record<string, Parameter>>;

/** Numbers by the names of parameters. */
export type ParameterValues = Readonly<Record<string, number>>;

/** Parameters as they may be given: with a range, or a number only. */
export function settleParameters(
  given: Readonly<Record<string, number | Parameter>> = {},
): Parameters {
  if (!isPlainObject(given)) {
    const expected = "an object of numbers by name, such as { a: 2 },";
    throw unexpected("parameters", { expected, found: given });
  }
  checkNames(Object.keys(given), "parameters");
  const settled: Record<string, Parameter> = {};
  for (const [name, parameter] of Object.entries(given)) {
    const { value, range }: Parameter = isPlainObject(parameter)
      ? parameter as Parameter
      : { value: parameter as number };
    checkArguments({ [name]: value }, finite);
    if (range !== undefined) {
      checkRange(name, range);
      if (value < range[0] || value > range[1]) {
        const expected = `a number in [${range.join(", ")}]`;
        throw unexpected(name, { expected, found: value });
      }
    }
    settled[name] = range === undefined ? { value } : { value, range };
  }
  return settled;
}

/** The parameters with other values of some of them. */
export function changeParameters(
  parameters: Parameters,
  values: ParameterValues,
): Parameters {
  const changed = { ...parameters };
  for (const [name, value] of Object.entries(values)) {
    if (!Object.hasOwn(parameters, name)) {
      const names = Object.keys(parameters).join(", ") || "nothing";
      const expected = `parameters named ${names}`;
      throw unexpected("values", { expected, found: name });
    }
    checkArguments({ [name]: value }, finite);
    changed[name] = { ...parameters[name], value };
  }
  return changed;
}

/** The values in force. */
export function valuesOf(parameters: Parameters): Record<string, number> {
  const entries = Object.entries(parameters);
  return Object.fromEntries(entries.map(([name, { value }]) => [name, value]));
}
