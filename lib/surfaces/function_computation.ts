/**
 * Height, gradient and Hessian from functions of the coordinates.
 *
 * @module
 */

import type { Computation } from "./carried.ts";

/** The functions of a surface, each of as many numbers as coordinates. */
export interface CoordinateFunctions {
  /** The height. */
  readonly value: (...coordinates: number[]) => number;
  /** The gradient; central differences without it. */
  readonly gradient?: (...coordinates: number[]) => ArrayLike<number>;
  /** The Hessian, row by row. */
  readonly hessian?: (...coordinates: number[]) => ArrayLike<number>;
}

/**
 * Computes with functions of `n` coordinates. It needs nothing but its
 * parameters, because its own text travels with a page.
 */
export function functionComputation(
  { value, gradient, hessian }: CoordinateFunctions,
  n: number,
): Omit<Computation, "hessian"> & Partial<Pick<Computation, "hessian">> {
  function filling(
    name: string,
    compute: (...coordinates: number[]) => ArrayLike<number>,
    size: number,
  ) {
    return (point: ArrayLike<number>, out = new Float64Array(size)) => {
      const numbers = compute(...Array.from(point));
      if (numbers?.length !== size) {
        const expected = `Expected ${name} to return ${size} numbers`;
        throw new RangeError(
          `${expected} but found ${numbers?.length ?? numbers}`,
        );
      }
      for (let i = 0; i < size; i++) out[i] = numbers[i];
      return out;
    };
  }

  /** Far enough to see a difference, near enough to see a slope. */
  const step = Math.cbrt(Number.EPSILON);

  function differences(...x: number[]): number[] {
    return x.map((center, i) => {
      const h = step * Math.max(1, Math.abs(center));
      x[i] = center + h;
      const above = value(...x);
      x[i] = center - h;
      const below = value(...x);
      x[i] = center;
      // What was really stepped, after rounding.
      return (above - below) / ((center + h) - (center - h));
    });
  }

  const slopes = filling("gradient", gradient ?? differences, n);
  return {
    value: n === 2
      ? (point) => value(point[0], point[1])
      : (point) => value(...Array.from(point)),
    gradient: slopes as Computation["gradient"],
    hessian: hessian && filling("hessian", hessian, n * n),
  };
}

/** The text of an expression that computes the same; see `Surface.source`. */
export function functionSource(
  functions: CoordinateFunctions,
  n: number,
): string {
  const texts = Object.entries(functions)
    .filter(([, fn]) => fn !== undefined)
    .map(([name, fn]) => `${name}: ${functionText(fn)}`);
  return `(${functionComputation})({\n${texts.join(",\n")}\n}, ${n})`;
}

/** A function as an expression; a method's own text is not one. */
function functionText(fn: CoordinateFunctions["value" | "gradient"]): string {
  const text = String(fn);
  try {
    new Function(`return (${text});`);
    return text;
  } catch {
    return `Object.values({ ${text} })[0]`;
  }
}
