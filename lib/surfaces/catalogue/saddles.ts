/**
 * Saddles: the slope vanishes where there is no minimum.
 *
 * @module
 */

import { at, type CatalogueSurface, entry } from "./entry.ts";

/** `x² − y²`, on which three optimizers run 4000 epochs. */
export const saddle: CatalogueSurface = entry({
  key: "saddle",
  name: "Saddle",
  formula: "x^2 - y^2",
  purpose:
    "Down in y without end: who leaves first depends on the start and on what is measured.",
  reference: "essay 4",
  view: [[-5, 25], [-5, 25]],
  minima: [],
  saddles: [at(0, 0, 0)],
  starts: [{ point: [20.75, 0.5], source: "essay 4" }],
});

/** `y² − x²`, entered almost on its ridge. */
export const hyperbolic: CatalogueSurface = entry({
  key: "hyperbolic",
  name: "Hyperbolic saddle",
  formula: "y^2 - x^2",
  purpose:
    "Starting a ten-thousandth beside the ridge: the way out is there, the slope toward it is not.",
  reference: "essay 2, figure 3",
  view: [[-4, 4], [-4, 4]],
  minima: [],
  saddles: [at(0, 0, 0)],
  starts: [{ point: [1e-4, 3], source: "essay 2, figure 3" }],
});

/** Three valleys and three ridges meet: two for the legs, one for the tail. */
export const monkeySaddle: CatalogueSurface = entry({
  key: "monkeySaddle",
  name: "Monkey saddle",
  formula: "x^3 - 3*x*y^2",
  purpose:
    "A saddle where the Hessian vanishes too: curvature says nothing there.",
  reference: "D. Hilbert & S. Cohn-Vossen (1932), Anschauliche Geometrie",
  view: [[-2, 2], [-2, 2]],
  minima: [],
  saddles: [at(0, 0, 0)],
  starts: [{ point: [1, 0.01], source: "downhill" }],
});
