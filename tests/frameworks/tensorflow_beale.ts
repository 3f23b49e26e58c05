/**
 * Beale's function with the gradient that TensorFlow derives, term by term in
 * TensorFlow's order, and in float32 with each operation rounded.
 *
 * From about step 80 two of the essay's paths depend on the last bit of every
 * gradient. Fed with the same bits, a rule must walk the same path; fed with
 * others, which are as right, it parts from it later on.
 *
 * @module
 */

import type { Surface } from "../../lib/core/surface.ts";

export const beale: Surface = {
  name: "beale",
  variables: ["x", "y"],
  derivatives: "by hand",
  value(point) {
    const [x, y] = [point[0], point[1]];
    const a = 1.5 - x + x * y;
    const b = 2.25 - x + x * (y * y);
    const c = 2.625 - x + x * (y * y * y);
    return a * a + b * b + c * c;
  },
  gradient(point, out) {
    const r = point instanceof Float32Array ? Math.fround : (x: number) => x;
    const [x, y] = [point[0], point[1]];
    const y2 = r(y * y);
    const y3 = r(y2 * y);
    const a = 2 * r(r(1.5 - x) + r(x * y));
    const b = 2 * r(r(2.25 - x) + r(x * y2));
    const c = 2 * r(r(2.625 - x) + r(x * y3));
    const inX = r(r(a * y) + r(r(b * y2) + r(c * y3)));
    const inY = r(r(a * x) + r(r(b * x) * r(2 * y)));
    const gradient = out ?? new Float64Array(2);
    gradient[0] = -a + r(r(inX - b) - c);
    gradient[1] = inY + r(r(c * r(3 * x)) * y2);
    return gradient as never;
  },
};
