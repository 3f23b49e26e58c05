/**
 * The numbers of a step: how its parts add up, and the rule's equations.
 *
 * @module
 */

import { type Anatomy, rowOf } from "./anatomy.ts";
import { saidAt } from "./anatomy_lines.ts";
import type { Mode } from "../../plotly_json.ts";
import { partInks } from "../../theme.ts";
import {
  isSplit,
  partNames,
  partsIn,
  PUSH_WORDS,
  UNSPLIT,
} from "./anatomy_words.ts";
import { texToMathml } from "../../../formula/mathml.ts";
import { formatNumber } from "../../ticks.ts";
import { html } from "../../view/dom.ts";

/** The numbers of a step. */
export interface AnatomyNumbers {
  /** Takes another panel or mode. */
  rebuild(panel: Anatomy, mode: Mode): void;
  /** Shows the step at a step of the clock. */
  draw(clock: number): void;
}

/** Writes the numbers of a step into the two parts of an element. */
export function createAnatomyNumbers(element: HTMLElement): AnatomyNumbers {
  const [adding, ruling] = element.children;
  // Over the room that the page keeps for it.
  const content = html("div", { style: "grid-area:1/1;min-width:0" });
  adding.append(content);
  let draw = (_: number) => {};
  return {
    rebuild(panel, mode) {
      const parts = [title(panel), sum(panel, mode), equations(panel)];
      content.replaceChildren(parts[0].element, parts[1].element);
      ruling.replaceChildren(parts[2].element);
      draw = (clock) => {
        const row = rowOf(panel, clock);
        parts.forEach((part) => part.draw(row));
      };
    },
    draw: (clock) => draw(clock),
  };
}

/** A part of the numbers, which follows the step. */
interface Part {
  readonly element: HTMLElement;
  draw(row: number): void;
}

function title({ name, values, steps, points, variables }: Anatomy): Part {
  const step = html("strong");
  const where = steady(values.length, (row) => {
    const [x, y] = [points[2 * row], points[2 * row + 1]];
    return `${variables[0]} = ${formatNumber(x, 4)}, ` +
      `${variables[1]} = ${formatNumber(y, 4)}, f = ${
        formatNumber(values[row], 4)
      }`;
  });
  where.element.classList.add("dh-soft");
  return {
    element: html("div", { class: "dh-step-title" }, step, where.element),
    draw(row) {
      step.textContent = row < steps
        ? `${name}, from step ${row} to ${row + 1}`
        : `${name}, what would follow step ${row}`;
      where.draw(row);
    },
  };
}

/** How gradient, scale and memory add up to the step, by coordinates. */
function sum(panel: Anatomy, mode: Mode): Part {
  const rows = sumRows(panel, (part) => partInks[part][mode]);
  const head = html(
    "tr",
    {},
    html("th"),
    ...panel.variables.map((name) => html("th", { scope: "col" }, name)),
  );
  const unsplit = html("div", { class: "dh-soft" }, UNSPLIT);
  return {
    element: html(
      "div",
      {},
      html(
        "table",
        { class: "dh-sum" },
        html("thead", {}, head),
        html("tbody", {}, ...rows.map((row) => row.element)),
      ),
      ...partsIn(panel).always ? [] : [unsplit],
    ),
    draw(row) {
      rows.forEach((line) => line.draw(row));
      // Its room stays, so that nothing jumps.
      unsplit.style.visibility = isSplit(panel, row) ? "hidden" : "visible";
    },
  };
}

/** A row for each part that there is at any step. */
function sumRows(
  panel: Anatomy,
  ink: (part: keyof typeof partInks) => string,
): Part[] {
  const { uncorrected, gradientPoints } = panel;
  const { split, always, push, carried } = partsIn(panel);
  const both = push && (carried || !always);
  const whole = !always ? "" : both ? "their sum" : push ? PUSH_WORDS : "";
  return [
    line(partNames.gradient, gradientPoints ? "ahead" : "", panel.gradients),
    ...split && push ? [scaleLine(panel.scales, ink("push"))] : [],
    ...both
      ? [line(partNames.push, PUSH_WORDS, panel.pushes, ink("push"))]
      : [],
    ...carried
      ? [line(partNames.carried, panel.carrier, panel.carried, ink("carried"))]
      : [],
    line(
      partNames.step,
      whole,
      panel.taken,
      ink(push && !both ? "push" : "step"),
    ),
    ...uncorrected
      ? [
        line(
          partNames.uncorrected,
          "bias left in",
          uncorrected,
          ink("step"),
          true,
        ),
      ]
      : [],
  ];
}

