/**
 * Which figures are awake: those near the reader, as far as the browser's
 * WebGL contexts go.
 *
 * @module
 */

/** What can be woken and put to sleep. */
export interface Sleeper {
  /** The contexts it holds while awake. */
  readonly contexts: number;
  /** Wakes up. */
  approach(): Promise<void>;
  /** Goes to sleep. */
  leave(): void;
}

/** Watches over the figures of a page. */
export interface WebglBudget<S extends Sleeper> {
  /** Takes a figure under watch. */
  add(element: Element, sleeper: S): void;
  /** The figures that are awake. */
  awake(): Iterable<S>;
}

/** How far around the window figures are awake. */
const MARGIN = "100%";
/** Browsers keep about 16 WebGL contexts; other outputs may want some. */
const MOST_CONTEXTS = 8;

/** A budget that reports the figures that fail to wake up. */
export function createWebglBudget<S extends Sleeper>(
  onFailure: (element: Element, error: unknown) => void,
): WebglBudget<S> {
  // Keyed weakly: front ends take figures away without a word.
  const sleepers = new WeakMap<Element, S>();
  const near = new Set<Element>();
  const awake = new Map<Element, S>();

  const choose = () => {
    const middle = innerHeight / 2;
    const ranked = [...near].map((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return { element, far: Math.max(top - middle, middle - bottom) };
    }).sort((a, b) => a.far - b.far);
    let room = MOST_CONTEXTS;
    const chosen = new Map<Element, S>();
    for (const { element } of ranked) {
      const sleeper = sleepers.get(element);
      if (sleeper === undefined || sleeper.contexts > room) continue;
      room -= sleeper.contexts;
      chosen.set(element, sleeper);
    }
    // First those that give contexts back, then those that take some.
    for (const [element, sleeper] of awake) {
      if (chosen.has(element)) continue;
      awake.delete(element);
      sleeper.leave();
    }
    for (const [element, sleeper] of chosen) {
      if (awake.has(element)) continue;
      awake.set(element, sleeper);
      sleeper.approach().catch((error) => onFailure(element, error));
    }
  };

  const approaching = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) near.add(target);
      else near.delete(target);
    }
    choose();
    // Scrolling inside JupyterLab's notebook counts by `scrollMargin`.
  }, { rootMargin: MARGIN, scrollMargin: MARGIN } as IntersectionObserverInit);
  // What comes into sight comes before what is only near.
  const arriving = new IntersectionObserver(choose);

  return {
    add(element, sleeper) {
      sleepers.set(element, sleeper);
      approaching.observe(element);
      arriving.observe(element);
    },
    awake: () => awake.values(),
  };
}
