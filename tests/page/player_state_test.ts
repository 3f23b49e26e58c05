import { assertEquals } from "@std/assert/equals";
import { adam, bowl, momentum } from "downhill";
import { playground, type PlaygroundOptions } from "downhill/figures";
import { createPlayerState } from "../../lib/page/player_state.ts";
import { ownKit } from "../../lib/figures/playground/playground.ts";

const options: PlaygroundOptions = {
  surface: bowl,
  optimizers: [adam({ learningRate: 0.1 }), momentum({ learningRate: 0.01 })],
  start: [3, 1],
  steps: 20,
  caption: "Two runs.",
  alt: "Two paths.",
};
const figure = playground(options);
const { settings } = figure.playground;

Deno.test("createPlayerState() keeps what was switched off when paths change", () => {
  const state = createPlayerState(figure, "light");
  state.toggle(1);
  const next = ownKit.compose({ ...settings, start: [2, 2] }, options);
  assertEquals(state.replace(next), true);
  assertEquals(state.shown().on, [true, false]);
  assertEquals(state.shown().paths, next.paths);
});

Deno.test("createPlayerState() tells when more than paths is to be drawn", () => {
  const state = createPlayerState(figure, "light");
  for (
    const change of [
      { surface: { kind: "formula", formula: "x^4 + y^2" } as const },
      { view: [[-9, 9], [-9, 9]] as const },
      { optimizers: settings.optimizers.slice(1) },
    ]
  ) {
    const next = ownKit.compose({ ...settings, ...change }, options);
    assertEquals(state.replace(next), false, JSON.stringify(change));
    state.replace(figure);
  }
});
