/**
 * Several minima: where a run ends depends on where it began. Surfaces with
 * more than a dozen of them state the lowest only.
 *
 * @module
 */

import { at, type CatalogueSurface, entry } from "./entry.ts";

/** Himmelblau's four equal minima. */
export const himmelblau: CatalogueSurface = entry({
  key: "himmelblau",
  name: "Himmelblau",
  formula: "(x^2 + y - 11)^2 + (x + y^2 - 7)^2",
  purpose: "Four minima of the same depth: a map of who ends where.",
  reference: "D. M. Himmelblau (1972), Applied Nonlinear Programming",
  view: [[-5, 5], [-5, 5]],
  minima: [
    at(3, 2, 0),
    at(-2.805118086952745, 3.131312518250573, 0),
    at(-3.779310253377747, -3.28318599128617, 0),
    at(3.584428340330492, -1.848126526964404, 0),
  ],
  saddles: [
    at(3.385154183607021, 0.07385187983774928, 13.311926270405587),
    at(0.08667750455539634, 2.884254701174776, 67.71915008752613),
    at(-3.0730257507643897, -0.08135304428796751, 104.01516291755811),
    at(-0.12796134673068005, -1.9537149802445766, 178.33723920192745),
  ],
  starts: [
    { point: [0, 0], source: "downhill" },
    { point: [-0.27, -0.92], source: "downhill, beside the maximum" },
  ],
});

/** Rastrigin's egg box on a bowl. */
export const rastrigin: CatalogueSurface = entry({
  key: "rastrigin",
  name: "Rastrigin",
  formula: "20 + x^2 - 10*cos(2*pi*x) + y^2 - 10*cos(2*pi*y)",
  purpose: "121 minima in a regular grid: every descent ends in the nearest.",
  reference: "L. A. Rastrigin (1974), Systems of Extremal Control",
  view: [[-5.12, 5.12], [-5.12, 5.12]],
  minima: [at(0, 0, 0)],
  starts: [{ point: [-2, 3.5], source: "pytorch-optimizer" }],
});

/** Ackley's funnel: the minimum is a tip, where the slope jumps. */
export const ackley: CatalogueSurface = entry({
  key: "ackley",
  name: "Ackley",
  formula:
    "-20*exp(-0.2*sqrt(0.5*(x^2 + y^2))) - exp(0.5*(cos(2*pi*x) + cos(2*pi*y))) + e + 20",
  purpose:
    "Flat and dimpled outside, a sharp tip inside: steps that do not shrink never settle on it.",
  reference:
    "D. H. Ackley (1987), A Connectionist Machine for Genetic Hillclimbing",
  view: [[-5, 5], [-5, 5]],
  minima: [at(0, 0, 0)],
  starts: [{ point: [2.5, -3.5], source: "downhill" }],
});

/** Styblinski and Tang's four wells of different depth. */
export const styblinskiTang: CatalogueSurface = entry({
  key: "styblinskiTang",
  name: "Styblinski–Tang",
  formula: "0.5*(x^4 - 16*x^2 + 5*x + y^4 - 16*y^2 + 5*y)",
  purpose: "Four wells of different depth: the lowest is a matter of luck.",
  reference:
    "M. A. Styblinski & T.-S. Tang (1990), Experiments in nonconvex optimization, Neural Networks 3",
  view: [[-5, 5], [-5, 5]],
  minima: [
    at(-2.903534027771177, -2.903534027771177, -78.33233140754282),
    at(-2.903534027771177, 2.746802770990837, -64.19561235905536),
    at(2.746802770990837, -2.903534027771177, -64.19561235905536),
    at(2.746802770990837, 2.746802770990837, -50.05889331056789),
  ],
  saddles: [
    at(-2.903534027771177, 0.1567312567803401, -38.97055334471606),
    at(0.1567312567803401, -2.903534027771177, -38.97055334471606),
    at(2.746802770990837, 0.1567312567803401, -24.833834296228588),
    at(0.1567312567803401, 2.746802770990837, -24.833834296228588),
  ],
  starts: [{ point: [0, 0], source: "downhill" }],
});

/** The camel's back with three humps. */
export const threeHumpCamel: CatalogueSurface = entry({
  key: "threeHumpCamel",
  name: "Three-hump camel",
  formula: "2*x^2 - 1.05*x^4 + x^6/6 + x*y + y^2",
  purpose: "Three wells in a row: momentum can carry a run over a hump.",
  reference: "Jamil & Yang (2013), arXiv:1308.4008, three-hump camel",
  view: [[-2, 2], [-2, 2]],
  minima: [
    at(0, 0, 0),
    at(-1.747552345830289, 0.8737761729151445, 0.29863844223686),
    at(1.747552345830289, -0.8737761729151445, 0.29863844223686),
  ],
  saddles: [
    at(-1.0705422918236598, 0.5352711459118299, 0.8773615577631402),
    at(1.0705422918236598, -0.5352711459118299, 0.8773615577631402),
  ],
  starts: [{ point: [-1.9, 1.5], source: "downhill" }],
});

