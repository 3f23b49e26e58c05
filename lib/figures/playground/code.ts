/**
 * The cell that makes a playground as it stands.
 *
 * @module
 */

import type { PlaygroundOptions } from "./playground.ts";
import type {
  Contestant,
  PlaygroundSettings,
  SurfaceChoice,
} from "./settings.ts";

/** What a playground is beside its settings. */
export type PlaygroundWords = Pick<
  PlaygroundOptions,
  "caption" | "alt" | "question" | "presets" | "lock" | "hide"
>;

/** Plain data as a TypeScript literal. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .map(([key, one]) => `${propertyName(key)}: ${literal(one)}`);
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

function propertyName(key: string): string {
  return /^[a-z]\w*$/i.test(key) ? key : JSON.stringify(key);
}

/** Text for between the signs of a comment. */
function comment(text: string): string {
  return text.replaceAll("*/", "* /").replace(/\s/gu, " ");
}

/** An expression, and what it imports. */
interface Code {
  readonly text: string;
  readonly imports: readonly string[];
}

function surfaceCode(choice: SurfaceChoice): Code {
  switch (choice.kind) {
    case "catalogue":
      return { text: choice.name, imports: [choice.name] };
    case "formula": {
      const { kind: _, formula, ...known } = choice;
      return Object.keys(known).length === 0
        ? { text: literal(formula), imports: [] }
        : {
          text: `surface(${literal(formula)}, ${literal(known)})`,
          imports: ["surface"],
        };
    }
    case "carried": {
      const { kind: _, minima, ...known } = choice;
      return {
        text: `{ ...surfaceFrom(${literal(known)}), minima: ${
          literal(minima)
        } }`,
        imports: ["surfaceFrom"],
      };
    }
  }
}

function contestantCode(contestant: Contestant): Code {
  switch (contestant.kind) {
    case "rule": {
      const { name, framework, options } = contestant;
      const given = literal({ framework, ...options });
      const text = given === "{}"
        ? `optimizer(${literal(name)})`
        : `optimizer(${literal(name)}, ${given})`;
      return { text: `${text},`, imports: ["optimizer"] };
    }
    case "own": {
      const { name, options, source } = contestant;
      const text = `{ name: ${literal(name)}, settings: ${
        literal(options)
      }, ...${source} },`;
      return { text, imports: [] };
    }
    case "recorded": {
      // The rule itself is the reader's, in a cell of the notebook.
      const text = `/* ${comment(contestant.name)}: put your own rule here */`;
      return { text, imports: [] };
    }
  }
}

/** The TypeScript of a cell that makes the same playground. */
export function asCode(
  settings: PlaygroundSettings,
  words: PlaygroundWords,
): string {
  const { start, steps, view, camera, scale, schedule, noise, seed } = settings;
  const { caption, alt, question, presets = [], lock = [], hide = [] } = words;
  const surface = surfaceCode(settings.surface);
  const contestants = settings.contestants.map(contestantCode);
  const property = (name: string, value: unknown) =>
    `${name}: ${literal(value)},`;
  const lines = [
    `surface: ${surface.text},`,
    "optimizers: [",
    ...contestants.map(({ text }) => `  ${text}`),
    "],",
    property("start", start),
    property("steps", steps),
    property("view", view),
    property("camera", camera),
    property("scale", scale),
    ...(schedule === "constant" ? [] : [property("schedule", schedule)]),
    ...(noise === 0 && seed === 1 ? [] : [property("noise", noise)]),
    ...(seed === 1 ? [] : [property("seed", seed)]),
    ...(question === undefined ? [] : [property("question", question)]),
    ...(presets.length === 0 ? [] : [
      "presets: [",
      ...presets.map((preset) => `  ${literal(preset)},`),
      "],",
    ]),
    ...(lock.length === 0 ? [] : [property("lock", lock)]),
    ...(hide.length === 0 ? [] : [property("hide", hide)]),
    property("caption", caption),
    property("alt", alt),
  ];
  const names = new Set(
    [surface, ...contestants].flatMap(({ imports }) => imports),
  );
  return [
    ...(names.size === 0
      ? []
      : [`import { ${[...names].sort().join(", ")} } from "downhill";`]),
    'import { playground, show } from "downhill/jupyter";',
    "",
    "await show(playground({",
    ...lines.map((line) => `  ${line}`),
    "}));",
  ].join("\n");
}
