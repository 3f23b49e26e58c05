/**
 * What is descended: surfaces from formulas, functions and data, and the known
 * ones by name. May import core and formula.
 *
 * @example A surface from a formula, and one that is known
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { beale, surface } from "downhill/surfaces";
 *
 * assertEquals([...surface("x^2 + 3*y").gradient([2, 1])], [4, 3]);
 * assertEquals(beale.value([3, 0.5]), 0);
 * ```
 *
 * @module
 */

export {
  ackley,
  beale,
  bentRavine,
  booth,
  bowl,
  branin,
  type CatalogueSurface,
  cliff,
  doubleWell,
  easom,
  goldsteinPrice,
  griewank,
  himmelblau,
  hyperbolic,
  levy13,
  matyas,
  mccormick,
  monkeySaddle,
  noisyBowl,
  olsBowl,
  plateau,
  quad,
  rastrigin,
  rosenbrock,
  saddle,
  sixHumpCamel,
  styblinskiTang,
  type SurfaceKey,
  surfaces,
  threeHumpCamel,
} from "./catalogue.ts";
export { surface } from "./from_formula.ts";
export type {
  FormulaSurface,
  Landmarks,
  SurfaceOptions,
} from "./formula_surface.ts";
export { eigenvalues } from "./eigenvalues.ts";
export {
  type Batch,
  batches,
  type BatchOptions,
  type SampleOptions,
  stochastic,
} from "./batches.ts";
export { columns, type ColumnsOptions } from "./columns.ts";
export type { Column, Data, Measurements } from "./data.ts";
export type { DataSurface, FitOptions } from "./data_surface.ts";
export {
  type Drawn,
  type DrawOptions,
  linearData,
  type LinearDataOptions,
  logisticData,
  type LogisticDataOptions,
  networkData,
  type NetworkDataOptions,
} from "./draws.ts";
export { axis, type Grid, type GridOptions, valueGrid } from "./grid.ts";
export { type LeastSquares, leastSquares } from "./least_squares.ts";
export { type Logistic, logistic, type LogisticOptions } from "./logistic.ts";
export { type Network, network } from "./network.ts";
export type { Scale } from "./scale.ts";
export { slice, type SliceOptions } from "./slice.ts";
export {
  functionSurface,
  type FunctionSurfaceOptions,
} from "./function_surface.ts";
export { type Carried, surfaceFrom } from "./revived.ts";
export type {
  Derivatives,
  Landmark,
  Range,
  Start,
  Surface,
} from "../core/surface.ts";
export type { Vector } from "../core/vector.ts";
export type {
  Parameter,
  Parameters,
  ParameterValues,
} from "../formula/parameters.ts";
export type { DecimalMark } from "./cell_number.ts";
export type { CoordinateFunctions } from "./function_computation.ts";
export type { Known } from "./known.ts";
