/**
 * The look of a live figure. What keeps the place before the script runs is in
 * the figure's own html. All is nested in the figure, to outweigh what a front
 * end says of every svg, image and table.
 *
 * @module
 */

import { alarm, partInks } from "../figures/theme.ts";

const css = `
figure.dh {
  --dh-line: #d0d7de; --dh-soft: #57606a; --dh-ground: #fff;
    --dh-alarm: ${alarm.light}; --dh-push: ${partInks.push.light};
    --dh-carried: ${partInks.carried.light};
  &[data-state] { outline-offset: 4px; }
  &[data-mode="dark"] { color-scheme: dark; --dh-line: #3d4650; --dh-soft: #9ba6b2;
    --dh-ground: #1c232b; --dh-alarm: ${alarm.dark};
    --dh-push: ${partInks.push.dark}; --dh-carried: ${partInks.carried.dark}; }
  .dh-bar button, .dh-bar select {
    font: inherit; color: inherit; background: transparent; cursor: pointer;
    border: 1px solid var(--dh-line); border-radius: 6px;
  }
  .dh-bar button { padding: 0; display: grid; place-items: center; }
  .dh-bar button:hover, .dh-bar select:hover { border-color: currentColor; }
  .dh-scrub { accent-color: #2e86e8; }
  .dh-speed { padding: 0 .2rem; }
  .dh-bar option { color: #24292f; background: #fff; }
  .dh-menu { position: relative; }
  .dh-menu summary { display: grid; place-items: center; width: 100%;
    height: 100%; padding: 0;
    border: 1px solid var(--dh-line); border-radius: 6px; cursor: pointer;
    box-sizing: border-box; list-style: none; }
  .dh-menu summary::-webkit-details-marker { display: none; }
  .dh-menu summary:hover { border-color: currentColor; }
  .dh-save { position: absolute; right: 0; top: calc(100% + .3rem); z-index: 10;
    display: grid; gap: .5rem; padding: .7rem; width: max-content;
    background: var(--dh-ground); border: 1px solid var(--dh-line);
    border-radius: 8px; box-shadow: 0 4px 16px #0003; }
  .dh-save label { display: flex; justify-content: space-between; gap: .8rem; }
  .dh-save div { display: flex; gap: .4rem; align-items: center; }
  .dh-save div[hidden], .dh-save p:empty { display: none; }
  .dh-save button { flex: 1; min-height: 2rem; padding: 0 .8rem; }
  .dh-save button:disabled { opacity: .5; cursor: default; }
  .dh-save progress { flex: 2; accent-color: #2e86e8; }
  .dh-save p { margin: 0; max-width: 16rem; }
  .dh-legend label { cursor: pointer; }
  .dh-legend input { accent-color: #57606a; }
  .dh-reading { color: var(--dh-soft); }
  .dh-plot, .dh-layer, .dh-still { position: absolute; inset: 0; width: 100%;
    height: 100%; }
  .dh-layer { pointer-events: none; overflow: hidden; will-change: transform; }
  .dh-still { object-fit: fill; }
  .dh-label { font: 600 12px system-ui, sans-serif; }
  .dh-tip { position: absolute; z-index: 5; pointer-events: none; white-space: pre;
    font: 12px/1.45 system-ui, sans-serif; background: var(--dh-ground);
    border: 1px solid var(--dh-line); border-radius: 6px; padding: .35rem .55rem;
    box-shadow: 0 2px 8px #0003; font-variant-numeric: tabular-nums; }
  .dh-hint { position: absolute; z-index: 6; left: 50%; bottom: .6rem;
    translate: -50%; width: max-content; max-width: calc(100% - 1rem);
    box-sizing: border-box; pointer-events: none; font-size: 13px;
    color: var(--dh-ground); background: #24292fe0; border-radius: 6px;
    padding: .3rem .7rem; text-align: center; }
  &[data-mode="dark"] .dh-hint { background: #e6edf3e0; }
  .dh-tip[hidden] { display: none; }
  .dh-picture svg { display: block; }
  .dh-numbers { font-variant-numeric: tabular-nums; }
  .dh-step-title { margin-bottom: .3rem; }
  .dh-soft { color: var(--dh-soft); font-size: .9em; }
  .dh-sum { border-collapse: collapse; width: 100%; margin-bottom: .5rem; }
  .dh-sum :is(th, td) { padding: .1rem 0; text-align: left;
    vertical-align: baseline; font-weight: inherit; }
  /* Names give way to numbers. */
  .dh-sum tbody th { width: 100%; overflow-wrap: anywhere; }
  .dh-sum :is(td, thead th:nth-child(n + 2)) { text-align: right;
    padding-left: .7rem; white-space: nowrap; }
  .dh-sum .dh-steady { min-width: 4.5em; }
  .dh-sum th span { display: inline-block; }
  .dh-part { min-width: min(8.5em, 100%); }
  .dh-steady { display: grid; }
  .dh-steady::before { content: attr(data-longest); visibility: hidden; }
  .dh-steady::before, .dh-steady > span { grid-area: 1 / 1; }
  .dh-swatch { display: inline-block; width: 1.3em; margin-right: .45em;
    vertical-align: .25em; border-top: 3px solid; }
  .dh-dashed { border-top-style: dashed; border-top-width: 2px; }
  .dh-bar-of { display: block; height: 5px; margin: 1px 0 3px auto;
    border-radius: 2px; }
  .dh-equation { margin-bottom: 6px; overflow-wrap: anywhere;
    line-height: 1.3; }
  .dh-equation math { padding: 2px 0; font-size: 1.05em; }
  :is(.dh-sum, .dh-table) tbody tr { background: none; }
  .dh-table { color: var(--dh-soft); }
  .dh-table summary { cursor: pointer; width: max-content; }
  .dh-scroll { overflow: auto; max-height: 20rem; }
  .dh-table table { border-collapse: collapse;
    font-variant-numeric: tabular-nums; }
  .dh-table :is(th, td) { padding: .1rem .6rem; text-align: right;
    white-space: nowrap; border-bottom: 1px solid var(--dh-line); }
  :is(.dh-question, .dh-sentence)[data-past] { visibility: hidden; }
  .dh-form { display: grid; gap: .45rem; align-content: start;
    grid-template-columns: minmax(0, 1fr); }
  .dh-chooser { display: flex; gap: .3rem; margin-left: auto; }
  .dh-fill { display: grid; place-items: center; width: 2.1rem; }
  .dh-chooser button { min-height: 2rem; padding: 0 .5rem; white-space: nowrap; }
  .dh-chooser button[aria-pressed="true"] { border-color: #2e86e8;
    box-shadow: inset 0 0 0 1px #2e86e8; }
  .dh-row { display: flex; flex-wrap: wrap; align-items: center;
    gap: .3rem .6rem; }
  .dh-grow { flex: 1 1 16rem; min-width: 0; display: flex; align-items: center; gap: .4rem;
    white-space: nowrap; }
  .dh-form :is(input, select, textarea) { font: inherit; color: inherit;
    background: var(--dh-ground); border: 1px solid var(--dh-line);
    border-radius: 5px; min-height: 1.8rem; padding: 0 .35rem;
    box-sizing: border-box; }
  .dh-form .dh-number { width: 4.6rem; }
  .dh-form input[type="range"] { padding: 0; border: 0; min-height: 0;
    flex: 1 1 6rem; min-width: 4rem; accent-color: #2e86e8; background: transparent; }
  .dh-form .dh-tex { flex: 1 1 100%; min-width: 0; min-height: 1.7em; }
  .dh-formula { flex: 1; min-width: 0; font-family: ui-monospace, monospace; }
  .dh-error, .dh-trouble, .dh-failed { color: var(--dh-alarm); }
  .dh-error { flex-basis: 100%; overflow-wrap: anywhere; min-width: 0; }
.dh-error pre { margin: 0; overflow: auto; font-size: .9em; }
  .dh-form [aria-invalid="true"], .dh-form input:invalid {
    border-color: var(--dh-alarm); }
  .dh-trouble, .dh-sentence { margin: 0; }
  .dh-trouble:empty, .dh-error:empty, .dh-sentence:empty { display: none; }
  .dh-parameters[hidden] { display: none; }
  .dh-rules { display: grid; gap: .3rem;
  grid-template-columns: minmax(0, 1fr); }
  .dh-rule { display: flex; flex-wrap: wrap; gap: .3rem 1rem;
  align-items: flex-start; }
  .dh-rule .dh-head { flex: 1 1 15rem; min-width: 0; min-height: 1.8rem; display: flex; gap: .3rem;
    align-items: center; justify-content: space-between; }
  .dh-owner { font-weight: 600; min-width: 0; overflow: hidden;
    overflow-wrap: anywhere; display: -webkit-box; -webkit-box-orient: vertical;
    -webkit-line-clamp: 2; }
  .dh-head > select { flex: none; margin-left: auto; }
  .dh-form .dh-head > select { font-size: .85em; padding: 0; }
  .dh-swap { position: relative; display: flex; align-items: center;
    gap: .2rem; min-width: 0; }
  .dh-swap::after { content: "▾"; color: var(--dh-soft); }
  /* The list lies over the name, which can break its line. */
  .dh-form .dh-swap select { position: absolute; inset: 0 -.3rem; opacity: 0;
    cursor: pointer; }
  .dh-swap:focus-within { outline: 2px solid #2e86e8; outline-offset: 2px;
    border-radius: 3px; }
  .dh-form .dh-remove { flex: none; width: 1.6rem; min-height: 1.8rem;
    padding: 0; border-color: transparent;
    color: var(--dh-soft); }
  .dh-form .dh-remove:is(:hover, :focus-visible) { border-color: currentColor; }
  [data-alone] .dh-remove { visibility: hidden; }
  .dh-form .dh-adding { width: 5.2rem; min-height: 2rem; }
  .dh-ranges .dh-row { padding-top: .3rem; }
  .dh-zoom { position: absolute; left: 50px; top: 14px; z-index: 4;
    display: grid; gap: 2px; }
  .dh-zoom button { width: 28px; height: 28px; padding: 0; font: inherit;
    line-height: 1; color: inherit; cursor: pointer;
    background: var(--dh-ground); opacity: .85;
    border: 1px solid var(--dh-line); border-radius: 6px; }
  .dh-zoom button:hover { opacity: 1; border-color: currentColor; }
  .dh-sliders { flex: 99 1 16rem; min-width: 0; min-height: 1.8rem; display: flex; flex-wrap: wrap;
    gap: .3rem 1rem; align-items: center; }
  .dh-sliders .dh-number { width: 5rem; }
.dh-sliders em { color: var(--dh-soft); }
  .dh-slider { display: flex; flex-wrap: wrap; align-items: center;
    gap: .1rem .35rem; flex: 1 1 13rem; min-width: 0; max-width: 22rem; }
  /* Words below a slider must not make it wider. */
.dh-slider .dh-error { flex-basis: auto; width: 0; min-width: 100%; }
  .dh-word { font-size: .9em; color: var(--dh-soft); }
  .dh-symbol { min-width: 1.3em; text-align: right; font-style: italic; }
  .dh-group { display: inline-flex; align-items: center; gap: .3rem; }
  .dh-group[hidden] { display: none; }
  .dh-form select { max-width: 100%; }
  .dh-form details { color: var(--dh-soft); }
  .dh-form details[open] { flex-basis: 100%; }
  .dh-form summary { cursor: pointer; }
  .dh-form input:disabled, .dh-form select:disabled { opacity: .65; }
  .dh-matters p { margin: 0; min-height: 2.8em; }
  .dh-factor { display: grid; gap: .5rem; align-items: center;
    grid-template-columns: 4em minmax(2rem, 1fr) 8.5em; white-space: nowrap;
    font-variant-numeric: tabular-nums; }
  .dh-track { position: relative; height: 10px; overflow: hidden;
    background: var(--dh-line); border-radius: 3px; }
  .dh-track > span { display: block; height: 100%; background: #2e86e8; }
  /* The middle is 1. */
  .dh-track::after { content: ""; position: absolute; left: 50%; top: 0;
    bottom: 0; border-left: 2px solid currentColor; }
  .dh-factor[data-grows] > :not(.dh-track) { color: var(--dh-alarm); }
  .dh-factor[data-grows] .dh-track > span { background: var(--dh-alarm); }
  .dh-theory { border-collapse: collapse; width: 100%; max-width: 28rem;
    table-layout: fixed;
    font-variant-numeric: tabular-nums; line-height: 1.35; }
  .dh-theory[hidden] { display: none; }
  .dh-theory[data-past] { visibility: hidden; }
  .dh-theory :is(th, td) { padding: .1rem 0; border: 0; background: none;
    font-weight: inherit; text-align: left; vertical-align: bottom; }
  .dh-theory thead th { font-weight: 600; }
  .dh-theory :is(td, thead th:nth-child(n + 2)) { width: 5.6em;
    padding-left: .5em; text-align: right; white-space: nowrap; }
  .dh-theory .dh-soft { display: block; }
  .dh-sign { display: inline-block; width: 1.3em; margin-right: .4em;
    vertical-align: .25em; border-top: 3px solid var(--dh-push);
    box-sizing: border-box; }
  .dh-sign[data-mark="carried"] { border-top: 3px dashed var(--dh-carried); }
  .dh-sign[data-mark="ahead"] { width: .8em; height: .8em; border-radius: 50%;
    margin: 0 .65em 0 .25em; vertical-align: -.05em;
    border: 2px solid var(--dh-carried); }
  .dh-square { --most: 2.4rem; display: block; margin-left: auto;
    width: max(2px, calc(var(--side, 0) * var(--most)));
    aspect-ratio: 1; background: #2e86e8; }
  .dh-theory td:has(.dh-square) { height: 4rem; }
  .dh-size { display: block; height: 5px; overflow: hidden; border-radius: 2px;
    margin: 1px 0 3px; background: var(--dh-line); }
  .dh-size > span { display: block; height: 100%; margin-left: auto;
    background: #2e86e8; }
  .dh-moment { height: 9px; margin-bottom: 6px; }
  .dh-moment > span { margin-left: 0; }
  .dh-moment[data-whole] { background: #2e86e866; }
  .dh-switch { display: flex; align-items: center; gap: .4rem; }
  .dh-form .dh-switch input { min-height: 0; margin: 0; accent-color: #2e86e8; }
  .dh-presets, .dh-actions { display: flex; flex-wrap: wrap; gap: .4rem;
    align-items: center; }
  .dh-presets[hidden] { display: none; }
  .dh-form button { font: inherit; color: inherit; cursor: pointer;
    background: transparent; border: 1px solid var(--dh-line);
    border-radius: 6px; min-height: 2rem; padding: 0 .8rem; }
  .dh-form button[aria-pressed="true"] { border-color: #2e86e8;
    box-shadow: inset 0 0 0 1px #2e86e8; }
  .dh-text { flex-basis: 100%; font-family: ui-monospace, monospace;
    font-size: .85em; }
  .dh-start { position: absolute; left: -14px; top: -14px; width: 28px;
    height: 28px; border-radius: 50%; border: 3px solid var(--dh-ground);
    outline: 2px solid #2e86e8; box-sizing: border-box; cursor: grab;
    touch-action: none; z-index: 4; }
  .dh-start:active { cursor: grabbing; }
  .dh-start[data-outside] { outline-style: dashed; }
  .dh-paper { display: none; }
  :focus-visible { outline: 2px solid #2e86e8; outline-offset: 1px; }
  @media print {
    &, &[data-mode] { --dh-line: #d0d7de; --dh-soft: #57606a;
      --dh-alarm: ${alarm.light}; --dh-push: ${partInks.push.light};
      --dh-carried: ${partInks.carried.light};
      break-inside: avoid; color: #24292f; background: #fff; }
    .dh-bar, .dh-table, .dh-zoom, .dh-legend input,
      .dh-form:not(:has(> .dh-matters)), .dh-form > :not(.dh-matters) { display: none !important; }
    .dh-form { min-height: 0 !important; }
    .dh-matters * { print-color-adjust: exact; }
    .dh-matters p { min-height: 0; }
    .dh-theory .dh-soft { display: inline; }
    .dh-theory td:has(.dh-square) { height: 3.6rem; }
    .dh-numbers > * { overflow: visible !important; }
    .dh-paper { display: block; position: absolute; inset: 0; z-index: 2; }
    .dh-paper svg { width: 100%; height: 100%; }
    .dh-paper ~ *, :has(> .dh-paper) > :not(.dh-paper) { visibility: hidden; }
  }
}
`;

/** Adds the style to the page, once. */
export function addStyle(): void {
  const style = document.createElement("style");
  style.textContent = css;
  document.head.append(style);
}
