/**
 * Every public function of the arithmetic, called as it should not be. Cells
 * are never type-checked, so each slip must be told in words.
 */
import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import * as analysis from "../../lib/analysis/mod.ts";
import * as core from "../../lib/core/mod.ts";
import * as downhill from "../../lib/mod.ts";
import * as surfaces from "../../lib/surfaces/mod.ts";

const { adam, booth, descend, gradientDescent, leastSquares } = downhill;

const rule = gradientDescent({ learningRate: 0.01 });
const run = descend(booth, rule, { start: [1, -2], steps: 3 });
const loss = leastSquares({ rows: 20 });

/** What may be put where something else belongs. */
const VALUES = {
  undefined: undefined,
  null: null,
  number: 3.25,
  text: "x^2",
  list: ["a"],
  "empty list": [],
  object: {},
  function: Math.hypot,
  factory: adam,
  promise: Promise.resolve(booth),
  surface: booth,
  optimizer: rule,
  run,
  date: new Date(0),
  big: 3n,
  symbol: Symbol("x"),
};

type Name = keyof typeof VALUES;

/** A right argument, and those of the values that are right as well. */
interface Argument {
  readonly right: unknown;
  readonly also: readonly Name[];
  /** Whether its keys are options. */
  readonly options?: boolean;
}

const functions: readonly Name[] = ["function", "factory"];

const aSurface: Argument = { right: booth, also: ["surface"] };
const aLoss: Argument = { right: loss, also: [] };
const anOptimizer: Argument = { right: rule, also: ["optimizer"] };
const aRun: Argument = { right: run, also: ["run"] };
const aText = (right: string): Argument => ({ right, also: ["text"] });
const aNumber = (right: number): Argument => ({ right, also: ["number"] });
const aCount = (right: number): Argument => ({ right, also: [] });
const aPoint: Argument = { right: [1, 2], also: [] };
const aView: Argument = { right: [[-1, 1], [-1, 1]], also: [] };
const some: Argument = { right: [2, 18], also: [] };
/** Options of which some must be given. */
const needed = (right: object): Argument => ({
  right,
  also: [],
  options: true,
});
/** Options that may all be left out. */
const open = (right: object): Argument => ({
  right,
  also: ["undefined", "object"],
  options: true,
});

const runOptions = { start: [1, 2], steps: 3 };

