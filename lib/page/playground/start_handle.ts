/**
 * The start, on the contours: to be dragged, clicked to, or moved by arrows.
 *
 * @module
 */

import { formatNumber } from "../../figures/ticks.ts";
import type { Range } from "../../core/surface.ts";
import { html, set } from "../../figures/view/dom.ts";
import type { PlaneView } from "../../figures/view/plane_view.ts";

/** An arrow key moves the start by this share of the view; with shift, ten. */
const NUDGE = 0.005;

/** A finger that has gone so far sideways does not scroll, in CSS pixels. */
const SIDEWAYS = 16;

/** The handle of the start. */
export interface StartHandle {
  /** Puts the handle over a point of the plane. */
  place(start: readonly number[]): void;
}

/** What a handle needs to know of its playground. */
export interface StartHandleOptions {
  /** The part of the plane. */
  view(): readonly Range[];
  /** The coordinates' names. */
  variables(): readonly string[];
  /** Called with each new start. */
  onMove(start: [number, number]): void;
}

/** Lets the start be moved on a plane. */
export function createStartHandle(
  host: HTMLElement,
  plane: PlaneView,
  { view, variables, onMove }: StartHandleOptions,
): StartHandle {
  let at: readonly number[] = [0, 0];
  const handle = html("div", {
    class: "dh-start",
    tabindex: 0,
    role: "slider",
    "aria-label": "Start; arrow keys move it",
  });
  host.append(handle);
  const place = () => {
    const ranges = view();
    // A start outside the view waits at its edge, to be brought back.
    const near = at.map((number, k) =>
      Math.min(Math.max(number, ranges[k][0]), ranges[k][1])
    );
    const pixel = plane.pixelAt(near);
    set(handle, {
      hidden: pixel === undefined,
      "data-outside": near.some((number, k) => number !== at[k]),
    });
    if (pixel === undefined) return;
    handle.style.transform = `translate(${pixel[0]}px, ${pixel[1]}px)`;
    const names = variables();
    set(handle, {
      "aria-valuemin": ranges[0][0],
      "aria-valuemax": ranges[0][1],
      "aria-valuenow": at[0],
      "aria-valuetext": at
        .map((number, k) => `${names[k]} ${formatNumber(number, 3)}`).join(
          ", ",
        ),
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
  /** Where a finger came down that may be about to scroll the page. */
  let waiting: { x: number; y: number } | undefined;
  /** Whether a second finger is there: two move the map. */
  let two = false;
  host.addEventListener("pointerdown", (event) => {
    two = !event.isPrimary;
  }, { capture: true });
  host.addEventListener("pointerdown", (event) => {
    const frame = host.getBoundingClientRect();
    const inside = plane.pointAt(
      event.clientX - frame.left,
      event.clientY - frame.top,
    );
    if (two || event.button !== 0 || inside === undefined) return;
    host.setPointerCapture(event.pointerId);
    handle.focus({ preventScroll: true });
    event.preventDefault();
    waiting = event.pointerType === "mouse" || event.target === handle
      ? undefined
      : { x: event.clientX, y: event.clientY };
    if (waiting === undefined) follow(event);
  });
  host.addEventListener("pointermove", (event) => {
    if (two || !host.hasPointerCapture(event.pointerId)) return;
    // The browser takes a finger that goes up or down, and says so later.
    const sideways = waiting && Math.abs(event.clientX - waiting.x);
    if (sideways !== undefined && sideways < SIDEWAYS) return;
    waiting = undefined;
    follow(event);
  });
  host.addEventListener("pointerup", (event) => {
    if (waiting && !two && host.hasPointerCapture(event.pointerId)) {
      follow(event);
    }
    waiting = undefined;
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
