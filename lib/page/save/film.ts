/**
 * A figure as a film: which frames it has, and one after the other.
 *
 * @module
 */

import { openCanvas, type Subject } from "./canvas.ts";

/** What a film shows and how. */
export interface FilmOptions {
  /** Its width in pixels. */
  readonly width: number;
  /** The most frames a second. */
  readonly framesPerSecond: number;
  /** Stops the making of it. */
  readonly signal: AbortSignal;
  /** Tells how much is made, from 0 to 1. */
  onProgress(share: number): void;
}

/** The frames of a film. */
export interface Plan {
  /** The clock's frames that are shown, in order. */
  readonly frames: readonly number[];
  /** How long each is shown, in ms. */
  readonly time: number;
}

/** The last frame stays this long, in ms. */
export const LAST = 1500;

/**
 * The frames of a film that takes as long as the figure does: all of them, or
 * as many as fit, evenly spaced, the first and the last among them.
 */
export function planFilm(
  frames: number,
  { playedPerSecond, framesPerSecond }: {
    readonly playedPerSecond: number;
    readonly framesPerSecond: number;
  },
): Plan {
  const steps = frames - 1;
  if (steps < 1) return { frames: [0], time: LAST };
  const duration = 1000 * steps / playedPerSecond;
  const wanted = Math.round(duration * framesPerSecond / 1000);
  const count = Math.max(1, Math.min(steps, wanted));
  return {
    frames: Array.from(
      { length: count + 1 },
      (_, k) => Math.round(k * steps / count),
    ),
    time: duration / count,
  };
}

/**
 * Draws frame after frame on a canvas and hands it over. The figure is back at
 * its step afterwards, whatever happens.
 *
 * @throws {DOMException} `AbortError`, when the signal says so.
 */
export async function shoot(
  subject: Subject,
  plan: Plan,
  options: FilmOptions,
  take: (canvas: HTMLCanvasElement, frame: number) => void | Promise<void>,
): Promise<void> {
  const { clock } = subject;
  clock.pause();
  const before = clock.step;
  try {
    const { canvas, draw } = await openCanvas(subject, options.width);
    for (const [k, frame] of plan.frames.entries()) {
      options.signal.throwIfAborted();
      await draw(() => clock.showFrame(frame));
      await take(canvas, k);
      options.onProgress((k + 1) / plan.frames.length);
      // Lets the page answer: to Cancel, among others.
      await new Promise((done) => setTimeout(done));
    }
  } finally {
    clock.show(before);
  }
}
