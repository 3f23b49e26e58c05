/**
 * A field for a number. What is no number, or none that is taken, stays as it
 * was typed, with the reason beside it, and leaves in force what was before.
 *
 * @module
 */

import { html, set } from "../../figures/view/dom.ts";
import { readNumber } from "./read_number.ts";

/** A field for a number. */
export interface NumberField {
  /** The field. */
  readonly input: HTMLInputElement;
  /** What is wrong with its text; empty mostly. */
  readonly error: HTMLElement;
  /**
   * Shows a number without calling back. A text that waits to be mended stays
   * as long as the number in force does, unless all begins anew.
   */
  show(value: number, anew?: boolean): void;
  /** Says what is wrong; nothing if the text is empty. */
  say(problem: string): void;
}

/** What a number field is for. */
export interface NumberFieldOptions {
  /** What it is called aloud. */
  readonly label: string;
  /** What it shows first. */
  readonly value: number;
  /** Whether it cannot be changed. */
  readonly locked: boolean;
  /** Attributes of the input beside. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Takes a number, or says why not. */
  readonly onInput: (value: number) => string | undefined;
}

/** A field for a number. */
export function createNumberField(
  { label, value, locked, attributes, onInput }: NumberFieldOptions,
): NumberField {
  const input = html("input", {
    type: "text",
    inputmode: "decimal",
    class: "dh-number",
    autocomplete: "off",
    "aria-label": label,
    disabled: locked,
    ...attributes,
  });
  const error = html("span", { class: "dh-error", role: "status" });
  let inForce = value;
  /** What was in force before the text was touched. */
  let before = value;
  const say = (problem: string) => {
    if (error.textContent !== problem) error.textContent = problem;
    set(input, { "aria-invalid": problem === "" ? false : "true" });
  };
  const take = () => {
    const read = readNumber(input.value);
    const problem = read.problem ?? onInput(read.value) ?? "";
    if (problem === "") inForce = read.value!;
    else if (inForce !== before) {
      // The beginning of a text was a number; the text is not.
      inForce = before;
      onInput(before);
    }
    say(problem);
  };
  const write = (number: number) => {
    input.value = String(number);
    say("");
  };
  input.addEventListener("input", () => {
    // Nothing is no mistake while it is being typed.
    if (input.value.trim() === "") return say("");
    take();
  });
  input.addEventListener("change", () => {
    if (input.value.trim() !== "") take();
    if (input.value.trim() === "" || input.ariaInvalid !== "true") {
      write(inForce);
    }
    before = inForce;
  });
  input.addEventListener("keydown", (event) => {
    const direction = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    input.value = String(Number((inForce + direction).toPrecision(12)));
    take();
    before = inForce;
  });
  write(value);
  return {
    input,
    error,
    say,
    show(number, anew = false) {
      const waits = input.ariaInvalid === "true" && number === inForce;
      if (waits && !anew) return;
      const typing = document.activeElement === input && !anew &&
        readNumber(input.value).value === number;
      inForce = before = number;
      if (!typing) write(number);
    },
  };
}
