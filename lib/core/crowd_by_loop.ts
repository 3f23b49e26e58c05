/**
 * Many runs in one loop that is written for a surface and a rule: no arrays
 * within a step, no calls, several runs side by side so that the processor need
 * not wait for any of them.
 *
 * @module
 */

import type { StepText } from "./crowd_step.ts";
import { type Crowd, type CrowdTask, endCodes } from "./crowd_ends.ts";
import type { PointProgram, SurfaceProgram } from "./surface_program.ts";
import type { Surface } from "./surface.ts";

/** What is walked, and how. */
export interface CrowdProgram {
  readonly program: SurfaceProgram;
  readonly text: StepText;
  /** The settings that the text uses; a list has one number a run. */
  readonly numbers: Readonly<Record<string, number | ArrayLike<number>>>;
}

/** What a loop is called with. */
interface Job {
  readonly surface: Surface;
  readonly numbers: CrowdProgram["numbers"];
  readonly starts: Float64Array;
  readonly steps: number;
  readonly tolerance: number;
  readonly result: Crowd;
}

/** Writes the end of each run into `result`. */
export function crowdByLoop(
  { surface, steps, tolerance, starts }: CrowdTask,
  program: CrowdProgram,
  result: Crowd,
): void {
  const loop = compiled(loopText(program, {
    dimension: result.dimension,
    tolerance: tolerance !== undefined,
    rows: result.rows !== undefined,
  }));
  const { numbers } = program;
  loop({ surface, numbers, starts, steps, tolerance: tolerance ?? 0, result });
}

/** So many loops are remembered: more than a lesson has. */
const MEMORY = 50;
const memory = new Map<string, (job: Job) => void>();

function compiled(text: string): (job: Job) => void {
  let loop = memory.get(text);
  if (loop === undefined) {
    loop = new Function("job", text) as (job: Job) => void;
    if (memory.size >= MEMORY) memory.delete(memory.keys().next().value!);
    memory.set(text, loop);
  }
  return loop;
}

/** So many runs take a step before any of them takes the next. */
const BLOCK = 64;

/** What the text depends on besides surface and rule. */
interface Shape {
  readonly dimension: number;
  readonly tolerance: boolean;
  readonly rows: boolean;
}

