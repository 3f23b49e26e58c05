/**
 * What theory says of the step at the clock, in a small playground: a table
 * that follows the clock, with a square, a bar or an arrow's ink beside each
 * number.
 *
 * @module
 */

import type {
  Pair,
  SquareNumbers,
  StepNumbers,
  StepTheory,
} from "../../figures/playground/step_theory.ts";
import { partNames } from "../../figures/marks/anatomy/anatomy_words.ts";
import { formatNumber } from "../../figures/ticks.ts";
import { html, set } from "../../figures/view/dom.ts";

/** The numbers of the step at the clock. */
export interface TheoryPart {
  /** The element to be put into the form. */
  readonly element: HTMLElement;
  /** Takes another run's theory. */
  take(theory: StepTheory | undefined, variables: readonly string[]): void;
  /** Follows the clock. */
  follow(step: number): void;
}

/** A row of the table. */
interface Row {
  readonly element: HTMLElement;
  show(numbers: StepNumbers): void;
}

/** Writes what theory says of steps. */
export function createTheoryPart(): TheoryPart {
  const title = html("span");
  const names = [0, 1].map(() => html("th", { scope: "col" }));
  const body = html("tbody");
  const head = html("th", { scope: "row" }, title);
  const element = html(
    "table",
    { class: "dh-theory", hidden: true },
    html("thead", {}, html("tr", {}, head, ...names)),
    body,
  );
  let theory: StepTheory | undefined;
  let rows: readonly Row[] = [];
  let kinds = "";
  let step = 0;
  const draw = () => {
    if (theory === undefined) return;
    const numbers = theory.at(step);
    title.textContent = `Step ${numbers.step} to ${numbers.step + 1}`;
    rows.forEach((row) => row.show(numbers));
  };
  return {
    element,
    take(next, variables) {
      theory = next;
      // Where there is nothing to say, the room of what was said stays.
      set(element, { hidden: kinds === "" && !next, "data-past": !next });
      if (next === undefined) return;
      names.forEach((name, i) => name.textContent = variables[i]);
      const first = next.at(0);
      const found = kindsOf(first);
      if (found !== kinds) {
        kinds = found;
        rows = rowsOf(first);
        body.replaceChildren(...rows.map((row) => row.element));
      }
      draw();
    },
    follow(next) {
      step = next;
      draw();
    },
  };
}

/** Tells tables apart by the rows that they have. */
function kindsOf({ carried, squares, corrections }: StepNumbers): string {
  return JSON.stringify([
    carried && [carried.where, carried.ahead !== undefined],
    squares && [squares.name, squares.of, squares.stepSizes?.text],
    corrections.map(({ text }) => text),
  ]);
}

function rowsOf({ carried, squares, corrections }: StepNumbers): Row[] {
  const rows: Row[] = [];
  if (carried) {
    const { where, ahead } = carried;
    rows.push(pairRow(partNames.carried, "by memory", {
      mark: "carried",
      of: (numbers) => numbers.carried?.carried,
    }));
    if (ahead) {
      rows.push(pairRow("look-ahead", where, {
        mark: "ahead",
        of: (numbers) => numbers.carried?.ahead,
      }));
    }
    rows.push(pairRow(partNames.push, `from ∇f(${where})`, {
      mark: "push",
      of: (numbers) => numbers.carried?.push,
    }));
  }
  if (squares) rows.push(squareRow(squares));
  if (squares?.stepSizes) rows.push(sizeRow(squares.stepSizes.text));
  corrections.forEach((_, place) => rows.push(correctionRow(place)));
  return rows;
}

/** A name, what is meant by it, and two cells. */
function row(
  name: readonly (Node | string)[],
  cells: readonly HTMLElement[],
): HTMLElement {
  return html(
    "tr",
    {},
    html("th", { scope: "row" }, ...name),
    ...cells.map((cell) => html("td", {}, cell)),
  );
}

/** Two numbers, with the ink of what stands for them on the map. */
function pairRow(name: string, meaning: string, { mark, of }: {
  readonly mark: "carried" | "ahead" | "push";
  readonly of: (numbers: StepNumbers) => Pair | undefined;
}): Row {
  const cells = [html("span"), html("span")];
  const sign = html("span", {
    class: "dh-sign",
    "data-mark": mark,
    "aria-hidden": "true",
  });
  const soft = html("span", { class: "dh-soft" }, meaning);
  return {
    element: row([sign, name, " ", soft], cells),
    show: (numbers) => write(cells, of(numbers)),
  };
}

/** Squares whose areas are what has gathered. */
function squareRow({ name, of }: SquareNumbers): Row {
  const cells = [html("span"), html("span")];
  const squares = cells.map(() =>
    html("span", { class: "dh-square", "aria-hidden": "true" })
  );
  const soft = html("span", { class: "dh-soft" }, `${of} of g²`);
  return {
    element: row(
      [name, " ", soft],
      cells.map((cell, i) => html("span", {}, squares[i], cell)),
    ),
    show({ squares: found }) {
      write(cells, found?.sums);
      squares.forEach((square, i) => {
        square.style.setProperty("--side", String(found?.sides[i] ?? 0));
      });
    },
  };
}

/** The step sizes that follow, the larger one's bar full. */
function sizeRow(text: string): Row {
  const cells = [html("span"), html("span")];
  const bars = cells.map(() =>
    html("span", { class: "dh-size", "aria-hidden": "true" }, html("span"))
  );
  return {
    element: row(
      [text, " ", html("span", { class: "dh-soft" }, "step size")],
      cells.map((cell, i) => html("span", {}, cell, bars[i])),
    ),
    show({ squares }) {
      const sizes = squares?.stepSizes?.sizes;
      write(cells, sizes);
      const largest = Math.max(...sizes ?? []);
      bars.forEach(({ firstElementChild: bar }, i) => {
        const share = sizes && largest > 0 ? sizes[i] / largest : 0;
        (bar as HTMLElement).style.width = percent(share);
      });
    },
  };
}

/** How much of a moment is there, and what its correction adds to that. */
function correctionRow(place: number): Row {
  const name = html("span");
  const factor = html("span");
  const bar = html("span");
  const track = html(
    "span",
    { class: "dh-size dh-moment", "aria-hidden": "true" },
    bar,
  );
  return {
    element: row([name], [track, factor]),
    show({ corrections }) {
      const { plain, corrected, text, share, applied } = corrections[place];
      const quotient = `${plain} / (${text})`;
      name.textContent = applied
        ? `${corrected} = ${quotient}`
        : `${plain}, not ${quotient}`;
      set(track, { "data-whole": applied });
      bar.style.width = percent(share);
      factor.textContent = `× ${formatNumber(1 / share, 3)}`;
    },
  };
}

function write(cells: readonly HTMLElement[], pair?: Pair): void {
  cells.forEach((cell, i) => {
    const number = pair?.[i] ?? NaN;
    cell.textContent = Number.isNaN(number) ? "–" : formatNumber(number, 3);
  });
}

function percent(share: number): string {
  return `${(100 * Math.min(1, Math.max(0, share || 0))).toFixed(1)}%`;
}
