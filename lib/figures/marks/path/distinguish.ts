/**
 * How the paths of one figure are told apart: one rule at several settings is
 * named and coloured by the setting, and what would look alike gets dashes.
 *
 * @module
 */

import { type Dash, dashes, type Ink, settingRamps } from "../../theme.ts";
import { formatNumber } from "../../ticks.ts";
import type { Path } from "./path.ts";

/** The paths of a figure, of which no two have one name and one look. */
export function distinguished(paths: readonly Path[]): Path[] {
  return dashedApart(numbered(colored(named(paths)))).map((path) => {
    const { origin: _, ...rest } = path;
    return rest;
  });
}

/** Names paths of one rule by the settings in which they differ. */
function named(paths: readonly Path[]): Path[] {
  return paths.map((path) => {
    const { name, origin } = path;
    if (origin === undefined || origin.named) return path;
    const rivals = paths.filter((other) => other.name === name);
    const said = differing(rivals).map((key) => {
      const value = origin.settings[key];
      return `${key} = ${
        typeof value === "number" ? formatNumber(value) : String(value)
      }`;
    });
    if (said.length === 0) return path;
    const alone = rivals.length === paths.length;
    return { ...path, name: (alone ? said : [name, ...said]).join(", ") };
  });
}

/** The settings, of numbers and words, in which paths differ. */
function differing(paths: readonly Path[]): string[] {
  const all = paths.map(({ origin }) => origin?.settings ?? {});
  const keys = new Set(all.flatMap((settings) => Object.keys(settings)));
  return [...keys].filter((key) =>
    all.every((settings) => typeof settings[key] !== "object") &&
    new Set(all.map((settings) => settings[key])).size > 1
  );
}

/** Gives a figure of one rule at several settings a ramp of one colour. */
function colored(paths: readonly Path[]): Path[] {
  const [first] = paths;
  const family = paths.length > 1 &&
    paths.every(({ origin }) =>
      origin !== undefined && !origin.colored &&
      origin.rule === first.origin?.rule
    ) && differing(paths).length > 0;
  if (!family) return [...paths];
  const inks = settingRamps[Math.min(paths.length, LONGEST_RAMP)];
  return paths.map((path, k) => ({
    ...path,
    stroke: {
      ink: inks[Math.floor(k * inks.length / paths.length)],
      dash: path.origin!.dashed ? path.stroke.dash : "solid",
    },
  }));
}

const LONGEST_RAMP = Math.max(...Object.keys(settingRamps).map(Number));

/** Numbers the second and every further path of one name. */
function numbered(paths: readonly Path[]): Path[] {
  const counts = new Map<string, number>();
  return paths.map((path) => {
    const count = (counts.get(path.name) ?? 0) + 1;
    counts.set(path.name, count);
    return count === 1 ? path : { ...path, name: `${path.name} (${count})` };
  });
}

/** Gives paths of one colour different dashes, as far as there are. */
function dashedApart(paths: readonly Path[]): Path[] {
  const look = (ink: Ink, dash: Dash) => ink.light + dash;
  const chosen = paths.filter(({ origin }) => origin?.dashed);
  const taken = new Set(
    chosen.map(({ stroke: { ink, dash } }) => look(ink, dash)),
  );
  return paths.map((path) => {
    if (path.origin?.dashed) return path;
    const { ink } = path.stroke;
    const dash = [path.stroke.dash, ...dashes]
      .find((dash) => !taken.has(look(ink, dash))) ?? path.stroke.dash;
    taken.add(look(ink, dash));
    return { ...path, stroke: { ink, dash } };
  });
}
