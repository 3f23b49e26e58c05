/**
 * From the tree to the graph: only what a formula needs is taken over.
 *
 * @module
 */

import type {
  ConditionalNode,
  ConstantNode,
  FunctionNode,
  MathNode,
  OperatorNode,
  ParenthesisNode,
  RelationalNode,
  SymbolNode,
} from "./mathjs.ts";
import { FormulaError } from "./error.ts";
import { constant, type Expression } from "./expression.ts";
import { formulaConstants, formulaFunctions } from "./functions.ts";
import { createGraph, type Graph } from "./graph.ts";
import { formulaNames } from "./names.ts";
import { ARITHMETIC, COMPARISON, isLong, LOGIC } from "./operators.ts";
import type { ParsedFormula } from "./parse.ts";
import { shortened } from "./variable_names.ts";

/** What the names of a formula stand for. */
export interface Names {
  readonly variables: readonly string[];
  readonly parameters: readonly string[];
}

/** How deep parts may be nested; long sums and products are not deep. */
export const MAX_DEPTH = 500;

/** The graph of a formula, and the formula's place in it. */
export function buildGraph(
  { formula, tree, tokens }: ParsedFormula,
  names: Names,
): { graph: Graph; value: Expression } {
  const graph = createGraph();
  const known = new Map<string, Expression>();
  for (const [name, value] of formulaConstants) {
    known.set(name, graph.number(value));
  }
  names.parameters.forEach((name, i) => known.set(name, graph.parameter(i)));
  names.variables.forEach((name, i) => known.set(name, graph.variable(i)));
  const places = tokens
    .filter(({ kind }) => kind !== "sign")
    .map(({ index }) => index);
  const reading = { formula, names, graph, known, places, next: 0, depth: 0 };
  return { graph, value: readNumber(reading, tree) };
}

/** How far a formula was read. */
interface Reading {
  readonly formula: string;
  readonly names: Names;
  readonly graph: Graph;
  /** What the names stand for. */
  readonly known: ReadonlyMap<string, Expression>;
  /** Names and numbers come in the same order in the text and in the tree. */
  readonly places: readonly number[];
  /** Which of these places comes next. */
  next: number;
  /** How many parts are around this one. */
  depth: number;
}

/** A part of the formula: conditions and numbers are kept apart. */
interface Part {
  readonly expression: Expression;
  readonly condition?: boolean;
}

function here({ places, next, formula }: Reading): number {
  return places[next] ?? formula.length;
}

function refuse({ formula }: Reading, problem: string, index: number): never {
  throw new FormulaError(problem, formula, index);
}

function readNumber(reading: Reading, node: MathNode): Expression {
  const index = here(reading);
  const { expression, condition } = readNested(reading, node);
  if (condition) {
    refuse(reading, "Expected a number but found a condition", index);
  }
  const value = constant(expression);
  if (value !== undefined && !Number.isFinite(value)) {
    const problem = Number.isNaN(value)
      ? "Expected a real number but found a part that has no value"
      : "Expected a finite number but found a part that is infinite";
    refuse(reading, problem, index);
  }
  return expression;
}

function readCondition(reading: Reading, node: MathNode): Expression {
  const index = here(reading);
  const { expression, condition } = readNested(reading, node);
  if (condition) return expression;
  return refuse(reading, "Expected a condition but found a number", index);
}

function readNested(reading: Reading, node: MathNode): Part {
  const index = here(reading);
  if (++reading.depth > MAX_DEPTH) {
    refuse(reading, `Expected at most ${MAX_DEPTH} nested parts`, index);
  }
  const part = readPart(reading, node, index);
  reading.depth--;
  return part;
}

function readPart(reading: Reading, node: MathNode, index: number): Part {
  switch (node.type) {
    case "ParenthesisNode":
      return readNested(reading, (node as ParenthesisNode).content);
    case "ConstantNode":
      reading.next++;
      return {
        expression: reading.graph.number((node as ConstantNode<number>).value),
      };
    case "SymbolNode":
      reading.next++;
      return { expression: readName(reading, node as SymbolNode, index) };
    case "FunctionNode":
      reading.next++;
      return { expression: readCall(reading, node as FunctionNode, index) };
    case "ConditionalNode":
      return { expression: readChoice(reading, node as ConditionalNode) };
    case "RelationalNode":
      return readRelation(reading, node as RelationalNode);
    case "OperatorNode":
      return readOperator(reading, node as OperatorNode, index);
  }
  return refuse(reading, `Expected a formula but found a ${node.type}`, index);
}

