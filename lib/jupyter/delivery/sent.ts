/**
 * How much each cell has sent, to be held against what arrived.
 *
 * @module
 */

/** What a cell has sent. */
export interface Sent {
  /** Outputs that are no print: displays, a result, errors. */
  outputs: number;
  /** Letters that were printed, by the stream's name. */
  stdout: number;
  stderr: number;
}

/** A count of what is sent, by the execution count of the cell. */
export interface SentCounts {
  /** Counts a message of this type. */
  add(type: string, content: Record<string, unknown>): void;
  /** What was counted since the last cell belongs to this one. */
  close(executionCount: number): void;
  /** The cells that are closed. */
  cells(): [executionCount: number, sent: Sent][];
}

/** Counts from nothing. */
export function countSent(): SentCounts {
  const closed = new Map<number, Sent>();
  let open = nothing();
  // "Clear when the next output comes" is a way to replace without flicker.
  let clearing = false;
  return {
    add(type, content) {
      if (type === "clear_output") {
        clearing = content.wait === true;
        if (!clearing) open = nothing();
        return;
      }
      const { outputs, ...streams } = weigh(type, content);
      if (outputs + streams.stdout + streams.stderr === 0) return;
      if (clearing) open = nothing();
      clearing = false;
      open.outputs += outputs;
      open.stdout += streams.stdout;
      open.stderr += streams.stderr;
    },
    close(executionCount) {
      closed.set(executionCount, open);
      open = nothing();
      clearing = false;
    },
    cells: () => [...closed],
  };
}

function nothing(): Sent {
  return { outputs: 0, stdout: 0, stderr: 0 };
}

const outputTypes = ["display_data", "execute_result", "error"];

function weigh(type: string, content: Record<string, unknown>): Sent {
  const sent = nothing();
  if (outputTypes.includes(type)) sent.outputs = 1;
  if (type === "stream") {
    const name = content.name === "stderr" ? "stderr" : "stdout";
    sent[name] = String(content.text ?? "").length;
  }
  return sent;
}
