import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertLess } from "@std/assert/less";
import { assertStringIncludes } from "@std/assert/string-includes";
import { assertThrows } from "@std/assert/throws";
import {
  adam,
  beale,
  booth,
  descend,
  functionSurface,
  gradientDescent,
  hyperbolic,
  momentum,
  nesterov,
  type Optimizer,
  optimizers,
  rmsprop,
  surface,
} from "downhill";
import { anatomy, decode, encode, figure } from "downhill/figures";
import {
  type Anatomy,
  rowOf,
} from "../../../../lib/figures/marks/anatomy/anatomy.ts";
import {
  heightsAround,
  windowOf,
} from "../../../../lib/figures/marks/anatomy/anatomy_heights.ts";
import {
  lineHeight,
  numbersAt,
  saidAt,
  withNumbers,
} from "../../../../lib/figures/marks/anatomy/anatomy_lines.ts";
import {
  anatomyNotes,
  isSplit,
  partsIn,
} from "../../../../lib/figures/marks/anatomy/anatomy_words.ts";
import { svgPicture } from "../../../../lib/figures/svg/picture.ts";

const words = { caption: "A step.", alt: "Arrows." };
const course = { start: [1.5, 2], steps: 30 };

function picture(panel: Anatomy, step = 3): string {
  const size = { width: 400, height: 360, mode: "light" } as const;
  return svgPicture(figure([panel], words), 0, { ...size, step });
}

for (const [name, make] of Object.entries(optimizers)) {
  Deno.test(`anatomy() pictures every step of ${name}`, () => {
    const panel = anatomy(beale, make(), course);
    const rows = panel.values.length;
    for (let row = 0; row < rows; row++) {
      const svg = picture(panel, row);
      assertEquals(svg.includes("NaN"), false);
      assertStringIncludes(svg, "step");
      for (const line of panel.lines) {
        assertEquals(
          /NaN|undefined/.test(withNumbers(line, { row, rows })),
          false,
        );
        assert(numbersAt(line.result, { row, rows }) !== "");
      }
    }
  });
}

Deno.test("anatomy() holds the run that descend() makes, and one step more", () => {
  const rule = nesterov({ learningRate: 0.01 });
  const panel = anatomy(booth, rule, course);
  const run = descend(booth, rule, course);
  assertEquals(panel.points, Float32Array.from(run.points));
  assertEquals(panel.gradients, Float32Array.from(run.gradients));
  assertEquals(panel.gradientPoints, Float32Array.from(run.gradientPoints));
  const more = descend(booth, rule, { start: course.start, steps: 31 });
  assertEquals(
    panel.taken[60],
    Math.fround(more.points[62] - more.points[60]),
  );
});

Deno.test("anatomy() keeps every arrow in its window", () => {
  for (const make of Object.values(optimizers)) {
    const panel = anatomy(booth, make({ learningRate: 0.05 }), course);
    const { points, gradientPoints = points, windows } = panel;
    for (let row = 0; row < panel.values.length; row++) {
      const view = windowOf(windows, Math.floor(row / windows.stride), [1, 1]);
      for (const i of [0, 1]) {
        const k = 2 * row + i;
        for (
          const tip of [
            points[k],
            points[k] + panel.taken[k],
            points[k] + panel.carried[k],
            gradientPoints[k] + panel.pushes[k],
          ]
        ) {
          assert(tip > view[i][0] && tip < view[i][1], `${panel.name} ${row}`);
        }
      }
    }
  }
});

Deno.test("anatomy() shows the view that is asked for", () => {
  const view = [[-4, 4], [-2, 2]] as const;
  const { windows } = anatomy(booth, adam(), { ...course, view });
  assertEquals(windowOf(windows, 0, [1, 1]), [[-4, 4], [-2, 2]]);
  assertEquals(Math.floor(30 / windows.stride), 0);
});

Deno.test("anatomy() follows the clock, or holds a step", () => {
  const moving = anatomy(booth, adam(), course);
  assertEquals([0, 7, 30, 99].map((k) => rowOf(moving, k)), [0, 7, 30, 30]);
  const held = anatomy(booth, adam(), { ...course, step: 5 });
  assertEquals([0, 7, 30].map((k) => rowOf(held, k)), [5, 5, 5]);
  assertThrows(
    () => anatomy(booth, adam(), { ...course, step: 31 }),
    RangeError,
    "Expected step to be at most 30 but found 31",
  );
});

Deno.test("a figure of an anatomy alone has a frame for each step", () => {
  assertEquals(
    figure([anatomy(booth, adam(), course)], words).frames.length,
    31,
  );
});

