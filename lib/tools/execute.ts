/**
 * Runs a notebook from a fresh kernel, by nbclient, and makes sure that all it
 * sent has arrived.
 *
 * @module
 */

import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { UserError } from "../jupyter/command.ts";
import type { Sent } from "../jupyter/delivery/sent.ts";
import {
  type Cell,
  lessonName,
  type Notebook,
  type Output,
  readNotebook,
  requireOwnKernel,
  whole,
} from "../jupyter/notebook.ts";
import { root } from "./project.ts";
import { jupyter } from "./venv.ts";

/** A cell that failed. */
export interface Failure {
  /** The cell's place in the notebook, from 1. */
  cell: number;
  /** The cell's id. */
  id: string;
  /** The error, with its stack as far as the kernel tells it. */
  error: string;
}

/** A notebook that was run, and the first cell that failed, if one did. */
export interface Executed {
  notebook: Notebook;
  failure?: Failure;
}

/** How a notebook is run. */
export interface ExecuteOptions {
  /** How long a cell may take, in seconds. @default 120 */
  seconds?: number;
  /** Variables of Jupyter's, such as where it finds another kernel. */
  env?: Record<string, string>;
  /** Which cells are left out, as if the notebook had none of them. */
  except?: (cell: Cell) => boolean;
}

/** How long a cell may take where nothing else is said, in seconds. */
export const CELL_SECONDS = 120;

/**
 * Runs all cells of a notebook file, which itself stays as it is. A failing
 * cell does not stop the ones after it.
 *
 * @throws {UserError} Where the kernel dies, a cell takes too long or outputs
 * were lost.
 */
export async function execute(
  path: string,
  { seconds = CELL_SECONDS, env, except = () => false }: ExecuteOptions = {},
): Promise<Executed> {
  const file = await readNotebook(path);
  requireOwnKernel(path, file);
  const notebook = {
    ...file,
    cells: file.cells.filter((cell) => !except(cell)),
  };
  const cells = [watching, ...notebook.cells, counting].map(runnable);
  const answer = await ask({
    notebook: { ...notebook, cells },
    folder: dirname(path),
    seconds,
  }, env);
  const name = (index: number) => nameOfCell(path, { file, notebook }, index);
  const cell = (index: number) => name(index - 1);
  if (answer.hung !== undefined) {
    throw new UserError(
      `${cell(answer.hung)} took more than ${seconds} seconds. If that is ` +
        "no mistake, allow more with --seconds.",
    );
  }
  if (answer.died !== undefined) {
    throw new UserError(`${cell(answer.died)} ended the kernel.`);
  }
  const ran = answer.notebook!.cells.slice(1, -1);
  const last = answer.notebook!.cells.at(-1)!;
  const executed = { ...answer.notebook!, cells: ran };
  const found = firstFailure(executed) ?? lateFailure(executed, last);
  const failure = found && {
    ...found,
    cell: numberOfCell({ file, notebook }, found.cell - 1),
  };
  if (failure === undefined) {
    const lost = firstLoss(ran, sentOf(last));
    if (lost !== undefined) {
      throw new UserError(
        `${name(lost.index)} lost outputs on the way: ` +
          `${lost.words}. Run the export again.`,
      );
    }
  }
  return { notebook: executed, failure };
}

/** The first cell of a notebook whose outputs tell of an error. */
export function firstFailure({ cells }: Notebook): Failure | undefined {
  for (const [index, { id, outputs = [] }] of cells.entries()) {
    const error = errorOf(outputs);
    if (error !== undefined) return { cell: index + 1, id, error };
  }
}

/** An error that came when all cells were done: the last of them bears it. */
function lateFailure({ cells }: Notebook, last: Cell): Failure | undefined {
  const error = errorOf(last.outputs ?? []);
  if (error === undefined) return undefined;
  const index = cells.findLastIndex(({ cell_type }) => cell_type === "code");
  return { cell: index + 1, id: cells[index]?.id ?? "", error };
}

function errorOf(outputs: Output[]): string | undefined {
  const output = outputs.find((output) => output.output_type === "error");
  if (output === undefined) return undefined;
  const { ename = "", evalue = "", traceback = [] } = output;
  // The kernel names a syntax error by its whole message, twice.
  const message = ename === evalue ? evalue : `${ename}: ${evalue}`;
  const stack = traceback.filter((line) => /^\s+at /.test(line));
  return [message, ...stack].join("\n");
}

/** What the last cell shows: what each cell has sent. */
const SENT = "application/vnd.downhill.sent+json";

