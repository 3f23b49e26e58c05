/**
 * The numbers behind a figure, for readers who do not see it and for those who
 * want to check it.
 *
 * @module
 */

import { layout } from "../figures/layout.ts";
import { html } from "../figures/view/dom.ts";
import type { Shown } from "../figures/view/view.ts";
import { tableRows } from "./table_rows.ts";

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
  const hide = () => {
    const { paths, swarms } = shown();
    // A table of nothing is no table.
    details.hidden = paths.length + swarms.length === 0;
  };
  hide();
  return {
    element: details,
    follow() {
      hide();
      if (!details.open) return;
      clearTimeout(waiting);
      waiting = setTimeout(fill, REST);
    },
  };
}

function table(shown: Shown, variables: readonly string[]): HTMLElement {
  const { head, rows } = tableRows(shown, variables);
  const cells = (texts: readonly string[], scope: "row" | "col") =>
    texts.map((text, k) =>
      k === 0 || scope === "col"
        ? html("th", { scope }, text)
        : html("td", {}, text)
    );
  return html(
    "table",
    {},
    html("thead", {}, html("tr", {}, ...cells(head, "col"))),
    html(
      "tbody",
      {},
      ...rows.map((row) => html("tr", {}, ...cells(row, "row"))),
    ),
  );
}
