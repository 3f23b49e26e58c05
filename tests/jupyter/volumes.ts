/**
 * Cells that send much, and what must have arrived of it.
 *
 * @module
 */

import { type Cell, type Output, whole } from "../../lib/jupyter/notebook.ts";

/** A cell that sends much. */
export interface Volume {
  name: string;
  code: string;
  /** How many things it sends. */
  sent: number;
  /** How many of them are there, each once and in order. */
  arrived(outputs: Output[]): number;
}

/**
 * The volumes, `times` as large as those that a bare kernel loses. A browser
 * needs minutes to draw megabytes of text: it gets their number without their
 * weight.
 */
export function volumes(times: number, { inBrowser = false } = {}): Volume[] {
  const [prints, shows, tables, wide] = [5000, 1000, 300, 10]
    .map((count) => count * times);
  // At 64 MB an output is refused.
  const megabytes = inBrowser ? 4 : Math.min(60, 20 * times);
  const letters = inBrowser ? 1e4 : 1e6;
  return [
    {
      name: `${prints} prints`,
      code: `for (let k = 0; k < ${prints}; k++) console.log(k);`,
      sent: prints,
      arrived: (outputs) => inOrder(lines(outputs), (k) => String(k)),
    },
    {
      name: `${wide} prints of ${letters / 1e3} kB`,
      code: `for (let k = 0; k < ${wide}; k++) {
  console.log(String(k).padEnd(${letters}, "."));
}`,
      sent: wide,
      arrived: (outputs) =>
        inOrder(lines(outputs), (k) => String(k).padEnd(letters, ".")),
    },
    {
      name: `${shows} displays, not awaited`,
      code: `for (let k = 0; k < ${shows}; k++) {
  Deno.jupyter.display({ "text/plain": \`shown \${k}\` }, { raw: true });
}
undefined`,
      sent: shows,
      arrived: (outputs) => inOrder(texts(outputs), (k) => `shown ${k}`),
    },
    {
      name: `${tables} tables`,
      code: `for (let k = 0; k < ${tables}; k++) await showTable([{ k }]);`,
      sent: tables,
      arrived: (outputs) => inOrder(texts(outputs), (k) => `k\n${k}`),
    },
    {
      name: `html of ${megabytes} MB`,
      code: `await Deno.jupyter.display({
  "text/html": "<!--" + "x".repeat(${megabytes * 1e6}) + "-->",
}, { raw: true });`,
      sent: 1,
      arrived: (outputs) =>
        outputs.filter(({ data }) =>
          whole(data?.["text/html"] ?? "").length === megabytes * 1e6 + 7
        ).length,
    },
    {
      name: "prints and displays in turn",
      code: `for (let k = 0; k < 400; k++) {
  console.log(\`printed \${k}\`);
  Deno.jupyter.display({ "text/plain": \`shown \${k}\` }, { raw: true });
}
undefined`,
      sent: 800,
      arrived: (outputs) =>
        inOrder(
          outputs.map((output) =>
            whole(output.text ?? "").trim() || text(output)
          ),
          (k) => `${k % 2 ? "shown" : "printed"} ${Math.floor(k / 2)}`,
        ),
    },
    {
      name: "one print after all that",
      code: `console.log("next");`,
      sent: 1,
      arrived: (outputs) => inOrder(lines(outputs), () => "next"),
    },
    // The last one: JupyterLab runs no cell after an error.
    {
      name: "prints before an error, and the error",
      code: `for (let k = 0; k < 1000; k++) console.log(k);
throw { a: 1 };`,
      sent: 1001,
      arrived: (outputs) =>
        inOrder(lines(outputs), (k) => String(k)) +
        outputs.filter(({ evalue }) => evalue === "{ a: 1 }").length,
    },
  ];
}

/** What each volume's cell has of what it sent. */
export function arrivals(
  all: readonly Volume[],
  cells: readonly Cell[],
): number[] {
  return all.map(({ arrived }, index) => arrived(cells[index].outputs ?? []));
}

/** How many of the things from the first one on are as they should be. */
function inOrder(
  things: readonly string[],
  expected: (k: number) => string,
): number {
  const wrong = things.findIndex((thing, k) => thing !== expected(k));
  return wrong < 0 ? things.length : wrong;
}

function lines(outputs: readonly Output[]): string[] {
  const printed = outputs.map(({ text = "" }) => whole(text)).join("");
  return printed === "" ? [] : printed.trimEnd().split("\n");
}

function texts(outputs: readonly Output[]): string[] {
  return outputs.filter(({ data }) => data !== undefined).map(text);
}

function text({ data }: Output): string {
  return whole(data?.["text/plain"] ?? "");
}
