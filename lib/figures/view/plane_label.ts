/**
 * A name in a plane, with a line that leads to what it names.
 *
 * @module
 */

import type { ClearPlace } from "../clear_names.ts";
import { set, svg } from "./dom.ts";

/** A name in a plane. */
export interface PlaneLabel {
  /** The element to be put into the plane. */
  readonly element: SVGGElement;
  /** Puts it in its place, or takes it away. */
  put(place?: ClearPlace): void;
}

/** Creates a name of a colour, with another around its letters. */
export function createLabel(
  name: string,
  { color, halo }: { readonly color: string; readonly halo: string },
): PlaneLabel {
  const text = svg("text", {
    class: "dh-label",
    fill: color,
    stroke: halo,
    "stroke-width": 3,
    "paint-order": "stroke",
  }, name);
  const leader = svg("line", { stroke: color, "stroke-width": 1 });
  const element = svg("g", { display: "none" }, leader, text);
  return {
    element,
    put(place) {
      set(element, { display: place ? false : "none" });
      if (place === undefined) return;
      set(text, {
        x: place.x.toFixed(1),
        y: place.y.toFixed(1),
        "text-anchor": place.flip ? "end" : "start",
      });
      set(leader, { display: place.leader ? false : "none" });
      if (place.leader === undefined) return;
      const [x1, y1, x2, y2] = place.leader.map((pixel) => pixel.toFixed(1));
      set(leader, { x1, y1, x2, y2 });
    },
  };
}