Deno.test("level lines come from the surface, with or without its source", () => {
  const bare = functionSurface(
    (x: number, y: number) => booth.value([x, y]),
    { view: booth.view, gradient: (x, y) => booth.gradient([x, y]) },
  );
  for (const panel of [booth, bare].map((s) => anatomy(s, adam(), course))) {
    const view = windowOf(panel.windows, 0, [1, 1]);
    const { view: seen, size, values } = heightsAround(panel, 0, view);
    const [[x0, x1], [y0, y1]] = seen;
    for (const [i, j] of [[0, 0], [3, 7], [size[0] - 1, size[1] - 1]]) {
      const x = x0 + (x1 - x0) * i / (size[0] - 1);
      const y = y0 + (y1 - y0) * j / (size[1] - 1);
      const height = booth.value([x, y]);
      assertLess(Math.abs(values[j * size[0] + i] - height), 1e-6 * height);
    }
  }
});

Deno.test("an anatomy travels as text", () => {
  const panel = anatomy(beale, adam(), { ...course, scale: "log" });
  const text = encode(panel);
  assertEquals(picture(decode(text) as Anatomy), picture(panel));
});

Deno.test("the equations show the numbers of their step", () => {
  const rule = adam({ learningRate: 0.5, epsilon: 0 });
  const panel = anatomy(hyperbolic, rule, { start: [3, 1], steps: 2 });
  const rows = panel.values.length;
  const said = panel.lines.map((line) =>
    `${withNumbers(line, { row: 0, rows })} = ${
      numbersAt(line.result, { row: 0, rows })
    }`
  );
  const [gx, gy] = hyperbolic.gradient([3, 1]);
  assertEquals(panel.gradients.slice(0, 2), Float32Array.of(gx, gy));
  assertEquals(said[0], "0.9 · (0, 0) + (1 − 0.9) · (−6, 2) = (−0.6, 0.2)");
  assertStringIncludes(said[2], "(−0.6, 0.2) / (1 − 0.9¹) = (−6, 2)");
  assertStringIncludes(said[4], "(3, 1) − 0.5 · (−6, 2) / (√(36, 4) + 0)");
  assertStringIncludes(said[4], "= (3.5, 0.5)");
});

Deno.test("a rule without equations shows its memory", () => {
  const own: Optimizer = {
    name: "own",
    settings: {},
    init: (n) => ({ seen: new Float64Array(n), times: 0 }),
    step(point, gradient, state) {
      const seen = state.seen as Float64Array;
      for (let i = 0; i < point.length; i++) {
        seen[i] += gradient[i];
        point[i] -= 0.01 * gradient[i];
      }
      state.times = state.times as number + 1;
    },
  };
  const bowl = surface("x^2 + y^2", { view: [[-2, 2], [-2, 2]] });
  const panel = anatomy(bowl, own, { start: [1, 2], steps: 3 });
  const rows = panel.values.length;
  assertEquals(
    panel.lines.map((
      { text, result },
    ) => [text, numbersAt(result, { row: 0, rows })]),
    [["seen", "(2, 4)"], ["times", "1"]],
  );
});

Deno.test("anatomy() draws runs that diverge up to where they leave", () => {
  const panel = anatomy(beale, gradientDescent({ learningRate: 1 }), course);
  assert(panel.steps < 30);
  assert(panel.values.length <= panel.steps);
  for (const step of [0, 2, 30]) {
    assertEquals(/NaN|Infinity/.test(picture(panel, step)), false);
  }
});

Deno.test("anatomy() draws what stands still and what has no height", () => {
  const flat = functionSurface((x: number, _: number) => 0 * x, {
    view: [[-1, 1], [-1, 1]],
  });
  assertEquals(picture(anatomy(flat, adam(), course)).includes("NaN"), false);
  const cut = functionSurface((x: number, y: number) => Math.log(x + y), {
    view: [[-1, 1], [-1, 1]],
  });
  const panel = anatomy(cut, gradientDescent(), {
    start: [0.1, 0.1],
    steps: 5,
  });
  assertEquals(picture(panel).includes("NaN"), false);
});

Deno.test("anatomy() wants a start where there is a slope", () => {
  const holed = surface("log(x) + y^2", { view: [[-1, 3], [-1, 1]] });
  assertThrows(
    () => anatomy(holed, adam(), { start: [-0.5, 0], steps: 3 }),
    RangeError,
    "Expected start to be where f and its gradient are finite but found f = NaN",
  );
});

Deno.test("anatomy() of huge and tiny steps has axes that can be read", () => {
  const wild = anatomy(booth, gradientDescent({ learningRate: 1 }), {
    start: [1.2, 1],
    steps: 400,
  });
  const last = picture(wild, wild.values.length - 1);
  assertStringIncludes(last, "·10¹⁴</text>");
  assertEquals(/>−?\d{7,}</.test(last), false);
});

Deno.test("anatomy() wants two coordinates", () => {
  assertThrows(
    () => anatomy(surface("x^2"), adam(), { start: [1], steps: 3 }),
    RangeError,
    "Expected surface to have 2 variables for a figure but found 1",
  );
});

