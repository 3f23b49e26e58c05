/**
 * The words of a step taken apart: in the picture, beside it and below it.
 *
 * @module
 */

import type { Anatomy } from "./anatomy.ts";

/** What the parts are called, in the picture and beside it. */
export const partNames = {
  gradient: "∇f",
  scale: "scale",
  push: "gradient’s part",
  carried: "carried",
  step: "step",
  uncorrected: "uncorrected",
} as const;

/** How the gradient makes its part. */
export const PUSH_WORDS = "−scale · ∇f";
/** At the arrow that shows no more than a direction. */
export const DOWNHILL_WORDS = "−∇f, not to scale";

/** Which parts a panel has at any of its steps. */
export interface Present {
  /** Whether any step was split. */
  readonly split: boolean;
  /** Whether all were. */
  readonly always: boolean;
  readonly push: boolean;
  readonly carried: boolean;
}

/** Which parts there are: of what is nothing at every step, nothing is said. */
export function partsIn(
  { pushes, carried, taken }: Pick<Anatomy, "pushes" | "carried" | "taken">,
): Present {
  const told = Array.from(
    { length: taken.length / 2 },
    (_, row) => isSplit({ pushes, taken }, row),
  );
  const some = (numbers: Float32Array) =>
    numbers.some((x) => x !== 0 && !Number.isNaN(x));
  return {
    split: told.includes(true),
    always: !told.includes(false),
    push: some(pushes),
    carried: some(carried),
  };
}

/** Whether a step is split; one that has no end is not asked. */
export function isSplit(
  { pushes, taken }: Pick<Anatomy, "pushes" | "taken">,
  row: number,
): boolean {
  return [0, 1].every((i) =>
    !Number.isNaN(pushes[2 * row + i]) || Number.isNaN(taken[2 * row + i])
  );
}

/** Said at a step that is not split. */
export const UNSPLIT =
  "This step cannot be split into what is carried and what the gradient brings.";

/** What the picture cannot show and its caption must say. */
export function anatomyNotes(panel: Anatomy): string[] {
  const { name, values, steps } = panel;
  const found: string[] = [];
  if (values.length <= steps && panel.runsAway) {
    found.push(
      `${name} runs away: no step after ${values.length - 1} is taken apart.`,
    );
  }
  const { split, always } = partsIn(panel);
  if (!always) {
    const what = split ? `Some steps of ${name}` : `The steps of ${name}`;
    found.push(
      `${what} cannot be split into what is carried and what the gradient ` +
        "brings: they are shown whole.",
    );
  }
  return found;
}
