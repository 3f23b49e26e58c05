/**
 * What cells of a page may import.
 *
 * @module
 */

import * as almostEquals from "@std/assert/almost-equals";
import * as assert from "@std/assert/assert";
import * as equals from "@std/assert/equals";
import * as exists from "@std/assert/exists";
import * as fail from "@std/assert/fail";
import * as greater from "@std/assert/greater";
import * as instanceOf from "@std/assert/instance-of";
import * as less from "@std/assert/less";
import * as lessOrEqual from "@std/assert/less-or-equal";
import * as match from "@std/assert/match";
import * as notEquals from "@std/assert/not-equals";
import * as rejects from "@std/assert/rejects";
import * as strictEquals from "@std/assert/strict-equals";
import * as stringIncludes from "@std/assert/string-includes";
import * as throws from "@std/assert/throws";
import { nearestName } from "../core/names.ts";
import * as analysis from "../analysis/mod.ts";
import * as core from "../core/mod.ts";
import * as figures from "../figures/mod.ts";
import * as formula from "../formula/mod.ts";
import * as frameworks from "../frameworks/mod.ts";
import * as jupyter from "../jupyter/mod.ts";
import * as downhill from "../mod.ts";
import * as optimizers from "../optimizers/mod.ts";
import * as schedules from "../schedules/mod.ts";
import * as surfaces from "../surfaces/mod.ts";

type Module = Readonly<Record<string, unknown>>;

/** The modules that are in every page, by what a cell writes for them. */
export const modules: Readonly<Record<string, Module>> = {
  "@std/assert/almost-equals": almostEquals,
  "@std/assert/assert": assert,
  "@std/assert/equals": equals,
  "@std/assert/exists": exists,
  "@std/assert/fail": fail,
  "@std/assert/greater": greater,
  "@std/assert/instance-of": instanceOf,
  "@std/assert/less": less,
  "@std/assert/less-or-equal": lessOrEqual,
  "@std/assert/match": match,
  "@std/assert/not-equals": notEquals,
  "@std/assert/rejects": rejects,
  "@std/assert/strict-equals": strictEquals,
  "@std/assert/string-includes": stringIncludes,
  "@std/assert/throws": throws,
  "downhill": downhill,
  "downhill/analysis": analysis,
  "downhill/core": core,
  "downhill/figures": figures,
  "downhill/formula": formula,
  "downhill/frameworks": frameworks,
  "downhill/jupyter": jupyter,
  "downhill/optimizers": optimizers,
  // What mounts figures into elements is of no use to a worker.
  "downhill/page": { ...figures, figureHtml: jupyter.figureHtml },
  "downhill/schedules": schedules,
  "downhill/surfaces": surfaces,
};

/** Finds what an `import` of a cell names. */
export type Importer = (
  specifier: string,
  options?: unknown,
  names?: readonly string[],
) => Promise<Module>;

/**
 * An importer of the page's modules and of files that came with it.
 *
 * @param files The files' texts, by what a cell writes for them.
 */
export function importer(files: Readonly<Record<string, string>>): Importer {
  const read = new Map<string, Module>();
  // deno-lint-ignore require-await -- an import that fails is a promise that does
  return async (specifier, options, names = []) => {
    if (Object.hasOwn(modules, specifier)) {
      const module = modules[specifier];
      for (const name of names) requireExport(module, specifier, name);
      return module;
    }
    if (!Object.hasOwn(files, specifier)) throw notInPage(specifier);
    const { with: { type } = {} } = Object(options) as {
      with?: { type?: string };
    };
    const key = `${type} ${specifier}`;
    if (!read.has(key)) {
      const text = files[specifier];
      read.set(key, { default: type === "json" ? JSON.parse(text) : text });
    }
    return read.get(key)!;
  };
}

function requireExport(module: Module, specifier: string, name: string): void {
  if (name in module) return;
  const near = nearestName(name, Object.keys(module));
  throw new SyntaxError(
    `The requested module '${specifier}' does not provide an export named ` +
      `'${name}'${near === undefined ? "" : ` (did you mean '${near}'?)`}`,
  );
}

function notInPage(specifier: string): TypeError {
  return new TypeError(
    `A page cannot import "${specifier}": it holds downhill, ` +
      "@std/assert/equals and its kin, and the files that its lesson came " +
      "with. In Jupyter, cells import anything.",
  );
}
