/**
 * What the reader has changed and solved, kept in the browser for this page.
 *
 * @module
 */

/** A reader's work on a page. */
export interface Work {
  /** The texts of edited cells, by their ids. */
  edits: Record<string, string>;
  /** The ids of the exercises' cells that were answered right. */
  solved: string[];
}

/** The page's own place in the browser's store. */
function key(): string {
  return `downhill-notebook:${location.pathname}`;
}

/** What was kept; nothing where the browser keeps nothing. */
export function keptWork(): Work {
  try {
    const { edits, solved } = Object(JSON.parse(localStorage[key()] ?? "{}"));
    const texts = Object.entries(Object(edits))
      .filter(([, text]) => typeof text === "string");
    return {
      edits: Object.fromEntries(texts) as Record<string, string>,
      solved: Array.isArray(solved) ? solved.map(String) : [],
    };
  } catch {
    return { edits: {}, solved: [] };
  }
}

/** Keeps the work, and says whether the browser does so. */
export function keep({ edits, solved }: Work): boolean {
  try {
    if (Object.keys(edits).length + solved.length === 0) {
      localStorage.removeItem(key());
    } else localStorage[key()] = JSON.stringify({ edits, solved });
    return true;
  } catch {
    return false;
  }
}
