/**
 * From a graph to JavaScript: parts that occur more than once are computed
 * once.
 *
 * @module
 */

import { inOrder } from "./differentiate.ts";
import type { Call, Expression } from "./expression.ts";
import type { Graph } from "./graph.ts";
import { lowerPowers } from "./lower.ts";
import { binding } from "./operation.ts";
import { operations } from "./operations.ts";

/** Deeper than this a part gets a line of its own. */
const MAX_DEPTH = 24;

interface Printed {
  readonly code: string;
  readonly binds: number;
  readonly depth: number;
}

/** Lines that compute shared parts, and what each expression became. */
interface Program {
  readonly lines: readonly string[];
  readonly results: readonly string[];
}

/** Prints expressions as JavaScript over `p[0]`, `p[1]`, … and `a0`, `a1`, … */
function program(
  graph: Graph,
  expressions: readonly Expression[],
): Program {
  const roots = lowerPowers(graph, expressions);
  const parts = inOrder(roots);
  const uses = new Map<Expression, number>();
  const use = (part: Expression) => uses.set(part, (uses.get(part) ?? 0) + 1);
  for (const part of parts) {
    if (part.kind === "call") part.arguments.forEach(use);
  }
  for (const root of roots) use(root);

  const lines: string[] = [];
  let shared = 0;
  const printed = new Map<Expression, Printed>();
  for (const part of parts) {
    const result = print(part, printed);
    const atom = part.kind === "number" || part.kind === "parameter";
    // Variables are read first: `out` may be the point itself.
    const keep = part.kind === "variable" ||
      !atom && (uses.get(part)! > 1 || result.depth > MAX_DEPTH);
    if (!keep) {
      printed.set(part, result);
      continue;
    }
    const name = part.kind === "variable" ? `x${part.value}` : `t${shared++}`;
    lines.push(`const ${name} = ${result.code};`);
    printed.set(part, { code: name, binds: binding.call + 1, depth: 0 });
  }
  return { lines, results: roots.map((root) => printed.get(root)!.code) };
}

function print(
  part: Expression,
  printed: ReadonlyMap<Expression, Printed>,
): Printed {
  if (part.kind === "call") return printCall(part, printed);
  const { kind, value } = part;
  if (kind !== "number") {
    const code = kind === "variable" ? `p[${value}]` : `a${value}`;
    return { code, binds: binding.call, depth: 0 };
  }
  const negative = value < 0 || Object.is(value, -0);
  return {
    code: Object.is(value, -0) ? "-0" : String(value),
    binds: negative ? binding.sign : binding.call,
    depth: 0,
  };
}

function printCall(
  part: Call,
  printed: ReadonlyMap<Expression, Printed>,
): Printed {
  const { code, binds } = operations[part.operation];
  const operands = part.arguments.map((a) => printed.get(a)!);
  return {
    code: code.replace(/\$(\d)/g, (_, digit: string) => {
      const index = Number(digit);
      const operand = operands[index];
      if (binds === binding.call) return operand.code;
      // The left operand of + − * / may bind as strongly as its parent.
      const loose = index === 0 && binds !== binding.sign &&
        binds !== binding.select;
      const enough = loose ? operand.binds >= binds : operand.binds > binds;
      return enough ? operand.code : `(${operand.code})`;
    }),
    binds,
    depth: 1 + Math.max(...operands.map((operand) => operand.depth)),
  };
}

/** A program as the body of a function; `finish` makes its last lines. */
function body(
  { lines, results }: Program,
  finish: (results: readonly string[]) => readonly string[],
): string {
  return [...lines, ...finish(results)].map((line) => `    ${line}`).join("\n");
}

/** The text of `function value(p)`. */
export function valueCode(graph: Graph, value: Expression): string {
  const code = body(program(graph, [value]), ([v]) => [`return ${v};`]);
  return `  function value(p) {\n${code}\n  }`;
}

/** The text of `function name(p, out)`, which writes all expressions. */
export function vectorCode(
  name: string,
  graph: Graph,
  expressions: readonly Expression[],
): string {
  const code = body(program(graph, expressions), (results) => [
    ...results.map((result, i) => `out[${i}] = ${result};`),
    "return out;",
  ]);
  const out = `out = new Float64Array(${expressions.length})`;
  return `  function ${name}(p, ${out}) {\n${code}\n  }`;
}
