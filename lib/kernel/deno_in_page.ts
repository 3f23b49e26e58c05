/**
 * As much of `Deno` as a cell of a page can have.
 *
 * @module
 */

import { bundleOf } from "./cell_kernel.ts";
import { inspected } from "./inspect.ts";
import type { CellOutbox } from "./outbox.ts";
import type { Bundle } from "./protocol.ts";

/** What is asked of any object, to find out what it is. */
const PROBED = new Set(["then", "length", "toJSON"]);

/** A `Deno` that displays and inspects, and refuses all else in words. */
export function denoInPage(
  outbox: CellOutbox,
  awaited: <Result>(promise: Promise<Result>) => Promise<Result>,
): object {
  const display = (
    value: unknown,
    { raw, display_id, update }: {
      raw?: boolean;
      display_id?: string;
      update?: boolean;
    } = {},
  ) => {
    const shown = async () => {
      const isBundle = raw && typeof value === "object" && value !== null;
      const data = isBundle ? value as Bundle : await bundleOf(value);
      outbox.put({ kind: "display", data, name: display_id, update });
    };
    return awaited(shown());
  };
  const tagged =
    (type: string) => (texts: TemplateStringsArray, ...values: unknown[]) => ({
      [Symbol.for("Jupyter.display")]: () => ({
        [type]: String.raw({ raw: texts }, ...values),
      }),
    });
  const known = {
    inspect: inspected,
    noColor: true,
    jupyter: {
      $display: Symbol.for("Jupyter.display"),
      display,
      html: tagged("text/html"),
      md: tagged("text/markdown"),
      svg: tagged("image/svg+xml"),
      // Pauses for a front end that is slower than the kernel: none here.
      broadcast: () => Promise.resolve(),
    },
  };
  return new Proxy(known, {
    get(target, name, receiver) {
      if (typeof name === "symbol" || name in target) {
        return Reflect.get(target, name, receiver);
      }
      if (PROBED.has(name)) return undefined;
      throw new TypeError(
        `A page has no Deno.${name}: only Deno.jupyter.display and Deno.inspect`,
      );
    },
  });
}
