/**
 * Power series in an infinitesimal t, with coefficients that do not overflow:
 * a formula's series beside a point tells its value and slope there, also
 * where the formula itself comes to 0/0 or 0 · ∞.
 *
 * @module
 */

import type { Wide } from "./wide.ts";

/**
 * `Σ cₖ t^(start + k)`, known below `t^end`. It has every operation of a
 * formula as a method of the same name. Its own text travels with a page: it
 * needs nothing but itself and {@linkcode Series.wide}.
 *
 * The recurrences are those of automatic differentiation: A. Griewank and
 * A. Walther, Evaluating Derivatives, chapter 13.
 */
export class Series {
  /** The numbers of the coefficients, given from outside. */
  declare static wide: typeof Wide;

  /** The first power of t; infinite for 0. */
  readonly start: number;
  /** The coefficients, the first is not 0. */
  readonly c: readonly Wide[];
  /** Nothing is known from this power on; infinite for a number. */
  readonly end: number;

  constructor(start: number, c: readonly Wide[], end: number) {
    let zeros = 0;
    while (zeros < c.length && c[zeros].m === 0) zeros++;
    // What has no value in one power, or is not known to have one, has none.
    const unknown = zeros === c.length && end <= 0;
    if (unknown || c.some(({ m }) => m !== m)) {
      this.start = 0;
      this.c = [new Series.wide(NaN)];
      this.end = Infinity;
      return;
    }
    this.c = c.slice(zeros, Math.max(zeros, end - start));
    this.start = this.c.length === 0 ? end : start + zeros;
    this.end = end;
  }

  /** A number; infinite coefficients stand for what exceeds every power. */
  static number(value: number | Wide): Series {
    const c = typeof value === "number" ? new Series.wide(value) : value;
    return new Series(0, [c], Infinity);
  }

  /** `value ± t^order`, known below `t^end`. */
  static beside(
    value: number,
    sign: number,
    order: number,
    end: number,
  ): Series {
    const c = Array.from({ length: order + 1 }, () => new Series.wide(0));
    c[0] = new Series.wide(value);
    c[order] = new Series.wide(sign);
    return new Series(0, c, end);
  }

  /** The coefficient of a power of t. */
  at(power: number): Wide {
    return this.c[power - this.start] ?? new Series.wide(0);
  }

  /** The value in the point itself. */
  value(): number {
    if (this.start < 0) return this.c[0].m * Infinity;
    return this.at(0).toNumber();
  }

  /**
   * The coefficient of `t^order` where a finite number comes before it;
   * infinite if a lower power does, NaN if it is not known.
   */
  slope(order: number): number {
    if (this.start < 0) return NaN;
    const value = this.at(0).m;
    if (value - value !== 0) return NaN;
    for (let power = 1; power < Math.min(order, this.end); power++) {
      const { m } = this.at(power);
      if (m !== 0) return m * Infinity;
    }
    return this.end <= order ? NaN : this.at(order).toNumber();
  }

  isNumber(): boolean {
    return this.end === Infinity;
  }

  /** Of the first coefficient; 0 for 0. */
  lead(): number {
    return this.c.length === 0 ? 0 : this.c[0].m;
  }

  /** How many coefficients are known. */
  known(): number {
    return this.end - this.start;
  }

  add(b: Series): Series {
    if (this.start === Infinity) return b;
    if (b.start === Infinity) return this;
    const start = Math.min(this.start, b.start);
    const end = Math.min(this.end, b.end);
    const last = Math.min(
      end,
      Math.max(this.start + this.c.length, b.start + b.c.length, start),
    );
    const c: Wide[] = [];
    for (let k = start; k < last; k++) c.push(this.at(k).add(b.at(k)));
    return new Series(start, c, end);
  }

  subtract(b: Series): Series {
    return this.add(b.negate());
  }

  negate(): Series {
    return this.scale(-1);
  }

  scale(factor: number): Series {
    return new Series(this.start, this.c.map((c) => c.scale(factor)), this.end);
  }

  multiply(b: Series): Series {
    if (this.start === Infinity || b.start === Infinity) {
      return Series.number(0);
    }
    const start = this.start + b.start;
    const end = Math.min(this.start + b.end, b.start + this.end);
    const length = Math.min(this.c.length + b.c.length - 1, end - start);
    const c: Wide[] = [];
    for (let k = 0; k < length; k++) c.push(Series.fold(this.c, b.c, k));
    return new Series(start, c, end);
  }

