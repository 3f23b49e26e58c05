/**
 * Finds the Python that JupyterLab is installed with.
 *
 * @module
 */

import { run, UserError } from "../jupyter/command.ts";

/** The oldest Python that every package in requirements.txt runs on. */
const oldest = "3.10";

const names = [
  "python3",
  "python",
  "python3.14",
  "python3.13",
  "python3.12",
  "python3.11",
  "python3.10",
  // Windows' launcher.
  "py",
];

const question = `
import importlib.util as u, sys
print(sys.version_info >= (${oldest.replace(".", ", ")}))
print(all(u.find_spec(name) for name in ("venv", "ensurepip")))
`;

/**
 * The command of a Python that is new enough and can make a virtual
 * environment.
 *
 * @throws {UserError} Where there is none, with what to install.
 */
export async function findPython(): Promise<string> {
  let withoutVenv: string | undefined;
  for (const name of names) {
    const [newEnough, hasVenv] = await ask(name);
    if (newEnough && hasVenv) return name;
    if (newEnough) withoutVenv ??= name;
  }
  if (withoutVenv !== undefined) {
    throw new UserError(
      `Found ${withoutVenv}, but not its venv module: install it (Debian and ` +
        `Ubuntu: \`sudo apt-get install python3-venv\`), then run this again.`,
    );
  }
  throw new UserError(
    `JupyterLab needs Python ${oldest} or newer, and none was found: install ` +
      `it (Debian and Ubuntu: \`sudo apt-get install python3 python3-venv\`, ` +
      `macOS: \`brew install python\`, Windows: \`winget install ` +
      `Python.Python.3.13\`), then run this again.`,
  );
}

async function ask(name: string): Promise<boolean[]> {
  try {
    const { output } = await run(name, ["-c", question]);
    return output.trim().split(/\s+/).map((answer) => answer === "True");
  } catch {
    return []; // There is no such command.
  }
}
