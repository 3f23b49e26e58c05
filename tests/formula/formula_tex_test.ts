import { assert } from "@std/assert/assert";
import fc from "fast-check";
import MathJax from "mathjax";
import { FormulaError, surface, surfaces } from "downhill";
import { grammar } from "./formula_texts.ts";

await MathJax.init({ loader: { load: ["input/tex", "output/svg"] } });

async function assertSets(tex: string): Promise<void> {
  const svg = await MathJax.tex2svgPromise(tex);
  const text = MathJax.startup.adaptor.outerHTML(svg);
  assert(!text.includes("merror"), `MathJax refuses ${tex}`);
}

for (const [name, { tex }] of Object.entries(surfaces)) {
  Deno.test(`MathJax sets the formula of ${name}`, () => assertSets(tex));
}

Deno.test("MathJax sets 300 random formulas", async () => {
  let formulas = 0;
  await fc.assert(
    fc.asyncProperty(grammar, async (text) => {
      try {
        const { tex } = surface(text);
        formulas++;
        await assertSets(tex);
      } catch (error) {
        if (!(error instanceof FormulaError)) throw error;
      }
    }),
    { numRuns: 300, seed: 7, endOnFailure: true },
  );
  assert(formulas > 100, `${formulas} formulas`);
});
