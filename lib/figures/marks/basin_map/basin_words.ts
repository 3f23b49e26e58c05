/**
 * A map of starts in words and in numbers.
 *
 * @module
 */

import { formatNumber } from "../../ticks.ts";
import type { BasinMap, BasinMinimum } from "./basin_map.ts";

/** A share in words. */
export function percent(share: number): string {
  const whole = Math.round(100 * share);
  if (share > 0 && whole === 0) return "under 1 %";
  return share < 1 && whole === 100 ? "over 99 %" : `${whole} %`;
}

/** A place in words. */
export function placeOf({ point }: Pick<BasinMinimum, "point">): string {
  return `(${point.map((x) => formatNumber(x, 3)).join(", ")})`;
}

/** Where starts lead that reach no minimum, a sentence each. */
export function elsewhere({ nowhere, leaves, steps }: BasinMap): string[] {
  return [
    ...(nowhere > 0
      ? [`Grey: ${percent(nowhere)} reach no minimum in ${steps} steps.`]
      : []),
    ...(leaves > 0
      ? [`Orange: from ${percent(leaves)} of the starts runs leave for good.`]
      : []),
  ];
}

/** What the map shows, in a sentence. */
export function basinWords(map: BasinMap): string {
  const shares = map.minima.map((minimum) =>
    `${percent(minimum.share)} reach ${placeOf(minimum)}`
  );
  return [
    `Map of starts for ${map.label} on ${map.surface.name}: ` +
    (shares.join(", ") || "no minimum in view"),
    ...elsewhere(map),
  ].join(". ");
}

/** The shares, a row a minimum. */
export function basinTable(map: BasinMap) {
  return {
    words: "How many of the starts lead where.",
    head: ["minimum", "share of the starts"],
    rows: [
      ...map.minima.map((minimum) => [
        placeOf(minimum),
        percent(minimum.share),
      ]),
      ["none", percent(map.nowhere)],
      ["runs leave", percent(map.leaves)],
    ],
  };
}