  /** `Σ wⱼ aⱼ bₖ₋ⱼ` over j from `first`; what is 0 does not count. */
  static fold(
    a: readonly Wide[],
    b: readonly Wide[],
    k: number,
    first = 0,
    weight?: (j: number) => number,
  ): Wide {
    let sum = new Series.wide(0);
    const last = Math.min(k, a.length - 1);
    for (let j = Math.max(first, k - b.length + 1); j <= last; j++) {
      if (a[j].m === 0 || b[k - j].m === 0) continue;
      const term = a[j].multiply(b[k - j]);
      sum = sum.add(weight === undefined ? term : term.scale(weight(j)));
    }
    return sum;
  }

  divide(b: Series): Series {
    if (b.c.length === 0) return Series.number(NaN);
    if (this.start === Infinity) return this;
    const start = this.start - b.start;
    const monomial = b.isNumber() && b.c.length === 1;
    const known = Math.min(this.known(), b.known());
    const length = monomial ? this.c.length : known;
    const c: Wide[] = [];
    for (let k = 0; k < length; k++) {
      const rest = Series.fold(b.c, c, k, 1).scale(-1);
      c.push((this.c[k] ?? new Series.wide(0)).add(rest).divide(b.c[0]));
    }
    return new Series(start, c, start + known);
  }

  quotient(b: Series): Series {
    return this.divide(b);
  }

  product(b: Series): Series {
    return this.multiply(b);
  }

  /** `uᵖ` for a number p. */
  raised(p: number): Series {
    if (p === 0) return Series.number(1);
    if (this.c.length === 0) {
      const end = Math.floor(this.end * p);
      return p > 0 ? new Series(end, [], end) : Series.number(NaN);
    }
    const start = Math.round(this.start * p);
    if (Math.abs(start - this.start * p) > 1e-9) return Series.number(NaN);
    const c = [this.c[0].power(p)];
    const known = this.known();
    const length = this.isNumber() ? 1 : known;
    for (let k = 1; k < length; k++) {
      const sum = Series.fold(this.c, c, k, 1, (j) => p * j - (k - j));
      c.push(sum.divide(this.c[0]).scale(1 / k));
    }
    return new Series(start, c, start + known);
  }

  power(exponent: Series): Series {
    if (exponent.isNumber()) return this.raised(exponent.value());
    return exponent.multiply(this.log()).exp();
  }

  sqrt(): Series {
    return this.raised(0.5);
  }

  cbrt(): Series {
    if (this.lead() < 0) return this.negate().cbrt().negate();
    return this.raised(1 / 3);
  }

  /** The coefficients from `t⁰` on. */
  whole(): Wide[] {
    const length = this.isNumber() ? 1 : this.end;
    return Array.from({ length }, (_, k) => this.at(k));
  }

  exp(): Series {
    if (this.start < 0) return Series.number(this.lead() > 0 ? Infinity : 0);
    const a = this.whole();
    const c = [a[0].exp()];
    for (let k = 1; k < a.length; k++) {
      c.push(Series.fold(a, c, k, 1, (j) => j / k));
    }
    return new Series(0, c, this.end);
  }

  expm1(): Series {
    const all = this.exp();
    return this.corrected(all.subtract(Series.number(1)), Math.expm1);
  }

  log(): Series {
    if (this.start !== 0 || !(this.lead() > 0)) return Series.number(NaN);
    return this.rate().divide(this).sum(this.c[0].log());
  }

  log1p(): Series {
    return this.corrected(this.add(Series.number(1)).log(), Math.log1p);
  }

  /** The same with a value that did not lose digits to rounding. */
  corrected(result: Series, f: (value: number) => number): Series {
    const value = f(this.value());
    if (this.start < 0 || value - value !== 0) return result;
    const error = new Series.wide(value).add(result.at(0).scale(-1));
    const c = result.start > 0 ? [] : result.c;
    if (c.length > 0) {
      return new Series(0, c.with(0, c[0].add(error)), result.end);
    }
    return result.add(Series.number(error));
  }

  log2(): Series {
    return this.log().scale(1 / Math.LN2);
  }

  log10(): Series {
    return this.log().scale(1 / Math.LN10);
  }

  /** The derivative by t. */
  rate(): Series {
    const c = this.c.map((c, k) => c.scale(this.start + k));
    return new Series(this.start - 1, c, this.end - 1);
  }