/** The right arguments of every public function. */
const CALLS: Readonly<Record<string, readonly Argument[]>> = {
  // core
  descend: [
    aSurface,
    anOptimizer,
    needed({ ...runOptions, tolerance: 1, states: true, precision: "float32" }),
  ],
  crowd: [
    aSurface,
    { right: adam, also: ["factory", "optimizer"] },
    needed({ starts: [1, 2], steps: 3, tolerance: 1, every: 2 }),
  ],
  stepper: [anOptimizer, needed({ start: [1, 2], precision: "float64" })],
  random: [aCount(1)],
  pointAt: [aRun, aCount(1)],
  lastPoint: [aRun],
  gradientAt: [aRun, aCount(1)],
  valueAt: [aRun, aCount(1)],
  encodeTrajectory: [aRun],
  decodeTrajectory: [{ right: downhill.encodeTrajectory(run), also: [] }],
  // surfaces
  surface: [
    { right: "a*x^2", also: ["text"] },
    open({ parameters: { a: 1 }, name: "bowl", view: [[-1, 1]] }),
  ],
  functionSurface: [
    { right: (x: number) => x, also: functions },
    open({ variables: ["x"], name: "line", selfContained: true }),
  ],
  surfaceFrom: [{
    right: { name: "Booth", variables: ["x", "y"], source: booth.source },
    also: ["surface"],
  }],
  axis: [{ right: [0, 1], also: [] }, aCount(5)],
  eigenvalues: [{ right: [1, 0, 0, 1], also: [] }],
  batches: [aLoss, needed({ size: 3, seed: 1, epochs: 2, dropLast: true })],
  stochastic: [aLoss, needed({ size: 3, seed: 1 })],
  columns: [aText("1,2\n"), open({ only: ["x"], names: ["x", "y"] })],
  leastSquares: [open({ rows: 20, seed: 2, noise: 1, name: "line" })],
  logistic: [open({ rows: 20, seed: 2, penalty: 1 })],
  network: [open({ rows: 20, seed: 2, inner: 1 })],
  linearData: [open({ rows: 20, seed: 2, slope: 1 })],
  logisticData: [open({ rows: 20, seed: 2, slope: 1 })],
  networkData: [open({ rows: 20, seed: 2, outer: 1 })],
  valueGrid: [aSurface, open({ columns: 4, rows: 3, scale: "log" })],
  slice: [
    aSurface,
    needed({ origin: [0, 0], directions: [[1, 0], [0, 1]], name: "cut" }),
  ],
  // analysis
  basins: [aSurface, anOptimizer, open({ columns: 3, steps: 4, within: 1 })],
  curvature: [aSurface, aPoint],
  hessianAt: [aSurface, aPoint],
  firstWithin: [aRun, aPoint, open({ within: 1 })],
  firstBelow: [aRun, aNumber(1)],
  firstOutside: [aRun, aView],
  lowestIn: [aSurface, open({ columns: 5 })],
  stationaryPoints: [aSurface, open({ starts: 3 })],
  race: [
    aSurface,
    { right: [rule], also: [] },
    needed({ ...runOptions, within: 1, tolerance: 1 }),
  ],
  sweep: [
    aSurface,
    { right: (eta: number) => adam({ learningRate: eta }), also: ["factory"] },
    needed({ ...runOptions, learningRates: [0.1] }),
  ],
  rateMap: [
    aSurface,
    { right: downhill.momentum, also: [] },
    needed({
      across: { learningRate: [0.1] },
      upward: { momentum: [0.5] },
      start: [1, 2],
      steps: 9,
      floor: 0,
    }),
  ],
  logSpaced: [{ right: [1, 10], also: [] }, aCount(5)],
  stabilityLimit: [aNumber(3), open({ momentum: 0.5, nesterov: true })],
  convergenceRate: [some, needed({ learningRate: 0.1, momentum: 0.5 })],
  bestMomentum: [some],
  bestLearningRate: [some],
  modesOf: [aSurface, aRun, open({ at: [1, 3] })],
  decomposeStep: [
    anOptimizer,
    needed({ point: [1, 2], gradient: [2, 8], state: { t: 0 }, step: 0 }),
  ],
  gridOfStarts: [aView, needed({ columns: 3, rows: 2 })],
  randomStarts: [aView, needed({ count: 3, seed: 1 })],
  ringOfStarts: [aPoint, needed({ count: 3, radius: 1 })],
};

type Function = (...args: unknown[]) => unknown;

const all = new Map<string, [Function, readonly Argument[]]>();
for (const room of [core, surfaces, analysis]) {
  for (const [name, value] of Object.entries(room)) {
    if (typeof value !== "function") continue;
    const call = CALLS[name];
    assert(call, `${name} is public: say here what its arguments are`);
    all.set(name, [value as Function, call]);
  }
}

/** The error of a call; a generator that is returned has said nothing yet. */
function errorOf(call: Function, args: readonly unknown[]): unknown {
  try {
    call(...args);
  } catch (error) {
    return error;
  }
}

function assertTold(error: unknown, call: string): asserts error is Error {
  if (!(error instanceof Error)) throw new Error(`${call} is accepted`);
  const told = [RangeError, TypeError, SyntaxError];
  assert(
    told.some((kind) => error instanceof kind),
    `${call} throws ${error.name}: ${error.message}`,
  );
  assert(error.message.startsWith("Expected"), `${call}: ${error.message}`);
}

Deno.test("every public function accepts what its table calls right", () => {
  for (const [name, [call, parameters]] of all) {
    const error = errorOf(call, parameters.map(({ right }) => right));
    assertEquals(error, undefined, `${name}: ${error}`);
  }
});

Deno.test("every public function tells a wrong kind of argument in words", () => {
  let tried = 0;
  for (const [name, [call, parameters]] of all) {
    parameters.forEach(({ also }, place) => {
      for (const [kind, wrong] of Object.entries(VALUES)) {
        if (also.includes(kind as Name)) continue;
        const args = parameters.map(({ right }, k) =>
          k === place ? wrong : right
        );
        const shown = `${name} with ${kind} as argument ${place + 1}`;
        assertTold(errorOf(call, args), shown);
        tried++;
      }
    });
  }
  assert(tried > 800);
});

