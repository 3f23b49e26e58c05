/**
 * Changes to a text that keep its lines where they are.
 *
 * @module
 */

/** A part of a text and what takes its place. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** An edit that leaves nothing of a part but its line ends, and its width. */
export function blank(text: string, start: number, end: number): Edit {
  return {
    start,
    end,
    text: text.slice(start, end).replaceAll(/[^\r\n]/g, " "),
  };
}

/**
 * A part of a text with the edits that lie in it. Of edits that overlap, the
 * one that begins first counts.
 */
export function edited(
  text: string,
  edits: readonly Edit[],
  { start, end }: { start: number; end: number },
): string {
  const inside = edits
    .filter((edit) => edit.start >= start && edit.end <= end)
    .sort((a, b) => a.start - b.start || a.end - b.end);
  let at = start;
  let result = "";
  for (const edit of inside) {
    if (edit.start < at) continue;
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at, end);
}
