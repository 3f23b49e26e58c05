/**
 * The settings of a bench in an address, as far as they differ from the
 * lesson's.
 *
 * @module
 */

import type { BenchSettings, Contestant } from "./settings.ts";

/** What an address may change: plain settings, never code. */
type Change = Partial<Omit<BenchSettings, "contestants">> & {
  readonly contestants?: readonly (readonly [number, ContestantChange])[];
};

type ContestantChange = Partial<
  Pick<Extract<Contestant, { kind: "rule" }>, "framework" | "options">
>;

/** The text of what differs; empty if nothing does. */
export function toAddress(base: BenchSettings, now: BenchSettings): string {
  const change: Record<string, unknown> = {};
  for (const key of Object.keys(base) as (keyof BenchSettings)[]) {
    if (key === "contestants") continue;
    if (JSON.stringify(base[key]) !== JSON.stringify(now[key])) {
      change[key] = now[key];
    }
  }
  const contestants = now.contestants.flatMap((contestant, k) =>
    contestant.kind === "recorded" ||
      JSON.stringify(contestant) === JSON.stringify(base.contestants[k])
      ? []
      : [[k, pick(contestant)]]
  );
  if (contestants.length > 0) change.contestants = contestants;
  return Object.keys(change).length === 0
    ? ""
    : encodeURIComponent(JSON.stringify(change));
}

function pick(
  contestant: Exclude<Contestant, { kind: "recorded" }>,
): ContestantChange {
  const { options } = contestant;
  return contestant.kind === "rule"
    ? { framework: contestant.framework, options }
    : { options };
}

/**
 * The settings of a text made by {@linkcode toAddress}; the base itself where
 * the text is none. An address is anybody's text: no source is taken from it.
 */
export function fromAddress(base: BenchSettings, text: string): BenchSettings {
  let change: Change;
  try {
    change = JSON.parse(decodeURIComponent(text));
  } catch {
    return base;
  }
  if (typeof change !== "object" || change === null) return base;
  const { contestants = [], surface, ...rest } = change;
  const known = Object.fromEntries(
    Object.entries(rest).filter(([key, value]) =>
      Object.hasOwn(base, key) && key !== "contestants" &&
      typeof value === typeof base[key as keyof BenchSettings]
    ),
  );
  const changes = new Map<number, ContestantChange | null>(
    Array.isArray(contestants) ? contestants : [],
  );
  return {
    ...base,
    ...known,
    surface: surface?.kind === "formula" || surface?.kind === "catalogue"
      ? surface
      : base.surface,
    contestants: base.contestants.map((contestant, k): Contestant => {
      const own = changes.get(k);
      if (!own || contestant.kind === "recorded") {
        return contestant;
      }
      return contestant.kind === "rule"
        ? {
          ...contestant,
          framework: own.framework,
          options: own.options ?? contestant.options,
        }
        : { ...contestant, options: own.options ?? contestant.options };
    }),
  };
}
