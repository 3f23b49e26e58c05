/**
 * What an exercise is, and how an answer is judged.
 *
 * @module
 */

import { checkArguments, type Schema, settle } from "../core/arguments.ts";
import { aFunction, aText } from "../core/kinds.ts";

/** What is said of an answer. */
export interface Verdict {
  /** Right; near enough to say what is missing; or not yet. */
  readonly kind: "right" | "nearly" | "not yet";
  /** One or two sentences: why, or what to look at next. Plain text. */
  readonly because: string;
}

/** An answer that readers typically give, and what they are told. */
export interface Wrong {
  /** The answer. */
  readonly answer: unknown;
  /** What the verdict says of it. */
  readonly kind: "nearly" | "not yet";
  /** Words of the hint that fits it. */
  readonly hint: string;
}

/** An exercise of a lesson. */
export interface Exercise {
  /** What it asks for, in one sentence. */
  readonly question: string;
  /** Judges an answer of any type: readers type anything. */
  judge(answer: unknown): Verdict;
  /** Answers that are wrong in a typical way, at least two. */
  readonly wrong: readonly Wrong[];
}

/** What {@linkcode exercise} is made from. */
export interface ExerciseOptions {
  /** What it asks for, in one sentence. */
  readonly question: string;
  /** Judges an answer of any type: readers type anything. */
  judge(answer: unknown): Verdict;
}

const schema: Schema<ExerciseOptions> = {
  question: ["", {
    ...aText,
    expected: "a sentence",
    holds: (value): value is string =>
      typeof value === "string" && value.trim() !== "",
  }],
  judge: [
    undefined as unknown as ExerciseOptions["judge"],
    aFunction as unknown as Schema<ExerciseOptions>["judge"][1],
  ],
};

/**
 * An exercise of one's own, for `check()` in a notebook.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { exercise, notYet, right } from "downhill/jupyter";
 *
 * const half = exercise({
 *   question: "What is half of 6?",
 *   judge: (answer) => answer === 3 ? right("2 · 3 = 6.") : notYet("Divide."),
 * });
 * assertEquals(half.judge(3).kind, "right");
 * ```
 *
 * @param options Its question, and how an answer is judged.
 * @throws {RangeError} If a member is missing or is not what was expected.
 */
export function exercise(options: ExerciseOptions): Exercise {
  const { question, judge } = settle(schema, options);
  return {
    question,
    wrong: [],
    judge(answer) {
      const verdict = judge(answer);
      checkArguments({ "judge()": verdict }, aVerdict);
      return verdict;
    },
  };
}

const aVerdict = {
  expected: "a verdict, made by right(), nearly() or notYet()",
  holds: (value: unknown): value is Verdict =>
    typeof value === "object" && value !== null &&
    ["right", "nearly", "not yet"].includes((value as Verdict).kind),
};

/** The answer is right. */
export function right(because: string): Verdict {
  return { kind: "right", because };
}

/** The answer shows the idea; this is missing. */
export function nearly(because: string): Verdict {
  return { kind: "nearly", because };
}

/** The answer is not right; here is where to look. */
export function notYet(because: string): Verdict {
  return { kind: "not yet", because };
}

/** A verdict on what is no finite number at all, or nothing. */
export function notANumber(answer: unknown): Verdict | undefined {
  if (typeof answer === "number" && Number.isFinite(answer)) return;
  return notYet(
    `The answer is a finite number, but this is ${inWords(answer)}.`,
  );
}

/** What an answer is that is not of the kind asked for. */
export function inWords(answer: unknown): string {
  if (typeof answer === "number" || answer === null) return String(answer);
  if (Array.isArray(answer)) return "a list";
  if (answer instanceof Promise) return "a promise: put await before it";
  switch (typeof answer) {
    case "undefined":
      return "nothing yet";
    case "string":
      return "a text: leave out the quotes";
    case "bigint":
      return "a BigInt: leave out the n";
    case "boolean":
      return String(answer);
    case "function":
      return "a function: call it";
    default:
      return `${/^[aeiou]/.test(typeof answer) ? "an" : "a"} ${typeof answer}`;
  }
}

/**
 * Whether nobody has answered yet: nothing is there, or an object in which
 * nothing is filled in.
 */
export function isOpen(answer: unknown): boolean {
  if (answer === undefined) return true;
  if (typeof answer !== "object" || answer === null) return false;
  const parts = Object.values(answer);
  return parts.length > 0 && parts.every((part) => part === undefined);
}