  /** The integral over t that has this value at 0. */
  sum(value: number): Series {
    if (this.start <= -1 && this.at(-1).m !== 0) return Series.number(NaN);
    const c = this.c.map((c, k) => {
      const power = this.start + k + 1;
      return power === 0 ? c : c.scale(1 / power);
    });
    const rest = new Series(this.start + 1, c, this.end + 1);
    return Series.number(value).add(rest);
  }

  /** Sine and cosine, or their hyperbolic sisters. */
  waves(sign: number): [sine: Series, cosine: Series] {
    if (this.start < 0) {
      const none = Series.number(NaN);
      const large = Series.number(Infinity);
      if (sign < 0) return [none, none];
      return [this.lead() < 0 ? large.negate() : large, large];
    }
    const a = this.whole();
    const x = this.value();
    const large = sign > 0 && Math.abs(x) > 300;
    const half = new Series.wide(Math.abs(x)).exp().scale(0.5);
    const s = [
      large
        ? half.scale(Math.sign(x))
        : new Series.wide(sign > 0 ? Math.sinh(x) : Math.sin(x)),
    ];
    const c = [
      large ? half : new Series.wide(sign > 0 ? Math.cosh(x) : Math.cos(x)),
    ];
    for (let k = 1; k < a.length; k++) {
      const next = Series.fold(a, c, k, 1, (j) => j / k);
      c.push(Series.fold(a, s, k, 1, (j) => sign * j / k));
      s.push(next);
    }
    return [new Series(0, s, this.end), new Series(0, c, this.end)];
  }

  sin(): Series {
    return this.waves(-1)[0];
  }

  cos(): Series {
    return this.waves(-1)[1];
  }

  tan(): Series {
    const [sine, cosine] = this.waves(-1);
    return sine.divide(cosine);
  }

  sinh(): Series {
    return this.waves(1)[0];
  }

  cosh(): Series {
    return this.waves(1)[1];
  }

  tanh(): Series {
    if (this.start < 0) return Series.number(Math.sign(this.lead()));
    const [sine, cosine] = this.waves(1);
    return sine.divide(cosine);
  }

  /** `a + b u²` */
  quadratic(a: number, b: number): Series {
    return Series.number(a).add(this.multiply(this).scale(b));
  }

  asin(): Series {
    const slope = this.rate().divide(this.quadratic(1, -1).sqrt());
    return slope.sum(Math.asin(this.value()));
  }

  acos(): Series {
    return Series.number(Math.PI / 2).subtract(this.asin());
  }

  atan(): Series {
    const slope = this.rate().divide(this.quadratic(1, 1));
    return slope.sum(Math.atan(this.value()));
  }

  /** `f(u)`, or the logarithm that it comes to where u is large. */
  near(f: (value: number) => number): number {
    const value = this.value();
    if (Math.abs(value) < 1e100 || this.start < 0) return f(value);
    return Math.sign(this.lead()) * (this.at(0).log() + Math.LN2);
  }

  asinh(): Series {
    const slope = this.rate().divide(this.quadratic(1, 1).sqrt());
    return slope.sum(this.near(Math.asinh));
  }

  acosh(): Series {
    const slope = this.rate().divide(this.quadratic(-1, 1).sqrt());
    return slope.sum(this.near(Math.acosh));
  }

  atanh(): Series {
    const slope = this.rate().divide(this.quadratic(1, -1));
    return slope.sum(Math.atanh(this.value()));
  }

  atan2(x: Series): Series {
    const area = x.multiply(this.rate()).subtract(this.multiply(x.rate()));
    const square = x.multiply(x).add(this.multiply(this));
    return area.divide(square).sum(Math.atan2(this.value(), x.value()));
  }

  hypot(b: Series): Series {
    return this.multiply(this).add(b.multiply(b)).sqrt();
  }

  abs(): Series {
    return this.lead() < 0 ? this.negate() : this;
  }

  sign(): Series {
    return Series.number(Math.sign(this.lead()));
  }

  max(...others: Series[]): Series {
    return others.reduce<Series>(
      (a, b) => b.subtract(a).lead() > 0 ? b : a,
      this,
    );
  }

  min(...others: Series[]): Series {
    return others.reduce<Series>(
      (a, b) => b.subtract(a).lead() < 0 ? b : a,
      this,
    );
  }
}
