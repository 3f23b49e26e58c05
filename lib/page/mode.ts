/**
 * Whether the page around a figure is light or dark.
 *
 * @module
 */

import type { Mode } from "../figures/plotly_json.ts";

const prefersDark = () => matchMedia("(prefers-color-scheme: dark)");

/**
 * What the front end says, or else what is seen: many pages are white whatever
 * the reader's system prefers.
 */
export function modeOfPage(): Mode {
  const { body, documentElement: root } = document;
  const jupyter = body.dataset.jpThemeLight;
  if (jupyter !== undefined) return jupyter === "false" ? "dark" : "light";
  if (body.classList.contains("vscode-dark")) return "dark";
  if (body.classList.contains("vscode-light")) return "light";
  const chosen = root.dataset.theme;
  if (chosen === "dark" || chosen === "light") return chosen;
  for (const element of [body, root]) {
    const light = lightness(getComputedStyle(element).backgroundColor);
    if (light !== undefined) return light < 0.5 ? "dark" : "light";
  }
  const schemes = getComputedStyle(root).colorScheme.split(" ");
  const dark = schemes.includes("dark") &&
    (prefersDark().matches || !schemes.includes("light"));
  return dark ? "dark" : "light";
}

/** How bright an opaque colour is, from 0 to 1; nothing for a clear one. */
function lightness(color: string): number | undefined {
  const [r, g, b, alpha = 1] = (color.match(/[\d.]+/g) ?? []).map(Number);
  if (!color.startsWith("rgb") || alpha < 0.5) return;
  return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
}

/** Calls back whenever the mode of the page may have changed. */
export function onModeChange(listener: () => void): void {
  prefersDark().addEventListener("change", listener);
  const watcher = new MutationObserver(listener);
  for (const element of [document.body, document.documentElement]) {
    watcher.observe(element, {
      attributeFilter: [
        "class",
        "style",
        "data-jp-theme-light",
        "data-theme",
      ],
    });
  }
}
