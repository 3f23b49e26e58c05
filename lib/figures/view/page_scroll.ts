/**
 * The wheel and the finger over a panel: they move the page, unless the reader
 * asks for the picture.
 *
 * A wheel turns to the picture once it was clicked, until the pointer leaves,
 * or while Ctrl is held. One finger up or down scrolls the page, sideways it
 * turns the picture; two fingers turn and zoom it.
 *
 * @module
 */

import { html } from "./dom.ts";

/** What fingers do to the picture of a panel. Lengths are CSS pixels. */
export interface Hand {
  /** Turns the picture as a drag by `right` and `down` does. */
  turn(right: number, down: number): void;
  /** Brings the picture nearer by a factor. */
  zoom(factor: number): void;
  /** The last finger is gone. */
  rest(): void;
}

/** So long the hint can be read, in milliseconds. */
const READ = 6000;

const WHEEL = "Click the picture, or hold Ctrl, and the wheel zooms";
const FINGERS = "One finger sideways turns the picture, two turn and zoom";

/** Whether a reader of this page was told already. */
let hinted = false;

/**
 * Leaves wheel and swipes over a panel to the page.
 *
 * @param hand What fingers move, while there is something to move. Without
 * one, no wheel is taken by the panel and fingers only must get through.
 */
export function letPageScroll(
  host: HTMLElement,
  hand?: () => Hand | undefined,
): void {
  host.style.touchAction = hand ? "pan-y" : "pan-y pinch-zoom";
  // Plotly prevents what it hears of touches, whatever `touch-action` says.
  for (const name of ["touchstart", "touchmove", "touchend", "touchcancel"]) {
    host.addEventListener(name, (event) => {
      event.stopPropagation();
      // Two fingers up or down would scroll too.
      const two = (event as TouchEvent).touches.length > 1;
      if (hand && two && event.cancelable) event.preventDefault();
    }, { capture: true, passive: false });
  }
  if (hand === undefined) return;
  takeWheel(host, () => hand() !== undefined && hint(host, WHEEL));
  takeFingers(host, hand, () => hint(host, FINGERS));
}

/** Lets the wheel through to what is in a panel only when it is asked for. */
function takeWheel(host: HTMLElement, onPass: () => void): void {
  let clicked = false;
  host.addEventListener("pointerdown", ({ pointerType }) => {
    clicked ||= pointerType === "mouse";
  }, { capture: true });
  host.addEventListener("pointerleave", () => {
    clicked = false;
  });
  host.addEventListener("wheel", (event) => {
    if (clicked || event.ctrlKey) return;
    event.stopPropagation();
    onPass();
  }, { capture: true, passive: true });
}

/** Lets fingers turn and zoom. */
function takeFingers(
  host: HTMLElement,
  hand: () => Hand | undefined,
  onPass: () => void,
): void {
  const fingers = new Map<number, { x: number; y: number }>();
  const gapOf = () => {
    const [a, b] = [...fingers.values()];
    return Math.hypot(a.x - b.x, a.y - b.y);
  };
  host.addEventListener("pointerdown", (event) => {
    if (event.pointerType === "mouse") return;
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  }, { capture: true });
  host.addEventListener("pointermove", (event) => {
    const finger = fingers.get(event.pointerId);
    const moved = hand();
    if (finger === undefined || moved === undefined) return;
    const [x, y] = [event.clientX, event.clientY];
    const [right, down] = [x - finger.x, y - finger.y];
    const count = fingers.size;
    const before = count === 2 ? gapOf() : 0;
    fingers.set(event.pointerId, { x, y });
    // Up and down, one finger is the page's.
    moved.turn(right / count, count > 1 ? down / count : 0);
    if (count === 2 && before > 0) moved.zoom(gapOf() / before);
  }, { capture: true });
  const lift = ({ pointerId }: PointerEvent) => {
    if (fingers.delete(pointerId) && fingers.size === 0) hand()?.rest();
  };
  host.addEventListener("pointerup", lift, { capture: true });
  // Only so the browser tells that it took the finger to scroll.
  host.addEventListener("pointercancel", (event) => {
    if (fingers.has(event.pointerId)) onPass();
    lift(event);
  }, { capture: true });
}

/** Says once a page how the picture is reached. */
function hint(host: HTMLElement, words: string): void {
  if (hinted) return;
  hinted = true;
  const element = html("div", { class: "dh-hint" }, words);
  host.append(element);
  setTimeout(() => element.remove(), READ);
}