/** The loop, as the body of a function of a job. */
export function loopText(
  { program, text, numbers }: CrowdProgram,
  shape: Shape,
): string {
  const axes = Array.from({ length: shape.dimension }, (_, i) => i);
  const { memory = [], ahead } = text;
  const own = ["p", ...memory];
  const kept = axes.flatMap((i) => own.map((name) => `${name}_${i}`));
  const differing = Object.keys(numbers)
    .filter((name) => typeof numbers[name] !== "number");
  const common = Object.keys(numbers).filter((name) =>
    typeof numbers[name] === "number"
  );
  const counters = Object.entries(text.numbers ?? {});
  // Numbers that settings of a run change are that run's own.
  const apart = differing.some((name) =>
    new RegExp(`\\b${name}\\b`).test(text.before ?? "")
  );
  const perRun = [
    ...kept,
    ...differing,
    ...(apart ? counters.map(([n]) => n) : []),
  ];
  const each = (expression: string, i: number) =>
    expression.replace(
      new RegExp(`\\b(?:p|g|q|${memory.join("|") || "p"})\\b`, "g"),
      (name) => `${name}_${i}`,
    );
  const q = (i: number) => `q_${i}`;
  const squares = axes.map((i) => `g_${i} * g_${i}`).join(" + ");
  const before = (text.before ?? "").trim();
  return `"use strict";
const { surface, numbers, starts, steps, tolerance, result } = job;
const { count, points, values, reasons, rows } = result;
const near = 4 * tolerance * tolerance + 1e-300;
const at = new Float64Array(${axes.length}), out = new Float64Array(${axes.length});
${common.map((name) => `const ${name} = numbers.${name};`).join("\n")}
const who = new Int32Array(${BLOCK});
${
    perRun.map((name) => `const $${name} = new Float64Array(${BLOCK});`).join(
      "\n",
    )
  }
for (let first = 0; first < count; first += ${BLOCK}) {
  let left = Math.min(${BLOCK}, count - first);
  for (let j = 0; j < left; j++) {
    who[j] = first + j;
    ${
    axes.map((i) => `$p_${i}[j] = starts[(first + j) * ${axes.length} + ${i}];`)
      .join(" ")
  }
    ${
    kept.filter((n) => !n.startsWith("p_")).map((n) => `$${n}[j] = 0;`).join(
      " ",
    )
  }
    ${differing.map((n) => `$${n}[j] = numbers.${n}[first + j];`).join(" ")}
    ${apart ? counters.map(([n, v]) => `$${n}[j] = ${v};`).join(" ") : ""}
  }
  ${apart ? "" : counters.map(([n, v]) => `let ${n} = ${v};`).join(" ")}
  for (let k = 0; left > 0; k++) {
    ${apart ? "" : before}
    ${
    shape.rows
      ? "const row = k % rows.every === 0 ? k / rows.every * count : -1;"
      : ""
  }
    const last = k === steps;
    for (let j = 0; j < left; j++) {
      let ${kept.map((n) => `${n} = $${n}[j]`).join(", ")};
      ${differing.map((n) => `const ${n} = $${n}[j];`).join(" ")}
      const ${axes.map((i) => `q_${i} = ${each(ahead ?? "p", i)}`).join(", ")};
      let f, ${axes.map((i) => `g_${i}`).join(", ")};
      ${
    ahead
      ? asked(program.height, { axes, at: (i) => `p_${i}`, height: true }) +
        asked(program.slopes, { axes, at: q, slopes: true })
      : asked(program.both, { axes, at: q, height: true, slopes: true })
  }
      ${
    shape.rows
      ? `if (row >= 0) {
        rows.values[row + who[j]] = f;
        ${
        axes.map((i) =>
          `rows.points[(row + who[j]) * ${axes.length} + ${i}] = p_${i};`
        ).join(" ")
      }
      }`
      : ""
  }
      // Not finite: a part is not, or only the sum is too large.
      const all = f + ${axes.map((i) => `p_${i}`).join(" + ")};
      ${shape.tolerance ? `const squares = ${squares};` : ""}
      if (last || all - all !== 0${
    shape.tolerance ? " || squares <= near" : ""
  }) {
      let end = last ? ${endCodes.steps} : -1;
      ${
    shape.tolerance
      ? `if (Math.sqrt(squares) <= tolerance) end = ${endCodes.converged};`
      : ""
  }
      if (!(${
    ["f", ...axes.map((i) => `p_${i}`)].map((n) => `${n} - ${n} === 0`)
      .join(" && ")
  })) end = ${endCodes.diverged};
      if (end >= 0) {
        const run = who[j];
        ${
    axes.map((i) => `points[run * ${axes.length} + ${i}] = p_${i};`).join(" ")
  }
        values[run] = f;
        result.steps[run] = k;
        reasons[run] = end;
        // The last run moves up; it has not taken this step yet.
        left--;
        who[j] = who[left];
        ${perRun.map((n) => `$${n}[j] = $${n}[left];`).join(" ")}
        j--;
        continue;
      }
      }
      ${
    apart
      ? `let ${counters.map(([n]) => `${n} = $${n}[j]`).join(", ")};
      ${before}
      ${counters.map(([n]) => `$${n}[j] = ${n};`).join(" ")}`
      : ""
  }
      ${axes.map((i) => `{ ${each(text.each, i)}; }`).join("\n      ")}
      ${kept.map((n) => `$${n}[j] = ${n};`).join(" ")}
    }
  }
}`;
}

/** Which numbers are asked for, and where. */
interface Asked {
  readonly axes: readonly number[];
  readonly at: (axis: number) => string;
  readonly height?: boolean;
  readonly slopes?: boolean;
}

/** Statements that give `f` and `g_0`, … their numbers. */
function asked(
  { lines, results, watched }: PointProgram,
  { axes, at, height = false, slopes = false }: Asked,
): string {
  const targets = [
    ...(height ? ["f"] : []),
    ...(slopes ? axes.map((i) => `g_${i}`) : []),
  ];
  const ask = [
    ...axes.map((i) => `at[${i}] = ${at(i)};`),
    ...(height ? ["f = surface.value(at);"] : []),
    ...(slopes
      ? [
        "surface.gradient(at, out);",
        ...axes.map((i) => `g_${i} = out[${i}];`),
      ]
      : []),
  ].join(" ");
  return `{
        const ${axes.map((i) => `x${i} = ${at(i)}`).join(", ")};
        ${lines.join("\n        ")}
        ${targets.map((name, k) => `${name} = ${results[k]};`).join(" ")}
        ${
    watched.length > 0
      ? `if (!(0 * (${watched.join(" + ")}) === 0)) { ${ask} }`
      : ""
  }
      }
      `;
}
