/**
 * A plane cut through a surface of any dimension.
 *
 * @module
 */

import {
  checkArguments,
  checkNumbers,
  checkOptions,
  checkView,
  unexpected,
} from "../core/arguments.ts";
import { aSurface, aText } from "../core/kinds.ts";
import { isList } from "../core/recognize.ts";
import type { Vector } from "../core/vector.ts";
import type { Range, Surface } from "../core/surface.ts";

/** Where a slice lies. */
export interface SliceOptions {
  /** The point of the surface that becomes (0, 0), `[dimension]`. */
  readonly origin: ArrayLike<number>;
  /** The two directions along which it goes, `[2][dimension]`. */
  readonly directions: readonly [ArrayLike<number>, ArrayLike<number>];
  /** The part of the plane, `[2]`. `@default {[[-1, 1], [-1, 1]]}` */
  readonly view?: readonly Range[];
  /**
   * What a caption calls it. Default: the surface's name, and that it is cut.
   */
  readonly name?: string;
}

const NAMES: Readonly<Record<keyof SliceOptions, true>> = {
  origin: true,
  directions: true,
  view: true,
  name: true,
};

/**
 * What a surface looks like along a plane, so that a loss of many parameters
 * can be drawn.
 *
 * ```text
 * s(a, b) = f(o + a u + b v)
 * ∇s = (u·∇f, v·∇f)
 * ```
 *
 * A minimum of the slice need not be one of the surface.
 *
 * Source: Li, Xu, Taylor, Studer & Goldstein (2018), "Visualizing the Loss
 * Landscape of Neural Nets", arXiv:1712.09913, section 3.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { slice, surface } from "downhill";
 *
 * const ball = surface("x^2 + y^2 + z^2");
 * const cut = slice(ball, {
 *   origin: [0, 0, 3],
 *   directions: [[1, 0, 0], [0, 2, 0]],
 * });
 * assertEquals(cut.value([1, 1]), 1 + 4 + 9);
 * assertEquals([...cut.gradient([1, 1])], [2, 8]);
 * ```
 *
 * @param surface A surface of any dimension.
 * @param options Where the plane lies, and what is shown of it.
 * @returns A surface of two variables, a and b.
 * @throws {RangeError} If the origin or a direction has not one finite number
 * for each of the surface's variables.
 */
export function slice(surface: Surface, options: SliceOptions): Surface {
  checkArguments({ surface }, aSurface);
  checkOptions(options, NAMES, {
    example: "{ origin: [0, 0, 0], directions: [[1, 0, 0], [0, 1, 0]] }",
  });
  const { origin, directions, view = [[-1, 1], [-1, 1]], name } = options;
  checkView("view", view, 2);
  if (name !== undefined) checkArguments({ name }, aText);
  const n = surface.variables.length;
  checkVector("origin", origin, n);
  if (!isList(directions) || directions.length !== 2) {
    const expected = "two directions";
    throw unexpected("directions", { expected, found: directions });
  }
  for (const k of [0, 1]) {
    checkVector(`directions[${k}]`, directions[k], n);
  }
  const [u, v] = directions;
  const at = new Float64Array(n);
  const inner = new Float64Array(n);
  const place = (point: ArrayLike<number>) => {
    for (let i = 0; i < n; i++) {
      at[i] = origin[i] + point[0] * u[i] + point[1] * v[i];
    }
    return at;
  };
  return {
    name: name ?? `${surface.name}, a slice`,
    variables: ["a", "b"],
    derivatives: surface.derivatives,
    view,
    value: (point) => surface.value(place(point)),
    gradient<V extends Vector = Float64Array<ArrayBuffer>>(
      point: ArrayLike<number>,
      out: V = new Float64Array(2) as Vector as V,
    ) {
      surface.gradient(place(point), inner);
      out[0] = dot(u, inner);
      out[1] = dot(v, inner);
      return out;
    },
    hessian: surface.hessian && ((point, out = new Float64Array(4)) => {
      const whole = surface.hessian!(place(point));
      const product = (d: ArrayLike<number>) =>
        Array.from(
          d,
          (_, i) => dot(whole.subarray(i * n, (i + 1) * n), d),
        );
      const [hu, hv] = [product(u), product(v)];
      out.set([dot(u, hu), dot(u, hv), dot(v, hu), dot(v, hv)]);
      return out;
    }),
  };
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

function checkVector(name: string, vector: ArrayLike<number>, n: number): void {
  if (!isList(vector) || vector.length !== n) {
    throw unexpected(name, { expected: `${n} numbers`, found: vector });
  }
  checkNumbers(name, vector);
}
