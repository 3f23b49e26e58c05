/**
 * The places of a figure's parts, as inline styles. A figure has them before
 * its script runs and keeps them afterwards, so that nothing jumps.
 *
 * @module
 */

import type { Figure } from "./figure.ts";
import type { AsideStyles } from "./marks/panel_kind.ts";
import { kindOf } from "./marks/panels.ts";

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
  reading:
    "flex:none;white-space:nowrap;min-width:8em;font-variant-numeric:tabular-nums",
  panels: "display:flex;flex-wrap:wrap;gap:.5rem",
  still: "display:block;width:100%;height:100%;margin:0",
  formula: "margin:.3rem 0 0;min-height:1.7em;text-align:center",
  caption: "margin:.4rem 0;overflow-wrap:anywhere",
  question: "font-size:1.1em;font-weight:600;margin:0 0 .5rem",
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
  readonly aside?: AsideStyles;
}

/** Of two panels, both have this height. */
const SIDE_BY_SIDE = 416;

/** The room of each panel: two side by side, wide ones in their own row. */
export function rooms(figure: Figure): Room[] {
  const { panels } = figure;
  // A playground's panels share the height that its controls leave.
  if ("playground" in figure) {
    const style = "min-width:0;flex:1 1 min(100%,16rem);min-height:8rem";
    return panels.map(() => ({ style, width: 390, height: 480 }));
  }
  return panels.map((panel) => {
    const { room } = kindOf(panel);
    const only = panels.length === 1;
    const wide = room.wide && panels.length !== 2;
    const height = panels.length === 2 ? SIDE_BY_SIDE : room.height;
    const basis = wide ? "100%" : "min(100%,20rem)";
    const square = only && room.isSquare(panel);
    const alone = wide || only && room.aside === undefined && !square;
    const most = square ? ";max-width:34rem;margin:0 auto" : "";
    return {
      style: `min-width:0;flex:1 1 ${basis};height:${height}px${most}`,
      width: alone ? 900 : 546,
      height,
      aside: room.aside?.styles(panel, only),
    };
  });
}

/** What the bar says about the step shown. */
export function stepWords(step: number, last: number): string {
  return `step ${step} of ${last}`;
}
