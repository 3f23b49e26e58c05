/**
 * All exercises, by the name that a lesson's cell checks.
 *
 * @module
 */

import type { Exercise } from "../exercise.ts";
import * as lesson1 from "./lesson_1.ts";
import * as lesson2 from "./lesson_2.ts";
import * as lesson3 from "./lesson_3.ts";
import * as lesson4 from "./lesson_4.ts";
import * as lesson5 from "./lesson_5.ts";

/** The exercises of each lesson. */
export const exercises = {
  ...named("1", lesson1),
  ...named("2", lesson2),
  ...named("3", lesson3),
  ...named("4", lesson4),
  ...named("5", lesson5),
};

/** `4.doubling`: the lesson's number and the exercise's name. */
function named<N extends string, E extends Record<string, Exercise>>(
  lesson: N,
  group: E,
) {
  return Object.fromEntries(
    Object.entries(group).map(([name, exercise]) => [
      `${lesson}.${name}`,
      exercise,
    ]),
  ) as { [K in keyof E & string as `${N}.${K}`]: Exercise };
}

/** The name of an exercise: `"4.doubling"`. */
export type ExerciseName = keyof typeof exercises;
