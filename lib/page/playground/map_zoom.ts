/**
 * Nearer and farther on a playground's map: by buttons, by the wheel with Ctrl
 * or a pinch, and with Shift the mouse moves the map instead of the start.
 *
 * @module
 */

import {
  moved,
  type View,
  zoomed,
} from "../../figures/playground/settings/view.ts";
import { html } from "../../figures/view/dom.ts";
import type { PlaneView } from "../../figures/view/plane_view.ts";

/** A button makes the view so many times as wide, or as narrow. */
const STEP = 1.5;

/** One event of a wheel counts at most so many pixels. */
const NOTCH = 40;

/** The logarithm, to base 2, of what a pixel of a wheel zooms. */
const PER_PIXEL = 1 / 80;

/** What zooming changes. */
export interface MapZoomOptions {
  /** The view in force. */
  view(): View;
  /** Called with each new one. */
  onView(view: View): void;
}

/** Where the pointers are on a map, as shares of its view. */
type Shares = readonly [number, number];

/** Pointers that move the map, from where they came down. */
interface Grip {
  /** What was shown. */
  readonly view: View;
  /** The part of the host that showed it: its low and its high ends. */
  readonly box: readonly [readonly number[], readonly number[]];
  /** Where the middle of the pointers was, in pixels of the host. */
  readonly middle: readonly number[];
  /** How far they were from each other. */
  readonly gap: number;
}

/** Lets the view of a map be changed on the map itself. */
export function createMapZoom(
  host: HTMLElement,
  plane: PlaneView,
  options: MapZoomOptions,
): void {
  host.append(createButtons(options));
  takeWheel(host, plane, options);
  takePointers(host, plane, options);
}

function createButtons({ view, onView }: MapZoomOptions): HTMLElement {
  const button = (sign: string, words: string, factor: number) => {
    const element = html("button", {
      type: "button",
      "aria-label": words,
      title: `${words} (Ctrl and the wheel; Shift and a drag moves the map)`,
    }, sign);
    element.addEventListener("click", () => onView(zoomed(view(), factor)));
    return element;
  };
  const element = html(
    "div",
    { class: "dh-zoom" },
    button("+", "Zoom in", 1 / STEP),
    button("−", "Zoom out", STEP),
  );
  // Under them the map would take the click for a new start.
  element.addEventListener("pointerdown", (event) => event.stopPropagation());
  return element;
}

function takeWheel(
  host: HTMLElement,
  plane: PlaneView,
  { view, onView }: MapZoomOptions,
): void {
  host.addEventListener("wheel", (event) => {
    if (!event.ctrlKey) return;
    const frame = host.getBoundingClientRect();
    const [x, y] = [event.clientX - frame.left, event.clientY - frame.top];
    const point = plane.pointAt(x, y);
    if (point === undefined) return;
    // Else the browser would zoom the page.
    event.preventDefault();
    const pixels = Math.min(Math.max(event.deltaY, -NOTCH), NOTCH);
    const now = view();
    // What is under the pointer stays there, even if the map is not yet drawn.
    const at = now.map(([low, high], k) => (point[k] - low) / (high - low));
    onView(zoomed(now, 2 ** (pixels * PER_PIXEL), at as unknown as Shares));
  }, { capture: true, passive: false });
}

function takePointers(
  host: HTMLElement,
  plane: PlaneView,
  { view, onView }: MapZoomOptions,
): void {
  const pointers = new Map<number, readonly [number, number]>();
  let grip: Grip | undefined;
  const placeOf = (event: PointerEvent): readonly [number, number] => {
    const frame = host.getBoundingClientRect();
    return [event.clientX - frame.left, event.clientY - frame.top];
  };
  const hold = () => {
    const [[x0, x1], [y0, y1]] = view();
    const [low, high] = [plane.pixelAt([x0, y0]), plane.pixelAt([x1, y1])];
    grip = low && high &&
      { view: view(), box: [low, high], ...between([...pointers.values()]) };
  };
  // Two fingers are the map's; the browser would zoom or scroll the page.
  host.addEventListener("touchmove", (event) => {
    if (event.touches.length > 1 && event.cancelable) event.preventDefault();
  }, { capture: true, passive: false });
  host.style.touchAction = "pan-y";
  host.addEventListener("pointerdown", (event) => {
    const isTouch = event.pointerType === "touch";
    if (!isTouch && !(event.shiftKey && event.button === 0)) return;
    const place = placeOf(event);
    if (plane.pointAt(...place) === undefined) return;
    if (event.isPrimary) pointers.clear();
    pointers.set(event.pointerId, place);
    if (isTouch && pointers.size !== 2) return;
    hold();
    host.setPointerCapture(event.pointerId);
    event.stopPropagation();
    event.preventDefault();
  }, { capture: true });
  host.addEventListener("pointermove", (event) => {
    if (!pointers.has(event.pointerId)) return;
    pointers.set(event.pointerId, placeOf(event));
    if (grip === undefined) return;
    event.stopPropagation();
    onView(gripped(grip, between([...pointers.values()])));
  }, { capture: true });
  const lift = (event: PointerEvent) => {
    if (!pointers.delete(event.pointerId)) return;
    if (grip) event.stopPropagation();
    grip = undefined;
  };
  host.addEventListener("pointerup", lift, { capture: true });
  host.addEventListener("pointercancel", lift, { capture: true });
}

/** The middle of pointers, and how far they are from each other. */
function between(
  all: readonly (readonly [number, number])[],
): Pick<Grip, "middle" | "gap"> {
  const middle = [0, 1].map((k) =>
    all.reduce((sum, place) => sum + place[k], 0) / all.length
  );
  const [[x, y], [u, v] = [x, y]] = all;
  return { middle, gap: Math.hypot(u - x, v - y) };
}

/** The view in which what was gripped is under the pointers again. */
function gripped(
  { view, box: [low, high], middle, gap }: Grip,
  now: Pick<Grip, "middle" | "gap">,
): View {
  const shares = (place: readonly number[]): Shares => {
    const [x, y] = place.map((pixel, k) =>
      (pixel - low[k]) / (high[k] - low[k])
    );
    return [x, y];
  };
  const [from, to] = [shares(middle), shares(now.middle)];
  const factor = gap > 0 && now.gap > 0 ? gap / now.gap : 1;
  return moved(zoomed(view, factor, from), [from[0] - to[0], from[1] - to[1]]);
}
