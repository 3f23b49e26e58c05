/**
 * An optimizer in words, so that it can travel: to a page, into an address,
 * into a cell's code.
 *
 * @module
 */

import { alike } from "../optimizers/alike.ts";
import { optimizerName, optimizers } from "../optimizers/catalogue.ts";
import type { Optimizer } from "../core/optimizer.ts";
import { type Framework, frameworks, optimizer } from "./by_name.ts";

/** A setting that can be written down. */
export type Plain = number | string | boolean;

/** An optimizer in words. */
export interface Description {
  /** The rule's name: `"Adam"`. */
  readonly name: string;
  /** Whose variant; the paper's without it. */
  readonly framework?: Framework;
  /** The options that differ from the variant's defaults. */
  readonly options: Readonly<Record<string, Plain>>;
}

/** The optimizer that a description means. */
export function build({ name, framework, options }: Description): Optimizer {
  return optimizer(name, framework ? { framework, ...options } : options);
}

/**
 * The description of an optimizer, or nothing if it is not one of the
 * catalogue's with settings that can be written down. What tells is not only
 * what the optimizer says of itself, but what it does.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { describe, torch } from "downhill";
 *
 * assertEquals(describe(torch.adam({ learningRate: 0.1, beta1: 0.8 })), {
 *   name: "Adam",
 *   framework: "torch",
 *   options: { learningRate: 0.1, beta1: 0.8 },
 * });
 * ```
 */
export function describe(optimizer: Optimizer): Description | undefined {
  const { framework, ...settings } = optimizer.settings as {
    framework?: Framework;
  } & Record<string, unknown>;
  const { name } = optimizer;
  if (framework !== undefined && !Object.hasOwn(frameworks, framework)) return;
  if (!(framework ? frameworks[framework] : optimizers)[name]) return;
  if (!Object.values(settings).every(isPlain)) return;
  const plain = settings as Record<string, Plain>;
  const base = needed.map((names) => ({
    name,
    framework,
    options: pick(plain, names),
  }))
    .find((description) => attempt(description) !== undefined);
  if (base === undefined) return;
  const options = { ...base.options };
  for (const [key, value] of Object.entries(plain)) {
    // A default need not be written; what a variant fixes cannot be.
    const without = attempt({ name, framework, options });
    if (without?.settings[key] === value) continue;
    options[key] = value;
    if (attempt({ name, framework, options }) === undefined) return;
  }
  const again = attempt({ name, framework, options });
  if (again && sameWords(again, optimizer) && sameDeeds(again, optimizer)) {
    return framework ? { name, framework, options } : { name, options };
  }
}

/** The options by which a described optimizer can be changed, with values. */
export function changeable(
  description: Description,
): Readonly<Record<string, Plain>> {
  const { framework: _, ...settings } = build(description).settings;
  return Object.fromEntries(
    Object.entries(settings).filter((entry): entry is [string, Plain] => {
      const [key, value] = entry;
      const options = { ...description.options, [key]: value as Plain };
      return isPlain(value) &&
        attempt({ ...description, options }) !== undefined;
    }),
  );
}

/** The variants that a rule comes in; the paper's is `undefined`. */
export function variantsOf(name: string): (Framework | undefined)[] {
  const rule = optimizerName(name);
  return [
    undefined,
    ...(Object.keys(frameworks) as Framework[])
      .filter((framework) => Object.hasOwn(frameworks[framework], rule)),
  ];
}

/** What a variant may insist on being told. */
const needed = [[], ["learningRate"], ["learningRate", "momentum"]];

function pick(
  settings: Readonly<Record<string, Plain>>,
  names: readonly string[],
): Record<string, Plain> {
  const known = names.filter((name) => Object.hasOwn(settings, name));
  return Object.fromEntries(known.map((name) => [name, settings[name]]));
}

function attempt(description: Description): Optimizer | undefined {
  try {
    return build(description);
  } catch {
    return undefined;
  }
}

function isPlain(value: unknown): value is Plain {
  return ["number", "string", "boolean"].includes(typeof value);
}

/** Whether two optimizers have equal settings and equations. */
function sameWords(a: Optimizer, b: Optimizer): boolean {
  const words = ({ name, settings, equations }: Optimizer) =>
    JSON.stringify([name, Object.entries(settings).sort(), equations]);
  return words(a) === words(b);
}

/** Whether they take equal steps; one of anybody's own may fail at it. */
function sameDeeds(a: Optimizer, b: Optimizer): boolean {
  try {
    return alike(a, b);
  } catch {
    return false;
  }
}
