/**
 * Where the slope itself is the trouble: almost none, far too much, or full
 * of noise.
 *
 * @module
 */

import { at, type CatalogueSurface, entry } from "./entry.ts";

/** A hole in a plain: the slope dies away within a few units. */
export const plateau: CatalogueSurface = entry({
  key: "plateau",
  name: "Plateau",
  formula: "1 - exp(-(x^2 + y^2)/2)",
  purpose:
    "Far out the gradient all but vanishes: only rules that divide by its size move on.",
  reference: "downhill",
  view: [[-5, 5], [-5, 5]],
  minima: [at(0, 0, 0)],
  starts: [{ point: [3, 2], source: "downhill" }],
});

/** Easom's needle hole in an endless plain. */
export const easom: CatalogueSurface = entry({
  key: "easom",
  name: "Easom",
  formula: "-cos(x)*cos(y)*exp(-((x - pi)^2 + (y - pi)^2))",
  purpose: "A hole in a plain with shallow moats around it.",
  reference:
    "E. E. Easom (1990), A survey of global optimization techniques, MSc thesis, University of Louisville",
  view: [[0, 6.283185307179586], [0, 6.283185307179586]],
  minima: [at(3.141592653589793, 3.141592653589793, -1)],
  starts: [{ point: [2, 4], source: "downhill" }],
});

/** A bowl that is cut by a cliff. */
export const cliff: CatalogueSurface = entry({
  key: "cliff",
  name: "Cliff",
  formula: "(x^2 + y^2)/10 + 1 + tanh(20*(x - 2))",
  purpose:
    "A gentle slope, then a wall thirty times as steep: one step there throws a run out of the picture.",
  reference:
    "R. Pascanu, T. Mikolov & Y. Bengio (2013), On the difficulty of training recurrent neural networks, section 2",
  view: [[-4, 4], [-4, 4]],
  minima: [at(0, 0, 0)],
  starts: [{ point: [3.5, 2], source: "downhill" }],
});

/** Two wells; the tilt makes one deeper. */
export const doubleWell: CatalogueSurface = entry({
  key: "doubleWell",
  name: "Double well",
  formula: "(x^2 - 1)^2 + tilt*x + y^2",
  parameters: { tilt: { value: 0.25, range: [-1, 1] } },
  purpose:
    "A good minimum behind a ridge: how much momentum does it take to get there?",
  reference: "downhill",
  view: [[-2, 2], [-2, 2]],
  minima: ({ tilt }) =>
    [root(tilt, 0), root(tilt, 1)]
      .map((x) => at(x, 0, (x * x - 1) ** 2 + tilt * x))
      .sort((a, b) => a.value - b.value),
  saddles: ({ tilt }) => {
    const x = root(tilt, 2);
    return [at(x, 0, (x * x - 1) ** 2 + tilt * x)];
  },
  starts: [{ point: [1.8, 1.5], source: "downhill" }],
});

/** One of the three roots of `4 x³ − 4 x + tilt`, by Viète. */
function root(tilt: number, k: number): number {
  const angle = Math.acos(-tilt * 3 * Math.sqrt(3) / 8);
  return 2 / Math.sqrt(3) * Math.cos((angle + [0, 2, 4][k] * Math.PI) / 3);
}

/** A bowl with bumps of every direction: noise that is the same every time. */
export const noisyBowl: CatalogueSurface = entry({
  key: "noisyBowl",
  name: "Noise on a bowl",
  formula:
    "x^2 + y^2 + noise*(3 - cos(5*x + 7*y) - cos(11*x - 4*y) - cos(3*x + 13*y))",
  parameters: { noise: { value: 0.3, range: [0, 1] } },
  purpose:
    "The wide shape leads to the minimum, the local slope often does not.",
  reference: "downhill",
  view: [[-3, 3], [-3, 3]],
  minima: [at(0, 0, 0)],
  starts: [{ point: [-2.5, 2], source: "downhill" }],
});
