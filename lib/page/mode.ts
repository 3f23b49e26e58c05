/// <reference lib="dom" />
/**
 * Whether the page around a figure is light or dark.
 *
 * @module
 */

import type { Mode } from "../figures/plotly_json.ts";

const darkScheme = () => matchMedia("(prefers-color-scheme: dark)");

/** JupyterLab and VS Code say it themselves; other pages follow the system. */
export function modeOfPage(): Mode {
  const jupyter = document.body.dataset.jpThemeLight;
  if (jupyter !== undefined) return jupyter === "false" ? "dark" : "light";
  const { classList } = document.body;
  if (classList.contains("vscode-dark")) return "dark";
  if (classList.contains("vscode-light")) return "light";
  const chosen = document.documentElement.dataset.theme;
  if (chosen === "dark" || chosen === "light") return chosen;
  if (matchMedia("print").matches) return "light";
  return darkScheme().matches ? "dark" : "light";
}

/** Calls back whenever the mode of the page may have changed. */
export function onModeChange(listener: () => void): void {
  darkScheme().addEventListener("change", listener);
  const watcher = new MutationObserver(listener);
  watcher.observe(document.body, {
    attributeFilter: ["class", "data-jp-theme-light"],
  });
  watcher.observe(document.documentElement, {
    attributeFilter: ["data-theme"],
  });
}