/** How long timers of the last cells may still fail, in milliseconds. */
const grace = 200;

const deliverModule = pathToFileURL(
  join(root, "lib/jupyter/delivery/deliver.ts"),
);

/** The first cell: from here on, nothing is lost without being noticed. */
const watching = codeCell(
  "downhill-watching",
  `await (await import("${deliverModule}")).deliver({ onePass: true });`,
);

/** The last cell. */
const counting = codeCell(
  "downhill-counting",
  `await new Promise((done) => setTimeout(done, ${grace}));
await Deno.jupyter.display({
  "${SENT}": (await import("${deliverModule}")).delivery().sent(),
}, { raw: true });`,
);

function codeCell(id: string, source: string): Cell {
  return {
    cell_type: "code",
    id,
    metadata: {},
    source,
    outputs: [],
    execution_count: null,
  };
}

/** A cell as Jupyter's validation wants it. */
function runnable(cell: Cell): Cell {
  if (cell.cell_type !== "code") return cell;
  return { ...cell, outputs: [], execution_count: null };
}

function sentOf(last: Cell): Map<number, Sent> {
  const shown = last.outputs?.find(({ data }) => data?.[SENT] !== undefined);
  return new Map(shown?.data?.[SENT] as unknown as [number, Sent][] ?? []);
}

/** The first cell that has less than it sent, by its index. */
export function firstLoss(
  cells: readonly Cell[],
  sent: ReadonlyMap<number, Sent>,
): { index: number; words: string } | undefined {
  for (const [index, cell] of cells.entries()) {
    if (cell.cell_type !== "code" || whole(cell.source).trim() === "") continue;
    const there = arrived(cell.outputs ?? []);
    const expected = sent.get(cell.execution_count ?? 0);
    const words = expected === undefined
      ? "what it sent was not counted"
      : difference(expected, there);
    if (words !== "") return { index, words };
  }
}

function difference(sent: Sent, there: Sent): string {
  const nouns = {
    outputs: "outputs",
    stdout: "printed letters",
    stderr: "letters of warnings",
  } as const;
  return (Object.keys(nouns) as (keyof Sent)[])
    .filter((key) => sent[key] !== there[key])
    .map((key) => `of ${sent[key]} ${nouns[key]} ${there[key]} arrived`)
    .join(", ");
}

/** What stands under a cell. */
function arrived(outputs: readonly Output[]): Sent {
  const there: Sent = { outputs: 0, stdout: 0, stderr: 0 };
  for (const { output_type, name = "stdout", text = "" } of outputs) {
    if (output_type === "stream") there[name] += whole(text).length;
    else there.outputs++;
  }
  return there;
}

/** A notebook as its file has it, and what is run of it. */
interface Parts {
  file: Notebook;
  notebook: Notebook;
}

/** A cell's place in the file, from 1, by its place among those that run. */
function numberOfCell({ file, notebook }: Parts, index: number): number {
  return file.cells.indexOf(notebook.cells[index]) + 1;
}

function nameOfCell(path: string, parts: Parts, index: number): string {
  const { cells } = parts.notebook;
  const place = Math.min(Math.max(index, 0), cells.length - 1);
  const number = numberOfCell(parts, place);
  return `${lessonName(path)}, cell ${number} (${cells[place]?.id})`;
}

interface Answer {
  notebook?: Notebook;
  /** The index of the cell that took too long. */
  hung?: number;
  /** The index of the cell in which the kernel died. */
  died?: number;
}

/** Has the notebook run by Python, which ends when this process does. */
async function ask(
  request: { notebook: Notebook; folder: string; seconds: number },
  more: Record<string, string> = {},
): Promise<Answer> {
  const { program, args, env } = jupyter("execute_notebook:main", []);
  await using child = new Deno.Command(program, {
    args,
    env: { ...env, ...more },
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const [answer, errors] = [child.stdout, child.stderr]
    .map((stream) => new Response(stream).text());
  const writer = child.stdin.getWriter();
  const line = JSON.stringify(request) + "\n";
  // A program may end without reading; what counts is what it answers.
  await writer.write(new TextEncoder().encode(line)).catch(() => {});
  const text = await answer;
  await writer.close().catch(() => {});
  try {
    return JSON.parse(text);
  } catch {
    throw new UserError(
      `The notebook did not run:\n${lastLines(await errors)}`,
    );
  }
}

/** The end of what a program said, where it says why it ended. */
function lastLines(errors: string): string {
  return errors.trim().split("\n").slice(-3).join("\n");
}
