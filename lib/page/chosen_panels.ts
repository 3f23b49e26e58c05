/**
 * Which panels are seen, from what the reader chose.
 *
 * @module
 */

/** What is chosen after one was clicked: at least one stays. */
export function chosenPanels(
  chosen: readonly number[],
  { place, one }: { readonly place: number; readonly one: boolean },
): readonly number[] {
  if (!chosen.includes(place)) return [...chosen, place].sort((a, b) => a - b);
  // Where one is seen, a click shows it and takes none away.
  if (one || chosen.length === 1) return chosen;
  return chosen.filter((other) => other !== place);
}

/** What is seen of it: where there is room for one, the one clicked last. */
export function seenPanels(
  chosen: readonly number[],
  { last, one }: { readonly last: number; readonly one: boolean },
): readonly number[] {
  if (!one) return chosen;
  return [chosen.includes(last) ? last : chosen[0]];
}