Deno.test("every public function refuses a misspelt option and suggests the right one", () => {
  for (const [name, [call, parameters]] of all) {
    parameters.forEach(({ right, options }, place) => {
      if (!options) return;
      for (const key of Object.keys(right as object)) {
        const slips = [
          `${key}x`,
          key.slice(0, -1) || `${key}${key}`,
          snake(key),
        ];
        for (const slip of slips) {
          if (slip === key || slip in (right as object)) continue;
          const args = parameters.map((parameter, k) =>
            k === place ? { ...right as object, [slip]: 1 } : parameter.right
          );
          const error = errorOf(call, args);
          assertTold(error, `${name} with ${slip}`);
          assert(
            error.message.endsWith(`found "${slip}"; did you mean ${key}?`),
            `${name} with ${slip}: ${error.message}`,
          );
        }
      }
    });
  }
});

/** As Python spells it. */
function snake(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

for (
  const [slip, call, message] of [
    [
      "a formula for a surface",
      () => descend("x^2" as never, rule, runOptions),
      'Expected surface to be a surface but found "x^2"; write surface("x^2")',
    ],
    [
      "a factory for an optimizer",
      () => descend(booth, adam as never, runOptions),
      "Expected optimizer to be an optimizer but found the function adam; " +
      "write adam()",
    ],
    [
      "a name for an optimizer",
      () => descend(booth, "adam" as never, runOptions),
      'Expected optimizer to be an optimizer but found "adam"; ' +
      'write optimizer("adam")',
    ],
    [
      "a function for a surface",
      () => descend(((x: number) => x * x) as never, rule, runOptions),
      "Expected surface to be a surface but found a function; " +
      "write functionSurface(…)",
    ],
    [
      "a rule without its start",
      () => descend(booth, { ...rule, init: 1 } as never, runOptions),
      "Expected optimizer to be an optimizer but found an object; it lacks init",
    ],
    [
      "a Hessian that is none",
      () =>
        downhill.curvature({ ...booth, hessian: [2, 0, 0, 2] as never }, [
          1,
          3,
        ]),
      'found the surface "Booth"; its hessian is no function',
    ],
    [
      "minima without their points",
      () => descend({ ...booth, minima: [[1, 3]] as never }, rule, runOptions),
      'found the surface "Booth"; its minima are no list of { point: […], … }',
    ],
    [
      "nothing to warm up to",
      () => downhill.warmUp(undefined as never, { steps: 5 }),
      "Expected then to be a number, zero or positive, or a schedule but found",
    ],
    [
      "nothing for a rule's options",
      () => downhill.optimizer("adam", null as never),
      "Expected options to be an object but found null",
    ],
    [
      "no options",
      () => descend(booth, rule, undefined as never),
      "Expected options to be an object, such as { start: [1, 2], steps: 100 }, " +
      "but found undefined",
    ],
    [
      "a forgotten await",
      () => descend(Promise.resolve(booth) as never, rule, runOptions),
      "Expected surface to be a surface but found a promise (write await before it)",
    ],
    [
      "surface and optimizer in the wrong order",
      () => descend(rule as never, booth as never, runOptions),
      'Expected surface to be a surface but found the optimizer "Gradient descent"',
    ],
    [
      "a misspelt option",
      () => descend(booth, rule, { ...runOptions, tolerence: 1 } as never),
      'found "tolerence"; did you mean tolerance?',
    ],
    [
      "another library's name of an option",
      () => adam({ lr: 0.1 } as never),
      'found "lr"; did you mean learningRate?',
    ],
    [
      "one range for two",
      () => downhill.surface("x^2+y^2", { view: [-1, 1] as never }),
      "Expected view to be 2 ranges, such as [[-1, 1], [-1, 1]], but found [-1, 1]",
    ],
    [
      "a learning rate where optimizers decide it",
      () =>
        downhill.race(
          booth,
          [rule],
          { ...runOptions, learningRate: 1 } as never,
        ),
      'found "learningRate"',
    ],
  ] as const
) {
  Deno.test(`the error says what to do about ${slip}`, () => {
    const error = errorOf(call, []);
    assertTold(error, slip);
    assert(error.message.includes(message), error.message);
  });
}
