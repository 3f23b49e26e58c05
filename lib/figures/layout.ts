/**
 * The places of a figure's parts, as inline styles. A figure has them before
 * its script runs and keeps them afterwards, so that nothing jumps.
 *
 * @module
 */

import { sharesScale } from "./marks/contours/contours.ts";
import type { Figure, Panel } from "./figure.ts";
import type { Path } from "./marks/path/path.ts";
import { formatNumber } from "./ticks.ts";

/** Inline styles of the parts around the panels. */
export const layout = {
  figure:
    "margin:1rem 0;font:14px/1.4 system-ui,sans-serif;overflow-wrap:break-word",
  bar:
    "display:flex;flex-wrap:wrap;align-items:center;gap:.3rem;min-height:2rem",
  steppers: "display:flex;gap:.3rem;flex:none;width:10rem;height:2rem",
  scrubber: "flex:1 1 7rem;min-width:7rem;height:2rem;margin:0",
  side:
    "display:flex;gap:.3rem;align-items:center;flex:none;height:2rem;margin-left:auto",
  step:
    "white-space:nowrap;text-align:right;font-variant-numeric:tabular-nums;margin:0 .3rem",
  speed: "flex:none;width:4.2rem;height:2rem",
  button: "flex:none;width:2.1rem;height:2rem",
  legend:
    "display:flex;flex-wrap:wrap;gap:.15rem 1.1rem;margin:.35rem 0 .15rem",
  entry:
    "display:inline-flex;align-items:center;gap:.35rem;max-width:100%;min-height:1.4em;margin:0;font:inherit",
  box: "flex:none;width:13px;height:13px;margin:0",
  swatch: "flex:none;width:30px;height:12px",
  name:
    "overflow:hidden;text-overflow:ellipsis;white-space:nowrap;max-width:16em",
  reading: "white-space:nowrap;min-width:8em;font-variant-numeric:tabular-nums",
  panels: "display:flex;flex-wrap:wrap;gap:.5rem",
  still: "display:block;width:100%;height:100%;margin:0",
  caption: "margin:.4rem 0;overflow-wrap:anywhere",
  table: "font-size:.85em;margin:0",
} as const;

/** A panel's room, in CSS pixels of a page of common width. */
export interface Room {
  /** Its inline style. */
  readonly style: string;
  /** About its width. */
  readonly width: number;
  /** Its height. */
  readonly height: number;
  /** The inline styles of what is written about it, if anything is. */
  readonly aside?: Aside;
}

/** The numbers of an anatomy: how a step adds up, and the rule. */
export interface Aside {
  /** The style of both together. */
  readonly both: string;
  /** The style of the sum. */
  readonly sum: string;
  /** The style of the rule's equations. */
  readonly rule: string;
}

/**
 * The height of an anatomy's sum, and of one equation, in pixels: about what
 * their words need. Where the fonts or the width ask for more, they have it.
 */
const [SUM, EQUATION] = [214, 46];

const HEIGHTS: Readonly<Record<Panel["kind"], number>> = {
  terrain: 416,
  contours: 416,
  curves: 240,
  anatomy: 416,
};

/** The room of each panel: two side by side, curves in a row of their own. */
export function rooms({ panels }: Figure): Room[] {
  return panels.map((panel) => {
    const { kind } = panel;
    const wide = kind === "curves" && panels.length !== 2;
    const height = HEIGHTS[panels.length === 2 ? "terrain" : kind];
    const basis = wide ? "100%" : "min(100%,20rem)";
    // An anatomy has its numbers beside it.
    // Where both axes have one scale, more width would be an empty margin.
    const square = panels.length === 1 && kind === "contours" &&
      sharesScale(panel.heightField.view);
    const alone = wide ||
      panels.length === 1 && kind !== "anatomy" && !square;
    const most = square ? ";max-width:34rem;margin:0 auto" : "";
    return {
      style: `min-width:0;flex:1 1 ${basis};height:${height}px${most}`,
      width: alone ? 900 : 546,
      height,
      aside: kind === "anatomy"
        ? asideOf(panel.lines.length, panels.length === 1)
        : undefined,
    };
  });
}

/** Beside a picture that is alone, else in a row of their own. */
function asideOf(equations: number, alone: boolean): Aside {
  const basis = alone ? "min(100%,20rem)" : "100%";
  const part = (height: number) =>
    `min-width:0;flex:1 1 min(100%,22rem);overflow:auto;min-height:${height}px`;
  return {
    both: `min-width:0;flex:1 1 ${basis};display:flex;flex-wrap:wrap;` +
      "align-content:flex-start;gap:0 2rem",
    sum: part(SUM),
    rule: part(Math.max(1, equations) * EQUATION),
  };
}

/** What the bar says about the step shown. */
export function stepWords(step: number, last: number): string {
  return `step ${step} of ${last}`;
}

/** What the legend says about a path at a step. */
export function valueWords({ symbol, values }: Path, step: number): string {
  return `${symbol} = ${
    formatNumber(values[Math.min(step, values.length - 1)])
  }`;
}

/** What the legend says about many balls. */
export function medianWords(median: number): string {
  return `median f = ${formatNumber(median)}`;
}
