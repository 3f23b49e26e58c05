/**
 * Values and derivatives in 150 digits, by mathjs' big numbers: an independent
 * way to slopes where doubles overflow or underflow.
 *
 * @module
 */

import { all, type BigNumber, create, type EvalFunction } from "mathjs";

const math = create(all, { number: "BigNumber", precision: 150 });

/** The step of the central differences, for a coordinate of the size of 1. */
const STEP = math.bignumber("1e-40");

/** A formula's value, slope and second derivative along x, as doubles. */
export interface Along {
  readonly value: number;
  readonly slope: number;
  readonly curvature: number;
}

/** Derivatives along x by central differences in high precision. */
export function highPrecision(
  formula: string,
): (x: number, others?: Readonly<Record<string, number>>) => Along {
  // Big numbers would sum endless series for these.
  const text = formula
    .replaceAll("cosh(x)", "((exp(x) + exp(-x))/2)")
    .replaceAll("sinh(x)", "((exp(x) - exp(-x))/2)");
  const code: EvalFunction = math.parse(text).compile();
  return (x, others = {}) => {
    const scope: Record<string, BigNumber> = {};
    for (const [name, value] of Object.entries(others)) {
      scope[name] = math.bignumber(String(value));
    }
    const center = math.bignumber(String(x));
    const step = x === 0 ? STEP : STEP.times(Math.abs(x));
    const at = (x: BigNumber) => code.evaluate({ ...scope, x }) as BigNumber;
    const above = at(center.plus(step));
    const below = at(center.minus(step));
    const value = at(center);
    const bend = above.plus(below).minus(value.times(2));
    return {
      value: value.toNumber(),
      slope: above.minus(below).div(step.times(2)).toNumber(),
      curvature: bend.div(step.times(step)).toNumber(),
    };
  };
}
