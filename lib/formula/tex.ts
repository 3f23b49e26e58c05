/**
 * A formula for a caption, in TeX.
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
import { GRADIENT } from "./equations/translate.ts";
import { isLong } from "./operators.ts";
import { texNumber, texSymbol } from "./tex_words.ts";

/** Functions that TeX sets upright and that may carry an exponent. */
const UPRIGHT: ReadonlyMap<string, string> = new Map([
  ...["sin", "cos", "tan", "sec", "csc", "cot", "sinh", "cosh", "tanh", "log"]
    .map((name): [string, string] => [name, `\\${name}`]),
  ["asin", "\\arcsin"],
  ["acos", "\\arccos"],
  ["atan", "\\arctan"],
]);

const SIGNS: Readonly<Record<string, string>> = {
  add: "+",
  subtract: "-",
  smaller: "<",
  smallerEq: "\\le",
  larger: ">",
  largerEq: "\\ge",
  equal: "=",
  unequal: "\\ne",
  and: "\\text{ and }",
  or: "\\text{ or }",
};

/** The TeX of a formula's tree, with the parentheses that were typed. */
export function toTex(node: MathNode): string {
  switch (node.type) {
    case "ParenthesisNode":
      return parentheses(toTex((node as ParenthesisNode).content));
    case "ConstantNode":
      return texNumber((node as ConstantNode<number>).value);
    case "SymbolNode":
      return texSymbol((node as SymbolNode).name);
    case "OperatorNode":
      return operator(node as OperatorNode);
    case "FunctionNode":
      return call(node as FunctionNode);
    case "ConditionalNode":
      return `\\begin{cases} ${cases(node as ConditionalNode)} \\end{cases}`;
    default:
      return relation(node as RelationalNode);
  }
}

function parentheses(tex: string): string {
  return `\\left(${tex}\\right)`;
}

/** Without the outermost parentheses, for where TeX groups by itself. */
function bare(node: MathNode): string {
  return node.type === "ParenthesisNode"
    ? bare((node as ParenthesisNode).content)
    : toTex(node);
}

function operator(node: OperatorNode): string {
  const { fn, args: [a, b] } = node as unknown as {
    fn: string;
    args: MathNode[];
  };
  switch (fn) {
    case "unaryMinus":
      return `-${signed(a)}`;
    case "unaryPlus":
      return toTex(a);
    case "not":
      return `\\text{not } ${toTex(a)}`;
    case "divide":
      return `\\frac{${bare(a)}}{${bare(b)}}`;
    case "pow":
      return power(a, b);
    case "add":
    case "subtract":
    case "multiply":
      return chain(node);
    default:
      return `${toTex(a)} ${SIGNS[fn]} ${toTex(b)}`;
  }
}

/** Sums and products may be long: no call within a call for each sign. */
function chain(node: OperatorNode): string {
  const links: string[] = [];
  let first: MathNode = node;
  while (isLong(first)) {
    const { fn, args }: OperatorNode = first;
    const right = signed(args[1]);
    const sign = SIGNS[fn as string] ?? (/^[\d.]/.test(right) ? "\\cdot" : "");
    links.push(sign === "" ? right : `${sign} ${right}`);
    first = args[0];
  }
  return [toTex(first), ...links.reverse()].join(" ");
}

/** In parentheses if it begins with a sign. */
function signed(node: MathNode): string {
  const tex = toTex(node);
  return tex.startsWith("-") ? parentheses(tex) : tex;
}

function power(base: MathNode, exponent: MathNode): string {
  const above = bare(exponent);
  if (base.type === "FunctionNode") {
    const { name } = (base as unknown as { fn: SymbolNode }).fn;
    const upright = UPRIGHT.get(name);
    const { args } = base as FunctionNode;
    if (upright !== undefined && args.length === 1 && /^\d+$/.test(above)) {
      return `${upright}^{${above}}${parentheses(bare(args[0]))}`;
    }
    if (name !== "abs" && name !== "sqrt") {
      return `${parentheses(toTex(base))}^{${above}}`;
    }
  }
  const below = toTex(base);
  const atom = base.type === "SymbolNode" || base.type === "ParenthesisNode" ||
    base.type === "FunctionNode" || !/[^\d.]/.test(below);
  return `${atom ? below : parentheses(below)}^{${above}}`;
}

function call(node: FunctionNode): string {
  const { name } = (node as unknown as { fn: SymbolNode }).fn;
  const operands = node.args.map(bare);
  const [u, v] = operands;
  switch (name) {
    case "sqrt":
      return `\\sqrt{${u}}`;
    case "cbrt":
      return `\\sqrt[3]{${u}}`;
    case "exp":
      return `e^{${u}}`;
    case "abs":
      return `\\left|${u}\\right|`;
    case "norm":
      return `\\left\\|${u}\\right\\|`;
    case GRADIENT:
      return `\\nabla f${parentheses(u)}`;
    case "pow":
      return power(node.args[0], node.args[1]);
    case "square":
      return `${parentheses(u)}^{2}`;
    case "cube":
      return `${parentheses(u)}^{3}`;
    case "log2":
      return `\\log_{2}${parentheses(u)}`;
    case "log10":
      return `\\log_{10}${parentheses(u)}`;
    case "log":
      return v === undefined
        ? `\\log${parentheses(u)}`
        : `\\log_{${v}}${parentheses(u)}`;
    case "min":
    case "max":
      return `\\${name}${parentheses(operands.join(", "))}`;
    default:
      return `${UPRIGHT.get(name) ?? `\\operatorname{${name}}`}${
        parentheses(operands.join(", "))
      }`;
  }
}

function cases(node: ConditionalNode): string {
  const { condition, trueExpr, falseExpr } = node;
  const first = `${bare(trueExpr)} & \\text{if } ${bare(condition)}`;
  const rest = falseExpr.type === "ConditionalNode"
    ? cases(falseExpr as ConditionalNode)
    : `${bare(falseExpr)} & \\text{otherwise}`;
  return `${first} \\\\ ${rest}`;
}

function relation(node: RelationalNode): string {
  const { conditionals, params } = node as unknown as {
    conditionals: string[];
    params: MathNode[];
  };
  return params
    .map((operand, i) =>
      i === 0
        ? toTex(operand)
        : `${SIGNS[conditionals[i - 1]]} ${toTex(operand)}`
    )
    .join(" ");
}
