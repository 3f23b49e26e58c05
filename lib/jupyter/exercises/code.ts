/**
 * What goes wrong with the form of an answer that is code, before its content
 * is judged: nothing is returned, a promise is, arguments are swapped, what
 * was handed over is changed.
 *
 * @module
 */

import type { Optimizer, State } from "../../core/optimizer.ts";
import type { Vector } from "../../core/vector.ts";
import { inWords, notYet, type Verdict } from "../exercise.ts";

/** What an error says, whatever was thrown, and what may be the matter. */
export function thrownBy(
  error: unknown,
  { who, perhaps = "" }: { readonly who: string; readonly perhaps?: string },
): Verdict {
  return notYet(`${who} throws: ${String(error)}${perhaps && `. ${perhaps}`}`);
}

/** A frequent cause of much that goes wrong in a step. */
export const isTheOrder = "Is the order step(point, gradient, state)?";

/** What a function under test was expected to give back. */
interface Expected {
  /** How it is called, for the reader: `"(m, v, t)"`. */
  readonly call: string;
  /** How many numbers are asked for. */
  readonly parts: number;
}

/** A verdict on what a function gave back, if it is of the wrong form. */
export function slipOfReturn(
  returned: unknown,
  { call, parts }: Expected,
): Verdict | undefined {
  const wanted = parts === 1 ? "a number" : `a list of ${parts} numbers`;
  if (returned === undefined) {
    return notYet(
      `The function returns nothing. Behind => a body in braces needs the word return: ${call} => { …; return …; }.`,
    );
  }
  if (isPromise(returned)) {
    return notYet(
      "The function is asynchronous, it gives a promise. Write it without async.",
    );
  }
  if (typeof returned === "function") {
    return notYet(
      `The function gives another function. It gets all its arguments at once: ${call} => …`,
    );
  }
  const list = typeof returned === "object" && returned !== null &&
    "length" in returned;
  const found = list ? Array.from(returned as ArrayLike<unknown>) : [returned];
  if (list !== parts > 1 || found.length !== parts) {
    return notYet(
      `The function should give ${wanted}, but gives ${
        list ? `a list of ${found.length}` : inWords(returned)
      }.`,
    );
  }
  const odd = found.find((number) => typeof number !== "number");
  if (odd !== undefined || found.includes(undefined)) {
    return notYet(
      `The function should give ${wanted}, but one is ${inWords(odd)}.`,
    );
  }
}

/** All orders of some values. */
export function orders<T>(values: readonly T[]): T[][] {
  if (values.length <= 1) return [[...values]];
  return values.flatMap((first, k) =>
    orders(values.toSpliced(k, 1)).map((rest) => [first, ...rest])
  );
}

/** An optimizer under watch. */
export interface Watched {
  /** The optimizer, step by step as it is. */
  readonly optimizer: Optimizer;
  /** A verdict on the form of its steps so far, if anything is wrong. */
  slip(): Verdict | undefined;
}

/** Watches what an optimizer's steps do that no step should. */
export function watch(answer: Optimizer): Watched {
  let promised: "init" | "step" | undefined;
  let returned = false;
  let moved = false;
  let changed = false;
  const optimizer: Optimizer = {
    name: "Under watch",
    settings: {},
    init(dimension) {
      const state: unknown = answer.init(dimension);
      if (isPromise(state)) promised ??= "init";
      return state as State;
    },
    ...(typeof answer.lookAhead === "function" && {
      lookAhead: (point: Vector, state: State, out: Vector) =>
        answer.lookAhead?.(point, state, out),
    }),
    step(point, gradient, state) {
      const before = point.slice();
      const given = gradient.slice();
      const back: unknown = answer.step(point, given, state);
      if (isPromise(back)) promised ??= "step";
      else returned ||= back !== undefined;
      moved ||= differ(point, before);
      changed ||= differ(given, gradient);
    },
  };
  return {
    optimizer,
    slip() {
      if (promised) {
        return notYet(
          `Its ${promised} is asynchronous: write it without async.`,
        );
      }
      if (changed) {
        return moved
          ? notYet(
            "Its step changes the gradient that it is given. Compute on a copy, and change the point alone.",
          )
          : notYet(
            "Its step changes its second argument, which is the gradient, and leaves the point. The order is step(point, gradient, state).",
          );
      }
      if (moved) return;
      return returned
        ? notYet(
          "Its step returns something and leaves the point where it was. It is to change the point in place: point[i] -= …",
        )
        : notYet(
          "Its step leaves the point where it was. It is to change the point in place, number by number: point[i] -= …",
        );
    },
  };
}

/** A verdict on what is no optimizer, in words. */
export function noOptimizer(answer: unknown): Verdict | undefined {
  const { init, step } = Object(answer) as Partial<Optimizer>;
  if (typeof init === "function" && typeof step === "function") return;
  return notYet(
    typeof answer === "function"
      ? "The answer is an optimizer, but this is a function: call it. An optimizer has name, settings, init and step."
      : `The answer is an optimizer, an object with name, settings, init and step, but this is ${
        inWords(answer)
      }.`,
  );
}

function isPromise(value: unknown): boolean {
  return typeof (Object(value) as PromiseLike<unknown>).then === "function";
}

function differ(found: ArrayLike<number>, expected: ArrayLike<number>) {
  return Array.from(expected).some((x, i) => !Object.is(found[i], x));
}
