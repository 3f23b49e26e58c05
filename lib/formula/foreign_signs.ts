/**
 * Signs of word processors, of TeX and of programming languages, and what to
 * write in their place.
 *
 * @module
 */

/** A sign that formulas do not have. */
export interface ForeignSign {
  readonly sign: string;
  /** What to write, if that is known. */
  readonly hint?: string;
}

/** What to write in place of a sign: `write: signs, sign by sign`. */
const WRITE: readonly (readonly [write: string, signs: string])[] = [
  ["-", "− – — ‐ ‑ ‒ ― ﹣ － ➖"],
  ["+", "＋ ﹢ ➕"],
  ["*", "· × ⋅ ∙ • ∗ ⋆ ✕ ✖ ⨯ ● @ \u2062"],
  ["/", "÷ ∕ ⁄ // ➗"],
  ["^", "** ^^ ↑"],
  ["<=", "≤ ⩽ ≦ =<"],
  [">=", "≥ ⩾ ≧ =>"],
  ["!=", "≠ <> /= ~= !== ≢"],
  ["==", "=== ≡ ＝"],
  ["and", "&& & ∧"],
  ["or", "|| ∨"],
  ["not, or !=", "! ¬ ~"],
  ["(…)", "[ ] { } ⟨ ⟩"],
  ["sqrt(…)", "√"],
  ["cbrt(…)", "∛"],
  ["(…)^(1/4)", "∜"],
  ["(1/2)", "½"],
  ["(1/3)", "⅓"],
  ["(2/3)", "⅔"],
  ["(1/4)", "¼"],
  ["(3/4)", "¾"],
  ["*pi/180", "° º"],
  ["/100", "‰"],
  ["a number", "∞"],
  ["hypot(…)", "‖"],
  ["it out as a sum or a product", "∑ ∏ Σ( Π("],
  ["its derivative out", "∂ ∇ ∫ ' ′ ’ ´"],
];

/** Signs that are only left out, or that mean something else. */
const OTHER: ReadonlyMap<string, string> = /* @__PURE__ */ (() =>
  new Map([
    [";", "write one formula only"],
    [":=", "leave out the name and :="],
    ["%", "for a percentage write /100"],
    ["±", "write + or -"],
    ["$", "leave out $"],
    ["<<", "write < or <="],
    [">>", "write > or >="],
    ["??", "write ? once"],
    ["…", "write all terms"],
    ["...", "write all terms"],
    ["#", "leave out the comment"],
    ["/*", "leave out the comment"],
    ["->", "leave out the name and ->"],
    ["\u2061", "leave out the invisible sign"],
    ["\u200b", "leave out the invisible sign"],
    ["\u200c", "leave out the invisible sign"],
    ["\u200d", "leave out the invisible sign"],
    ["\u2060", "leave out the invisible sign"],
    ["\u2063", "leave out the invisible sign"],
    ["\u00ad", "leave out the invisible sign"],
    ["\u200e", "leave out the invisible sign"],
    ["\u200f", "leave out the invisible sign"],
  ]))();

/** TeX' commands that are called otherwise here. */
const TEX: ReadonlyMap<string, string> = /* @__PURE__ */ (() =>
  new Map([
    ...[
      ["frac dfrac tfrac", "(a)/(b)"],
      ["cdot times ast", "*"],
      ["div", "/"],
      ["le leq leqslant", "<="],
      ["ge geq geqslant", ">="],
      ["ne neq", "!="],
      ["land wedge", "and"],
      ["lor vee", "or"],
      ["lnot neg", "not"],
      ["left( left bigl big Big", "("],
      ["right) right bigr", ")"],
      ["sqrt", "sqrt(…)"],
      ["ln", "log(…)"],
      ["lg", "log10(…)"],
      ["arcsin", "asin(…)"],
      ["arccos", "acos(…)"],
      ["arctan", "atan(…)"],
      ["mathrm operatorname text mathit mathbf", "the name alone"],
      ["lvert rvert vert", "abs(…)"],
    ].flatMap(([commands, write]) =>
      commands.split(" ").map((name): [string, string] => [name, write])
    ),
  ]))();

const SPACING = /^(?:[,;:!> ]|quad|qquad|displaystyle|limits)$/;

const HINTS: ReadonlyMap<string, string> = /* @__PURE__ */ (() =>
  new Map([
    ...WRITE.flatMap(([write, signs]) =>
      signs.split(" ").map((sign): [string, string] => [sign, `write ${write}`])
    ),
    ...OTHER,
  ]))();

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿˣʸᵃᵇᵏᵐᵖ";
const LOWERED = "₀₁₂₃₄₅₆₇₈₉ᵢⱼₙₓ";

/** What the signs above begin with; letters, digits and brackets do not. */
const SUSPICIOUS = /[^\w\s()+,]/;

