/**
 * Convex surfaces: one minimum, and the condition number decides.
 *
 * @module
 */

import { at, type CatalogueSurface, entry } from "./entry.ts";

/** `x² + 4 y²`: the simplest surface on which gradient descent zig-zags. */
export const quad: CatalogueSurface = entry({
  key: "quad",
  name: "Elongated bowl",
  formula: "x^2 + 4*y^2",
  purpose:
    "Condition number 4: enough for gradient descent to zig-zag, and nothing else happens.",
  reference: "essay 2, figure 1",
  view: [[-4.5, 4.5], [-4.5, 4.5]],
  minima: [at(0, 0, 0)],
  starts: [{ point: [-4, 4], source: "essay 2, figure 1" }],
});

/** `(x/4)² + (y/2)²`: the bowl on which many balls roll. */
export const bowl: CatalogueSurface = entry({
  key: "bowl",
  name: "Wide bowl",
  formula: "(x/4)^2 + (y/2)^2",
  purpose:
    "Slopes so small that a thousand steps can be watched, with one start for each optimizer.",
  reference: "essay 3",
  view: [[-1, 1], [-1, 1]],
  minima: [at(0, 0, 0)],
  starts: [
    { point: [1, 1], source: "essay 3, gradient descent" },
    { point: [-1, -1], source: "essay 3, momentum and Nesterov" },
    { point: [1, -1], source: "essay 3, RMSProp" },
    { point: [-1, 1], source: "essay 3, Adam" },
  ],
});

/** Essay 1's loss as it would be for endlessly many rows of data. */
export const olsBowl: CatalogueSurface = entry({
  key: "olsBowl",
  name: "Expected squared loss",
  formula: "(x + 2)^2 + 25/3*(y - 2)^2 + 1e-6",
  purpose:
    "The loss of a line y = a + b x without the chance of a sample: x is the intercept, y the slope.",
  reference: "essay 1",
  view: [[-10, 10], [-10, 10]],
  minima: [at(-2, 2, 1e-6)],
  starts: [{ point: [2, 9], source: "essay 1, slope 9 and intercept 2" }],
});

/** Booth's bowl: a tilted ellipse with condition number 9. */
export const booth: CatalogueSurface = entry({
  key: "booth",
  name: "Booth",
  formula: "(x + 2*y - 7)^2 + (2*x + y - 5)^2",
  purpose:
    "A bowl whose axes are not the coordinates: scaling each coordinate by itself no longer helps.",
  reference: "Jamil & Yang (2013), arXiv:1308.4008, Booth",
  view: [[-3, 6], [-3, 6]],
  minima: [at(1, 3, 0)],
  starts: [{ point: [1, -2], source: "essay 2, figure 2" }],
});

/** Matyas' bowl: its axes are the diagonals, as Booth's, and 25 to 1. */
export const matyas: CatalogueSurface = entry({
  key: "matyas",
  name: "Matyas",
  formula: "0.26*(x^2 + y^2) - 0.48*x*y",
  purpose:
    "A long diagonal valley in a convex surface: quick across it, slow along it.",
  reference:
    "J. Matyas (1965), Random optimization, Automation and Remote Control 26",
  view: [[-10, 10], [-10, 10]],
  minima: [at(0, 0, 0)],
  starts: [{ point: [-8, 6], source: "downhill" }],
});
