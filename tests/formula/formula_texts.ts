/**
 * Texts to try on the reader of formulas.
 *
 * @module
 */

import fc from "fast-check";
import { formulaFunctions } from "../../lib/formula/functions.ts";

const { formula } = fc.letrec<{ formula: string; condition: string }>(
  (tie) => {
    const sub = tie("formula");
    const leaf = fc.oneof(
      fc.constantFrom("x", "y", "x", "y", "pi", "e", "1", "2", "0.5", "3"),
      fc.nat(1000).map((n) => String(n / 100)),
    );
    const call = fc.constantFrom(...formulaFunctions.keys()).chain((name) =>
      fc.tuple(...Array(formulaFunctions.get(name)!.operands[0]).fill(sub))
        .map((operands) => `${name}(${operands.join(", ")})`)
    );
    return {
      formula: fc.oneof(
        { depthSize: "small" },
        leaf,
        fc.tuple(sub, fc.constantFrom(..."+-*/^"), sub).map((parts) =>
          `(${parts.join(" ")})`
        ),
        fc.tuple(sub, fc.constantFrom(" + ", " - ", "*", "/"), sub).map((
          parts,
        ) => parts.join("")),
        sub.map((u) => `-${u}`),
        call,
        fc.tuple(tie("condition"), sub, sub).map(([test, u, v]) =>
          `(${test} ? ${u} : ${v})`
        ),
      ),
      condition: fc.oneof(
        { depthSize: "small" },
        fc.tuple(sub, fc.constantFrom("<", "<=", ">", ">=", "==", "!="), sub)
          .map((parts) => parts.join(" ")),
        fc.tuple(
          tie("condition"),
          fc.constantFrom(" and ", " or "),
          tie("condition"),
        ).map((parts) => `(${parts.join("")})`),
        tie("condition").map((test) => `not (${test})`),
      ),
    };
  },
);

/** Random formulas, most of which are right. */
export const grammar: fc.Arbitrary<string> = formula;

/** Words and signs of formulas and of programs, in any order. */
export const pieces = fc.array(
  fc.constantFrom(
    ...["x", "y", "1", "2.5", "1e3", ".5", "pi", "e", " ", "\n", "\t", ","],
    ...[
      "+",
      "-",
      "*",
      "/",
      "^",
      "(",
      ")",
      "?",
      ":",
      "<",
      ">",
      "<=",
      "==",
      "!=",
    ],
    ...["and", "or", "not", "mod", "to", "in", "xor", "sin(", "max(", "atan2("],
    ...[
      "[",
      "]",
      "{",
      "}",
      ";",
      ".",
      "..",
      "`",
      "${",
      "'",
      '"',
      "\\",
      "=",
      "=>",
    ],
    ...[
      "constructor",
      "__proto__",
      "prototype",
      "import(",
      "globalThis",
      "eval(",
    ],
    ...[
      "Function(",
      "this",
      "new ",
      "return ",
      "=",
      "//",
      "/*",
      "*/",
      "#",
      "%",
      "!",
    ],
    ...[
      "\u2028",
      "\u0000",
      "\ud800",
      "é",
      "θ",
      "²",
      "∞",
      "😀",
      "0x",
      "NaN",
      "i",
    ],
  ),
  { maxLength: 20 },
).map((parts) => parts.join(""));

/** A right formula with a piece put in, taken out or doubled somewhere. */
export const mutated = fc.tuple(grammar, pieces, fc.nat(), fc.nat(30)).map(
  ([text, piece, where, length]) => {
    const i = where % (text.length + 1);
    return text.slice(0, i) + piece.slice(0, length) +
      text.slice(i + length % 7);
  },
);

/** Any characters at all. */
export const garbage = fc.string({ unit: "binary", maxLength: 60 });

/** Texts that try to be more than a formula, or too much of one. */
export const HOSTILE = [
  "constructor",
  "constructor.constructor('return this')()",
  "x.constructor",
  'x["constructor"]',
  "import('node:fs')",
  "import('node:fs') + x",
  "import.meta",
  "globalThis.hacked = 1",
  "globalThis.hacked = x",
  "__proto__",
  "__proto__.hacked + x",
  "x.__proto__.hacked = 1",
  "`${globalThis.hacked = 1}` + x",
  "${globalThis.hacked = 1}",
  "x); globalThis.hacked = 1; (",
  "x}; globalThis.hacked = 1; {",
  "x\n;globalThis.hacked = 1",
  "x\u2028globalThis.hacked = 1",
  "x /* */ + y",
  "x // y",
  "</script><script>hacked = 1</script>",
  "eval(x)",
  'eval("x")',
  "Function(x)",
  "createUnit(x)",
  'evaluate("x")',
  "parse(x)",
  "simplify(x)",
  "derivative(x, x)",
  "f(x) = f(x)",
  "map([1], f)",
  "x -> x",
  "this",
  "arguments",
  "arguments[0]",
  "p[0]",
  "out[0] + x",
  "a0 + x0 + t0",
  "quotient(x, y)",
  "make(x)",
  "hasOwnProperty(x)",
  "valueOf()",
  "toString + x",
  "x, y",
  "(x, y)",
  "9".repeat(9999) + "x",
  "x" + "^2".repeat(4999),
  "(".repeat(5000) + "x" + ")".repeat(4999),
  "[".repeat(9999),
  "-".repeat(9998) + "x",
  "not ".repeat(2400) + "x",
  "x?1:".repeat(2400) + "x",
  "x>0?".repeat(2000) + "x",
  "sin(".repeat(2000) + "x",
  "x+".repeat(4999) + "x",
  "x*".repeat(4999) + "x",
  "x/".repeat(4999) + "x",
  "x ".repeat(5000),
  "x<".repeat(4999) + "x",
  "x".repeat(1_000_000),
  "(".repeat(1_000_000),
];
