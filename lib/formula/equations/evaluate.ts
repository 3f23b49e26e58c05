/**
 * The value of a right side, with the newest gradient's share of it.
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
  SymbolNode,
} from "../mathjs.ts";
import {
  add,
  functions,
  over,
  power,
  type Share,
  still,
  times,
} from "./share.ts";
import { GRADIENT } from "./translate.ts";

/** What the names of an equation stand for. */
export type Scope = (name: string) => Share;

/** Computes a part of an equation. */
export type Term = (scope: Scope) => Share;

/** The letters of a tree, and the names they stand for. */
export type Letters = ReadonlyMap<string, string>;

/** The operations between two operands. */
const operations: Readonly<Record<string, (a: Share, b: Share) => Share>> = {
  add: (a, b) => add(a, b),
  subtract: (a, b) => add(a, b, -1),
  multiply: times,
  divide: over,
  pow: power,
};

/**
 * How to compute a tree.
 *
 * @throws {SyntaxError} For a part that no equation has.
 */
export function termOf(node: MathNode, names: Letters): Term {
  switch (node.type) {
    case "ParenthesisNode":
      return termOf((node as ParenthesisNode).content, names);
    case "ConstantNode": {
      const value = still([(node as ConstantNode<number>).value]);
      return () => value;
    }
    case "SymbolNode":
      return symbol((node as SymbolNode).name, names);
    case "OperatorNode":
      return operator(node as OperatorNode, names);
    case "FunctionNode":
      return call(node as FunctionNode, names);
    case "ConditionalNode":
      return choice(node as ConditionalNode, names);
  }
  throw unreadable(node);
}

function unreadable(node: MathNode): SyntaxError {
  return new SyntaxError(`Expected an equation but found ${node.toString()}`);
}

function symbol(letter: string, names: Letters): Term {
  const name = names.get(letter);
  if (name === undefined) {
    throw new SyntaxError(`Expected ${letter}(…) with its operands`);
  }
  if (name === "½") return () => still([0.5]);
  return (scope) => scope(name);
}

function operator(node: OperatorNode, names: Letters): Term {
  const name: string = node.fn;
  const [a, b] = node.args.map((part) => termOf(part, names));
  if (name === "unaryMinus") return (scope) => times(still([-1]), a(scope));
  if (!Object.hasOwn(operations, name)) throw unreadable(node);
  return (scope) => operations[name](a(scope), b(scope));
}

function call(node: FunctionNode, names: Letters): Term {
  const { name } = node.fn as unknown as SymbolNode;
  const operands = node.args.map((part) => termOf(part, names));
  if (name === GRADIENT) return (scope) => scope("g");
  const { length } = functions[name] ?? {};
  if (length !== operands.length) throw unreadable(node);
  return (scope) => functions[name](...operands.map((term) => term(scope)));
}

/** `b > c ? a : 1` */
function choice(node: ConditionalNode, names: Letters): Term {
  const condition = node.condition as OperatorNode;
  if (condition.type !== "OperatorNode" || condition.op !== ">") {
    throw unreadable(node);
  }
  const [b, c] = condition.args.map((part) => termOf(part, names));
  const yes = termOf(node.trueExpr, names);
  const no = termOf(node.falseExpr, names);
  return (scope) =>
    b(scope).total[0] > c(scope).total[0] ? yes(scope) : no(scope);
}
