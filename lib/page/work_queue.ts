/**
 * One work after the other.
 *
 * @module
 */

/** Does each work when those before it are done, whether or not they failed. */
export type WorkQueue = <T>(work: () => Promise<T> | T) => Promise<T>;

/** A queue of its own: Plotly must not be hurried. */
export function createWorkQueue(): WorkQueue {
  let busy: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = busy.then(work, work);
    busy = done;
    return done;
  };
}
