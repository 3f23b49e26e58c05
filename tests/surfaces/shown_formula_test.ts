import { assertEquals } from "@std/assert/equals";
import {
  functionSurface,
  goldsteinPrice,
  leastSquares,
  quad,
  rosenbrock,
  surface,
} from "downhill";
import { shownFormula } from "../../lib/surfaces/shown_formula.ts";

Deno.test("shownFormula() writes a surface as an equation of its variables", () => {
  assertEquals(
    shownFormula(quad, { numbers: true }),
    "f(x, y) = x^{2} + 4 y^{2}",
  );
  assertEquals(
    shownFormula(surface("alpha^2 + w1"), { numbers: true }),
    "f(\\alpha, w_{1}) = \\alpha^{2} + w_{1}",
  );
  const loss = leastSquares();
  assertEquals(shownFormula(loss, { numbers: true }), loss.tex);
});

Deno.test("shownFormula() adds the numbers of parameters where asked to", () => {
  const valley = rosenbrock.withParameters({ a: -2 });
  const formula = shownFormula(valley, { numbers: false })!;
  assertEquals(
    shownFormula(valley, { numbers: true }),
    `${formula}, \\quad a = -2, \\quad b = 100`,
  );
});

Deno.test("shownFormula() leaves out what is no line, and what has no formula", () => {
  assertEquals(shownFormula(goldsteinPrice, { numbers: true }), undefined);
  const plain = functionSurface((x, y) => x * x + y * y, {
    variables: ["x", "y"],
  });
  assertEquals(shownFormula(plain, { numbers: true }), undefined);
});
