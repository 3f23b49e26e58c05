import { assertEquals } from "@std/assert/equals";
import { assertThrows } from "@std/assert/throws";
import { FormulaError } from "downhill/formula";
import { chosenSurface } from "../../../lib/figures/playground/surface_choice.ts";
import {
  typedSurface,
  withParameter,
} from "../../../lib/figures/playground/typed_surface.ts";

const bowl = { kind: "catalogue", name: "bowl" } as const;

Deno.test("typedSurface() takes other names beside x and y for parameters", () => {
  const choice = typedSurface("(a - x)^2 + b (y - x^2)^2", bowl);
  assertEquals(choice, {
    kind: "formula",
    formula: "(a - x)^2 + b*(y - x^2)^2",
    parameters: { a: 1, b: 1 },
  });
  assertEquals(chosenSurface(choice).value([0, 2]), 5);
});

Deno.test("typedSurface() takes two other names for the variables", () => {
  const choice = typedSurface("u^2 + 3 v^2", bowl);
  assertEquals(chosenSurface(choice).variables, ["u", "v"]);
});

Deno.test("typedSurface() draws a formula of one variable as a trough", () => {
  for (const name of ["x", "y", "w"]) {
    const found = chosenSurface(typedSurface(`${name}^4 - ${name}^2`, bowl));
    assertEquals(found.variables, name === "w" ? ["w", "y"] : ["x", "y"]);
    assertEquals(found.value(name === "y" ? [7, 2] : [2, 7]), 12);
  }
});

Deno.test("typedSurface() says to leave out the name of a function", () => {
  for (const left of ["f(x)", "f(x, y)", "L(w)", "z"]) {
    assertThrows(
      () => typedSurface(`${left} = x^4 - x^2`, bowl),
      FormulaError,
      `leave out ${left} =`,
    );
  }
});

Deno.test("typedSurface() keeps the numbers of parameters while a formula is typed on", () => {
  const first = withParameter(typedSurface("a x^2 + y^2", bowl), "a", 7);
  const next = typedSurface("a x^2 + y^2 + c", first);
  assertEquals("parameters" in next && next.parameters, { a: 7, c: 1 });
});

Deno.test("what the field shows of a surface with parameters, it accepts", () => {
  const rosenbrock = { kind: "catalogue", name: "rosenbrock" } as const;
  const shown = chosenSurface(rosenbrock);
  const typed = chosenSurface(typedSurface(`${shown.formula} + 0`, rosenbrock));
  assertEquals(typed.value([0.3, 2]), shown.value([0.3, 2]));
});

Deno.test("withParameter() changes a surface of the catalogue", () => {
  const choice = withParameter(
    { kind: "catalogue", name: "rosenbrock" },
    "b",
    2,
  );
  assertEquals(chosenSurface(choice).value([0, 1]), 3);
});
