/**
 * A console that hands on what is printed, as Deno would print it.
 *
 * @module
 */

import { inspected, printed } from "./inspect.ts";

/** Takes a text with its line end. */
export type Print = (stream: "stdout" | "stderr", text: string) => void;

/** The methods that cells use. */
export function printingConsole(print: Print): Partial<Console> {
  let indent = "";
  const counts = new Map<string, number>();
  const timers = new Map<string, number>();
  const write = (stream: "stdout" | "stderr") => (...values: unknown[]) =>
    print(
      stream,
      `${indent}${printed(values).replaceAll("\n", `\n${indent}`)}\n`,
    );
  const log = write("stdout");
  const warn = write("stderr");
  const group = (...values: unknown[]) => {
    if (values.length > 0) log(...values);
    indent += "    ";
  };
  const told = (label: string) =>
    `${label}: ${Math.round(performance.now() - (timers.get(label) ?? 0))}ms`;
  return {
    log,
    info: log,
    debug: log,
    dirxml: log,
    warn,
    error: warn,
    dir: (value: unknown) => log(inspected(value)),
    trace: (...values: unknown[]) => warn("Trace:", ...values),
    assert(condition?: boolean, ...values: unknown[]) {
      if (!condition) warn("Assertion failed", ...values);
    },
    group,
    groupCollapsed: group,
    groupEnd() {
      indent = indent.slice(4);
    },
    count(label = "default") {
      counts.set(label, (counts.get(label) ?? 0) + 1);
      log(`${label}: ${counts.get(label)}`);
    },
    countReset: (label = "default") => void counts.delete(label),
    time: (label = "default") => void timers.set(label, performance.now()),
    timeLog: (label = "default", ...values: unknown[]) =>
      log(told(label), ...values),
    timeEnd(label = "default") {
      log(told(label));
      timers.delete(label);
    },
    table: (rows: unknown) => log(tableText(rows) ?? inspected(rows)),
    clear() {},
  };
}

/** Rows of an array or an object in a frame; nothing for anything else. */
function tableText(rows: unknown): string | undefined {
  if (typeof rows !== "object" || rows === null) return undefined;
  const entries = Object.entries(rows);
  const isRow = (row: unknown) => typeof row === "object" && row !== null;
  const columns = [
    ...new Set(
      entries.flatMap(([, row]) =>
        isRow(row) ? Object.keys(row as object) : []
      ),
    ),
  ];
  const values = entries.some(([, row]) => !isRow(row));
  const head = ["(idx)", ...columns, ...values ? ["Values"] : []];
  const body = entries.map(([key, row]) => [
    key,
    ...columns.map((column) =>
      isRow(row) && column in (row as object)
        ? inspected((row as Record<string, unknown>)[column])
        : ""
    ),
    ...(values ? [isRow(row) ? "" : inspected(row)] : []),
  ]);
  const widths = head.map((_, k) =>
    Math.max(...[head, ...body].map((row) => row[k].length)) + 2
  );
  const line = (row: string[]) =>
    `│${row.map((text, k) => ` ${text}`.padEnd(widths[k])).join("│")}│`;
  const rule = (left: string, middle: string, right: string) =>
    left + widths.map((width) => "─".repeat(width)).join(middle) + right;
  return [
    rule("┌", "┬", "┐"),
    line(head),
    rule("├", "┼", "┤"),
    ...body.map(line),
    rule("└", "┴", "┘"),
  ].join("\n");
}
