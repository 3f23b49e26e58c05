import { assertEquals } from "@std/assert/equals";
import { stepper } from "../../lib/core/stepper.ts";
import * as rules from "../../lib/optimizers/mod.ts";
import type { Optimizer } from "../../lib/optimizers/mod.ts";
import { assertClose } from "../helpers/close.ts";

/** One coordinate, from 1, with these gradients. */
const start = [1];
const gradients = [2, -1, 0.5];

const learningRate = 0.1;
const epsilon = 1e-2;
const inside = "inside" as const;

/**
 * Three steps of each rule and of each of its choices, worked out from the
 * paper's equations in plain arithmetic, one formula a line and nothing shared.
 */
const worked: [string, Optimizer, number[]][] = [
  [
    "gradientDescent() steps against the gradient",
    rules.gradientDescent({ learningRate }),
    [0.8, 0.9, 0.85],
  ],
  [
    "momentum() keeps nine tenths of its velocity",
    rules.momentum({ learningRate }),
    [0.8, 0.72, 0.598],
  ],
  [
    "momentum() can keep the learning rate out of the velocity",
    rules.momentum({ learningRate, momentum: 0.5, learningRateIn: "step" }),
    [0.8, 0.8, 0.75],
  ],
  [
    "momentum() dampens each step",
    rules.momentum({ learningRate, momentum: 0.5, dampening: 0.25 }),
    [0.85, 0.85, 0.8125],
  ],
  [
    "momentum() can leave the first step undampened",
    rules.momentum({
      learningRate,
      momentum: 0.5,
      dampening: 0.25,
      firstStepDampening: false,
    }),
    [0.8, 0.775, 0.725],
  ],
  [
    "nesterov() follows the iterate",
    rules.nesterov({ learningRate }),
    [0.8, 0.72, 0.598],
  ],
  [
    "nesterov() can follow the look-ahead point",
    rules.nesterov({ learningRate, view: "lookAhead" }),
    [0.62, 0.648, 0.4882],
  ],
  [
    "adagrad() starts its sum where it is told, ε outside the root",
    rules.adagrad({ learningRate, epsilon, initialAccumulator: 0.1 }),
    [0.901712447955723, 0.945797978223517, 0.924274148794518],
  ],
  [
    "adagrad() can have ε inside the root",
    rules.adagrad({ learningRate, epsilon, epsilonPlacement: inside }),
    [0.900124766112216, 0.944801471273093, 0.923000435263245],
  ],
  [
    "adadelta() needs no learning rate",
    rules.adadelta(),
    [0.995527875225298, 0.998414616948784, 0.996846135388225],
  ],
  [
    "rmsprop() has ε outside the root and starts at zero",
    rules.rmsprop({ learningRate, epsilon }),
    [0.688694407585058, 0.833994037572561, 0.759652416367378],
  ],
  [
    "rmsprop() centered, from one, with ε inside the root",
    rules.rmsprop({
      learningRate,
      epsilon,
      centered: true,
      epsilonPlacement: inside,
      initialAccumulator: 1,
    }),
    [0.822528698116777, 0.911138848742819, 0.864777240873548],
  ],
  [
    "rmsprop() with momentum",
    rules.rmsprop({ learningRate, epsilon, momentum: 0.5 }),
    [0.688694407585058, 0.678341241365091, 0.598823037049924],
  ],
  [
    "rmsprop() with Nesterov's momentum and the learning rate in the step",
    rules.rmsprop({
      learningRate,
      epsilon,
      momentum: 0.5,
      nesterov: true,
      learningRateIn: "step",
    }),
    [0.533041611377588, 0.673164658255107, 0.55906393489234],
  ],
  [
    "rmsprop() can correct its bias",
    rules.rmsprop({ learningRate, epsilon, biasCorrection: true }),
    [0.900497512437811, 0.964355565266491, 0.925377210220963],
  ],
  [
    "adam() has ε outside the corrected root",
    rules.adam({ learningRate, epsilon }),
    [0.900497512437811, 0.874031221121669, 0.840243806451227],
  ],
  [
    'adam() can have "epsilon hat"',
    rules.adam({ learningRate, epsilon, epsilonPlacement: "hat" }),
    [0.913652705949581, 0.890320057463442, 0.860408826143537],
  ],
  [
    "adam() can have ε inside the root",
    rules.adam({ learningRate, epsilon, epsilonPlacement: inside }),
    [0.900124766112216, 0.873544186180222, 0.83959819091402],
  ],
  [
    "adam() can leave the bias uncorrected",
    rules.adam({ learningRate, epsilon, biasCorrection: false }),
    [0.726945881008372, 0.62779165194254, 0.479724017377273],
  ],
  [
    "adam() can have a second ε, under the root",
    rules.adam({ learningRate, epsilon, rootEpsilon: 0.5 }),
    [0.906161454985238, 0.881988509215351, 0.852166732643482],
  ],
  [
    "adam() adds weight decay to the gradient",
    rules.adam({ learningRate, epsilon, weightDecay: 0.3 }),
    [0.9004329004329, 0.859327764949504, 0.810019232287236],
  ],
  [
    "adamw() keeps weight decay out of the root",
    rules.adamw({ learningRate, epsilon, weightDecay: 0.3 }),
    [0.870497512437811, 0.817916295748535, 0.759591392205636],
  ],
  [
    "amsgrad() corrects no bias",
    rules.amsgrad({ learningRate, epsilon, beta2: 0.5 }),
    [0.985957162234381, 0.980340027128133, 0.971773896091105],
  ],
  [
    "amsgrad() can correct the bias of the largest v",
    rules.amsgrad({ learningRate, epsilon, beta2: 0.5, biasCorrection: true }),
    [0.900497512437811, 0.874870343600209, 0.84528909924089],
  ],
  [
    "amsgrad() can seek the largest corrected v",
    rules.amsgrad({
      learningRate,
      epsilon,
      beta2: 0.5,
      biasCorrection: true,
      maximumOf: "corrected",
    }),
    [0.900497512437811, 0.879549620319455, 0.857152381421693],
  ],
  [
    "nadam() warms its momentum up",
    rules.nadam({ learningRate, epsilon }),
    [0.89488042006414, 0.935732979929, 0.90873144648245],
  ],
  [
    "nadam() can keep its momentum constant",
    rules.nadam({ learningRate, epsilon, momentumSchedule: false }),
    [0.853364755171511, 0.869747487157794, 0.831937550302603],
  ],
  [
    "adamax() has ε outside the maximum",
    rules.adamax({ learningRate, epsilon, beta2: 0.5 }),
    [0.900497512437811, 0.858809133073559, 0.770537662123555],
  ],
  [
    "lion() takes steps of one length",
    rules.lion({ learningRate }),
    [0.9, 1, 0.9],
  ],
  [
    "adabelief() measures the surprise",
    rules.adabelief({ learningRate, epsilon, accumulatorEpsilon: 1e-2 }),
    [0.945185672403386, 0.933166701546119, 0.919939341029385],
  ],
  [
    "yogi() starts v at 1e-6 and corrects no bias",
    rules.yogi({ learningRate }),
    [0.688732707982631, 0.577184309849913, 0.411116087848537],
  ],
  [
    "yogi() can correct its bias",
    rules.yogi({ learningRate, biasCorrection: true }),
    [0.900062460181722, 0.873458893418541, 0.839474071537521],
  ],
  [
    "qhm() blends gradient and momentum",
    rules.qhm({ learningRate }),
    [0.93986, 0.96979014, 0.95468534986],
  ],
  [
    "lamb() goes as far as the point is from the origin",
    rules.lamb({ learningRate, epsilon, weightDecay: 0.3 }),
    [0.9, 0.81, 0.729],
  ],
  [
    "ftrl() is the best point for all gradients so far",
    rules.ftrl({ learningRate, l1: 0.5, l2: 0.2 }),
    [0.579470198675497, 0.61018208819716, 0.595082223038025],
  ],
];

