import { assert } from "@std/assert/assert";
import { assertRejects } from "@std/assert/rejects";
import { assertThrows } from "@std/assert/throws";
import { bowl } from "downhill";
import { contours, figure, save } from "downhill/jupyter";
import { systemTest } from "../tools/permissions.ts";

const picture = figure([contours(bowl)], { caption: "A bowl.", alt: "Rings." });

systemTest("a figure is saved as svg, without a browser", async () => {
  const file = await Deno.makeTempFile({ suffix: ".svg" });
  await save(picture, file, { mode: "dark", width: 500 });
  const svg = await Deno.readTextFile(file);
  await Deno.remove(file);
  assert(svg.startsWith("<svg") && svg.includes("A bowl."));
  await assertRejects(
    () => save(picture, "/no/such/folder/bowl.svg"),
    Deno.errors.NotFound,
  );
});

Deno.test("what cannot be saved is told, and what would be right", () => {
  const cases: [() => unknown, string][] = [
    [() => save(picture, "bowl.png"), 'like "race.svg" but found "bowl.png"'],
    [() => save(picture, "bowl.svg", { step: 3 }), "up to 0, but found 3"],
    [() => save(picture, "bowl.svg", { width: 10 }), "from 200 to 3840"],
    [() => save(picture, "bowl.svg", { mode: "drak" as "dark" }), "drak"],
    [() => save(bowl as never, "bowl.svg"), "Expected figure to be a figure"],
  ];
  for (const [act, words] of cases) assertThrows(act, RangeError, words);
});
