/**
 * The cell that makes a bench as it stands.
 *
 * @module
 */

import type { BenchSettings, Contestant } from "./settings.ts";

/** Text as a TypeScript literal. */
const literal = (value: unknown) => JSON.stringify(value);

function record(entries: readonly (readonly [string, unknown])[]): string {
  const items = entries.map(([key, value]) => `${key}: ${literal(value)}`);
  return items.length === 0 ? "" : `{ ${items.join(", ")} }`;
}

function made(contestant: Contestant): string {
  if (contestant.kind !== "rule") {
    // The rule itself is the reader's, in a cell of the notebook.
    return `/* ${contestant.name.replaceAll("*/", "* /")}: your own rule */`;
  }
  const { name, framework, options } = contestant;
  const entries = Object.entries(options);
  const given = record(
    framework ? [["framework", framework], ...entries] : entries,
  );
  return given === ""
    ? `optimizer(${literal(name)})`
    : `optimizer(${literal(name)}, ${given})`;
}

/** The TypeScript of a cell that makes the same figure. */
export function asCode(
  settings: BenchSettings,
  words: { readonly caption: string; readonly alt: string },
): string {
  const { surface, contestants, start, steps } = settings;
  const named = surface.kind === "catalogue";
  const lines = [
    `surface: ${
      named
        ? surface.name
        : surface.kind === "formula"
        ? literal(surface.formula)
        : `/* ${surface.name} */`
    },`,
    "optimizers: [",
    ...contestants.map((contestant) => `  ${made(contestant)},`),
    "],",
    `start: ${literal(start)},`,
    `steps: ${steps},`,
    `view: ${literal(settings.view)},`,
    `camera: { elevation: ${settings.camera.elevation}, azimuth: ${settings.camera.azimuth} },`,
    `scale: ${literal(settings.scale)},`,
    ...(settings.schedule === "constant"
      ? []
      : [`schedule: ${literal(settings.schedule)},`]),
    ...(settings.noise === 0
      ? []
      : [`noise: ${settings.noise},`, `seed: ${settings.seed},`]),
    `caption: ${literal(words.caption)},`,
    `alt: ${literal(words.alt)},`,
  ];
  const names = ["bench", ...(named ? [surface.name] : []), "optimizer", "show"]
    .sort();
  return [
    `import { ${names.join(", ")} } from "downhill";`,
    "",
    "await show(bench({",
    ...lines.map((line) => `  ${line}`),
    "}));",
  ].join("\n");
}
