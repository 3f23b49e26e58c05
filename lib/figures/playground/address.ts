/**
 * The settings of a playground in an address, as far as they differ from the
 * lesson's.
 *
 * @module
 */

import { finite, integer, nonNegative } from "../../core/arguments.ts";
import { frameworks } from "../../frameworks/by_name.ts";
import type { Plain } from "../../frameworks/description.ts";
import {
  type Contestant,
  MOST_STEPS,
  type PlaygroundSettings,
  schedules,
  type SurfaceChoice,
} from "./settings.ts";

/** The text of what differs; empty if nothing does. */
export function toAddress(
  base: PlaygroundSettings,
  now: PlaygroundSettings,
): string {
  const change: Record<string, unknown> = {};
  for (const key of Object.keys(base) as (keyof PlaygroundSettings)[]) {
    if (key === "contestants") continue;
    if (!same(base[key], now[key])) change[key] = now[key];
  }
  const contestants = now.contestants.flatMap((contestant, k) =>
    contestant.kind === "recorded" || same(contestant, base.contestants[k])
      ? []
      : [[k, pick(contestant)]]
  );
  if (contestants.length > 0) change.contestants = contestants;
  return Object.keys(change).length === 0
    ? ""
    : encodeURIComponent(JSON.stringify(change));
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** What an address may change of a contestant: plain settings, never code. */
function pick(contestant: Exclude<Contestant, { kind: "recorded" }>) {
  const { options } = contestant;
  return contestant.kind === "rule"
    ? { framework: contestant.framework, options }
    : { options };
}

/**
 * The settings of a text made by {@linkcode toAddress}. An address is
 * anybody's text: no source is taken from it, and what is not as it should be
 * is left as it is in the base.
 */
export function fromAddress(
  base: PlaygroundSettings,
  text: string,
): PlaygroundSettings {
  let read: unknown;
  try {
    read = JSON.parse(decodeURIComponent(text));
  } catch {
    return base;
  }
  if (!isRecord(read)) return base;
  const known = Object.entries(may).filter(([key, holds]) =>
    Object.hasOwn(read, key) && holds(read[key])
  );
  const { contestants, surface } = read;
  const changes = new Map<unknown, unknown>(
    Array.isArray(contestants) ? contestants.filter(isPair) : [],
  );
  return {
    ...base,
    ...Object.fromEntries(known.map(([key]) => [key, read[key]])),
    surface: surfaceOf(surface) ?? base.surface,
    contestants: base.contestants.map((contestant, k) =>
      changed(contestant, changes.get(k))
    ),
  };
}

/** What an address may change, and to what. */
const may: Readonly<Record<string, (value: unknown) => boolean>> = {
  view: (value) =>
    isPair(value) &&
    value.every((range) => isPoint(range) && range[0] < range[1]),
  camera: (value) =>
    isRecord(value) && finite.holds(value.elevation) &&
    finite.holds(value.azimuth),
  scale: (value) =>
    ["linear", "root", "log", "symlog"].includes(value as string),
  start: isPoint,
  steps: (value) => integer.holds(value) && value >= 1 && value <= MOST_STEPS,
  schedule: (value) => (schedules as readonly unknown[]).includes(value),
  noise: (value) => nonNegative.holds(value),
  seed: (value) => integer.holds(value),
};

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isPair(value: unknown): value is [unknown, unknown] {
  return Array.isArray(value) && value.length === 2;
}

function isPoint(value: unknown): value is [number, number] {
  return isPair(value) && value.every((number) => finite.holds(number));
}

function surfaceOf(value: unknown): SurfaceChoice | undefined {
  if (!isRecord(value)) return;
  const { kind, name, formula } = value;
  if (kind === "catalogue" && typeof name === "string") return { kind, name };
  if (kind !== "formula" || typeof formula !== "string") return;
  return { kind, formula };
}

function changed(contestant: Contestant, change: unknown): Contestant {
  if (contestant.kind === "recorded" || !isRecord(change)) return contestant;
  const options = isOptions(change.options)
    ? change.options
    : contestant.options;
  if (contestant.kind === "own") return { ...contestant, options };
  const { framework, ...rest } = contestant;
  if (change.framework === undefined) return { ...rest, options };
  return {
    ...rest,
    framework: isFramework(change.framework) ? change.framework : framework,
    options,
  };
}

function isOptions(value: unknown): value is Record<string, Plain> {
  return isRecord(value) && !Array.isArray(value) &&
    Object.values(value).every((one) =>
      finite.holds(one) || typeof one === "string" || typeof one === "boolean"
    );
}

function isFramework(value: unknown): value is keyof typeof frameworks {
  return typeof value === "string" && Object.hasOwn(frameworks, value);
}
