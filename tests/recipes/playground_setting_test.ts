import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertStringIncludes } from "@std/assert/string-includes";
import { assertThrows } from "@std/assert/throws";
import { clipped, descend, gradientDescent, rosenbrock } from "downhill";
import {
  playground,
  type PlaygroundSetting,
  playgroundWith,
} from "downhill/figures";

/** The longest gradient that counts; 0 is none. */
const clip: PlaygroundSetting<number> = {
  kind: {
    expected: "zero or a positive number",
    holds: (value): value is number =>
      typeof value === "number" && value >= 0 && value < Infinity,
  },
  initial: 0,
  run: {
    optimizer: (rule, norm) => norm > 0 ? clipped(rule, { norm }) : rule,
  },
  controls: ["clip"],
  field: { kind: "number", label: "longest gradient", short: "clip" },
};

const kit = playgroundWith<{ clip: number }>({ clip });
const rule = gradientDescent({ learningRate: 0.01 });
const options = {
  surface: rosenbrock,
  optimizers: [rule],
  start: [-1, 2],
  steps: 40,
  caption: "Short steps.",
  alt: "A path of short steps.",
};
const figure = kit.playground(options);
const base = { ...figure.playground.settings, clip: 0 };

Deno.test("a setting of one's own moves the run, and the picture with it", () => {
  const expected = descend(rosenbrock, clipped(rule, { norm: 2 }), {
    start: [-1, 2],
    steps: 40,
  });
  const set = { ...base, clip: 2 };
  assertEquals(kit.runs(set)[0]!.points, expected.points);
  const drawn = Float32Array.from(expected.points);
  // The path that was drawn before is not drawn again.
  assert(kit.compose(base, options).paths[0].points.join() !== drawn.join());
  assertEquals(kit.compose(set, options).paths[0].points, drawn);
  assertEquals(
    kit.playground({ ...options, clip: 2 }).paths[0].points,
    drawn,
  );
});

Deno.test("a setting of one's own travels in an address, and is reset", () => {
  const text = kit.toAddress(figure, { ...base, clip: 2 });
  assertEquals(kit.fromAddress(figure, text), { ...base, clip: 2 });
  assertEquals(kit.fromAddress(figure, ""), base);
  const nonsense = encodeURIComponent('{"clip":-1}');
  assertEquals(kit.fromAddress(figure, nonsense), base);
});

Deno.test("a setting of one's own stands in copied code, unless it says nothing", async () => {
  const code = kit.asCode(figure, { ...base, clip: 2 });
  assertStringIncludes(code, "\n  clip: 2,\n");
  assert(!kit.asCode(figure, base).includes("clip:"));
  const cell = code
    .replace('import { show } from "downhill/jupyter";', "")
    .replace("await show(", "export const make = (playground) => (");
  const url = `data:text/javascript,${encodeURIComponent(cell)}`;
  const { make } = await import(url);
  assertEquals(
    make(kit.playground),
    kit.playground({ ...options, clip: 2 }),
  );
});

Deno.test("a setting of one's own is checked, locked and refused by name", () => {
  assertThrows(
    () => kit.playground({ ...options, clip: -1 }),
    RangeError,
    "Expected clip to be zero or a positive number but found -1",
  );
  const text = kit.toAddress(figure, { ...base, clip: 2 });
  const locked = kit.playground({ ...options, lock: ["clip" as never] });
  assertEquals(kit.fromAddress(locked, text), base);
  assertThrows(
    () => playground({ ...options, clip: 2 } as never),
    RangeError,
    "clip",
  );
});

Deno.test("a page that does not know a setting says so, and shows no other path", () => {
  const { caption, alt, playground: data } = figure;
  const other = playgroundWith({});
  assertThrows(
    () => other.fromSeed({ caption, alt, playground: data }),
    RangeError,
    '"clip"',
  );
});
