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
import { binding, type Operation, operations } from "./operations.ts";

/** Deeper than this a part gets a line of its own. */
const MAX_DEPTH = 24;

interface Printed {
  readonly code: string;
  readonly binds: number;
  readonly depth: number;
}

/** Lines that compute shared parts, and what each expression became. */
export interface Program {
  readonly lines: readonly string[];
  readonly results: readonly string[];
}

/** How operations are printed. */
export type Printing = Readonly<Record<string, Operation>>;

/** 0/0 and 0 · ∞ are NaN, by which a program sees that it needs a limit. */
export const plainly: Printing = /* @__PURE__ */ (() => ({
  ...operations,
  quotient: operations.divide,
  product: operations.multiply,
}))();

/**
 * Prints expressions as JavaScript over `p[0]`, `p[1]`, …, each read once
 * into `x0`, `x1`, …, and over the parameters `a0`, `a1`, …
 *
 * @param graph The graph that the expressions are in.
 * @param expressions What is computed.
 * @param options How operations are printed, and variables that are read in
 * any case.
 */
export function print(
  graph: Graph,
  expressions: readonly Expression[],
  { printing = operations, read = new Set() }: {
    readonly printing?: Printing;
    readonly read?: ReadonlySet<Expression>;
  } = {},
): Program {
  const roots = lowerPowers(graph, expressions);
  const parts = inOrder([...read, ...roots]);
  const uses = countUses(parts, roots);
  const lines: string[] = [];
  let shared = 0;
  /** What each part became, by its number. */
  const printed: Printed[] = [];
  for (const part of parts) {
    const result = printPart(part, printed, printing);
    const atom = part.kind === "number" || part.kind === "parameter";
    // Variables are read first: `out` may be the point itself.
    const keep = part.kind === "variable" ||
      !atom && (uses[part.id] > 1 || result.depth > MAX_DEPTH);
    if (!keep) {
      printed[part.id] = result;
      continue;
    }
    const name = part.kind === "variable" ? `x${part.value}` : `t${shared++}`;
    lines.push(`const ${name} = ${result.code};`);
    printed[part.id] = { code: name, binds: binding.call + 1, depth: 0 };
  }
  return { lines, results: roots.map(({ id }) => printed[id].code) };
}

/** How often each part is needed, by its number. */
function countUses(
  parts: readonly Expression[],
  roots: readonly Expression[],
): Uint32Array {
  const uses = new Uint32Array(1 + (parts.at(-1)?.id ?? 0));
  for (const part of parts) {
    if (part.kind !== "call") continue;
    for (const { id } of part.arguments) uses[id]++;
  }
  for (const { id } of roots) uses[id]++;
  return uses;
}

function printPart(
  part: Expression,
  printed: readonly Printed[],
  printing: Printing,
): Printed {
  if (part.kind === "call") return printCall(part, printed, printing);
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
  printed: readonly Printed[],
  printing: Printing,
): Printed {
  const { code, binds } = printing[part.operation];
  const operands = part.arguments.map((a) => printed[a.id]);
  let text = "";
  for (let i = 0; i < code.length; i++) {
    if (code[i] !== "$") text += code[i];
    else text += printOperand(operands, code[++i], binds);
  }
  const depth = 1 + operands.reduce((d, a) => Math.max(d, a.depth), 0);
  return { code: text, binds, depth };
}

/** The operands that a sign in an operation's code stands for. */
function printOperand(
  operands: readonly Printed[],
  which: string,
  binds: number,
): string {
  if (which === "*") return operands.map(({ code }) => code).join(", ");
  const index = Number(which);
  const operand = operands[index];
  if (binds === binding.call) return operand.code;
  // The left operand of + − * / may bind as strongly as its parent.
  const loose = index === 0 && binds !== binding.sign &&
    binds !== binding.select;
  const enough = loose ? operand.binds >= binds : operand.binds > binds;
  return enough ? operand.code : `(${operand.code})`;
}
