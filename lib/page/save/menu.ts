/// <reference lib="dom" />
import type { Clock } from "../clock.ts";
export function createSaveMenu(_element: HTMLElement, _clock: Clock): HTMLElement { return document.createElement("div"); }
