/**
 * A formula as text for loops that ask at many points.
 *
 * @module
 */

import type { PointProgram, SurfaceProgram } from "../core/surface_program.ts";
import type { Expression } from "./expression.ts";
import { plainly, print } from "./print.ts";
import { divisors, type Source } from "./programs.ts";

/** Height and slopes over `x0`, `x1`, …, under these parameters. */
export function surfaceProgram(
  source: Source,
  slopes: readonly Expression[],
  parameters: readonly number[],
): SurfaceProgram {
  const given = parameters.map((value, i) => `const a${i} = ${value};`);
  const of = (entries: readonly Expression[]): PointProgram => {
    const below = source.mends ? divisors(entries) : [];
    const { lines, results } = print(source.graph, [...entries, ...below], {
      printing: plainly,
    });
    return {
      // The variables are the loop's own.
      lines: [...given, ...lines.filter((line) => !/= p\[\d+\];$/.test(line))],
      results: results.slice(0, entries.length),
      watched: source.mends ? results : [],
    };
  };
  return {
    height: of([source.value]),
    slopes: of(slopes),
    both: of([source.value, ...slopes]),
  };
}
