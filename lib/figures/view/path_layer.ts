/**
 * What draws one path in a plane: its line, dots, arrows, head and label.
 *
 * @module
 */

import type { Path } from "../marks/path/path.ts";
import type { Mode } from "../plotly_json.ts";
import { chrome } from "../theme.ts";
import { dashArray } from "../dash.ts";
import type { ClearPlace } from "../clear_names.ts";
import { shortened } from "../labels.ts";
import { set, svg } from "./dom.ts";
import { pair } from "./pixel_path.ts";
import { createLabel } from "./plane_label.ts";

/** What of a path is drawn. */
export interface Stroked {
  /** Whether the path is switched on. */
  readonly on: boolean;
  /** The line so far. */
  readonly line: string;
  /** The dots so far. */
  readonly dots: string;
  /** The arrows so far. */
  readonly arrows: string;
  /** Where the path began, if that is marked and in view. */
  readonly start: readonly [number, number] | undefined;
  /** Where the ball is, if it is in view. */
  readonly head: readonly [number, number] | undefined;
}

/** The layer of one path. */
export interface PathLayer {
  /** What its label says. */
  readonly name: string;
  /** The group to be put into the layer. */
  readonly element: SVGGElement;
  /** The label, to be put above all groups. */
  readonly words: SVGElement;
  /** Draws the path as far as it has come. */
  draw(stroked: Stroked): void;
  /** Sets the whole path, shown faintly. */
  faint(line: string): void;
  /** Puts the label in its place, or takes it away. */
  label(place?: ClearPlace): void;
}

/** Creates the layer of a path. */
export function createPathLayer(
  path: Path,
  mode: Mode,
  faint: boolean,
): PathLayer {
  const color = path.stroke.ink[mode];
  const halo = chrome.halo[mode];
  const rest = { fill: "none", "stroke-linejoin": "round" };
  const whole = svg("path", { ...rest, stroke: color, opacity: 0.25 });
  const under = svg("path", {
    ...rest,
    stroke: halo,
    "stroke-width": 4,
    opacity: 0.55,
  });
  const line = svg("path", {
    ...rest,
    class: "dh-line",
    stroke: color,
    "stroke-width": 2,
    "stroke-dasharray": dashArray(path.stroke.dash),
  });
  const dots = svg("path", {
    ...rest,
    stroke: color,
    "stroke-width": 4.5,
    "stroke-linecap": "round",
  });
  const arrows = svg("path", {
    fill: color,
    stroke: color,
    "stroke-width": 1.2,
    opacity: 0.75,
  });
  const start = svg("circle", {
    class: "dh-begin",
    r: 3.8,
    fill: halo,
    stroke: color,
    "stroke-width": 2,
  });
  const head = svg("circle", {
    class: "dh-head",
    r: 5.5,
    fill: color,
    stroke: halo,
    "stroke-width": 1.5,
  });
  const name = shortened(path.name);
  const label = createLabel(name, { color, halo });
  const element = svg(
    "g",
    {},
    whole,
    under,
    line,
    arrows,
    dots,
    start,
    head,
  );
  if (!faint) whole.remove();
  return {
    name,
    element,
    words: label.element,
    label: label.put,
    draw(stroked) {
      set(element, { display: stroked.on ? false : "none" });
      if (!stroked.on) return;
      set(line, { d: stroked.line });
      set(under, { d: faint ? "" : stroked.line });
      set(dots, { d: stroked.dots });
      set(arrows, { d: stroked.arrows });
      move(start, stroked.start);
      move(head, stroked.head);
    },
    faint(d) {
      set(whole, { d });
    },
  };
}

/** Puts a mark at a pixel, or takes it away. */
function move(
  mark: SVGElement,
  place: readonly [number, number] | undefined,
): void {
  set(mark, {
    display: place ? false : "none",
    transform: place ? `translate(${pair(...place)})` : "translate(0 0)",
  });
}
