/**
 * What draws the parts of steps in a plane: arrows, the hollow point where a
 * gradient is taken, and their names.
 *
 * @module
 */

import type { ClearPlace } from "../clear_names.ts";
import {
  PART_DASH,
  PART_WIDTH,
  type PartArrow,
  type PartMarks,
  partMarks,
  RING,
} from "../marks/path/path_parts.ts";
import type { Mode } from "../plotly_json.ts";
import { chrome, partInks } from "../theme.ts";
import { svg } from "./dom.ts";
import { textOf } from "./path_arrows.ts";
import { pair } from "./pixel_path.ts";
import { createLabel } from "./plane_label.ts";
import type { PlaneProjection } from "./plane_projection.ts";
import type { Shown } from "./view.ts";

/** The layer of the parts of steps. */
export interface PartLayer {
  /** The group to be put into the layer. */
  readonly element: SVGGElement;
  /** The names, to be put above all groups. */
  readonly words: SVGGElement;
  /** Draws the parts at the step shown, of the paths that have some. */
  draw(shown: Shown, projection: PlaneProjection): void;
  /** What is drawn now. */
  marks(): readonly PartMarks[];
  /** Puts each name in its place, or takes it away. */
  label(places: readonly (ClearPlace | undefined)[]): void;
}

/** Creates the layer of the parts of a plane's paths. */
export function createPartLayer(mode: Mode): PartLayer {
  const element = svg("g", { class: "dh-parts" });
  const words = svg("g");
  const halo = chrome.halo[mode];
  let drawn: readonly PartMarks[] = [];
  return {
    element,
    words,
    marks: () => drawn,
    draw({ paths, on, step }, { x, y }) {
      drawn = paths.flatMap((path, k) =>
        on[k] ? partMarks(path, step, (a, b) => [x(a), y(b)]) ?? [] : []
      );
      element.replaceChildren(
        ...drawn.flatMap(({ arrows, ring }) => [
          ...arrows.flatMap((arrow) => arrowOf(arrow, mode)),
          ...ring ? [ringAt(ring, mode)] : [],
        ]),
      );
    },
    label(places) {
      const names = drawn.flatMap(({ names }) => names);
      words.replaceChildren(
        ...names.map(({ text, ink }, k) => {
          const label = createLabel(text, { color: ink[mode], halo });
          label.put(places[k]);
          return label.element;
        }),
      );
    },
  };
}

function arrowOf(arrow: PartArrow, mode: Mode): SVGElement[] {
  const [shaft, head] = textOf(arrow);
  const ink = arrow.ink[mode];
  const halo = chrome.halo[mode];
  return [
    svg("path", {
      d: shaft + head,
      fill: halo,
      stroke: halo,
      "stroke-width": PART_WIDTH.halo,
      opacity: 0.8,
    }),
    svg("path", {
      class: "dh-part-shaft",
      d: shaft,
      fill: "none",
      stroke: ink,
      "stroke-width": PART_WIDTH.shaft,
      "stroke-dasharray": arrow.dashed ? PART_DASH : "none",
    }),
    svg("path", { d: head, fill: ink }),
  ];
}

function ringAt(at: readonly [number, number], mode: Mode): SVGElement {
  return svg("circle", {
    class: "dh-ahead",
    r: RING,
    transform: `translate(${pair(...at)})`,
    fill: chrome.halo[mode],
    stroke: partInks.carried[mode],
    "stroke-width": 2,
  });
}
