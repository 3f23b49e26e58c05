/**
 * What the symbols of the equations are called in the settings.
 *
 * @module
 */

type Settings = Readonly<Record<string, unknown>>;

/** What is known of options, by name. */
export type Known = Readonly<
  Record<string, { readonly symbols?: readonly string[] }>
>;

/**
 * The number that a symbol stands for, or an option under its own name; none
 * for a symbol that is not known.
 *
 * @param options Where the symbols of the settings are looked up; the first
 * that is set counts.
 * @param step Steps taken so far; a learning rate may depend on it.
 */
export function setting(
  symbol: string,
  { settings, step, options }: {
    settings: Settings;
    step: number;
    options: Known;
  },
): number | undefined {
  if (symbol === "ρ∞") {
    const { beta2 } = settings;
    return typeof beta2 === "number" ? 2 / (1 - beta2) - 1 : undefined;
  }
  // PyTorch does not dampen the first step.
  const undamped = settings.firstStepDampening === false && step === 0;
  if (symbol === "τ" && undamped) return 0;
  const names = Object.keys(options)
    .filter((name) => options[name].symbols?.includes(symbol));
  if (names.length === 0) names.push(symbol);
  for (const name of names) {
    if (!Object.hasOwn(settings, name)) continue;
    const value = settings[name];
    if (typeof value === "number") return value;
    if (typeof value === "function") {
      const found = value(step);
      if (typeof found === "number") return found;
    }
  }
}
