/**
 * Two other ways to the same derivatives: central differences, and mathjs.
 *
 * @module
 */

import { assert } from "@std/assert/assert";
import { derivative, type MathNode, parse } from "mathjs";
import type { FormulaSurface } from "downhill";

const STEP = 1e-4;

/**
 * Slopes of some functions along each coordinate, coordinate by coordinate,
 * by the five-point stencil, whose error is of the order of STEP⁴.
 */
function differences(
  f: (point: number[]) => ArrayLike<number>,
  point: readonly number[],
): number[] {
  return point.flatMap((x, i) => {
    const h = STEP * Math.max(1, Math.abs(x));
    const [twoBelow, below, above, twoAbove] = [-2, -1, 1, 2].map((k) =>
      f(point.with(i, x + k * h))
    );
    return Array.from(
      above,
      (a, j) => (8 * (a - below[j]) - (twoAbove[j] - twoBelow[j])) / (12 * h),
    );
  });
}

function assertNear(
  actual: ArrayLike<number>,
  expected: ArrayLike<number>,
  { tolerance, what }: { tolerance: number; what: string },
): void {
  for (let i = 0; i < expected.length; i++) {
    const off = Math.abs(actual[i] - expected[i]);
    assert(
      off <= tolerance,
      `${what}[${i}]: ${actual[i]} is ${off} away from ${expected[i]}`,
    );
  }
}

const largest = (numbers: ArrayLike<number>) =>
  Math.max(...Array.from(numbers, Math.abs));

/**
 * Fails unless gradient and Hessian are the central differences of value and
 * gradient, up to what those lose by rounding and by the length of the step.
 */
export function assertCentralDifferences(
  surface: FormulaSurface,
  point: readonly number[],
): void {
  const at = `${surface.name} at ${point}`;
  const value = surface.value(point);
  const gradient = surface.gradient(point);
  const hessian = surface.hessian(point);
  assertNear(gradient, differences((p) => [surface.value(p)], point), {
    tolerance: 1e-8 * (1 + largest(gradient)) + 2e-11 * Math.abs(value),
    what: `gradient of ${at}`,
  });
  assertNear(hessian, differences((p) => surface.gradient(p), point), {
    tolerance: 1e-8 * (1 + largest(hessian)) + 2e-11 * largest(gradient),
    what: `Hessian of ${at}`,
  });
}

/** Gradient and Hessian as mathjs differentiates and evaluates them. */
export function mathjsDerivatives(
  surface: FormulaSurface,
): (point: readonly number[]) => { gradient: number[]; hessian: number[] } {
  const { formula, variables, parameters } = surface;
  const by = (node: MathNode, name: string) =>
    derivative(node, name, { simplify: false });
  const slopes = variables.map((name) => by(parse(formula), name));
  const curvatures = slopes.flatMap((slope) =>
    variables.map((name) => by(slope, name))
  );
  const [gradient, hessian] = [slopes, curvatures].map((nodes) =>
    nodes.map((node) => node.compile())
  );
  return (point) => {
    const scope: Record<string, number> = {};
    for (const [name, { value }] of Object.entries(parameters)) {
      scope[name] = value;
    }
    variables.forEach((name, i) => scope[name] = point[i]);
    return {
      gradient: gradient.map((code) => code.evaluate(scope)),
      hessian: hessian.map((code) => code.evaluate(scope)),
    };
  };
}

/** Fails unless both are mathjs', up to rounding. */
export function assertMathjsDerivatives(
  surface: FormulaSurface,
  points: readonly (readonly number[])[],
): void {
  const expected = mathjsDerivatives(surface);
  for (const point of points) {
    const { gradient, hessian } = expected(point);
    // Rounding is of the size of the largest terms, not of their sum.
    const scale = 1 + Math.abs(surface.value(point));
    assertNear(surface.gradient(point), gradient, {
      tolerance: 1e-12 * (scale + largest(gradient)),
      what: `gradient of ${surface.name} at ${point}`,
    });
    assertNear(surface.hessian(point), hessian, {
      tolerance: 1e-12 * (scale + largest(gradient) + largest(hessian)),
      what: `Hessian of ${surface.name} at ${point}`,
    });
  }
}
