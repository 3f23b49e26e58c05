/**
 * The functions that a formula may call, and the constants it may name.
 *
 * @module
 */

import type { Expression } from "./expression.ts";
import type { Graph } from "./graph.ts";
import { ELEMENTARY } from "./operations.ts";

/** A function of a formula. */
export interface FormulaFunction {
  /** The fewest and the most operands. */
  readonly operands: readonly [least: number, most: number];
  /** The function, made of the graph's operations. */
  build(graph: Graph, operands: readonly Expression[]): Expression;
}

function define(
  operands: FormulaFunction["operands"],
  build: FormulaFunction["build"],
): FormulaFunction {
  return { operands, build };
}

/** The function is an operation of the same name. */
const plain = (name: string, count: number): [string, FormulaFunction] => [
  name,
  define([count, count], (g, u) => g.apply(name, ...u)),
];

/** The function is an operation on any number of operands. */
const extremum = (name: string) =>
  define([1, 100], (g, u) => u.length === 1 ? u[0] : g.apply(name, ...u));

/** One divided by another function. */
const reciprocal = (name: string) =>
  define([1, 1], (g, [u]) => g.apply("divide", g.number(1), g.apply(name, u)));

const fixedPower = (n: number) =>
  define([1, 1], (g, [u]) => g.power(u, g.number(n)));

const log = /* @__PURE__ */ define([1, 2], (g, [u, base]) => {
  const natural = g.apply("log", u);
  if (base === undefined) return natural;
  return g.apply("divide", natural, g.apply("log", base));
});

/** Every function that a formula may call, by its name in mathjs. */
export const formulaFunctions: ReadonlyMap<string, FormulaFunction> =
  /* @__PURE__ */ (() =>
    new Map([
      ...ELEMENTARY.map((name) => plain(name, 1)),
      ...["atan2", "hypot"].map((name) => plain(name, 2)),
      ["log", log],
      ["min", extremum("min")],
      ["max", extremum("max")],
      ["sec", reciprocal("cos")],
      ["csc", reciprocal("sin")],
      ["cot", reciprocal("tan")],
      ["square", fixedPower(2)],
      ["cube", fixedPower(3)],
      ["pow", define([2, 2], (g, [u, v]) => g.power(u, v))],
    ]))();

/** The constants that a formula may name. */
export const formulaConstants: ReadonlyMap<string, number> =
  /* @__PURE__ */ new Map([
    ["pi", Math.PI],
    ["π", Math.PI],
    ["e", Math.E],
  ]);
