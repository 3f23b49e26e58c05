/**
 * Names of constants and functions in other tongues and programs, and what to
 * write in their place.
 *
 * @module
 */

/** `write: names` as a map from each name. */
function byName(
  table: readonly (readonly [write: string, names: string])[],
): ReadonlyMap<string, string> {
  return new Map(
    table.flatMap(([write, names]) =>
      names.split(" ").map((name): [string, string] => [name, write])
    ),
  );
}

/** What to write for a constant, as it is spelled. */
const CONSTANTS = /* @__PURE__ */ byName([
  ["write pi", "PI Pi Π M_PI"],
  ["write e", "E M_E ee euler"],
  ["write 2*pi", "tau Tau TAU τ"],
  ["write (1 + sqrt(5))/2", "phi Phi PHI φ ϕ"],
  ["write log(2)", "LN2 M_LN2 ln2"],
  ["write log(10)", "LN10 M_LN10 ln10"],
  ["write 1/log(2)", "LOG2E M_LOG2E"],
  ["write 1/log(10)", "LOG10E M_LOG10E"],
  ["write sqrt(2)", "SQRT2 M_SQRT2"],
  ["write sqrt(1/2)", "SQRT1_2 M_SQRT1_2"],
  ["formulas have real numbers only", "i"],
  ["formulas have finite numbers only", "inf Inf INF infinity INFINITY"],
  ["formulas have finite numbers only", "nan NAN None nil"],
  ["write the formula alone", "return lambda def let const var function"],
]);

/** What to write for a function, in lower case. */
const FUNCTIONS = /* @__PURE__ */ byName([
  ["log(…) is the natural logarithm", "ln"],
  ["write log10(…)", "lg"],
  ["write log2(…)", "ld lb"],
  ["write asin(…)", "arcsin arcsen arsin"],
  ["write acos(…)", "arccos"],
  ["write atan(…)", "arctan arctg arctang"],
  ["write sin(…)", "sen sinus seno sine"],
  ["write cos(…)", "cosinus coseno cosine"],
  ["write tan(…)", "tg tang tangens tangent"],
  ["write cot(…)", "ctg cotg cotan cotangens"],
  ["write csc(…)", "cosec"],
  ["write pi/2 - atan(…)", "arccot arcctg arcctan acot"],
  ["write acos(1/(…))", "arcsec asec"],
  ["write asin(1/(…))", "arccsc acsc"],
  ["write sinh(…)", "sh senh"],
  ["write cosh(…)", "ch"],
  ["write tanh(…)", "th tgh"],
  ["write 1/tanh(…)", "coth cth ctgh"],
  ["write 1/cosh(…)", "sech"],
  ["write 1/sinh(…)", "csch cosech"],
  ["write asinh(…)", "arsinh arcsinh arsh argsinh argsh"],
  ["write acosh(…)", "arcosh arccosh arch argcosh argch"],
  ["write atanh(…)", "artanh arctanh arth argtanh argth"],
  ["write atan2(…)", "arctan2"],
  ["write abs(…)", "fabs betrag"],
  ["write sign(…)", "sgn signum"],
  ["write sqrt(…)", "wurzel raiz racine radice"],
  ["write cbrt(…)", "curt"],
  ["write (…)^2", "sqr"],
  ["write pow(…)", "power"],
  ["write max(…)", "maximum maxi amax fmax"],
  ["write min(…)", "minimum mini amin fmin"],
  ["write hypot(…)", "norm"],
  ["write max(0, …)", "relu"],
  ["write 1/(1 + exp(-(…)))", "sigmoid logistic expit sigma"],
  ["write log(1 + exp(…))", "softplus"],
  ["write exp(-(…)^2)", "gauss gaussian"],
  ["write … < 0 ? 0 : 1", "heaviside theta step"],
  ["write the choice a ? b : c", "if where piecewise"],
  ["formulas have no rounding", "floor ceil round trunc fix"],
  ["formulas have no remainder", "fmod rem mod"],
  ["formulas have no random numbers", "random rand randn uniform normal"],
  ["formulas have no sums: write the terms", "sum"],
  ["formulas have no products: write the factors", "prod"],
]);

/** What to write for a constant of this name. */
export function constantHint(name: string): string | undefined {
  return CONSTANTS.get(name);
}

/** What to write for a function of this name. */
export function functionHint(name: string): string | undefined {
  return FUNCTIONS.get(name.toLowerCase());
}

/** Functions whose names are nothing else, called or not. */
export function isForeignFunction(name: string): boolean {
  return /^(?:ln|lg|ld|tg|ctg|cotg|cosec|sgn|arc\w+|sen|sech|csch|coth|ar(?:sin|cos|tan)h)$/
    .test(name);
}
