/// <reference lib="dom" />
/**
 * The numbers behind a figure, for readers who do not see it and for those who
 * want to check it.
 *
 * @module
 */

import { layout } from "../figures/layout.ts";
import { formatNumber } from "../figures/ticks.ts";
import { html } from "../figures/view/dom.ts";
import type { Shown } from "../figures/view/view.ts";

/** The most rows a table shows; longer runs are thinned evenly. */
const MOST_ROWS = 41;

/** How long a hand must rest before an open table follows, in milliseconds. */
const REST = 300;

/** The table of a figure. */
export interface Table {
  /** The element to be put into the page. */
  readonly element: HTMLElement;
  /** Tells that there are other numbers; an open table shows them soon. */
  follow(): void;
}

/** A folded table; its rows are made when it is opened. */
export function createTable(
  shown: () => Shown,
  variables: () => readonly string[],
): Table {
  const body = html("div", { class: "dh-scroll", tabindex: 0 });
  const details = html(
    "details",
    { class: "dh-table", style: layout.table },
    html("summary", {}, "Numbers"),
    body,
  );
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const fill = () =>
    body.replaceChildren(
      ...(details.open ? [table(shown(), variables())] : []),
    );
  details.addEventListener("toggle", fill);
  return {
    element: details,
    follow() {
      if (!details.open) return;
      clearTimeout(waiting);
      waiting = setTimeout(fill, REST);
    },
  };
}

function table(
  { paths, swarms }: Shown,
  variables: readonly string[],
): HTMLElement {
  const last = Math.max(
    0,
    ...paths.map((path) => path.values.length - 1),
    ...swarms.map((swarm) => swarm.steps),
  );
  const stride = Math.max(1, Math.ceil(last / (MOST_ROWS - 1)));
  const steps = [];
  for (let step = 0; step < last; step += stride) steps.push(step);
  steps.push(last);
  const head = html("tr", {}, html("th", { scope: "col" }, "step"));
  for (const { name, symbol } of paths) {
    for (const quantity of [...variables, symbol]) {
      head.append(html("th", { scope: "col" }, `${name}: ${quantity}`));
    }
  }
  for (const { name, count } of swarms) {
    const words = `${name}: median f of ${count} balls`;
    head.append(html("th", { scope: "col" }, words));
  }
  const rows = steps.map((step) => {
    const row = html("tr", {}, html("th", { scope: "row" }, String(step)));
    for (const { points, values } of paths) {
      const known = step < values.length;
      for (
        const number of [points[2 * step], points[2 * step + 1], values[step]]
      ) {
        row.append(html("td", {}, known ? formatNumber(number, 5) : "–"));
      }
    }
    for (const swarm of swarms) {
      row.append(html("td", {}, formatNumber(swarm.median(step), 5)));
    }
    return row;
  });
  return html(
    "table",
    {},
    html("thead", {}, head),
    html("tbody", {}, ...rows),
  );
}
