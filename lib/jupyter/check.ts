/**
 * Checks an exercise's answer in a cell.
 *
 * @module
 */

import { unexpected } from "../core/arguments.ts";
import { unknownName } from "../core/names.ts";
import { display } from "./display.ts";
import { escapeMarkup } from "../core/markup.ts";
import { type Exercise, isOpen, type Verdict } from "./exercise.ts";
import { type ExerciseName, exercises } from "./exercises/mod.ts";

/** What is shown: a verdict, or that an answer is awaited. */
interface Told extends Omit<Verdict, "kind"> {
  readonly kind: Verdict["kind"] | "open";
}

const looks: Readonly<Record<Told["kind"], [sign: string, color: string]>> = {
  "open": ["✎ Your turn.", "#57606a"],
  "right": ["✓ Right.", "#1a7f37"],
  "nearly": ["≈ Nearly.", "#9a6700"],
  "not yet": ["… Not yet.", "#8250df"],
};

/** What is said before anyone has tried. */
const invitation: Told = {
  kind: "open",
  because:
    "Put your answer in place of undefined in the code above, and run the cell.",
};

/**
 * Judges an answer and says so under the cell: right, nearly (and why), or not
 * yet (and where to look). A wrong answer never stops the notebook. Where
 * nobody has answered yet, `undefined` stands there, it invites to.
 *
 * @example
 * ```ts ignore
 * import { check, exercise, notYet, right } from "downhill/jupyter";
 *
 * const half = exercise({
 *   question: "What is half of 6?",
 *   judge: (answer) => answer === 3 ? right("2 · 3 = 6.") : notYet("Divide."),
 * });
 * await check(half, 3);
 * ```
 *
 * @param exercise One of the lessons' by its name, `"4.doubling"`, or one's
 * own, made by {@linkcode exercise}.
 * @param answer The reader's answer; `undefined` until there is one.
 * @throws {RangeError} If there is no such exercise.
 */
export async function check(
  exercise: string | Exercise,
  answer: unknown,
): Promise<void> {
  const asked = exerciseOf(exercise);
  const { kind, because } = isOpen(answer) ? invitation : asked.judge(answer);
  const [sign, color] = looks[kind];
  await display(
    `<p class="dh-verdict" data-verdict="${kind}" style="border-left:4px solid ${color};padding:.3rem .8rem;margin:.5rem 0"><strong>${sign}</strong> ${
      escapeMarkup(because)
    }</p>`,
    `${sign} ${because}`,
  );
}

function exerciseOf(exercise: string | Exercise): Exercise {
  if (typeof exercise === "string") {
    if (Object.hasOwn(exercises, exercise)) {
      return exercises[exercise as ExerciseName];
    }
    throw unknownName("exercise", {
      found: exercise,
      known: Object.keys(exercises),
    });
  }
  if (typeof exercise?.judge === "function") return exercise;
  throw unexpected("exercise", {
    expected: 'a name such as "4.doubling", or what exercise() makes,',
    found: exercise,
  });
}