/** A vector, with the look of its arrow. */
function line(
  name: string,
  meaning: string,
  numbers: Float32Array,
  ink = "transparent",
  dashed = false,
): Part {
  const swatch = html("span", {
    class: dashed ? "dh-swatch dh-dashed" : "dh-swatch",
    style: `border-color:${ink}`,
  });
  const cells = [0, 1].map((i) =>
    steady(numbers.length / 2, (row) => {
      const number = numbers[2 * row + i];
      return Number.isNaN(number) ? "–" : formatNumber(number, 3);
    })
  );
  return {
    element: html(
      "tr",
      {},
      html(
        "th",
        { scope: "row" },
        html("span", { class: "dh-part" }, swatch, name),
        " ",
        html("span", { class: "dh-soft" }, meaning),
      ),
      ...cells.map((cell) => html("td", {}, cell.element)),
    ),
    draw: (row) => cells.forEach((cell) => cell.draw(row)),
  };
}

/** The scale of each coordinate, as a bar too. */
function scaleLine(scales: Float32Array, ink: string): Part {
  const cells = [0, 1].map((i) => {
    const text = steady(scales.length / 2, (row) => {
      const scale = scales[2 * row + i];
      return Number.isFinite(scale) ? formatNumber(scale, 3) : "–";
    });
    const bar = html("span", {
      class: "dh-bar-of",
      style: `background:${ink}`,
    });
    return { text, bar, element: html("td", {}, text.element, bar) };
  });
  return {
    element: html(
      "tr",
      {},
      html(
        "th",
        { scope: "row" },
        html("span", { class: "dh-swatch", style: "border-color:transparent" }),
        partNames.scale,
      ),
      ...cells.map((cell) => cell.element),
    ),
    draw(row) {
      const pair = [scales[2 * row], scales[2 * row + 1]];
      const largest = Math.max(...pair.map((x) => Math.abs(x) || 0));
      cells.forEach(({ text, bar }, i) => {
        text.draw(row);
        const share = Number.isFinite(pair[i]) && largest > 0
          ? Math.abs(pair[i]) / largest
          : 0;
        bar.style.width = `${(100 * share).toFixed(1)}%`;
      });
    },
  };
}

/** The rule, an equation a paragraph, with numbers under it. */
function equations({ lines, values }: Anatomy): Part {
  const rows = values.length;
  const parts = lines.map((line) => {
    const numbers = steady(rows, (row) => saidAt(line, { row, rows }));
    numbers.element.classList.add("dh-soft");
    const text = html("div", {}, line.text);
    const mathml = line.tex && texToMathml(line.tex, { display: true });
    // Made here from TeX, with every word escaped.
    if (mathml) text.innerHTML = mathml;
    return {
      element: html("div", { class: "dh-equation" }, text, numbers.element),
      draw: numbers.draw,
    };
  });
  return {
    element: html("div", {}, ...parts.map((part) => part.element)),
    draw: (row) => parts.forEach((part) => part.draw(row)),
  };
}

/** Rows of a long run that are asked how long their text is. */
const MOST_ASKED = 500;

/**
 * Text with room for the longest of all rows, so that nothing moves from step
 * to step, whatever the width and the fonts.
 */
function steady(rows: number, said: (row: number) => string): Part {
  let longest = "";
  for (let row = 0; row < rows; row += Math.ceil(rows / MOST_ASKED)) {
    const text = said(row);
    if (text.length > longest.length) longest = text;
  }
  const text = html("span");
  return {
    element: html("div", { class: "dh-steady", "data-longest": longest }, text),
    draw(row) {
      text.textContent = said(row);
    },
  };
}
