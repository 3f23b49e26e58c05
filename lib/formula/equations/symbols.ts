/**
 * What the symbols of the equations are called in the settings.
 *
 * @module
 */

type Settings = Readonly<Record<string, unknown>>;

/** The options a symbol may stand for; the first that is set counts. */
const options: Readonly<Record<string, readonly string[]>> = {
  "η": ["learningRate"],
  "λ": ["weightDecay"],
  "μ": ["momentum"],
  "β": ["beta", "momentum"],
  "β₁": ["beta1"],
  "β₂": ["beta2"],
  "γ": ["momentum", "decay"],
  "ρ": ["decay"],
  "τ": ["dampening"],
  "ε": ["epsilon"],
  "ε′": ["accumulatorEpsilon"],
  "εᵣ": ["rootEpsilon"],
  "ν": ["momentumWeight"],
  "ψ": ["momentumDecay"],
  "p": ["learningRatePower"],
  "s": ["l2Shrinkage"],
  "λ₁": ["l1"],
  "λ₂": ["l2"],
};

/**
 * The number that a symbol stands for, or an option under its own name; none
 * for a symbol that is not known.
 *
 * @param step Steps taken so far; a learning rate may depend on it.
 */
export function setting(
  symbol: string,
  { settings, step }: { settings: Settings; step: number },
): number | undefined {
  if (symbol === "ρ∞") {
    const { beta2 } = settings;
    return typeof beta2 === "number" ? 2 / (1 - beta2) - 1 : undefined;
  }
  // PyTorch does not dampen the first step.
  const undamped = settings.firstStepDampening === false && step === 0;
  if (symbol === "τ" && undamped) return 0;
  const names = Object.hasOwn(options, symbol) ? options[symbol] : [symbol];
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
