/**
 * From a formula to functions, and to the text of them.
 *
 * @module
 */

import { buildGraph, type Names } from "./build.ts";
import { gradientOf, hessianOf } from "./differentiate.ts";
import { engine, engineSource } from "./limits/engine.ts";
import { once, rememberLast } from "./once.ts";
import { parseFormula } from "./parse.ts";
import type { SurfaceProgram } from "../core/surface_program.ts";
import { surfaceProgram } from "./point_programs.ts";
import { gradientCode, hessianCode, sourceOf, valueCode } from "./programs.ts";
import { toTex } from "./tex.ts";

type Value = (point: ArrayLike<number>) => number;
type Fill = (point: ArrayLike<number>, out?: Float64Array) => Float64Array;

/** A formula whose parameters are still open. */
export interface Compiled {
  /** Value and gradient for these values of the parameters. */
  first(parameters: readonly number[]): { value: Value; gradient: Fill };
  /** The Hessian; only this differentiates a second time. */
  second(parameters: readonly number[]): { hessian: Fill };
  /** What many points at once are asked by. */
  program(parameters: readonly number[]): SurfaceProgram;
  /** The text of everything, see `Surface.source`. */
  source(parameters: readonly number[]): string;
  /** The formula in TeX. */
  tex(): string;
}

/** So many compiled formulas are remembered. */
const MEMORY = 50;

/**
 * Compiles a formula; the same formula with the same names is compiled once.
 *
 * @throws {FormulaError} If the text is no formula.
 */
export function compile(formula: string, names: Names): Compiled {
  const { variables, parameters } = names;
  return compileKey(JSON.stringify([formula, variables, parameters]));
}

const compileKey = /* @__PURE__ */ rememberLast(MEMORY, (key: string) => {
  const [formula, variables, parameters] = JSON.parse(key);
  return compileFormula(formula, { variables, parameters });
});

function compileFormula(formula: string, names: Names): Compiled {
  const parsed = parseFormula(formula);
  const { graph, value } = buildGraph(parsed, names);
  const variables = names.variables.map((_, i) => graph.variable(i));
  const source = sourceOf(graph, value, variables);
  const slopes = once(() => gradientOf(graph, value, variables));

  const first = once(() => [
    valueCode(source),
    gradientCode(source, slopes()),
  ]);
  const second = once(() => {
    const curvatures = hessianOf(graph, slopes(), variables);
    return [hessianCode(source, { slopes: slopes(), curvatures })];
  });
  const make = (code: readonly string[], results: string) =>
    new Function(
      "{ Series, mended }",
      `return ${maker(code, results, names)};`,
    )(engine());
  const makeFirst = once(() => make(first(), "value, gradient"));
  const makeSecond = once(() => make(second(), "hessian"));

  return {
    first: (numbers) => makeFirst()(...numbers),
    second: (numbers) => makeSecond()(...numbers),
    program: (numbers) => surfaceProgram(source, slopes(), numbers),
    source(numbers) {
      const code = [...first(), ...second()];
      const results = ["value", "gradient", "hessian"];
      if (numbers.length > 0) {
        code.push(withParametersCode(names.parameters));
        results.push("withParameters");
      }
      const text = maker(code, results.join(", "), names);
      const whole = source.mends
        ? `(() => {\n${engineSource()}\nreturn ${text};\n})()`
        : `(${text})`;
      return `${whole}(${numbers.join(", ")})`;
    },
    tex: once(() => toTex(parsed.tree)),
  };
}

const HELPERS: Readonly<Record<string, string>> = {
  quotient: `  // 0 / 0 is the slope at the tip of a cone: 0.
  const quotient = (a, b) => a === 0 && b === 0 ? 0 : a / b;`,
  product:
    `  // Nothing of something infinite is nothing: the slope of u^1 at 0.
  const product = (a, b) => a === 0 || b === 0 ? 0 : a * b;`,
};

/** The text of a function of the parameters. */
function maker(
  code: readonly string[],
  results: string,
  { parameters }: Names,
): string {
  const list = parameters.map((_, i) => `a${i}`).join(", ");
  const helpers = Object.keys(HELPERS).filter((name) =>
    code.some((text) => text.includes(`${name}(`))
  );
  return [
    `function make(${list}) {`,
    ...helpers.map((name) => HELPERS[name]),
    ...code,
    `  return { ${results} };`,
    "}",
  ].join("\n");
}

/** The same with other values of some parameters, for sliders. */
function withParametersCode(parameters: readonly string[]): string {
  const values = parameters.map((name, i) =>
    `values[${JSON.stringify(name)}] ?? a${i}`
  );
  return `  const withParameters = (values) => make(${values.join(", ")});`;
}
