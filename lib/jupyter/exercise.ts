/**
 * What an exercise is, and how an answer is judged.
 *
 * @module
 */

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
  const found = typeof answer === "number" ? answer : typeof answer;
  return notYet(`The answer is a finite number, but this is ${found}.`);
}