for (const [sentence, rule, expected] of worked) {
  Deno.test(sentence, () => {
    const run = stepper(rule, { start });
    const points = gradients.map((gradient) => {
      run.step([gradient]);
      return run.point[0];
    });
    assertClose(points, expected, 1e-14);
    assertEquals(run.state.t, 3);
  });
}

const longer = [2, -1, 0.5, 1, -2, 0.25, 0.5];

for (
  const [sentence, rule, expected] of [
    [
      "radam() trusts its divisor from the fifth step on",
      rules.radam({
        learningRate,
        epsilon,
      }),
      [0.651902960484093, 0.651840629998462, 0.651518992076413],
    ],
    [
      "radam() can wait for the sixth and have ε hat",
      rules.radam({
        learningRate,
        epsilon,
        threshold: 5,
        epsilonPlacement: "hat",
      }),
      [0.654600272292561, 0.654543104179547, 0.654247650539554],
    ],
  ] as const
) {
  Deno.test(sentence, () => {
    const run = stepper(rule, { start });
    const points = longer.map((gradient) => {
      run.step([gradient]);
      return run.point[0];
    });
    const untrusted = [
      0.8,
      0.757894736842105,
      0.712876286657603,
      0.651870180231317,
    ];
    assertClose(points, [...untrusted, ...expected], 1e-14);
  });
}

