/**
 * A field for an exercise's answer where a number or a text is asked.
 *
 * @module
 */

/** `await check("1.limit", undefined);`, in parts. */
const CHECK =
  /^(await check\("[^"\n]+", )(undefined|-?[\d.]+(?:e[+-]?\d+)?|"[^"\n]*")(\);?)$/;

/** What can be calculated: numbers, signs, brackets, and Math. */
const NUMBERS = /^(?:Math\.\w+|\d[\d.]*(?:e[+-]?\d+)?|[\s+\-*/(),])+$/;

/** What is code already: an object, a list, a text, a function, a call. */
const CODE = /^[{["'`(]|=>/;

/** A name, and what may be done with it. */
const NAME = /^([A-Za-z_$][\w$]*)(?:[.([].*)?$/;

/**
 * The cell's text with another answer; nothing where the cell asks for
 * something else than a number or a text.
 *
 * @param cell The cell's text.
 * @param answer What the reader wrote.
 * @param isName Whether a cell gives this name to the others.
 */
export function answered(
  cell: string,
  answer: string,
  isName: (name: string) => boolean = () => false,
): string | undefined {
  const [, before, present, after] = cell.trim().match(CHECK) ?? [];
  if (before === undefined) return undefined;
  const text = answer.trim();
  const calculation = text.replaceAll("^", "**").replaceAll("−", "-");
  const isText = present.startsWith('"');
  const value = !isText && NUMBERS.test(calculation)
    ? calculation
    : !isText && (CODE.test(text) || isName(text.match(NAME)?.[1] ?? ""))
    ? text
    : JSON.stringify(text);
  return before + value + after;
}

/** What a field asks of the page around it. */
export interface AnswerEvents {
  /** The cell's text with the answer. */
  answer(text: string): void;
  /** Whether a cell gives this name to the others. */
  isName(name: string): boolean;
}

/** The field for a cell, if it takes one. */
export function answerField(
  cell: string,
  { answer, isName }: AnswerEvents,
): HTMLElement | undefined {
  if (answered(cell, "1") === undefined) return undefined;
  const form = document.createElement("form");
  form.className = "answer";
  const label = document.createElement("label");
  const input = document.createElement("input");
  input.autocomplete = "off";
  input.spellcheck = false;
  input.setAttribute("autocapitalize", "off");
  label.append("Your answer ", input);
  const button = document.createElement("button");
  button.textContent = "Check";
  form.append(label, button);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (input.value.trim() === "") return input.focus();
    answer(answered(cell, input.value, isName)!);
  });
  return form;
}
