/**
 * An equation of a rule in TeX.
 *
 * @module
 */

import type { MathNode } from "../mathjs.ts";
import { toTex } from "../tex.ts";
import { texSymbol } from "../tex_words.ts";
import type { Letters } from "./evaluate.ts";

/** The parts of an equation. */
interface Parts {
  /** The name on its left side. */
  readonly target: string;
  /** Its right side, as mathjs made it: every name is a letter. */
  readonly tree: MathNode;
  /** The names that these letters stand for. */
  readonly names: Letters;
}

/** One equation in TeX. */
export function equationTex({ target, tree, names }: Parts): string {
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
    /^(\p{L}+?)([\u0300-\u036f]*)(\u2032*)([\u2080-\u2089\u1d62\u1d63\u209c\u208a\u221e]*)$/u
      .exec(name) ??
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
