/**
 * The loss of the smallest network that is not convex: two weights.
 *
 * @module
 */

import { unexpected } from "../core/arguments.ts";
import type { Vector } from "../core/vector.ts";
import { type Computation, sourceOf } from "./carried.ts";
import { type Data, dataOf, type Measurements } from "./data.ts";
import {
  checkFit,
  checkFitOptions,
  type DataSurface,
  type FitOptions,
  overRows,
  plainRows,
  type Rows,
} from "./data_surface.ts";
import {
  networkData,
  type NetworkDataOptions,
  networkSchema,
} from "./draws.ts";
import { polish } from "./polish.ts";
import type { Landmark, Range } from "../core/surface.ts";

/** The mean squared residual of a network of two weights, as a surface. */
export interface Network extends DataSurface {
  /** The origin, where x and y go together; else none is known. */
  readonly saddles: readonly Landmark[];
}

/** How far a view reaches beyond the weights that drew the rows. */
const REACH = 2.5;

/** Where tanh is flat. */
const FLAT = 5;

/**
 * The loss of a network with one hidden neuron and no bias.
 *
 * ```text
 * L(w₁, w₂) = (1/m) Σᵢ (yᵢ − w₂ tanh(w₁ xᵢ))²
 * ```
 *
 * Turning both signs changes nothing, so minima come in pairs; the origin
 * between them is a saddle, and where w₁ is large the neuron is saturated and
 * the loss a plateau: what a large network's loss has, in two dimensions.
 *
 * The minima are stated where the rows are drawn around a network. For one's
 * own rows `stationaryPoints` finds them.
 *
 * Its `source` carries the rows, for no sums stand for them all.
 *
 * Source: H. J. Sussmann (1992), "Uniqueness of the weights for minimal
 * feedforward nets with a given input-output map", Neural Networks 5, for the
 * signs.
 *
 * @example A network finds another one's weights, or their mirror image
 * ```ts
 * import { assertAlmostEquals } from "@std/assert/almost-equals";
 * import { network } from "downhill";
 *
 * const surface = network({ inner: 1, outer: 2, noise: 0 });
 * assertAlmostEquals(surface.value([1, 2]), 0);
 * assertAlmostEquals(surface.value([-1, -2]), 0);
 * ```
 *
 * @param options One's own measurements as `x` and `y`, or how to draw them
 * with {@linkcode networkData}.
 * @returns The loss over the two weights.
 * @throws {RangeError} If a number is not finite (the message names its row),
 * the columns differ in length, or there is more than one feature.
 */
export function network(
  options: (Measurements | NetworkDataOptions) & FitOptions = {},
): Network {
  const own = checkFit(options, networkSchema);
  const { name = "Network of two weights", view, ...rest } = options;
  const drawn = own ? undefined : networkData(rest as NetworkDataOptions);
  const data = dataOf(drawn ?? rest as Measurements);
  if (data.features.length > 1) {
    throw unexpected("x", { expected: "one column", found: data.names });
  }
  const computation = squared(data);
  const variables = ["w1", "w2"];
  checkFitOptions({ name, view }, variables);
  const origin = { point: [0, 0], value: computation.value([0, 0]) };
  // Where x and y do not go together the origin is level in every direction.
  const [, cross] = computation.hessian(origin.point);
  return {
    ...computation,
    name,
    variables,
    derivatives: "by hand",
    tex: texOf(data),
    get source() {
      return sourceOf(squared, plainRows(data));
    },
    view: view ?? viewFor(data, drawn?.truth),
    minima: drawn && mirrored(polish(computation, drawn.truth)),
    saddles: cross !== 0 ? [origin] : [],
    data,
    truth: drawn?.truth,
    over: overRows(data, { name, variables }, squared),
  };
}

/** The computation; self-contained, for pages. */
function squared({ features: [x], y }: Rows): Computation {
  const m = y.length;
  return {
    value(point) {
      let sum = 0;
      for (let row = 0; row < m; row++) {
        sum += (point[1] * Math.tanh(point[0] * x[row]) - y[row]) ** 2;
      }
      return sum / m;
    },
    gradient<V extends Vector = Float64Array<ArrayBuffer>>(
      point: ArrayLike<number>,
      out: V = new Float64Array(2) as Vector as V,
    ) {
      let inner = 0, outer = 0;
      for (let row = 0; row < m; row++) {
        const t = Math.tanh(point[0] * x[row]);
        const r = 2 * (point[1] * t - y[row]) / m;
        inner += r * point[1] * (1 - t * t) * x[row];
        outer += r * t;
      }
      out[0] = inner;
      out[1] = outer;
      return out;
    },
    hessian(point, out = new Float64Array(4)) {
      out.fill(0);
      for (let row = 0; row < m; row++) {
        const t = Math.tanh(point[0] * x[row]);
        const bend = (1 - t * t) * x[row];
        const r = point[1] * t - y[row];
        const slope = point[1] * bend;
        out[0] += 2 * (slope * slope - 2 * r * slope * t * x[row]) / m;
        out[1] += 2 * (slope * t + r * bend) / m;
        out[3] += 2 * t * t / m;
      }
      out[2] = out[1];
      return out;
    },
  };
}

/** A minimum and its mirror image. */
function mirrored(minimum: Landmark | undefined): Landmark[] | undefined {
  if (!minimum) return undefined;
  return [minimum, { ...minimum, point: minimum.point.map((w) => -w) }];
}

/** From one mirror image to beyond the other, or to where tanh is flat. */
function viewFor(
  { features: [x], y }: Data,
  [inner, outer]: readonly number[] = [],
): Range[] {
  const first = REACH * Math.abs(inner) || FLAT / (rootMeanSquare(x) || 1);
  const second = REACH * (Math.abs(outer) || rootMeanSquare(y) || 1);
  return [[-first, first], [-second, second]];
}

function rootMeanSquare(column: Float64Array): number {
  return Math.sqrt(column.reduce((sum, x) => sum + x * x / column.length, 0));
}

function texOf({ y }: Data): string {
  return `\\frac{1}{${y.length}} \\sum_{i=1}^{${y.length}} ` +
    `\\left(y_i - w_2 \\tanh\\left(w_1 x_i\\right)\\right)^2`;
}
