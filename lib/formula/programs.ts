/**
 * The text of the functions that a formula becomes.
 *
 * @module
 */

import { inOrder } from "./differentiate.ts";
import type { Expression } from "./expression.ts";
import type { Graph } from "./graph.ts";
import { needsLimits, needsWideValues } from "./limits/needs.ts";
import { printSeries } from "./limits/print_series.ts";
import { plainly, print, type Program } from "./print.ts";

/** A formula, ready to be printed. */
export interface Source {
  readonly graph: Graph;
  readonly value: Expression;
  readonly variables: readonly Expression[];
  /** Whether its slopes may need what mends them, see `limits/`. */
  readonly mends: boolean;
}

/** A formula's graph, ready to be printed. */
export function sourceOf(
  graph: Graph,
  value: Expression,
  variables: readonly Expression[],
): Source {
  return { graph, value, variables, mends: needsLimits(inOrder([value])) };
}

/** The text of `function value(p)`. */
export function valueCode(source: Source): string {
  const { graph, value, variables } = source;
  if (!source.mends) {
    const program = print(graph, [value], { printing: plainly });
    return functionCode("value(p)", program, ([v]) => [`return ${v};`]);
  }
  // NaN is common, as log(x) left of 0, and seldom hides a number.
  const hidden = needsWideValues(inOrder([value])) ? "" : "v !== v || ";
  const entries = [value, ...divisors([value])];
  const read = new Set(variables);
  const program = print(graph, entries, { printing: plainly, read });
  return functionCode("value(p)", program, ([v, ...below]) => [
    `const v = ${v};`,
    `if (${hidden}${areFinite(["v", ...below])}) return v;`,
    `const x = ${list(variables)}.map((x) => Series.number(x));`,
    "const w = valueSeries(x)[0].value();",
    "return w !== w ? v : w;",
  ]);
}

/** What something is divided by: if it is infinite, a slope may be lost. */
export function divisors(entries: readonly Expression[]): Expression[] {
  const found = inOrder(entries).flatMap((part) => {
    if (part.kind !== "call" || !/^(?:divide|quotient)$/.test(part.operation)) {
      return [];
    }
    const [, below] = part.arguments;
    return below.kind === "call" ? [below] : [];
  });
  return [...new Set(found)];
}

function areFinite(numbers: readonly string[]): string {
  return `0 * (${numbers.join(" + ")}) === 0`;
}

/** The text of `function gradient(p, out)`. */
export function gradientCode(
  source: Source,
  slopes: readonly Expression[],
): string {
  return vectorCode(source, {
    name: "gradient",
    entries: slopes,
    series: { name: "valueSeries", formulas: [source.value] },
  });
}

/** The text of `function hessian(p, out)`. */
export function hessianCode(
  source: Source,
  { slopes, curvatures }: {
    readonly slopes: readonly Expression[];
    readonly curvatures: readonly Expression[];
  },
): string {
  return vectorCode(source, {
    name: "hessian",
    entries: curvatures,
    series: { name: "slopeSeries", formulas: slopes },
  });
}

/** A function that writes its results. */
interface Vector {
  readonly name: string;
  readonly entries: readonly Expression[];
  /** The formulas whose slopes the entries are. */
  readonly series: {
    readonly name: string;
    readonly formulas: readonly Expression[];
  };
}

function vectorCode(source: Source, vector: Vector): string {
  const { graph, variables } = source;
  const { name, entries, series } = vector;
  const head = `(p, out = new Float64Array(${entries.length}))`;
  const writes = (results: readonly string[]) =>
    results.map((result, i) => `out[${i}] = ${result};`);
  if (!source.mends) {
    const program = print(graph, entries, { printing: plainly });
    return functionCode(
      `${name}${head}`,
      program,
      (results) => [...writes(results), "return out;"],
    );
  }
  const stated = `${name}Stated`;
  const mend = `${name}Mended`;
  const read = new Set(variables);
  const all = [...entries, ...divisors(entries)];
  return [
    seriesCode(series),
    functionCode(
      `${stated}${head}`,
      print(graph, entries),
      (results) => [...writes(results), "return out;"],
    ),
    `  const ${mend} = mended(${series.name}, {`,
    "    Series,",
    `    stated: ${stated},`,
    `    matrix: ${name === "hessian"},`,
    "  });",
    functionCode(
      `${name}${head}`,
      print(graph, all, { printing: plainly, read }),
      (results) => [
        ...writes(results.slice(0, entries.length)),
        `if (${
          areFinite(results.map((result, i) =>
            i < entries.length ? `out[${i}]` : result
          ))
        }) return out;`,
        `return ${mend}(${list(variables)}, out);`,
      ],
    ),
  ].join("\n");
}

/** The text of the formulas over series. */
function seriesCode({ name, formulas }: Vector["series"]): string {
  return functionCode(
    `${name}(x)`,
    printSeries(formulas),
    (results) => [`return [${results.join(", ")}];`],
  );
}

/** `[x0, x1]` */
function list(variables: readonly Expression[]): string {
  return `[${variables.map((_, i) => `x${i}`).join(", ")}]`;
}

/** A program as a function; `finish` makes its last lines. */
function functionCode(
  head: string,
  { lines, results }: Program,
  finish: (results: readonly string[]) => readonly string[],
): string {
  const body = [...lines, ...finish(results)].map((line) => `    ${line}`);
  return [`  function ${head} {`, ...body, "  }"].join("\n");
}
