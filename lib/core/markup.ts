/**
 * Text in markup: html, svg, MathML.
 *
 * @module
 */

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as markup, also within quotes: what was written is what is read. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => entities[letter]);
}
