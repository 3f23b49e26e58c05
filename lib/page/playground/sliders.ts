/**
 * Sliders for what optimizers are set by, each with a field for exact numbers.
 *
 * @module
 */

import type { AnyOption, OptionRange } from "../../core/rule.ts";
import { html, set } from "../../figures/view/dom.ts";
import { createNumberField } from "./number_field.ts";

/** How a slider's way is divided. */
export interface Division {
  /** The lowest and the highest number. */
  readonly range: readonly [number, number];
  /** From a number to the slider's way, 0 to 1. */
  toWay(value: number): number;
  /** From the slider's way to a number. */
  fromWay(way: number): number;
}

function logarithmic(low: number, high: number): Division {
  const [a, b] = [Math.log10(low), Math.log10(high)];
  return {
    range: [low, high],
    toWay: (value) => (Math.log10(Math.max(value, low)) - a) / (b - a),
    fromWay: (way) => Number((10 ** (a + way * (b - a))).toPrecision(3)),
  };
}

/** Numbers below 1 that matter by how little they miss it: 0, 0.9, 0.99, … */
const decay: Division = {
  range: [0, 0.9999],
  toWay: (value) => -Math.log10(1 - Math.min(value, 0.9999)) / 4,
  fromWay: (way) => Number((1 - 10 ** (-4 * way)).toFixed(way < 0.5 ? 2 : 4)),
};

function linear(low: number, high: number): Division {
  return {
    range: [low, high],
    toWay: (value) => (value - low) / (high - low),
    fromWay: (way) => Number((low + way * (high - low)).toPrecision(3)),
  };
}

/** How the slider of a range is divided. */
function divisionOf({ min, max, scale }: OptionRange): Division {
  if (scale === "decay") return decay;
  return scale === "log" ? logarithmic(min, max) : linear(min, max);
}

/** The words for an option nobody described: `stepSize` is "step size". */
function wordsOf(option: string): string {
  return option.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`)
    .replace(/(\d)/, " $1");
}

/** A number as it is read out: "2.5e-8" would be spelled. */
export function spoken(value: number): string {
  const [digits, power] = String(value).split("e");
  return power === undefined
    ? digits
    : `${digits} times ten to the ${power.replace("-", "minus ")}`;
}

/** A number field, with a slider before it where the option is a known one. */
export interface Slider {
  /** The element to be put into the page. */
  readonly element: HTMLElement;
  /** Shows a value without calling back; a text to be mended unless anew. */
  show(value: number, anew?: boolean): void;
}

/** What a slider is for. */
export interface SliderOptions {
  /** What the option is, as far as it is known. */
  readonly of?: Pick<AnyOption, "word" | "symbols" | "range">;
  /** What it shows first. */
  readonly value: number;
  /** Whose option it is. */
  readonly owner: string;
  /** Whether it cannot be moved. */
  readonly locked: boolean;
  /** Takes a number, or says why not. */
  readonly onInput: (value: number) => string | undefined;
}

/** A slider for an option, for numbers in its division. */
export function createSlider(
  option: string,
  { of, value, owner, locked, onInput }: SliderOptions,
): Slider {
  const word = of?.word ?? wordsOf(option);
  const symbol = of?.symbols?.[0] ?? word;
  const division = of?.range && divisionOf(of.range);
  const words = `${owner}: ${word}`;
  const way = html("input", {
    type: "range",
    min: 0,
    max: 1,
    step: 0.001,
    "aria-label": words,
    title: words,
    disabled: locked,
    "data-option": option,
  });
  const move = (number: number) => {
    if (division) way.value = String(division.toWay(number));
    const text = `${word} ${spoken(number)}`;
    set(way, { "aria-valuetext": text });
  };
  const field = createNumberField({
    label: `${words}, number`,
    value,
    locked,
    attributes: { "data-option": option },
    onInput(number) {
      const refused = onInput(number);
      if (refused === undefined) move(number);
      return refused;
    },
  });
  way.addEventListener("input", () => {
    const number = division!.fromWay(Number(way.value));
    const text = `${word} ${spoken(number)}`;
    set(way, { "aria-valuetext": text });
    const refused = onInput(number);
    field.show(number, true);
    field.say(refused ?? "");
  });
  const show = (number: number, anew = false) => {
    move(number);
    field.show(number, anew);
  };
  show(value);
  const element = html(
    "label",
    { class: "dh-slider" },
    html(
      "span",
      { class: of?.symbols ? "dh-symbol" : "dh-word", "aria-hidden": "true" },
      symbol,
    ),
    ...(division ? [way] : []),
    field.input,
    field.error,
  );
  return { element, show };
}
