/**
 * What is used of mathjs. Packages are named in full, with their version:
 * the lib is also imported by projects whose configuration is not this one's.
 *
 * @module
 */

export { create, parseDependencies } from "npm:mathjs@15.2.0/number";
export type {
  ConditionalNode,
  ConstantNode,
  FunctionNode,
  MathNode,
  OperatorNode,
  ParenthesisNode,
  RelationalNode,
  SymbolNode,
} from "npm:mathjs@15.2.0";
