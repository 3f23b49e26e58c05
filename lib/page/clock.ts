/**
 * The one clock of a figure: which step is shown, and whether it moves.
 *
 * @module
 */

/** The clock of a figure. */
export interface Clock {
  /** The step shown. */
  readonly step: number;
  /** The last step there is. */
  readonly last: number;
  /** The frame shown: the place of the step among the frames. */
  readonly frame: number;
  /** The number of frames. */
  readonly frames: number;
  /** Whether it plays. */
  readonly playing: boolean;
  /** Frames a second at normal speed. */
  readonly framesPerSecond: number;
  /** How fast it plays, 1 being the figure's own speed. */
  speed: number;
  /** Shows a step, or the nearest one there is. */
  show(step: number): void;
  /** Shows a frame. */
  showFrame(frame: number): void;
  /** Plays from here, or from the start when at the end. */
  play(): void;
  /** Stops playing. */
  pause(): void;
  /** Brings other frames, and shows the last. */
  reset(frames: readonly number[]): void;
  /** Calls back when step or playing has changed. */
  onChange(listener: () => void): void;
}

/** A clock that rests at a step; played from there, it begins anew. */
export function createClock(
  frames: readonly number[],
  framesPerSecond: number,
  rest: number,
): Clock {
  let step = rest;
  let rests = true;
  let playing = 0;
  let position = 0;
  let before = 0;
  const listeners: (() => void)[] = [];
  const tell = () => listeners.forEach((listener) => listener());
  const frameAt = (wanted: number) => {
    let [low, high] = [0, frames.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (frames[middle] <= wanted) low = middle;
      else high = middle - 1;
    }
    return Math.max(0, low);
  };
  const tick = (now: number) => {
    // A page that slept must not jump: at most a tenth of a second counts. The
    // first frame may have begun before it was asked for.
    const passed = Math.max(0, Math.min(100, now - before));
    before = now;
    position += passed / 1000 * framesPerSecond * clock.speed;
    if (position >= frames.length - 1) {
      playing = 0;
      step = clock.last;
    } else {
      playing = requestAnimationFrame(tick);
      const next = frames[Math.floor(position)];
      if (next === step) return;
      step = next;
    }
    tell();
  };
  const clock: Clock = {
    speed: 1,
    framesPerSecond,
    get step() {
      return step;
    },
    get last() {
      return frames.at(-1) ?? 0;
    },
    get frame() {
      return frameAt(step);
    },
    get frames() {
      return frames.length;
    },
    get playing() {
      return playing !== 0;
    },
    show(wanted) {
      rests = false;
      step = Math.min(clock.last, Math.max(0, Math.round(wanted)));
      position = clock.frame;
      tell();
    },
    showFrame(frame) {
      clock.show(frames[frame] ?? 0);
    },
    play() {
      if (playing !== 0) return;
      if (rests || step >= clock.last) step = frames[0] ?? 0;
      rests = false;
      position = clock.frame;
      before = performance.now();
      playing = requestAnimationFrame(tick);
      tell();
    },
    pause() {
      if (playing === 0) return;
      cancelAnimationFrame(playing);
      playing = 0;
      tell();
    },
    reset(others) {
      cancelAnimationFrame(playing);
      playing = 0;
      frames = others;
      clock.show(clock.last);
    },
    onChange(listener) {
      listeners.push(listener);
    },
  };
  return clock;
}
