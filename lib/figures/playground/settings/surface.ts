/**
 * The surface.
 *
 * @module
 */

import { type Kind, unexpected } from "../../../core/arguments.ts";
import type { Surface } from "../../../core/surface.ts";
import { surface as fromFormula } from "../../../surfaces/from_formula.ts";
import { literal } from "../literal.ts";
import type { Code, PlaygroundSetting } from "../setting.ts";
import {
  isParameterValues,
  type SurfaceChoice,
  surfaceChoice,
} from "../surface_choice.ts";

/** The surface: one of the catalogue, one's own, or a formula. */
export const surface = {
  kind: {
    expected: "a surface or a formula",
    holds: (value): value is SurfaceChoice =>
      ["catalogue", "formula", "carried"].includes(
        (value as SurfaceChoice | undefined)?.kind as string,
      ),
  } as Kind<SurfaceChoice>,
  initial: { kind: "catalogue", name: "bowl" } as SurfaceChoice,
  read: (given) =>
    surfaceChoice(
      typeof given === "string"
        ? fromFormula(given, { variables: ["x", "y"] })
        : given as Surface,
    ),
  run: {},
  controls: ["surface"],
  field: { kind: "surface" },
  code: surfaceCode,
  address: {
    write: (_, now) => now,
    read(base, found, { say }) {
      const choice = choiceIn(found);
      if (choice === undefined) {
        const expected = "one of the catalogue or a formula";
        say(unexpected("surface", { expected, found }).message);
      }
      return choice ?? base;
    },
  },
} as const satisfies PlaygroundSetting<SurfaceChoice>;

function surfaceCode(choice: SurfaceChoice): Code {
  switch (choice.kind) {
    case "catalogue": {
      const { name, parameters } = choice;
      const text = parameters === undefined
        ? name
        : `${name}.withParameters(${literal(parameters)})`;
      return { text, imports: [name] };
    }
    case "formula": {
      const { kind: _, formula, ...known } = choice;
      return Object.keys(known).length === 0
        ? { text: literal(formula), imports: [] }
        : {
          text: `surface(${literal(formula)}, ${literal(known)})`,
          imports: ["surface"],
        };
    }
    case "carried": {
      const { kind: _, minima, ...known } = choice;
      return {
        text: `{ ...surfaceFrom(${literal(known)}), minima: ${
          literal(minima)
        } }`,
        imports: ["surfaceFrom"],
      };
    }
  }
}

/** An address is anybody's text: no source is taken from it. */
function choiceIn(found: unknown): SurfaceChoice | undefined {
  if (typeof found !== "object" || found === null) return;
  const { kind, name, formula, parameters } = found as Record<string, unknown>;
  const values = isParameterValues(parameters) ? { parameters } : {};
  if (kind === "catalogue" && typeof name === "string") {
    return { kind, name, ...values };
  }
  if (kind !== "formula" || typeof formula !== "string") return;
  return { kind, formula, ...values };
}
