/**
 * The equations of a rule in TeX.
 *
 * @module
 */

import type { Optimizer } from "../../core/optimizer.ts";
import { toTex } from "../tex.ts";
import { texSymbol } from "../tex_words.ts";
import { type Equation, readEquation } from "./equation.ts";

/** One equation in TeX. */
export function equationTex({ target, tree, names }: Equation): string {
  // A brace at the end needs no brackets.
  const tex = toTex(tree)
    .replace(/\\left\((\\begin\{cases\}.*\\end\{cases\})\\right\)$/, "$1");
  const right = tex.replace(
    /[\u{1d5a0}-\u{1d7cb}]/gu,
    (letter) => nameTex(names.get(letter) ?? letter),
  );
  return `${nameTex(target.normalize("NFD")).trim()} \\leftarrow ${right}`;
}

const RAISED: Readonly<Record<string, string>> = {
  ...{ "\u0302": "hat", "\u0304": "bar" },
};

const LOWERED = "₀₁₂₃₄₅₆₇₈₉";
const LOWERED_LETTERS: Readonly<Record<string, string>> = {
  ...{ "ᵢ": "i", "ᵣ": "r", "ₜ": "t", "₊": "+", "∞": "\\infty" },
};

/** `β₁` → `\beta_{1}`, `m̂` → `\hat{m}`; words stand apart from neighbours. */
function nameTex(name: string): string {
  if (name === "½") return "\\tfrac{1}{2}";
  if (name === "ᵗ") return "t";
  const [, letters, accents, primes, index] =
    /^(\p{L}+?)([\u0300-\u036f]*)(′*)([₀-₉ᵢᵣₜ₊∞]*)$/u.exec(name) ??
      ["", name, "", "", ""];
  let tex = texSymbol(letters);
  for (const accent of accents) tex = `\\${RAISED[accent] ?? "bar"}{${tex}}`;
  tex += "'".repeat(primes.length);
  const below = Array.from(
    index,
    (sign) => LOWERED_LETTERS[sign] ?? LOWERED.indexOf(sign),
  ).join("");
  if (below !== "") tex += `_{${below}}`;
  return [...letters].length > 1 ? `\\,${tex}\\,` : tex;
}

/**
 * The equations of an optimizer in TeX, under one another; empty for an
 * optimizer without equations. What is no equation that can be read stands
 * there as text.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { equationsTex, gradientDescent, momentum } from "downhill";
 *
 * assertEquals(equationsTex(gradientDescent()), "\\theta \\leftarrow \\theta - \\eta g");
 * assertEquals(
 *   equationsTex(momentum()),
 *   "\\begin{aligned} v & \\leftarrow \\mu v - \\eta g \\\\ " +
 *     "\\theta & \\leftarrow \\theta + v \\end{aligned}",
 * );
 * ```
 */
export function equationsTex({ equations = [] }: Optimizer): string {
  const lines = equations.map(lineTex);
  if (lines.length < 2) return lines.join("");
  const aligned = lines.map((line) =>
    line.replace(" \\leftarrow", " & \\leftarrow")
  );
  return `\\begin{aligned} ${aligned.join(" \\\\ ")} \\end{aligned}`;
}

function lineTex(written: string): string {
  try {
    return equationTex(readEquation(written));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return `\\text{${written.replace(/[\\{}]/g, " ")}}`;
  }
}
