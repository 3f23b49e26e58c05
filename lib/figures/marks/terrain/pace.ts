/**
 * How finely a scene is drawn: as fine as the machine can while it moves, and
 * with edges smoothed at rest.
 *
 * @module
 */

/** Frames longer than this, in ms, are slow; shorter ones leave room. */
const SLOW = 36;
const FAST = 19;
/** What a slow scene aims at. */
const AIM = 30;
/** Pixels for each of the page's: never fewer, never more. */
const COARSEST = 0.5;
const FINEST = 3;
/** How many more pixels an axis gets at once, and how few it keeps. */
const MORE = 1.2;
const LEAST = 0.5;
/** Frames from change to change, so that each can show what it did. */
const PATIENCE = 6;
/** After so many ms without a stir, the scene rests. */
const REST = 250;

/** What the machine has shown to manage; all scenes of a page share it. */
let manageable = FINEST;

/** The pace of one scene. */
export interface Pace {
  /** Pixels for each of the page's, for the next frame. */
  readonly ratio: number;
  /** Tells that the scene moves. */
  stir(): void;
  /** Stops watching. */
  stop(): void;
}

/** Watches the frames of a scene while it moves; calls back when it rests. */
export function createPace(onRest: () => void): Pace {
  const finest = Math.min(FINEST, 2 * (globalThis.devicePixelRatio ?? 1));
  let moving = 0;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let before = 0;
  let times: number[] = [];
  let stirs = 0;
  const begin = () => {
    times = [];
    stirs = 0;
  };
  const watch = (now: number) => {
    moving = requestAnimationFrame(watch);
    times.push(now - before);
    before = now;
    if (times.length <= PATIENCE) return;
    // The first frame includes what was before it, and the longest may have
    // been an accident. The next counts: a drawing makes not its own frame
    // long, but one that follows, and between drawings are idle ones.
    const [, time] = times.slice(1).sort((a, b) => b - a);
    const known = stirs > 1;
    begin();
    if (!known) return;
    manageable = time > SLOW
      ? Math.max(COARSEST, pace.ratio * Math.max(LEAST, Math.sqrt(AIM / time)))
      : time < FAST
      ? Math.min(finest, pace.ratio * MORE)
      : pace.ratio;
  };
  const rest = () => {
    cancelAnimationFrame(moving);
    moving = 0;
    onRest();
  };
  const pace: Pace = {
    get ratio() {
      return moving === 0 ? finest : Math.min(finest, manageable);
    },
    stir() {
      stirs++;
      clearTimeout(resting);
      resting = setTimeout(rest, REST);
      if (moving !== 0) return;
      begin();
      before = performance.now();
      moving = requestAnimationFrame(watch);
    },
    stop() {
      clearTimeout(resting);
      cancelAnimationFrame(moving);
      moving = 0;
    },
  };
  return pace;
}
