/**
 * From a graph to a program over series.
 *
 * @module
 */

import { inOrder } from "../differentiate.ts";
import type { Call, Expression } from "../expression.ts";

const CONDITIONS: Readonly<Record<string, string>> = {
  and: "&&",
  or: "||",
  "<": "<",
  "<=": "<=",
  ">": ">",
  ">=": ">=",
  "===": "===",
  "!==": "!==",
};

const COMPARES = /^(?:[<>]=?|[!=]==)$/;

/**
 * Prints expressions as JavaScript over the series `x[0]`, `x[1]`, … and the
 * parameters `a0`, `a1`, …; conditions are decided in the point itself.
 */
export function printSeries(
  expressions: readonly Expression[],
): { lines: string[]; results: string[] } {
  const lines: string[] = [];
  const names = new Map<Expression, string>();
  for (const part of inOrder(expressions)) {
    const name = `s${names.size}`;
    const operands = part.kind === "call"
      ? part.arguments.map((a) => names.get(a)!)
      : [];
    lines.push(`const ${name} = ${codeOf(part, operands)};`);
    names.set(part, name);
  }
  return { lines, results: expressions.map((root) => names.get(root)!) };
}

function codeOf(part: Expression, operands: readonly string[]): string {
  switch (part.kind) {
    case "variable":
      return `x[${part.value}]`;
    case "parameter":
      return `Series.number(a${part.value})`;
    case "number":
      return `Series.number(${Object.is(part.value, -0) ? "-0" : part.value})`;
  }
  return callOf(part, operands);
}

function callOf(
  { operation, arguments: parts }: Call,
  operands: readonly string[],
): string {
  const [a, b, c] = operands;
  /** A condition that was decided ahead is a number; a series is never 0. */
  const decided = (k: number) => {
    const part = parts[k];
    return part.kind === "number" ? String(part.value !== 0) : operands[k];
  };
  if (operation === "select") return `${decided(0)} ? ${b} : ${c}`;
  if (operation === "not") return `!${decided(0)}`;
  const sign = CONDITIONS[operation];
  if (sign === undefined) {
    return `${a}.${operation}(${operands.slice(1).join(", ")})`;
  }
  if (!COMPARES.test(operation)) return `${decided(0)} ${sign} ${decided(1)}`;
  return `${a}.value() ${sign} ${b}.value()`;
}
