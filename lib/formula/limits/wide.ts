/**
 * Numbers with the precision of doubles that neither overflow nor underflow.
 *
 * @module
 */

/**
 * A number `m · 2^(512 e)`, m between 2⁻²⁵⁶ and 2²⁵⁶. Its own text travels
 * with a page: it needs nothing but itself.
 */
export class Wide {
  readonly m: number;
  readonly e: number;

  constructor(m: number, e = 0) {
    if (m !== 0 && Number.isFinite(m)) {
      for (; Math.abs(m) >= 2 ** 256; e++) m *= 2 ** -512;
      for (; Math.abs(m) < 2 ** -256; e--) m *= 2 ** 512;
    } else {
      e = 0;
    }
    this.m = m;
    this.e = e;
  }

  /** The nearest double. */
  toNumber(): number {
    let { m, e } = this;
    for (; e > 0 && Number.isFinite(m); e--) m *= 2 ** 512;
    for (; e < 0 && m !== 0; e++) m *= 2 ** -512;
    return m;
  }

  add(b: Wide): Wide {
    if (this.m === 0) return b;
    if (b.m === 0) return this;
    if (this.m - this.m !== 0 || b.m - b.m !== 0) return new Wide(this.m + b.m);
    const [high, low] = this.e >= b.e ? [this, b] : [b, this];
    if (high.e - low.e > 1) return high;
    const m = high.e === low.e ? low.m : low.m * 2 ** -512;
    return new Wide(high.m + m, high.e);
  }

  multiply(b: Wide): Wide {
    return new Wide(this.m * b.m, this.e + b.e);
  }

  divide(b: Wide): Wide {
    return new Wide(this.m / b.m, this.e - b.e);
  }

  scale(factor: number): Wide {
    return new Wide(this.m * factor, this.e);
  }

  exp(): Wide {
    const x = this.toNumber();
    const e = Math.round(x / (512 * Math.LN2));
    if (e === 0 || e - e !== 0) return new Wide(Math.exp(x));
    if (Math.abs(x) > 2 ** 50) return new Wide(1, e);
    // ln 2 in two parts, the first with few digits: its multiples are exact.
    const high = 0.6931471803691238;
    const low = 1.9082149292705877e-10;
    return new Wide(Math.exp(x - e * (512 * high) - e * (512 * low)), e);
  }

  /** The natural logarithm of its size. */
  log(): number {
    return Math.log(Math.abs(this.m)) + this.e * 512 * Math.LN2;
  }

  power(exponent: number): Wide {
    const { m, e } = this;
    if (m < 0 && !Number.isInteger(exponent)) return new Wide(NaN);
    if (m - m !== 0) return new Wide(m ** exponent);
    if (Math.abs(exponent) > 1000) {
      const result = new Wide(this.log() * exponent).exp();
      return m < 0 && exponent % 2 !== 0 ? result.scale(-1) : result;
    }
    // The powers of 2 apart: what is left, from 1 to 2, does not overflow.
    const two = Math.floor(Math.log2(Math.abs(m)));
    const power = (512 * e + two) * exponent;
    const whole = Math.round(power / 512);
    const rest = new Wide(2 ** (power - 512 * whole), whole);
    return rest.multiply(new Wide((m / 2 ** two) ** exponent));
  }
}
