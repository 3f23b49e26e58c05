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
 * primes, `β₁`, `m̂`, `∇f`); what is raised (`ᵗ`, `⁻¹`); a sign. Names are looked
 * up as they are written.
 */
const WORD =
  /(\d+\.?\d*(?:e[+-]?\d+)?)|(\u00bd|\u2207f|(?:[A-Za-z]+|\p{Script=Greek})[\u0300-\u036f\u2080-\u2089\u1d62\u1d63\u209c\u208a\u2032\u221e]*)|([\u2070\u00b9\u00b2\u00b3\u2074-\u2079\u207b\u1d56\u1d57]+)|([^\s])/gu;

/** The words of the right side of an equation. */
export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(WORD), (match): Token => {
    const [text, number, name, raised] = match;
    const kind = number ? "number" : name ? "name" : raised ? "raised" : "sign";
    return { kind, text };
  });
}
