/**
 * The numbers behind a figure, as words in rows.
 *
 * @module
 */

import { formatNumber } from "../figures/ticks.ts";
import type { Shown } from "../figures/view/view.ts";

/** The most rows a table shows; longer runs are thinned evenly. */
const MOST_ROWS = 41;

/** The words of a table. */
export interface TableRows {
  /** What stands above each column. */
  readonly head: readonly string[];
  /** Each row: its step, and a number below each word of the head. */
  readonly rows: readonly (readonly string[])[];
}

/** The numbers of paths and balls, the first and the last step among them. */
export function tableRows(
  { paths, swarms }: Pick<Shown, "paths" | "swarms">,
  variables: readonly string[],
): TableRows {
  const last = Math.max(
    0,
    ...paths.map((path) => path.values.length - 1),
    ...swarms.map((swarm) => swarm.steps),
  );
  const head = [
    "step",
    ...paths.flatMap(({ name, symbol }) =>
      [...variables, symbol].map((quantity) => `${name}: ${quantity}`)
    ),
    ...swarms.map(({ name, count }) => `${name}: median f of ${count} balls`),
  ];
  const rows = stepsOf(last).map((step) => [
    String(step),
    ...paths.flatMap(({ points, values }) =>
      [points[2 * step], points[2 * step + 1], values[step]].map((number) =>
        step < values.length ? formatNumber(number, 5) : "–"
      )
    ),
    ...swarms.map((swarm) => formatNumber(swarm.median(step), 5)),
  ]);
  return { head, rows };
}

function stepsOf(last: number): number[] {
  const stride = Math.max(1, Math.ceil(last / (MOST_ROWS - 1)));
  const steps = [];
  for (let step = 0; step < last; step += stride) steps.push(step);
  return [...steps, last];
}
