/**
 * What a server has written and its readers have not yet taken.
 *
 * @module
 */

/** Where Linux lists connections. */
const lists = ["/proc/net/tcp", "/proc/net/tcp6"];

/**
 * The bytes that wait in the connections of a local port; `undefined` where
 * the system does not tell.
 */
export function backlog(port: number): number | undefined {
  let told = false;
  let bytes = 0;
  for (const list of lists) {
    try {
      bytes += waiting(Deno.readTextFileSync(list), port);
      told = true;
    } catch {
      // Another system, or no such protocol.
    }
  }
  return told ? bytes : undefined;
}

/** The bytes to be sent, in hexadecimal, by the list's connections of a port. */
export function waiting(list: string, port: number): number {
  const hexadecimal = port.toString(16).toUpperCase().padStart(4, "0");
  const line = new RegExp(
    `^ *\\d+: [0-9A-F]+:${hexadecimal} \\S+ 01 ([0-9A-F]{8}):`,
    "gm",
  );
  return [...list.matchAll(line)]
    .reduce((sum, [, bytes]) => sum + parseInt(bytes, 16), 0);
}
