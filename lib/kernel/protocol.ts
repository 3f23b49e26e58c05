/**
 * What a page and the worker that runs its cells say to each other.
 *
 * @module
 */

/** What Jupyter would call a MIME bundle. */
export type Bundle = Readonly<Record<string, unknown>>;

/** Something that stands under a cell. */
export type CellOutput =
  | {
    readonly kind: "text";
    readonly stream: "stdout" | "stderr";
    readonly text: string;
  }
  | {
    readonly kind: "display";
    readonly data: Bundle;
    /** The name under which it can be changed later. */
    readonly name?: string;
    /** Whether it changes what has this name. */
    readonly update?: boolean;
    /** Whether the lib itself made it, so that it may go in as it is. */
    readonly own?: boolean;
  }
  | { readonly kind: "clear" }
  | { readonly kind: "error"; readonly error: CellError };

/** What a cell has thrown, in words. */
export interface CellError {
  readonly name: string;
  readonly message: string;
  /** Where, from the inside out. */
  readonly places: readonly CellPlace[];
}

/** A line of a cell. */
export interface CellPlace {
  /** The cell's number in the page, from 1. */
  readonly cell: number;
  readonly line: number;
  /** The function; empty for the cell itself. */
  readonly within: string;
}

/** What the page says. */
export type ToWorker =
  | {
    readonly kind: "start";
    /** The page's variable where figures wait. */
    readonly slot: string;
    /** Files that cells import, by what they write for it. */
    readonly files: Readonly<Record<string, string>>;
  }
  | { readonly kind: "run"; readonly cell: number; readonly text: string }
  | { readonly kind: "ask" };

/** What the worker says. */
export type FromWorker =
  | { readonly kind: "ready" }
  /** An answer to `ask`: it is not in an endless loop. */
  | { readonly kind: "alive" }
  | { readonly kind: "output"; readonly outputs: readonly CellOutput[] }
  | { readonly kind: "done"; readonly failed: boolean };
