/**
 * An equation's right side, ready for numbers in the places of its names.
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
import type { Letters } from "./evaluate.ts";
import { GRADIENT } from "./translate.ts";

/** A part of an equation's right side: text, or a name to be replaced. */
export type EquationPiece = string | {
  /** The name. */
  readonly name: string;
  /** Whether it is an exponent. */
  readonly raised?: boolean;
};

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** Between numbers every product has its sign. */
const SIGNS: Readonly<Record<string, string>> = {
  ...{ add: " + ", subtract: " − ", multiply: " · ", divide: " / " },
  larger: " > ",
};

/** Takes a right side apart. */
export function piecesOf(tree: MathNode, names: Letters): EquationPiece[] {
  return joined(write(tree, names));
}

/** Neighbouring texts as one. */
export function joined(pieces: readonly EquationPiece[]): EquationPiece[] {
  const found: EquationPiece[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (typeof piece === "string" && typeof last === "string") {
      found[found.length - 1] = last + piece;
    } else found.push(piece);
  }
  return found;
}

function write(node: MathNode, names: Letters): EquationPiece[] {
  const inner = (node: MathNode) => write(node, names);
  switch (node.type) {
    case "ParenthesisNode":
      return ["(", ...inner((node as ParenthesisNode).content), ")"];
    case "ConstantNode":
      return [String((node as ConstantNode<number>).value)];
    case "SymbolNode": {
      const { name: letter } = node as SymbolNode;
      const name = names.get(letter) ?? letter;
      return [name === "½" ? name : { name }];
    }
    case "FunctionNode":
      return call(node as FunctionNode, names);
    case "ConditionalNode": {
      const { condition, trueExpr } = node as ConditionalNode;
      return [...inner(trueExpr), " where ", ...inner(condition)];
    }
  }
  const { fn, args: [a, b] } = node as OperatorNode;
  if (b === undefined) return ["−", ...inner(a)];
  if (String(fn) === "pow") return [...inner(a), ...exponent(b, names)];
  return [...inner(a), SIGNS[fn] ?? ` ${fn} `, ...inner(b)];
}

/** Whole numbers and t are raised; before all else stands ^. */
function exponent(node: MathNode, names: Letters): EquationPiece[] {
  const name = names.get((node as SymbolNode).name);
  if (name === "ᵗ") return [{ name: "t", raised: true }];
  const pieces = joined(write(node, names));
  const [text] = pieces;
  const whole = pieces.length === 1 && typeof text === "string" &&
    /^(?:(\d+)|\(\u2212(\d+)\))$/.exec(text);
  if (!whole) return ["^", ...pieces];
  const [, plus, minus] = whole;
  const raised = Array.from(plus ?? minus, (digit) => RAISED[Number(digit)]);
  return [`${plus === undefined ? "⁻" : ""}${raised.join("")}`];
}

function call({ fn, args }: FunctionNode, names: Letters): EquationPiece[] {
  const { name } = fn as unknown as SymbolNode;
  const operands = args.flatMap((part, i) => [
    ...i === 0 ? [] : [", "],
    ...write(part, names),
  ]);
  if (name === "abs") return ["|", ...operands, "|"];
  if (name === "norm") return ["‖", ...operands, "‖"];
  if (name !== "sqrt") {
    return [name === GRADIENT ? "∇f" : name, "(", ...operands, ")"];
  }
  const atom = args[0].type === "SymbolNode" || operands[0] === "|";
  return atom ? ["√", ...operands] : ["√(", ...operands, ")"];
}
