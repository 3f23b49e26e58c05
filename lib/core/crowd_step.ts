/**
 * What a rule says of its step beside `step()`, so that many runs can take it
 * at once.
 *
 * @module
 */

/**
 * A step as text: JavaScript for one coordinate, with the same arithmetic as
 * `step()`, in the same order. It may use
 *
 * - `p`, the coordinate, and `g`, its slope; both may be changed;
 * - `q`, where the slope was taken: `p`, or what `ahead` says;
 * - what `memory` and `numbers` name, and the rule's settings by their names.
 */
export interface StepText {
  /** The vectors of the memory, zeros before the first step. */
  readonly memory?: readonly string[];
  /** The numbers of the memory, and what they are before the first step. */
  readonly numbers?: Readonly<Record<string, number>>;
  /** What becomes of the numbers, once a step. */
  readonly before?: string;
  /** An expression: where the slope is taken, if not at `p`. */
  readonly ahead?: string;
  /** What becomes of `p` and of the memory. */
  readonly each: string;
}

/** How many runs of an optimizer may take their steps at once. */
export interface CrowdStep {
  /**
   * The step as text. Without it the optimizer is coordinate-wise all the same:
   * each coordinate moves by its own slopes alone, so that many points may be
   * one long vector.
   */
  readonly step: StepText | "coordinatewise";
  /** Whether the step itself takes the decay of weights, if there is any. */
  readonly decays?: boolean;
  /** The settings in force, by the names that the text uses. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** A step as text, with the decay of weights that most rules take alike. */
export function textOf(
  { step, decays, settings }: CrowdStep,
): StepText | undefined {
  if (step === "coordinatewise") return undefined;
  if (decays || settings.weightDecay === 0) return step;
  const decay = settings.decoupledWeightDecay
    ? "p -= learningRate * weightDecay * p;"
    : "g += weightDecay * q;";
  return { ...step, each: `${decay} ${step.each}` };
}

/** Whether a name stands in the text. */
export function mentions(
  { before = "", ahead = "", each }: StepText,
  name: string,
): boolean {
  return new RegExp(`\\b${name}\\b`).test(`${before} ${ahead} ${each}`);
}
