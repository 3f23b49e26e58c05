/**
 * From a formula that was read to functions, and to the text of them.
 *
 * @module
 */

import { buildGraph, type Names } from "./build.ts";
import { valueCode, vectorCode } from "./code.ts";
import { differentiate, hessianOf } from "./differentiate.ts";
import { once } from "./once.ts";
import type { ParsedFormula } from "./parse.ts";
import { toTex } from "./tex.ts";

type Value = (point: ArrayLike<number>) => number;
type Fill = (point: ArrayLike<number>, out?: Float64Array) => Float64Array;

/** A formula whose parameters are still open. */
export interface Compiled {
  /** Value and gradient for these values of the parameters. */
  first(parameters: readonly number[]): { value: Value; gradient: Fill };
  /** The Hessian; only this differentiates a second time. */
  second(parameters: readonly number[]): { hessian: Fill };
  /** The text of everything, see `Surface.source`. */
  source(parameters: readonly number[]): string;
  /** The formula in TeX. */
  tex(): string;
}

/** Compiles a formula that was read. */
export function compile(parsed: ParsedFormula, names: Names): Compiled {
  const { graph, value } = buildGraph(parsed, names);
  const variables = names.variables.map((_, i) => graph.variable(i));
  const slopes = variables.map((x) => differentiate(graph, value, x));

  const first = once(() => [
    valueCode(graph, value),
    vectorCode("gradient", graph, slopes),
  ]);
  const second = once(() => [
    vectorCode("hessian", graph, hessianOf(graph, slopes, variables)),
  ]);
  const make = (code: readonly string[], results: string) =>
    new Function(`return ${maker(code, results, names)};`)();
  const makeFirst = once(() => make(first(), "value, gradient"));
  const makeSecond = once(() => make(second(), "hessian"));

  return {
    first: (parameters) => makeFirst()(...parameters),
    second: (parameters) => makeSecond()(...parameters),
    source(parameters) {
      const code = [...first(), ...second()];
      const results = ["value", "gradient", "hessian"];
      if (parameters.length > 0) {
        code.push(withParametersCode(names.parameters));
        results.push("withParameters");
      }
      const text = maker(code, results.join(", "), names);
      return `(${text})(${parameters.join(", ")})`;
    },
    tex: once(() => toTex(parsed.tree)),
  };
}

const QUOTIENT = `  // 0 / 0 is the slope at the tip of a cone: 0.
  const quotient = (a, b) => a === 0 && b === 0 ? 0 : a / b;`;

/** The text of a function of the parameters. */
function maker(
  code: readonly string[],
  results: string,
  { parameters }: Names,
): string {
  const list = parameters.map((_, i) => `a${i}`).join(", ");
  const divides = code.some((text) => text.includes("quotient("));
  return [
    `function make(${list}) {`,
    ...divides ? [QUOTIENT] : [],
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
