/**
 * Learns that a cell has thrown before the kernel says so.
 *
 * The kernel asks of whatever a cell has thrown whether it is an `Error`, and
 * makes a `String` of it where it is none.
 *
 * @module
 */

const isInstance = Function.prototype[Symbol.hasInstance];

/**
 * Calls `listener` when the kernel looks at what a cell has thrown. A value
 * that would read "[object Object]" is shown as Deno prints it.
 */
export function whenThrown(listener: () => void): void {
  Object.defineProperty(Error, Symbol.hasInstance, {
    configurable: true,
    writable: true,
    value(this: ErrorConstructor, value: unknown): boolean {
      const answer = isInstance.call(this, value);
      if (this === Error && askedByKernel()) {
        listener();
        if (!answer) nameOnce(value);
      }
      return answer;
    },
  });
}

/** Whether whoever asks stands outside of all cells and modules. */
function askedByKernel(): boolean {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 4;
  const { stack = "" } = new Error();
  Error.stackTraceLimit = stackTraceLimit;
  // This function, the one that asks it, and who asked that one.
  return /^.*\n.*\n.*\n +at <anonymous>:\d+:\d+$/.test(stack);
}

/** Gives a thrown value the words that the kernel's `String` would not find. */
function nameOnce(value: unknown): void {
  try {
    if (!/^\[object \w+\]$/.test(String(value))) return;
  } catch {
    // It has no words at all.
  }
  const original = globalThis.String;
  const restore = () => {
    if (globalThis.String === replaced) globalThis.String = original;
  };
  const replaced = ((thrown: unknown) => {
    restore();
    return Deno.inspect(thrown);
  }) as StringConstructor;
  globalThis.String = replaced;
  queueMicrotask(restore);
}
