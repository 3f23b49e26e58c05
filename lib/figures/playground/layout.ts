/**
 * The places of a playground's parts: picture and controls in one view. A page
 * has them before its script runs, so that nothing moves when it does.
 *
 * @module
 */

import { playgroundTheory } from "./compose.ts";
import { corrects } from "./correction_switch.ts";
import type { Playground } from "./playground_data.ts";
import { type PlaygroundSettings, playgroundSettings } from "./settings.ts";
import { isShown } from "./shown_controls.ts";

/** From this width on, controls stand beside the picture; see below. */
export const WIDE = 820;

/** From this width on, two panels stand side by side. */
export const TWO_PANELS = 560;

/** What the panels of a playground are called. */
export const panelNames = {
  terrain: "Terrain",
  contours: "Map",
  curves: "Curves",
} as const;

/** A kind of panel that playgrounds have. */
export type PlaygroundPanel = keyof typeof panelNames;

/** The panel that is seen where there is room for one. */
export const FIRST_PANEL = "contours";

/** The panels that are seen where there is room for two. */
export const FIRST_PANELS: readonly string[] = ["terrain", "contours"];

/**
 * On a wide page the controls scroll beside the picture, in a box as high; on
 * a narrow one the picture stays at the top while they scroll under it.
 */
export const playgroundCss = `
figure.dh[data-playground] { container-type: inline-size; }
.dh-playground { display: grid; gap: .6rem;
  grid-template-columns: minmax(0, 1fr); }
.dh-view { position: sticky; top: 0; z-index: 6; display: flex; min-width: 0;
  flex-direction: column; gap: .3rem; box-sizing: border-box;
  height: min(45svh, 380px); background: var(--dh-page, #fff); }
.dh-view .dh-panels { flex: 1; min-height: 0; }
.dh-panel[hidden] { display: none; }
.dh-side { min-width: 0; }
/* What scrolls inside of a front end's output would not stick to the window. */
:is(.jp-OutputArea-output, .jp-OutputArea-child, .jp-Cell-outputArea):has(
  figure.dh[data-playground]) { overflow: visible; }
@container (max-width: ${TWO_PANELS - 1}px) {
  .dh-panels:not([data-chosen]) .dh-panel:not([data-first]) { display: none; }
}
@container (min-width: ${WIDE}px) {
  .dh-playground { grid-template-columns: minmax(0, 1fr) 20rem;
    height: min(100svh - 5rem, 40rem); }
  .dh-view { position: static; height: auto; min-height: 0; }
  .dh-side { overflow: auto; overscroll-behavior: auto; }
}
@container (min-width: ${WIDE}px) {
  [data-small] .dh-playground { height: min(100svh - 5rem, 26rem); }
  /* Here all has a height of its own. */
  [data-small] .dh-form { min-height: 0 !important; }
}
.dh-view:popover-open { position: fixed; inset: 0; width: 100vw;
  height: 100svh; max-height: none; margin: 0; padding: .5rem; border: 0;
  color: inherit; }
@media print {
  .dh-playground, .dh-playground .dh-view { display: block; height: auto;
    position: static; }
  .dh-view .dh-panels { height: 26rem; }
  .dh-view .dh-panel > img { position: absolute; inset: 0; }
}
`.trim();

/** Pixels that a row of the form takes, and a rule's name above its sliders. */
const [ROW, NAME] = [34, 30];

/** About the height of the controls, in pixels, before they are there. */
export function formHeight({ playground }: Playground): number {
  const { settings, presets, show } = playground;
  const rows = ["surface", "start", "steps", "schedule", "noise"]
    .filter((control) => isShown(playground, control));
  const before = presets.length > 0 ? 2 * ROW : 0;
  if (show) {
    const factors = ROW;
    const theory = theoryHeight(settings);
    return before + NAME + ROW * (show.length + 3) + Math.max(factors, theory);
  }
  const rules = settings.optimizers.length * (NAME + 2 * ROW);
  // The surface has a field and its equation.
  const equation = rows.includes("surface") ? 1 : 0;
  return ROW * (rows.length + equation + 2) +
    before + rules;
}

/** Pixels that rows of theory take: names, two lines, squares, moments. */
const [NAMES, LINES, SQUARES, MOMENT] = [20, 40, 66, 24];

/** About the height of what theory says of a step, in pixels. */
function theoryHeight(settings: PlaygroundSettings): number {
  const numbers = playgroundTheory(playgroundSettings, settings)?.at(0);
  if (numbers === undefined) return 0;
  const { carried, squares, corrections } = numbers;
  const lines = (carried ? 2 : 0) + (carried?.ahead ? 1 : 0) +
    (squares?.stepSizes ? 1 : 0);
  const box = corrects(settings.optimizers[0]) === undefined ? 0 : ROW;
  return NAMES + LINES * lines + (squares ? SQUARES : 0) +
    MOMENT * corrections.length + box;
}