Deno.test("adamax() lets an ε inside the maximum fade, and none outside it", () => {
  const after = (epsilonPlacement: "inside" | "outside") => {
    const run = stepper(
      rules.adamax({ learningRate, epsilon, beta2: 0.5, epsilonPlacement }),
      { start },
    );
    run.step([1]);
    run.step([0.001]);
    return run.point[0];
  };
  const first = 1 - 0.1 / 1.01;
  const mHat = (0.9 * 0.1 + 0.1 * 0.001) / (1 - 0.81);
  assertClose([after("inside")], [first - 0.1 * mHat / (0.5 * 1.01)], 1e-14);
  assertClose([after("outside")], [first - 0.1 * mHat / (0.5 + 0.01)], 1e-14);
});

/** The second step of a rule whose learning rate falls from 1 to 0.1. */
function second(rule: Optimizer): number {
  const run = stepper(rule, { start: [0] });
  run.step([-1]);
  const [before] = run.point;
  run.step([-1]);
  return run.point[0] - before;
}

const falling = (step: number) => step === 0 ? 1 : 0.1;
const common = { learningRate: falling, momentum: 0.5 };
const unit = { decay: 0, epsilon: 0 };

for (
  const [name, make] of [
    ["momentum()", rules.momentum],
    ["rmsprop()", (o) => rules.rmsprop({ ...o, ...unit })],
  ] as [string, typeof rules.momentum][]
) {
  Deno.test(`${name} with a falling learning rate keeps an old push, or scales it too`, () => {
    const inVelocity = make({ ...common, learningRateIn: "velocity" });
    const inStep = make({ ...common, learningRateIn: "step" });
    assertClose([second(inVelocity)], [0.5 * 1 + 0.1], 1e-15);
    assertClose([second(inStep)], [0.1 * (0.5 * 1 + 1)], 1e-15);
  });
}

Deno.test("nesterov() with a falling learning rate keeps an old push, or scales it too", () => {
  for (const view of ["iterate", "lookAhead"] as const) {
    const make = (learningRateIn: "velocity" | "step") =>
      rules.nesterov({ ...common, view, learningRateIn });
    const ahead = view === "lookAhead";
    const velocity = 0.5 * 1 + 0.1;
    const buffer = 0.5 * 1 + 1;
    assertClose(
      [second(make("velocity")), second(make("step"))],
      ahead
        ? [0.5 * velocity + 0.1, 0.1 * (0.5 * buffer + 1)]
        : [velocity, 0.1 * buffer],
      1e-15,
    );
  }
});

Deno.test("lion() takes its step before the moment learns of the gradient", () => {
  // m is 2 after the first step, so c = 0.5 · 2 − 0.5 · 1.5 is above zero; a
  // moment that knew of the second gradient would be 0.25, and c below zero.
  const run = stepper(rules.lion({ learningRate: 1, beta1: 0.5, beta2: 0.5 }), {
    start: [0],
  });
  run.step([4]);
  assertEquals([...run.point], [-1]);
  run.step([-1.5]);
  assertEquals([...run.point], [-2]);
});