/** The sign at a place, if it is one that formulas do not have. */
export function foreignSign(
  formula: string,
  index: number,
): ForeignSign | undefined {
  const first = formula[index];
  if (!SUSPICIOUS.test(first)) return undefined;
  if (first === "\\") return texCommand(formula, index);
  if (first === "|") return bars(formula, index);
  const scripted = raisedOrLowered(formula, index);
  if (scripted !== undefined) return scripted;
  if (first === "=" && formula[index + 1] !== "=") {
    return equals(formula, index);
  }
  if (/^!=(?!=)/.test(formula.slice(index, index + 3))) return undefined;
  if (/^\d['\u2019]\d$/.test(formula.slice(index - 1, index + 2))) {
    return { sign: first, hint: "write numbers without it" };
  }
  for (const length of [3, 2, 1]) {
    const sign = formula.slice(index, index + length);
    if (sign.length < length) continue;
    const hint = HINTS.get(sign);
    if (hint !== undefined) return { sign, hint };
  }
  if (first === ".") return point(formula, index);
  return variant(formula, index);
}

/** `\frac`, `\cdot`, `\sin`, `\theta` */
function texCommand(formula: string, index: number): ForeignSign {
  const [sign, name] = /^\\([A-Za-z]+|.|$)/s.exec(
    formula.slice(index, index + 40),
  )!;
  if (SPACING.test(name)) return { sign, hint: "leave it out" };
  const write = TEX.get(name) ?? (/^[A-Za-z]/.test(name) ? name : undefined);
  if (write === undefined) return { sign, hint: "leave out \\" };
  const called = /^(?:sin|cos|tan|cot|sec|csc|sinh|cosh|tanh|exp|log|min|max)$/;
  return { sign, hint: `write ${write}${called.test(name) ? "(…)" : ""}` };
}

/** `|x|` is the absolute value, `||` is or where an operand stands before. */
function bars(formula: string, index: number): ForeignSign {
  if (formula[index + 1] === "|") {
    const operandBefore = /[\p{L}\d_)]\s*$/u.test(formula.slice(0, index));
    const hint = operandBefore ? "write or" : "write abs(…) for each pair";
    return { sign: "||", hint };
  }
  const [, inner = "…"] =
    /^\|([^|]{1,30})\|/.exec(formula.slice(index, index + 33)) ?? [];
  return { sign: "|", hint: `write abs(${inner.trim()})` };
}

/** `x²`, `x⁻¹`, `x₁` */
function raisedOrLowered(
  formula: string,
  index: number,
): ForeignSign | undefined {
  const take = (signs: string) => {
    let end = index;
    while (end < formula.length && signs.includes(formula[end])) end++;
    return formula.slice(index, end);
  };
  const plain = (sign: string) => sign.normalize("NFKC").replaceAll("−", "-");
  const above = take(RAISED);
  if (above !== "") {
    const exponent = plain(above);
    const simple = /^[\p{L}\d]$|^\d+$/u.test(exponent);
    return {
      sign: above,
      hint: `write ^${simple ? exponent : `(${exponent})`}`,
    };
  }
  const below = take(LOWERED);
  if (below === "") return undefined;
  const [name] = /[\p{L}\d_]*$/u.exec(
    formula.slice(Math.max(0, index - 20), index),
  )!;
  return { sign: below, hint: `write ${name}${plain(below)}` };
}

/** `f(x, y) = …` names the formula; elsewhere one = may be a comparison. */
function equals(formula: string, index: number): ForeignSign {
  const after = formula[index + 1];
  const left = formula.slice(0, index);
  if (after === ">" && /^\s*\([^()]*\)\s*$/.test(left)) {
    return { sign: "=>", hint: `leave out ${left.trim()} =>` };
  }
  if (after === ">" || after === "<") {
    return { sign: `=${after}`, hint: HINTS.get(`=${after}`) };
  }
  const named = /^\s*[\p{L}_][\p{L}\d_]*\s*(?:\([^()]*\)\s*)?$/u.test(left);
  if (named && !formula.includes("?")) {
    return { sign: "=", hint: `leave out ${left.trim()} =` };
  }
  if (!formula.includes("?")) {
    return { sign: "=", hint: "leave out = and one side, or == compares" };
  }
  return { sign: "=", hint: "== compares" };
}

/** `.5` is a number, `Math.PI` and `np.sin` are not names. */
function point(formula: string, index: number): ForeignSign | undefined {
  if (/\d/.test(formula[index + 1] ?? "")) return undefined;
  const [, operator] = /^\.([*/^])/.exec(formula.slice(index, index + 2)) ?? [];
  if (operator !== undefined) {
    return { sign: `.${operator}`, hint: `write ${operator}` };
  }
  const [, name] = /^\.([A-Za-z]\w*)/.exec(formula.slice(index, index + 40)) ??
    [];
  if (name === undefined) return undefined;
  const [prefix] = /\w*$/.exec(formula.slice(Math.max(0, index - 40), index))!;
  const known = /^(?:Math|math|np|numpy|torch|tf|jnp|cmath|K)$/.test(prefix);
  return { sign: ".", ...known && { hint: `write ${name.toLowerCase()}` } };
}

/** Full-width, bold and italic letters and digits, and their look-alikes. */
function variant(formula: string, index: number): ForeignSign | undefined {
  const sign = String.fromCodePoint(formula.codePointAt(index)!);
  const alike = "хуеаосрАВЕКМНОРСТХ".indexOf(sign);
  const latin = "xyeaocpABEKMHOPCTX"[alike];
  if (latin !== undefined) {
    return { sign, hint: `write the Latin letter ${latin}` };
  }
  const plain = sign.normalize("NFKC");
  const other = plain !== sign && /^[\p{L}\d+*/^().,<>=-]+$/u.test(plain) &&
    !/\s/.test(sign) && !/[A-Za-z\u00C0-\u02AF\u0370-\u03FF]/.test(sign);
  return other ? { sign, hint: `write ${plain}` } : undefined;
}