/** Momentum of a reader's own, with what is added to the point. */
function ownRule(
  moved: (v: number, g: number) => number,
  name = "own",
): Optimizer {
  return {
    name,
    settings: {},
    init: (n) => ({ v: new Float64Array(n) }),
    step(point, gradient, state) {
      const v = state.v as Float64Array;
      for (let i = 0; i < point.length; i++) {
        v[i] = 0.9 * v[i] - 0.05 * gradient[i];
        point[i] += moved(v[i], gradient[i]);
      }
    },
  };
}

const valley = surface("x^2 + 4*y^2", { view: [[-4.5, 4.5], [-4.5, 4.5]] });
const downValley = { start: [-4, 4], steps: 20 };

Deno.test("a step that cannot be split is drawn whole, and that is said", () => {
  const panel = anatomy(valley, ownRule((v) => Math.tanh(v)), downValley);
  const svg = picture(panel, 3);
  assertStringIncludes(svg, ">step<");
  assertStringIncludes(svg, "−∇f, not to scale");
  for (const word of ["carried", "part", "scale ·"]) {
    assertEquals(svg.includes(word), false, word);
  }
  assertEquals(panel.pushes.slice(6, 8), Float32Array.of(NaN, NaN));
  assertStringIncludes(anatomyNotes(panel)[0], "cannot be split");
  assertEquals(isSplit(panel, 3), false);
  const rows = panel.values.length;
  assertEquals(
    saidAt(panel.lines[0], { row: 0, rows }),
    "(0, 0) → (0.4, −1.6)",
  );
});

Deno.test("a step that goes by a hidden memory is the run's own", () => {
  let calls = 0;
  const rule = ownRule((_, g) => -0.05 * g / ++calls);
  const panel = anatomy(valley, rule, downValley);
  assertEquals(panel.values.length, 20);
  for (let k = 0; k < 38; k++) {
    assertEquals(
      Math.fround(panel.points[k] + panel.taken[k]).toFixed(5),
      panel.points[k + 2].toFixed(5),
    );
  }
  assert(panel.pushes.every(Number.isNaN));
  assertEquals(panel.runsAway, false);
  assertEquals(anatomyNotes(panel).length, 1);
});

Deno.test("a rule without memory has one arrow, which says what it is", () => {
  const svg = picture(
    anatomy(booth, rmsprop({ learningRate: 0.1 }), course),
    2,
  );
  assertStringIncludes(svg, "step = −scale · ∇f");
  assertStringIncludes(svg, "−∇f, not to scale");
  assertEquals(svg.includes("carried"), false);
  const parts = (rule: Optimizer) => partsIn(anatomy(booth, rule, course));
  assertEquals(parts(rmsprop({ learningRate: 0.1 })).carried, false);
  assertEquals(parts(adam()).carried, true);
});

Deno.test("what is carried says where it comes from, as far as that is known", () => {
  const carrier = (rule: Optimizer) => anatomy(booth, rule, course).carrier;
  const weightDecay = 0.1;
  assertEquals(carrier(adam()), "from memory");
  assertEquals(carrier(adam({ weightDecay })), "memory, decay");
  assertEquals(carrier(gradientDescent({ weightDecay })), "from decay");
  assertEquals(carrier(ownRule((v) => v)), "without ∇f");
});

Deno.test("an anatomy rests at an early step that shows its parts", () => {
  const rest = (rule: Optimizer) =>
    figure([anatomy(valley, rule, downValley)], words).rest;
  assertEquals(rest(gradientDescent({ learningRate: 0.05 })), 0);
  const swinging = rest(momentum({ learningRate: 0.05, momentum: 0.9 }));
  assert(swinging >= 1 && swinging < 5, `${swinging}`);
  const panel = anatomy(valley, adam(), downValley);
  assertEquals(figure([panel], { ...words, rest: 7 }).rest, 7);
  const held = anatomy(valley, adam(), { ...downValley, step: 3 });
  assertEquals(figure([held], words).rest, 20);
});

Deno.test("an anatomy has its equations in TeX, and room for them", () => {
  const { lines, values } = anatomy(booth, adam(), course);
  assertEquals(
    lines[2].tex,
    "\\hat{m} \\leftarrow \\frac{m}{1 - \\beta_{1}^{t}}",
  );
  const [short, , tall] = lines.map((line) => lineHeight(line, values.length));
  assert(tall > short);
  const own = anatomy(booth, ownRule((v) => v), course);
  assertEquals(own.lines[0].tex, undefined);
});

Deno.test("anatomy() tells what it was given in place of what it takes", () => {
  // deno-lint-ignore no-explicit-any
  const any = anatomy as any;
  assertThrows(
    () => any(booth, adam(), { start: [1, 2], step: 2, stepps: 5 }),
    RangeError,
    "did you mean steps?",
  );
  assertThrows(() => any(booth, adam()), RangeError, "Expected options");
  assertThrows(
    () => any("x^2", adam(), course),
    RangeError,
    "Expected surface",
  );
  assertThrows(
    () => any(booth, adam, course),
    RangeError,
    "Expected optimizer",
  );
});
