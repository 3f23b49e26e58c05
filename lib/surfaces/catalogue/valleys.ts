/**
 * Curved valleys: the way down keeps turning.
 *
 * @module
 */

import { at, type CatalogueSurface, entry } from "./entry.ts";

/** Rosenbrock's banana valley, with both of its parameters. */
export const rosenbrock: CatalogueSurface = entry({
  key: "rosenbrock",
  name: "Rosenbrock",
  formula: "(a - x)^2 + b*(y - x^2)^2",
  parameters: {
    a: { value: 1, range: [0, 2] },
    b: { value: 100, range: [1, 200] },
  },
  purpose:
    "Into the curved valley in a few steps, along its floor in thousands.",
  reference:
    "H. H. Rosenbrock (1960), An automatic method for finding the greatest or least value of a function, The Computer Journal 3",
  view: [[-2, 2], [-1, 3]],
  minima: ({ a }) => [at(a, a * a, 0)],
  starts: [
    { point: [-1.2, 1], source: "Rosenbrock (1960)" },
    { point: [1.5, 1.5], source: "PyTorch, test_optim" },
    { point: [-2, 2], source: "pytorch-optimizer" },
  ],
});

/** Beale's surface: a plain between sharp peaks at the corners. */
export const beale: CatalogueSurface = entry({
  key: "beale",
  name: "Beale",
  formula: "(1.5 - x + x*y)^2 + (2.25 - x + x*y^2)^2 + (2.625 - x + x*y^3)^2",
  purpose:
    "Steep walls, then a plain that hardly slopes: one learning rate for both is hard to find.",
  reference:
    "E. M. L. Beale (1958), On an iterative method for finding a local minimum of a function of more than one variable, Princeton University, Technical Report 25",
  view: [[-4.5, 4.5], [-4.5, 4.5]],
  minima: [at(3, 0.5, 0)],
  saddles: [
    at(0.10053793732415837, -2.644513585023125, 9.86451228475556),
    at(0, 1, 14.203125),
  ],
  starts: [
    { point: [1.5, 2], source: "essay 2, figure 4" },
    { point: [1, 1], source: "Moré, Garbow & Hillstrom (1981), problem 5" },
  ],
});

/** A narrow ravine along a sine. */
export const bentRavine: CatalogueSurface = entry({
  key: "bentRavine",
  name: "Ravine that turns",
  formula: "x^2/20 + 10*(y - sin(x))^2",
  purpose:
    "The slope along the floor is small and its direction changes: what was remembered soon points into the wall.",
  reference: "downhill",
  view: [[-5, 5], [-2.5, 2.5]],
  minima: [at(0, 0, 0)],
  starts: [{ point: [-4.5, 2], source: "downhill" }],
});

/** Goldstein and Price's polynomial: heights from 3 to a million. */
export const goldsteinPrice: CatalogueSurface = entry({
  key: "goldsteinPrice",
  name: "Goldstein–Price",
  formula:
    "(1 + (x + y + 1)^2*(19 - 14*x + 3*x^2 - 14*y + 6*x*y + 3*y^2))*(30 + (2*x - 3*y)^2*(18 - 32*x + 12*x^2 + 48*y - 36*x*y + 27*y^2))",
  purpose:
    "Six orders of magnitude in one picture: a step that suits the floor is thrown out by the walls.",
  reference:
    "A. A. Goldstein & J. F. Price (1971), On descent from local minima, Mathematics of Computation 25",
  view: [[-2, 2], [-2, 2]],
  minima: [
    at(0, -1, 3),
    at(-0.6, -0.4, 30),
    at(1.8, 0.2, 84),
    at(1.2, 0.8, 840),
  ],
  saddles: [
    at(-0.4, -0.6, 35),
    at(1.2, -0.2, 99),
    at(1.4, 0.6, 980),
    at(0.6, 0.4, 990),
  ],
  starts: [{ point: [-1.5, 1.5], source: "downhill" }],
});

/** McCormick's wave on a slope. */
export const mccormick: CatalogueSurface = entry({
  key: "mccormick",
  name: "McCormick",
  formula: "sin(x + y) + (x - y)^2 - 1.5*x + 2.5*y + 1",
  purpose:
    "A valley whose floor is a wave: two minima in view, ever lower ones outside it.",
  reference: "Jamil & Yang (2013), arXiv:1308.4008, McCormick",
  view: [[-1.5, 4], [-3, 4]],
  minima: [
    at(-0.5471975511965976, -1.5471975511965976, -1.9132229549810367),
    at(2.5943951023931957, 1.5943951023931957, 1.2283696986087566),
  ],
  saddles: [at(1.5471975511965976, 0.5471975511965976, 1.9132229549810362)],
  starts: [{ point: [3, 3], source: "downhill" }],
});