/** The camel's back with six humps. */
export const sixHumpCamel: CatalogueSurface = entry({
  key: "sixHumpCamel",
  name: "Six-hump camel",
  formula: "(4 - 2.1*x^2 + x^4/3)*x^2 + x*y + (-4 + 4*y^2)*y^2",
  purpose: "Six minima, two of them lowest, and seven saddles between them.",
  reference:
    "L. C. W. Dixon & G. P. Szegő (1978), The global optimization problem, Towards Global Optimisation 2",
  view: [[-3, 3], [-2, 2]],
  minima: [
    at(0.089842013100318, -0.7126564030207396, -1.0316284534898774),
    at(-0.089842013100318, 0.7126564030207396, -1.0316284534898774),
    at(-1.7036067149699807, 0.7960835686726252, -0.21546382438371725),
    at(1.7036067149699807, -0.7960835686726252, -0.21546382438371725),
    at(-1.6071047529201972, -0.5686514548841314, 2.1042503103112584),
    at(1.6071047529201972, 0.5686514548841314, 2.1042503103112584),
  ],
  saddles: [
    at(0, 0, 0),
    at(-1.1092053368047863, 0.7682680925095398, 0.5437186009781856),
    at(1.1092053368047863, -0.7682680925095398, 0.5437186009781856),
    at(-1.6380679841897787, -0.22867406904439408, 2.2293571975307143),
    at(1.6380679841897787, 0.22867406904439408, 2.2293571975307143),
    at(-1.2960702671671092, -0.6050843880386585, 2.22947081802986),
    at(1.2960702671671092, 0.6050843880386585, 2.22947081802986),
  ],
  starts: [{ point: [-1.5, 1.5], source: "downhill" }],
});

/** Lévy's function number 13. */
export const levy13: CatalogueSurface = entry({
  key: "levy13",
  name: "Lévy N. 13",
  formula:
    "sin(3*pi*x)^2 + (x - 1)^2*(1 + sin(3*pi*y)^2) + (y - 1)^2*(1 + sin(2*pi*y)^2)",
  purpose:
    "Hundreds of dents in a broad bowl: the large shape is right, the local slope is not.",
  reference:
    "A. V. Levy & A. Montalvo (1985), The tunneling algorithm for the global minimization of functions, SIAM Journal on Scientific and Statistical Computing 6",
  view: [[-4, 6], [-4, 6]],
  minima: [at(1, 1, 0)],
  starts: [{ point: [-3, 4], source: "downhill" }],
});

/** Griewank's shallow waves on a very wide bowl. */
export const griewank: CatalogueSurface = entry({
  key: "griewank",
  name: "Griewank",
  formula: "1 + (x^2 + y^2)/4000 - cos(x)*cos(y/sqrt(2))",
  purpose:
    "From afar a bowl, from near all waves: what is seen depends on the view.",
  reference:
    "A. O. Griewank (1981), Generalized descent for global optimization, Journal of Optimization Theory and Applications 34",
  view: [[-10, 10], [-10, 10]],
  minima: [at(0, 0, 0)],
  starts: [{ point: [-7, 6], source: "downhill" }],
});

/** Branin's three equal minima. */
export const branin: CatalogueSurface = entry({
  key: "branin",
  name: "Branin",
  formula:
    "(y - 5.1/(4*pi^2)*x^2 + 5/pi*x - 6)^2 + 10*(1 - 1/(8*pi))*cos(x) + 10",
  purpose: "Three minima of the same depth along one bent valley.",
  reference:
    "F. H. Branin (1972), Widely convergent method for finding multiple solutions of simultaneous nonlinear equations, IBM Journal of Research and Development 16",
  view: [[-5, 10], [0, 15]],
  minima: [
    at(-3.141592653589793, 12.275, 0.39788735772973816),
    at(3.141592653589793, 2.275, 0.39788735772973816),
    at(9.42477796076938, 2.475, 0.39788735772973816),
  ],
  saddles: [
    at(0, 6, 19.602112642270264),
    at(6.283185307179586, 1.1, 19.602112642270264),
  ],
  starts: [{ point: [2.5, 10], source: "downhill" }],
});
