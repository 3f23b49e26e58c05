/**
 * TeX as MathML, which browsers set by themselves: no font, no typesetter and
 * no network is needed, in a cell's output as in the page.
 *
 * It knows the TeX that this project writes: of formulas, of data's losses and
 * of rules' equations. A whole typesetter would weigh more than the page.
 *
 * @module
 */

import { escapeMarkup } from "../core/markup.ts";
import { checkArguments } from "../core/arguments.ts";
import { aText } from "../core/kinds.ts";
import { GREEK_LETTERS } from "./tex_words.ts";

/** Signs by their commands. */
const SIGNS: Readonly<Record<string, string>> = {
  ...{ cdot: "⋅", times: "×", le: "≤", ge: "≥", ne: "≠", pm: "±" },
  ...{ leftarrow: "←", nabla: "∇", sum: "∑", prod: "∏", ldots: "…" },
  ...{ lVert: "‖", rVert: "‖", "|": "‖", "{": "{", "}": "}" },
};

/** Letters by their commands. */
const LETTERS: Readonly<Record<string, string>> = {
  ...GREEK_LETTERS,
  ...{ infty: "∞", top: "⊤" },
};

/** Blanks by their commands, in em. */
const BLANKS: Readonly<Record<string, number>> = {
  ...{ ",": 0.167, ":": 0.222, ";": 0.278, "!": 0, " ": 0.25 },
  ...{ quad: 1, qquad: 2 },
};

const ACCENTS: Readonly<Record<string, string>> = { hat: "^", bar: "¯" };

/** Commands that are set as words. */
const FUNCTIONS = new Set(
  ("sin cos tan sec csc cot sinh cosh tanh arcsin arccos arctan log exp min " +
    "max").split(" "),
);

/** The room that TeX leaves between a factor and a function. */
const BEFORE_FUNCTION = '<mspace width="0.167em"></mspace>';

/** What brackets must grow with; indices and exponents they need not. */
const TALL = /<m(?:frac|sqrt|root|table|under)/;

const WORD = /\\[A-Za-z]+|\\.|\d+(?:\.\d+)?|\s+|./gsu;

/** TeX that this reader does not know. */
class Foreign extends Error {}

/** What is left to be read. */
interface Words {
  readonly all: readonly string[];
  at: number;
}

/**
 * The MathML of TeX.
 *
 * @param tex The TeX, without dollar signs.
 * @param options With `display`, fractions and sums are large, as in a line
 * of their own.
 * @returns A `<math>` element, everything in it escaped, or nothing for TeX
 * beyond the little that is known here.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { texToMathml } from "downhill";
 *
 * assertEquals(
 *   texToMathml("x^{2}"),
 *   "<math><mrow><msup><mi>x</mi><mrow><mn>2</mn></mrow></msup></mrow></math>",
 * );
 * ```
 *
 * @throws {RangeError} If it is no text.
 */
export function texToMathml(
  tex: string,
  { display = false }: { display?: boolean } = {},
): string | undefined {
  checkArguments({ tex }, aText);
  const words: Words = { all: tex.match(WORD) ?? [], at: 0 };
  try {
    const inner = row(words, []);
    if (words.at < words.all.length) return;
    const style = display ? ' displaystyle="true"' : "";
    return `<math${style}><mrow>${inner}</mrow></math>`;
  } catch (error) {
    if (error instanceof Foreign) return;
    throw error;
  }
}

/** Everything up to one of some words, which is left. */
function row(words: Words, ends: readonly string[]): string {
  let found = "";
  for (;;) {
    blanks(words);
    const next = words.all[words.at];
    if (next === undefined || ends.includes(next)) return found;
    if (next === "}" || next === "&" || next === "\\\\") return found;
    if (isFunction(next) && found !== "" && !found.endsWith("</mo>")) {
      found += BEFORE_FUNCTION;
    }
    found += scripts(words, atom(words));
  }
}

function isFunction(word: string): boolean {
  return word === "\\operatorname" || FUNCTIONS.has(word.slice(1));
}

function blanks(words: Words): void {
  while (/^\s/.test(words.all[words.at] ?? "")) words.at++;
}

/** An atom with what is written above and below it on its right. */
function scripts(words: Words, base: string): string {
  let [below, above] = ["", ""];
  let primes = "";
  for (;;) {
    blanks(words);
    const next = words.all[words.at];
    if (next === "'") primes += "′";
    else if (next !== "_" && next !== "^") break;
    words.at++;
    if (next === "_") below = argument(words);
    if (next === "^") above = argument(words);
  }
  if (primes !== "") above = `<mrow><mo>${primes}</mo>${above}</mrow>`;
  const large = base.includes(">∑<") || base.includes(">∏<");
  const [sub, sup, both] = large
    ? ["munder", "mover", "munderover"]
    : ["msub", "msup", "msubsup"];
  if (below && above) return `<${both}>${base}${below}${above}</${both}>`;
  if (below) return `<${sub}>${base}${below}</${sub}>`;
  return above ? `<${sup}>${base}${above}</${sup}>` : base;
}

/** What a command or a script takes: a group, or one atom. */
function argument(words: Words): string {
  blanks(words);
  return atom(words);
}

function need(words: Words, word: string): void {
  blanks(words);
  if (words.all[words.at++] !== word) throw new Foreign();
}

