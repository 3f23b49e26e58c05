import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import MathJax from "mathjax";
import {
  adam,
  equationsTex,
  gradientDescent,
  type Optimizer,
  optimizers,
  radam,
} from "downhill";
import { readEquation } from "../../../lib/formula/equations/equation.ts";

await MathJax.init({ loader: { load: ["input/tex", "output/svg"] } });

const tex = (text: string) => readEquation(text).tex;

Deno.test("an equation's TeX writes names with indices, accents and primes", () => {
  assertEquals(
    tex("m̂ ← m / (1 − β₁ᵗ)"),
    "\\hat{m} \\leftarrow \\frac{m}{1 - \\beta_{1}^{t}}",
  );
  assertEquals(
    tex("θ̄ ← ε′ ρ∞"),
    "\\bar{\\theta} \\leftarrow \\epsilon' \\rho_{\\infty}",
  );
  assertEquals(tex("x ← μₜ₊₁ √v"), "x \\leftarrow \\mu_{t+1} \\sqrt{v}");
});

Deno.test("an equation's TeX writes what only equations have", () => {
  assertEquals(
    tex("g ← ∇f(θ + μ v)"),
    "g \\leftarrow \\nabla f\\left(\\theta + \\mu v\\right)",
  );
  assertEquals(
    tex("x ← ½ ‖r‖"),
    "x \\leftarrow \\tfrac{1}{2} \\left\\|r\\right\\|",
  );
  assertEquals(
    tex("θ ← θ − m (r where ρ > 4)"),
    "\\theta \\leftarrow \\theta - m \\begin{cases} r & \\text{if } \\rho > 4 " +
      "\\\\ 1 & \\text{otherwise} \\end{cases}",
  );
});

Deno.test("an equation's TeX keeps words apart from their neighbours", () => {
  const [keep, memory] = ["keep", "memory"].map((x) => `\\,\\mathrm{${x}}\\,`);
  assertEquals(
    tex("memory ← keep memory"),
    `\\,\\mathrm{memory}\\, \\leftarrow ${keep} ${memory}`,
  );
});

Deno.test("equationsTex() sets one equation alone and several in line", () => {
  assertEquals(
    equationsTex(gradientDescent()),
    "\\theta \\leftarrow \\theta - \\eta g",
  );
  const lines = equationsTex(adam()).split("\\\\");
  assertEquals(lines.length, adam().equations!.length);
  for (const line of lines) assertEquals(line.split("&").length, 2);
  assertEquals(equationsTex({ ...adam(), equations: undefined }), "");
});

Deno.test("equationsTex() shows what it cannot read as text", () => {
  const odd: Optimizer = { ...adam(), equations: ["\\x} ← ("] };
  assertEquals(equationsTex(odd), "\\text{ x  ← (}");
});

Deno.test("MathJax sets the equations of every rule", async () => {
  for (const make of [...Object.values(optimizers), radam]) {
    const svg = await MathJax.tex2svgPromise(equationsTex(make()));
    const text = MathJax.startup.adaptor.outerHTML(svg);
    assert(!text.includes("merror"), make().name);
  }
});
