/**
 * See how optimizers move: surfaces, optimizers, and the paths they take.
 *
 * @module
 */

export type { Beginning, Precision } from "./core/beginning.ts";
export { descend, type DescendOptions } from "./core/descend.ts";
export {
  type Framework,
  frameworks,
  keras,
  type NamedOptions,
  optax,
  optimizer,
  tensorflow1,
  torch,
} from "./frameworks/mod.ts";
export { adabelief, type AdabeliefOptions } from "./optimizers/adabelief.ts";
export { adadelta, type AdadeltaOptions } from "./optimizers/adadelta.ts";
export { adagrad, type AdagradOptions } from "./optimizers/adagrad.ts";
export { adam } from "./optimizers/adam.ts";
export { adamax, type AdamaxOptions } from "./optimizers/adamax.ts";
export { adamw } from "./optimizers/adamw.ts";
export { amsgrad, type AmsgradOptions } from "./optimizers/amsgrad.ts";
export { averaged, type AveragedOptions } from "./optimizers/averaged.ts";
export {
  type Factory,
  optimizerName,
  optimizers,
} from "./optimizers/catalogue.ts";
export { clipped, type ClippedOptions } from "./optimizers/clipped.ts";
export type { CommonOptions, LearningRate } from "./optimizers/common.ts";
export { ftrl, type FtrlOptions } from "./optimizers/ftrl.ts";
export { gradientDescent } from "./optimizers/gradient_descent.ts";
export { lamb } from "./optimizers/lamb.ts";
export { lion, type LionOptions } from "./optimizers/lion.ts";
export type { MomentOptions } from "./optimizers/moments.ts";
export { momentum, type MomentumOptions } from "./optimizers/momentum.ts";
export { nadam, type NadamOptions } from "./optimizers/nadam.ts";
export { nesterov, type NesterovOptions } from "./optimizers/nesterov.ts";
export { noisy, type NoisyOptions } from "./optimizers/noisy.ts";
export type { Optimizer, State } from "./core/optimizer.ts";
export { qhm, type QhmOptions } from "./optimizers/qhm.ts";
export { radam, type RadamOptions } from "./optimizers/radam.ts";
export { rmsprop, type RmspropOptions } from "./optimizers/rmsprop.ts";
export { yogi, type YogiOptions } from "./optimizers/yogi.ts";
export { type Random, random, type RandomState } from "./core/random.ts";
export {
  constantSchedule,
  cosineDecay,
  type CosineDecayOptions,
  type DecayOptions,
  exponentialDecay,
  inverseTimeDecay,
  multiStepDecay,
  type MultiStepDecayOptions,
  piecewiseConstant,
  type PiecewiseConstantOptions,
  type Plateau,
  type PlateauOptions,
  type PlateauState,
  polynomialDecay,
  type PolynomialDecayOptions,
  reduceOnPlateau,
  type Schedule,
  stepDecay,
  type StepDecayOptions,
  warmUp,
  type WarmUpOptions,
} from "./schedules/mod.ts";
export { type Stepper, stepper } from "./core/stepper.ts";
export type {
  Derivatives,
  Landmark,
  Range,
  Start,
  Surface,
} from "./core/surface.ts";
export type { Checkpoint, End, Trajectory } from "./core/trajectory.ts";
export { decodeTrajectory, encodeTrajectory } from "./core/trajectory_json.ts";
export type { Vector } from "./core/vector.ts";
export {
  contours,
  type ContoursOptions,
} from "./figures/marks/contours/contours.ts";
export {
  curves,
  type CurvesOptions,
  type Measure,
} from "./figures/marks/curves/curves.ts";
export { type Figure, figure, type FigureOptions } from "./figures/figure.ts";
export {
  type Path,
  path,
  type PathOptions,
} from "./figures/marks/path/path.ts";
export { decode, encode } from "./figures/payload.ts";
export {
  type Camera,
  terrain,
  type TerrainOptions,
} from "./figures/marks/terrain/terrain.ts";
export { plotlyFigure } from "./figures/plotly_figure.ts";
export { label } from "./figures/ticks.ts";
export { check } from "./jupyter/check.ts";
export { hiddenRun } from "./jupyter/exercises/hidden.ts";
export { figureHtml } from "./jupyter/html.ts";
export { libraryHtml } from "./jupyter/library.ts";
export { loadFigures, show, type ShowOptions } from "./jupyter/show.ts";
export { showTable } from "./jupyter/table.ts";
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
  surfaces,
  threeHumpCamel,
} from "./surfaces/catalogue.ts";
export { surface } from "./surfaces/from_formula.ts";
export type {
  FormulaSurface,
  Landmarks,
  SurfaceOptions,
} from "./surfaces/formula_surface.ts";
export { FormulaError } from "./formula/error.ts";
export type {
  Parameter,
  Parameters,
  ParameterValues,
} from "./formula/parameters.ts";
export {
  type Basins,
  basins,
  type BasinsOptions,
  DIVERGED,
  NOWHERE,
} from "./analysis/basins.ts";
export { type Curvature, curvature } from "./analysis/curvature.ts";
export { firstBelow, firstOutside, firstWithin } from "./analysis/first.ts";
export { hessianAt } from "./analysis/hessian.ts";
export type { StationaryKind } from "./analysis/kind.ts";
export {
  type Lowest,
  lowestIn,
  type LowestOptions,
} from "./analysis/lowest.ts";
export {
  type Race,
  race,
  type RaceOptions,
  type Result,
} from "./analysis/races.ts";
export {
  bestLearningRate,
  bestMomentum,
  type BestRate,
  convergenceRate,
  type RuleOptions,
  stabilityLimit,
} from "./analysis/stability.ts";
export {
  type StationaryOptions,
  type StationaryPoint,
  stationaryPoints,
} from "./analysis/stationary.ts";
export {
  logSpaced,
  type Sweep,
  sweep,
  type SweepOptions,
} from "./analysis/sweeps.ts";
export { eigenvalues } from "./surfaces/eigenvalues.ts";
export {
  type Batch,
  batches,
  type BatchOptions,
  type SampleOptions,
  stochastic,
} from "./surfaces/batches.ts";
export { columns, type ColumnsOptions } from "./surfaces/columns.ts";
export type { Column, Data, Measurements } from "./surfaces/data.ts";
export type { DataSurface, FitOptions } from "./surfaces/data_surface.ts";
export {
  type Drawn,
  type DrawOptions,
  linearData,
  type LinearDataOptions,
  logisticData,
  type LogisticDataOptions,
  networkData,
  type NetworkDataOptions,
} from "./surfaces/draws.ts";
export {
  axis,
  drawnHeights,
  type Grid,
  type GridOptions,
  valueGrid,
} from "./surfaces/grid.ts";
export { type LeastSquares, leastSquares } from "./surfaces/least_squares.ts";
export {
  type Logistic,
  logistic,
  type LogisticOptions,
} from "./surfaces/logistic.ts";
export { type Network, network } from "./surfaces/network.ts";
export { drawn, heightOf, type Scale } from "./surfaces/scale.ts";
export { slice, type SliceOptions } from "./surfaces/slice.ts";
export {
  functionSurface,
  type FunctionSurfaceOptions,
} from "./surfaces/function_surface.ts";
export {
  type Bench,
  bench,
  type BenchOptions,
  type Control,
  type Preset,
} from "./figures/playground/playground.ts";
export { describe, type Description } from "./frameworks/description.ts";
export { alike } from "./optimizers/alike.ts";
export { type Anatomy, dissector } from "./analysis/decompose_step.ts";
export type { Before } from "./formula/equations/explain.ts";
export { gridOfStarts, randomStarts, ringOfStarts } from "./analysis/starts.ts";
export {
  anatomy,
  type AnatomyOptions,
} from "./figures/marks/anatomy/anatomy.ts";
export {
  type Balls,
  balls,
  type BallsOptions,
} from "./figures/marks/balls/balls.ts";
export { fromSource, surfaceFrom } from "./surfaces/revived.ts";