function atom(words: Words): string {
  const word = words.all[words.at++];
  if (word === undefined) throw new Foreign();
  if (word === "{") {
    const inner = row(words, []);
    need(words, "}");
    return `<mrow>${inner}</mrow>`;
  }
  if (word.startsWith("\\")) return command(words, word.slice(1));
  if (/^\d/.test(word)) return `<mn>${word}</mn>`;
  if (/^\p{L}/u.test(word)) return letter(word);
  if (word === "-") return "<mo>−</mo>";
  if (!/^[-+=<>/,()|:;!.]$/.test(word)) throw new Foreign();
  return fence(word, false);
}

function command(words: Words, name: string): string {
  if (Object.hasOwn(LETTERS, name)) return letter(LETTERS[name]);
  if (Object.hasOwn(SIGNS, name)) return fence(SIGNS[name], false);
  if (Object.hasOwn(BLANKS, name)) {
    return `<mspace width="${BLANKS[name]}em"></mspace>`;
  }
  if (FUNCTIONS.has(name)) return upright(name);
  if (Object.hasOwn(ACCENTS, name)) {
    return `<mover accent="true">${argument(words)}<mo stretchy="false">${
      ACCENTS[name]
    }</mo></mover>`;
  }
  switch (name) {
    case "frac":
    case "tfrac":
    case "dfrac":
      return `<mfrac>${argument(words)}${argument(words)}</mfrac>`;
    case "sqrt":
      return root(words);
    case "mathrm":
    case "operatorname":
      return upright(text(words));
    case "text":
      return `<mtext>${
        escapeMarkup(text(words)).replaceAll(" ", "\u00a0")
      }</mtext>`;
    case "left": {
      const open = delimiter(words);
      const inner = row(words, ["\\right"]);
      need(words, "\\right");
      const tall = TALL.test(inner);
      return `<mrow>${fence(open, tall)}${inner}${
        fence(delimiter(words), tall)
      }</mrow>`;
    }
    case "begin":
      return environment(words);
  }
  throw new Foreign();
}

/**
 * A letter, slanted. Browsers take slanted Greek letters from a block of their
 * own, which many machines' fonts lack; plain ones that lean are everywhere.
 */
function letter(sign: string): string {
  return /\p{Script=Greek}/u.test(sign)
    ? `<mi mathvariant="normal" style="font-style: italic">${sign}</mi>`
    : `<mi>${sign}</mi>`;
}

/** A word in upright letters. */
function upright(word: string): string {
  const variant = [...word].length === 1 ? ' mathvariant="normal"' : "";
  return `<mi${variant}>${escapeMarkup(word)}</mi>`;
}

function root(words: Words): string {
  blanks(words);
  if (words.all[words.at] !== "[") return `<msqrt>${argument(words)}</msqrt>`;
  words.at++;
  const degree = row(words, ["]"]);
  need(words, "]");
  return `<mroot>${argument(words)}<mrow>${degree}</mrow></mroot>`;
}

/** The plain text of a group. */
function text(words: Words): string {
  need(words, "{");
  let found = "";
  while (words.at < words.all.length && words.all[words.at] !== "}") {
    const word = words.all[words.at++];
    if (/^[\\{]/.test(word) && !/^\\[_ ]$/.test(word)) throw new Foreign();
    found += word.replace(/^\\/, "");
  }
  need(words, "}");
  return found;
}

function delimiter(words: Words): string {
  blanks(words);
  const word = words.all[words.at++] ?? "";
  if (word === ".") return "";
  if (/^[()[\]|/]$/.test(word)) return word;
  const sign = SIGNS[word.slice(1)];
  if (!word.startsWith("\\") || sign === undefined) throw new Foreign();
  return sign;
}

/** A sign; brackets stretch only where TeX says `\left`. */
function fence(sign: string, stretchy: boolean): string {
  if (sign === "") return "";
  if (!/^[()[\]|\u2016{}]$/.test(sign)) return `<mo>${escapeMarkup(sign)}</mo>`;
  return stretchy
    ? `<mo fence="true" stretchy="true">${sign}</mo>`
    : `<mo stretchy="false">${sign}</mo>`;
}

/** Cases, and equations under one another. */
function environment(words: Words): string {
  const name = text(words);
  if (name !== "cases" && name !== "aligned") throw new Foreign();
  const rows: string[][] = [[]];
  for (;;) {
    rows.at(-1)!.push(row(words, ["\\end"]));
    const next = words.all[words.at++];
    if (next === "\\\\") rows.push([]);
    else if (next === "\\end") break;
    else if (next !== "&") throw new Foreign();
  }
  if (text(words) !== name) throw new Foreign();
  const table = `<mtable>${
    rows.map((cells) => `<mtr>${cells.map(cell[name]).join("")}</mtr>`).join("")
  }</mtable>`;
  return name === "cases"
    ? `<mrow><mo fence="true" stretchy="true">{</mo>${table}</mrow>`
    : table;
}

/** Browsers align the cells of a table by its style alone. */
const cell = {
  cases: (inner: string) =>
    `<mtd style="text-align:left"><mrow>${inner}</mrow></mtd>`,
  aligned: (inner: string, i: number) =>
    `<mtd style="text-align:${i % 2 ? "left" : "right"};padding:.2em ${
      i % 2 ? "0 .2em .2em" : ".2em .2em 0"
    }"><mstyle displaystyle="true">${inner}</mstyle></mtd>`,
};
