import { assertEquals } from "@std/assert/equals";
import { chosenPanels, seenPanels } from "../../lib/page/chosen_panels.ts";

Deno.test("chosenPanels() adds and takes away, and leaves one", () => {
  const wide = (chosen: number[], place: number) =>
    chosenPanels(chosen, { place, one: false });
  assertEquals(wide([0, 2], 1), [0, 1, 2]);
  assertEquals(wide([0, 1], 0), [1]);
  assertEquals(wide([1], 1), [1]);
});

Deno.test("seenPanels() shows the panel clicked last where there is room for one", () => {
  assertEquals(seenPanels([0, 1], { last: 1, one: true }), [1]);
  assertEquals(seenPanels([0, 1], { last: 2, one: true }), [0]);
  assertEquals(seenPanels([0, 1], { last: 1, one: false }), [0, 1]);
});

Deno.test("a click on a narrow page shows its panel, and a wide page keeps the choice", () => {
  const chosen = chosenPanels([0, 1], { place: 2, one: true });
  assertEquals(seenPanels(chosen, { last: 2, one: true }), [2]);
  assertEquals(chosenPanels(chosen, { place: 1, one: true }), [0, 1, 2]);
});
