import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { fail } from "@std/assert/fail";
import { assertStringIncludes } from "@std/assert/string-includes";
import fc from "fast-check";
import {
  equationsTex,
  FormulaError,
  leastSquares,
  linearData,
  logistic,
  logisticData,
  network,
  networkData,
  optimizers,
  surface,
  surfaces,
  texToMathml,
} from "downhill";
import { grammar } from "./formula_texts.ts";

/** What an element may hold by MathML: so many children, or any number. */
const CHILDREN: Readonly<Record<string, number>> = {
  ...{ mfrac: 2, mroot: 2, msub: 2, msup: 2, msubsup: 3 },
  ...{ munder: 2, mover: 2, munderover: 3 },
};

/** The MathML of TeX; every element is closed and has its children. */
function wellFormed(tex: string): string {
  const mathml = texToMathml(tex) ?? fail(`no MathML for ${tex}`);
  const open = [{ name: "", children: 0 }];
  for (const [, end, name] of mathml.matchAll(/<(\/?)([a-z]+)[^>]*>/g)) {
    if (end === "") {
      open.at(-1)!.children++;
      open.push({ name, children: 0 });
      continue;
    }
    const last = open.pop()!;
    assertEquals(last.name, name, tex);
    const expected = CHILDREN[name];
    if (expected !== undefined) assertEquals(last.children, expected, tex);
  }
  assertEquals(open, [{ name: "", children: 1 }], tex);
  return mathml;
}

Deno.test("texToMathml() sets fractions, roots, scripts and signs", () => {
  const inner = (tex: string) =>
    wellFormed(tex).replace(/<\/?(?:math|mrow)>/g, "");
  assertEquals(inner("x - 2"), "<mi>x</mi><mo>−</mo><mn>2</mn>");
  assertEquals(
    inner("\\frac{x}{\\beta_{1}}"),
    "<mfrac><mi>x</mi><msub>" +
      '<mi mathvariant="normal" style="font-style: italic">β</mi>' +
      "<mn>1</mn></msub></mfrac>",
  );
  assertEquals(
    inner("\\sqrt[3]{x}^{2}"),
    "<msup><mroot><mi>x</mi><mn>3</mn></mroot><mn>2</mn></msup>",
  );
  assertEquals(inner("\\hat{m}").includes("<mover"), true);
  assertEquals(
    inner("a < b"),
    "<mi>a</mi><mo>&lt;</mo><mi>b</mi>",
  );
  assertStringIncludes(inner("x \\min\\left(1, y\\right)"), "<mspace");
  assertStringIncludes(inner("\\sum_{i=1}^{5} x_i"), "<munderover>");
});

Deno.test("texToMathml() lets brackets grow with what is tall", () => {
  const grows = (tex: string) => wellFormed(tex).includes('stretchy="true"');
  assertEquals(grows("\\left(1 - \\beta_{1}^{t}\\right)"), false);
  assertEquals(grows("\\left(\\frac{1}{2}\\right)"), true);
});

Deno.test("texToMathml() sets all that the lib writes in TeX", () => {
  for (const { tex } of Object.values(surfaces)) wellFormed(tex);
  const [line, classes, waves] = [linearData(), logisticData(), networkData()];
  const labelled = { x: classes.x, y: classes.y };
  for (
    const { tex } of [
      leastSquares({ x: line.x, y: line.y }),
      logistic(labelled),
      logistic({ ...labelled, penalty: 0.1 }),
      network({ x: waves.x, y: waves.y }),
    ]
  ) wellFormed(tex);
  for (const make of Object.values(optimizers)) {
    wellFormed(equationsTex(make()));
  }
});

Deno.test("texToMathml() sets random formulas", () => {
  let formulas = 0;
  fc.assert(
    fc.property(grammar, (text) => {
      let tex;
      try {
        ({ tex } = surface(text));
      } catch (error) {
        if (!(error instanceof FormulaError)) throw error;
        return;
      }
      formulas++;
      wellFormed(tex);
    }),
    { numRuns: 500, seed: 7, endOnFailure: true },
  );
  assert(formulas > 150, `${formulas} formulas`);
});

Deno.test("texToMathml() escapes text, and leaves what it does not know", () => {
  assertStringIncludes(
    wellFormed('\\text{<img src=x> & "y"}'),
    "<mtext>&lt;img\u00a0src=x&gt;\u00a0&amp;\u00a0&quot;y&quot;</mtext>",
  );
  assertStringIncludes(wellFormed("\\mathrm{<b>}"), "<mi>&lt;b&gt;</mi>");
  for (
    const tex of [
      "\\unheard{x}",
      "<b>",
      "x &",
      "\\frac{x}",
      "{x",
      "x}",
      "\\left(x",
      "\\begin{matrix} x \\end{matrix}",
      "x @ y",
    ]
  ) {
    const mathml = texToMathml(tex);
    assertEquals(mathml?.includes("<b>") ?? false, false);
    if (tex !== "<b>") assertEquals(mathml, undefined, tex);
  }
});
