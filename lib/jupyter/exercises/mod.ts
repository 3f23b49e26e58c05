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

const lessons = {
  "1": lesson1,
  "2": lesson2,
  "3": lesson3,
  "4": lesson4,
  "5": lesson5,
};

type Lessons = typeof lessons;

/** The name of an exercise, after its lesson's number: `"4.doubling"`. */
export type ExerciseName = {
  [Lesson in keyof Lessons]: `${Lesson}.${keyof Lessons[Lesson] & string}`;
}[keyof Lessons];

/** The exercises of all lessons. */
export const exercises: Readonly<Record<ExerciseName, Exercise>> = Object
  .fromEntries(
    Object.entries(lessons).flatMap(([lesson, group]) =>
      Object.entries<Exercise>(group).map(([name, exercise]) => [
        `${lesson}.${name}`,
        exercise,
      ])
    ),
  ) as Record<ExerciseName, Exercise>;
