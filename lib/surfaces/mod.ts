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
export {
  axis,
  drawnHeights,
  type Grid,
  type GridOptions,
  valueGrid,
} from "./grid.ts";
export { type LeastSquares, leastSquares } from "./least_squares.ts";
export { type Logistic, logistic, type LogisticOptions } from "./logistic.ts";
export { type Network, network } from "./network.ts";
export { drawn, heightOf, type Scale } from "./scale.ts";
export { slice, type SliceOptions } from "./slice.ts";
