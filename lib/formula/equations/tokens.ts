/**
 * The words of a rule's equations.
 *
 * @module
 */

/** A word of an equation. */
export interface Token {
  /** What it is; a sign is its own kind. */
  readonly kind: "number" | "name" | "raised" | "sign";
  /** The word itself. */
  readonly text: string;
}

/**
 * A number; a name (letters, or one Greek letter, then accents, indices and
 * primes); what is raised; a sign. Names are looked up as they are written.
 */
const WORD =
  /(\d+\.?\d*(?:e[+-]?\d+)?)|(½|∇f|(?:[A-Za-z]+|\p{Script=Greek})[\u0300-\u036f₀-₉ᵢᵣₜ₊′∞]*)|([⁰¹²³⁴-⁹⁻ᵖᵗ]+)|([^\s])/gu;

/** The words of the right side of an equation. */
export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(WORD), (match): Token => {
    const [text, number, name, raised] = match;
    const kind = number ? "number" : name ? "name" : raised ? "raised" : "sign";
    return { kind, text };
  });
}
