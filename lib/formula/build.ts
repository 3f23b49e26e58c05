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
} from "mathjs";
import { FormulaError } from "./error.ts";
import { formulaConstants, formulaFunctions } from "./functions.ts";
import { constant, type Expression } from "./expression.ts";
import { createGraph, type Graph } from "./graph.ts";
import { ARITHMETIC, COMPARISON, isLong, LOGIC } from "./operators.ts";
import type { ParsedFormula } from "./parse.ts";

/** What the names of a formula stand for. */
export interface Names {
  readonly variables: readonly string[];
  readonly parameters: readonly string[];
}

/** How deep parts may be nested; long sums and products are not deep. */
export const MAX_DEPTH = 500;

/** A part of the formula: conditions and numbers are kept apart. */
interface Part {
  readonly expression: Expression;
  readonly condition?: boolean;
}

/** The graph of a formula, and the formula's place in it. */
export function buildGraph(
  { formula, tree, tokens }: ParsedFormula,
  { variables, parameters }: Names,
): { graph: Graph; value: Expression } {
  const graph = createGraph();
  // Names and numbers come in the same order in the text and in the tree.
  let next = 0;
  let depth = 0;
  const here = () => tokens[next]?.index ?? formula.length;

  function refuse(problem: string, index: number): never {
    throw new FormulaError(problem, formula, index);
  }

  function number(node: MathNode): Expression {
    const index = here();
    const { expression, condition } = read(node);
    if (condition) refuse("Expected a number but found a condition", index);
    const value = constant(expression);
    if (value !== undefined && !Number.isFinite(value)) {
      refuse(
        Number.isNaN(value)
          ? "Expected a real number but found a part that has no value"
          : "Expected a finite number but found a part that is infinite",
        index,
      );
    }
    return expression;
  }

  function condition(node: MathNode): Expression {
    const index = here();
    const { expression, condition } = read(node);
    if (!condition) refuse("Expected a condition but found a number", index);
    return expression;
  }

  function read(node: MathNode): Part {
    const index = here();
    if (++depth > MAX_DEPTH) {
      refuse(`Expected at most ${MAX_DEPTH} nested parts`, index);
    }
    const part = readPart(node, index);
    depth--;
    return part;
  }

  function readPart(node: MathNode, index: number): Part {
    switch (node.type) {
      case "ParenthesisNode":
        return read((node as ParenthesisNode).content);
      case "ConstantNode":
        next++;
        return {
          expression: graph.number((node as ConstantNode<number>).value),
        };
      case "SymbolNode":
        next++;
        return { expression: symbol((node as SymbolNode).name, index) };
      case "FunctionNode":
        next++;
        return { expression: call(node as FunctionNode, index) };
      case "ConditionalNode":
        return { expression: choice(node as ConditionalNode) };
      case "RelationalNode":
        return {
          expression: relation(node as RelationalNode),
          condition: true,
        };
      case "OperatorNode":
        return operator(node as OperatorNode, index);
    }
    return refuse(`Expected a formula but found a ${node.type}`, index);
  }

  function symbol(name: string, index: number): Expression {
    const variable = variables.indexOf(name);
    if (variable >= 0) return graph.variable(variable);
    const parameter = parameters.indexOf(name);
    if (parameter >= 0) return graph.parameter(parameter);
    const value = formulaConstants.get(name);
    if (value !== undefined) return graph.number(value);
    const known = [...variables, ...parameters].join(", ");
    return refuse(`Expected one of ${known} but found "${name}"`, index);
  }

  function call({ fn, args }: FunctionNode, index: number): Expression {
    const { name } = fn as unknown as SymbolNode;
    const { operands: [least, most], build } = formulaFunctions.get(name) ??
      refuse(`Expected a function but found "${name}"`, index);
    if (args.length < least || args.length > most) {
      const count = least === most ? least : `${least} to ${most}`;
      const operands = `operand${most === 1 ? "" : "s"} of ${name}`;
      refuse(`Expected ${count} ${operands} but found ${args.length}`, index);
    }
    return build(graph, args.map(number));
  }

  function choice(node: ConditionalNode): Expression {
    const test = condition(node.condition);
    const yes = number(node.trueExpr);
    return graph.select(test, yes, number(node.falseExpr));
  }

  /** `a < b < c` */
  function relation(node: RelationalNode): Expression {
    const { conditionals, params } = node as unknown as {
      conditionals: string[];
      params: MathNode[];
    };
    const operands = params.map(number);
    return conditionals
      .map((fn, i) =>
        graph.apply(COMPARISON.get(fn)!, operands[i], operands[i + 1])
      )
      .reduce((a, b) => graph.apply("and", a, b));
  }

  /** `a + b - c * d`: read from the left, without a call for each sign. */
  function chain(node: OperatorNode): Expression {
    const links: OperatorNode[] = [];
    let first: MathNode = node;
    while (isLong(first)) {
      links.push(first);
      first = first.args[0];
    }
    let sum = number(first);
    for (const { fn, args } of links.reverse()) {
      sum = graph.apply(fn, sum, number(args[1]));
    }
    return sum;
  }

  function operator(node: OperatorNode, index: number): Part {
    const { fn, op, args } = node;
    const name: string = fn;
    const arithmetic = ARITHMETIC.get(name);
    if (arithmetic !== undefined) {
      return { expression: graph.apply(arithmetic, ...args.map(number)) };
    }
    if (isLong(node)) return { expression: chain(node) };
    if (name === "unaryPlus") return { expression: number(args[0]) };
    if (name === "pow") {
      const [base, exponent] = args.map(number);
      return { expression: graph.power(base, exponent) };
    }
    const comparison = COMPARISON.get(name);
    if (comparison !== undefined) {
      const expression = graph.apply(comparison, ...args.map(number));
      return { expression, condition: true };
    }
    if (LOGIC.has(name)) {
      const expression = graph.apply(name, ...args.map(condition));
      return { expression, condition: true };
    }
    return refuse(`Expected a formula but found "${op}"`, index);
  }

  return { graph, value: number(tree) };
}
