/// <reference lib="dom" />
/**
 * The start, on the contours: to be dragged, clicked to, or moved by arrows.
 *
 * @module
 */

import { label } from "../figures/ticks.ts";
import type { Range } from "../surfaces/surface.ts";
import { html, set } from "./dom.ts";
import type { Plane } from "./plane.ts";

/** An arrow key moves the start by this share of the view; with shift, ten. */
const NUDGE = 0.005;

/** The handle of the start. */
export interface StartHandle {
  /** Puts the handle over a point of the plane. */
  place(start: readonly number[]): void;
}

/** Lets the start be moved on a plane. */
export function createStartHandle(
  host: HTMLElement,
  plane: Plane,
  { view, onMove }: {
    view: () => readonly Range[];
    onMove: (start: [number, number]) => void;
  },
): StartHandle {
  let at: readonly number[] = [0, 0];
  const handle = html("div", {
    class: "dh-start",
    tabindex: 0,
    role: "slider",
    "aria-label": "Start; arrow keys move it",
    "aria-valuenow": 0,
  });
  host.append(handle);
  const place = () => {
    const pixel = plane.pixelAt(at);
    set(handle, { hidden: pixel === undefined });
    if (pixel === undefined) return;
    handle.style.transform = `translate(${pixel[0]}px, ${pixel[1]}px)`;
    set(handle, {
      "aria-valuetext": at.map((number) => label(number, 3)).join(", "),
    });
  };
  const follow = (event: PointerEvent) => {
    const frame = host.getBoundingClientRect();
    const point = plane.pointAt(
      event.clientX - frame.left,
      event.clientY - frame.top,
    );
    if (point) onMove(point.map(short) as [number, number]);
  };
  // Four digits are finer than a pixel, and an address stays readable.
  const short = (number: number) => Number(number.toPrecision(4));
  host.addEventListener("pointerdown", (event) => {
    const frame = host.getBoundingClientRect();
    const inside = plane.pointAt(
      event.clientX - frame.left,
      event.clientY - frame.top,
    );
    if (event.button !== 0 || inside === undefined) return;
    host.setPointerCapture(event.pointerId);
    handle.focus({ preventScroll: true });
    event.preventDefault();
    follow(event);
  });
  host.addEventListener("pointermove", (event) => {
    if (host.hasPointerCapture(event.pointerId)) follow(event);
  });
  handle.addEventListener("keydown", (event) => {
    const direction = {
      ArrowLeft: [-1, 0],
      ArrowRight: [1, 0],
      ArrowDown: [0, -1],
      ArrowUp: [0, 1],
    }[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const size = NUDGE * (event.shiftKey ? 10 : 1);
    onMove(
      at.map((number, k) => {
        const [low, high] = view()[k];
        return short(number + direction[k] * size * (high - low));
      }) as [number, number],
    );
  });
  return {
    place(start) {
      at = start;
      place();
    },
  };
}
