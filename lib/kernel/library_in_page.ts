/**
 * Stands for `page/bundle.js` and `page/library.ts` in a page's worker: the
 * library is in the page already, and the worker learns its variable's name from
 * there.
 *
 * @module
 */

/** The page's variable where figures wait for the library. */
export let SLOT = "";

/** Says which variable it is. */
export function useSlot(slot: string): void {
  SLOT = slot;
}

/** Nothing is to be brought. */
export function libraryHtml(): Promise<string> {
  return Promise.resolve("");
}
