/**
 * Where the kernel that this code runs in publishes its outputs.
 *
 * @module
 */

/** What a connection file says of the channel for outputs. */
export interface OutputChannel {
  readonly ip: string;
  readonly port: number;
}

/**
 * The kernel's output channel, from the connection file that stands in its own
 * command line; `undefined` where there is none to be read.
 */
export async function outputChannel(): Promise<OutputChannel | undefined> {
  try {
    const path = connectionFile(await commandLine());
    if (path === undefined) return undefined;
    const { transport, ip, iopub_port } = JSON.parse(
      await Deno.readTextFile(path),
    );
    if (transport !== "tcp" || !Number.isInteger(iopub_port)) return undefined;
    return { ip, port: iopub_port };
  } catch {
    return undefined;
  }
}

/**
 * The path after `--conn` in a command line, given as words or, where a system
 * keeps it so, as one text.
 */
export function connectionFile(
  command: readonly string[] | string,
): string | undefined {
  if (typeof command === "string") {
    const [, quoted, plain] =
      command.match(/--conn(?:=|\s+)(?:"([^"]+)"|(.+?)\s*$)/) ?? [];
    return quoted ?? plain;
  }
  const place = command.findIndex((word) => /^--conn(=|$)/.test(word));
  if (place < 0) return undefined;
  const [, joined] = command[place].match(/^--conn=(.+)/) ?? [];
  return joined ?? command[place + 1];
}

async function commandLine(): Promise<string[] | string> {
  const { os } = Deno.build;
  if (os === "linux" || os === "android") {
    const words = await Deno.readTextFile("/proc/self/cmdline");
    return words.split("\0");
  }
  const [program, ...args] = os === "windows"
    ? [
      "powershell",
      "-NoProfile",
      "-Command",
      `(Get-CimInstance Win32_Process -Filter "ProcessId=${Deno.pid}").CommandLine`,
    ]
    : ["ps", "-ww", "-o", "command=", "-p", String(Deno.pid)];
  const { stdout } = await new Deno.Command(program, { args }).output();
  return new TextDecoder().decode(stdout).trim();
}