function readName(
  reading: Reading,
  { name }: SymbolNode,
  index: number,
): Expression {
  const { formula, names, known } = reading;
  const expression = known.get(name);
  if (expression !== undefined) return expression;
  const list = [...names.variables, ...names.parameters].join(", ");
  // and, or and not may stand where a name is expected.
  const hint = formulaNames(formula, names)
    .find((found) => found.name === name)?.hint;
  const found = `"${shortened(name)}"${hint === undefined ? "" : ` (${hint})`}`;
  const problem = `Expected one of ${list} but found ${found}`;
  return refuse(reading, problem, index);
}

function readCall(
  reading: Reading,
  { fn, args }: FunctionNode,
  index: number,
): Expression {
  const { name } = fn as unknown as SymbolNode;
  const { operands: [least, most], build } = formulaFunctions.get(name) ??
    refuse(reading, `Expected a function but found "${name}"`, index);
  if (args.length < least || args.length > most) {
    const count = least === most ? least : `${least} to ${most}`;
    const operands = `operand${most === 1 ? "" : "s"} of ${name}`;
    const problem = `Expected ${count} ${operands} but found ${args.length}`;
    refuse(reading, problem, index);
  }
  return build(reading.graph, args.map((arg) => readNumber(reading, arg)));
}

function readChoice(reading: Reading, node: ConditionalNode): Expression {
  const test = readCondition(reading, node.condition);
  const yes = readNumber(reading, node.trueExpr);
  return reading.graph.select(test, yes, readNumber(reading, node.falseExpr));
}

/** `a < b < c` */
function readRelation(reading: Reading, node: RelationalNode): Part {
  const { conditionals, params } = node as unknown as {
    conditionals: string[];
    params: MathNode[];
  };
  const { graph } = reading;
  const operands = params.map((param) => readNumber(reading, param));
  const expression = conditionals
    .map((fn, i) =>
      graph.apply(COMPARISON.get(fn)!, operands[i], operands[i + 1])
    )
    .reduce((a, b) => graph.apply("and", a, b));
  return { expression, condition: true };
}

function readOperator(
  reading: Reading,
  node: OperatorNode,
  index: number,
): Part {
  const { fn, op, args } = node;
  const { graph } = reading;
  const name: string = fn;
  const numbers = () => args.map((arg) => readNumber(reading, arg));
  if (isLong(node)) return { expression: readChain(reading, node) };
  if (name === "unaryPlus") return { expression: numbers()[0] };
  if (name === "pow") {
    const [base, exponent] = numbers();
    return { expression: graph.power(base, exponent) };
  }
  const arithmetic = ARITHMETIC.get(name);
  if (arithmetic !== undefined) {
    return { expression: graph.apply(arithmetic, ...numbers()) };
  }
  const comparison = COMPARISON.get(name);
  if (comparison !== undefined) {
    return {
      expression: graph.apply(comparison, ...numbers()),
      condition: true,
    };
  }
  if (LOGIC.has(name)) {
    const conditions = args.map((arg) => readCondition(reading, arg));
    return { expression: graph.apply(name, ...conditions), condition: true };
  }
  return refuse(reading, `Expected a formula but found "${op}"`, index);
}

/** `a + b - c * d`: read from the left, without a call for each sign. */
function readChain(reading: Reading, node: OperatorNode): Expression {
  const links: OperatorNode[] = [];
  let first: MathNode = node;
  while (isLong(first)) {
    links.push(first);
    first = first.args[0];
  }
  let result = readNumber(reading, first);
  for (const { fn, args } of links.reverse()) {
    result = reading.graph.apply(fn, result, readNumber(reading, args[1]));
  }
  return result;
}
