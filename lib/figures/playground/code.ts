/**
 * The cell that makes a playground as it stands.
 *
 * @module
 */

import { literal } from "./literal.ts";
import type { PlaygroundWords } from "./playground_data.ts";
import { same, type SettingList, type SettingValues } from "./setting.ts";

/** The TypeScript of a cell that makes the same playground. */
export function asCode(
  list: SettingList,
  settings: SettingValues,
  { words, own }: {
    readonly words: PlaygroundWords;
    /** Settings that only the notebook's own playgrounds have. */
    readonly own: readonly string[];
  },
): string {
  const { caption, alt, question, presets = [], lock = [], hide = [], show } =
    words;
  const written = Object.entries(list)
    .filter(([key, { initial }]) => !same(settings[key], initial))
    .map(([key, { code }]) => ({
      key,
      ...(code?.(settings[key]) ??
        { text: literal(settings[key]), imports: [] }),
    }));
  const property = (name: string, value: unknown) =>
    `${name}: ${literal(value)},`;
  const lines = [
    ...written.flatMap(({ key, text }) => `${key}: ${text},`.split("\n")),
    ...(question === undefined ? [] : [property("question", question)]),
    ...(presets.length === 0 ? [] : [
      "presets: [",
      ...presets.map((preset) => `  ${literal(preset)},`),
      "],",
    ]),
    ...(lock.length === 0 ? [] : [property("lock", lock)]),
    ...(hide.length === 0 ? [] : [property("hide", hide)]),
    ...(show === undefined ? [] : [property("show", show)]),
    property("caption", caption),
    property("alt", alt),
  ];
  const names = new Set(written.flatMap(({ imports }) => imports));
  return [
    ...(names.size === 0
      ? []
      : [`import { ${[...names].sort().join(", ")} } from "downhill";`]),
    ...(own.length === 0
      ? ['import { playground, show } from "downhill/jupyter";']
      : [
        'import { show } from "downhill/jupyter";',
        `// playground is of playgroundWith({ ${own.join(", ")} }).`,
      ]),
    "",
    "await show(playground({",
    ...lines.map((line) => `  ${line}`),
    "}));",
  ].join("\n");
}
