/**
 * Names and numbers in TeX.
 *
 * @module
 */

const NAMES =
  ("alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi " +
    "pi rho sigma tau upsilon phi chi psi omega Gamma Delta Theta Lambda Xi " +
    "Pi Sigma Upsilon Phi Psi Omega").split(" ");

/** The names of Greek letters. */
export const GREEK: ReadonlySet<string> = new Set(NAMES);

/** Greek letters by their names in TeX. */
export const GREEK_LETTERS: Readonly<Record<string, string>> = Object
  .fromEntries(
    Array.from(
      "αβγδεζηθικλμνξπρστυφχψωΓΔΘΛΞΠΣΥΦΨΩ",
      (letter, i) => [NAMES[i], letter],
    ),
  );

/** The commands of Greek letters, by name and by letter. */
const COMMANDS: ReadonlyMap<string, string> = new Map(
  Object.entries(GREEK_LETTERS).flatMap(([name, letter]) => [
    [name, `\\${name}`],
    [letter, `\\${name}`],
  ]),
);

/** `1e-6` → 10⁻⁶ */
export function texNumber(value: number): string {
  const small = value !== 0 && value < 1e-3;
  const text = small ? value.toExponential() : String(value);
  const [digits, exponent] = text.split("e");
  if (exponent === undefined) return digits;
  const power = `10^{${Number(exponent)}}`;
  return digits === "1" ? power : `${digits} \\cdot ${power}`;
}

/** `x1` → x₁, `theta` → θ, `loss` upright. */
export function texSymbol(name: string): string {
  const [, letters, index] = /^(.*?)_?(\p{N}*)$/u.exec(name)!;
  const parts = letters.split("_").filter((part) => part !== "").map((part) =>
    COMMANDS.get(part) ??
      ([...part].length === 1 ? part : `\\mathrm{${part}}`)
  );
  const below = [...parts.slice(1), index].filter((part) => part !== "");
  return below.length === 0 ? parts[0] : `${parts[0]}_{${below.join(",")}}`;
}
