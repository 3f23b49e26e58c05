/**
 * Where this machine keeps Chromium or Chrome.
 *
 * @module
 */

const commands = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
];

const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** What to tell a reader whose machine has no browser. */
export const howToInstall =
  "No Chromium or Chrome found: install one (Debian and Ubuntu: `sudo apt-get install chromium`, macOS: `brew install --cask google-chrome`), or set CHROME_PATH to its executable.";

/**
 * The path of a Chromium-like browser, `undefined` where there is none.
 * `CHROME_PATH` comes first; when set, nothing else is looked at.
 */
export function findBrowser(): string | undefined {
  const chosen = Deno.env.get("CHROME_PATH");
  if (chosen !== undefined) return isFile(chosen) ? chosen : undefined;
  const folders = Deno.build.os === "windows"
    ? []
    : (Deno.env.get("PATH") ?? "").split(":").filter((path) => path !== "");
  return commands
    .flatMap((command) => folders.map((folder) => `${folder}/${command}`))
    .concat(places)
    .find(isFile);
}

function isFile(path: string): boolean {
  try {
    return Deno.statSync(path).isFile;
  } catch {
    return false;
  }
}
