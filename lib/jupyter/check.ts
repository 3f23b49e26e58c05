/**
 * Checks an exercise's answer in a cell.
 *
 * @module
 */

import { display } from "./display.ts";
import { escapeHtml } from "./escape.ts";
import type { Verdict } from "./exercise.ts";
import { type ExerciseName, exercises } from "./exercises/mod.ts";

const looks: Readonly<Record<Verdict["kind"], [sign: string, color: string]>> =
  {
    "right": ["✓ Right.", "#1a7f37"],
    "nearly": ["≈ Nearly.", "#9a6700"],
    "not yet": ["… Not yet.", "#8250df"],
  };

/**
 * Judges an answer and says so under the cell: right, nearly (and why), or not
 * yet (and where to look). A wrong answer never stops the notebook.
 *
 * @param name The exercise: `"4.doubling"`.
 * @param answer The reader's answer.
 * @throws {RangeError} If there is no such exercise.
 */
export async function check(
  name: ExerciseName,
  answer: unknown,
): Promise<void> {
  const exercise = exercises[name];
  if (exercise === undefined) {
    throw new RangeError(
      `Expected name to be one of ${Object.keys(exercises).join(", ")} ` +
        `but found ${JSON.stringify(name)}`,
    );
  }
  const { kind, because } = exercise.judge(answer);
  const [sign, color] = looks[kind];
  await display(
    `<p class="dh-verdict" data-verdict="${kind}" style="border-left:4px solid ${color};padding:.3rem .8rem;margin:.5rem 0"><strong>${sign}</strong> ${
      escapeHtml(because)
    }</p>`,
    `${sign} ${because}`,
  );
}
