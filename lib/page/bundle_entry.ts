/**
 * The bundle's entry: hands {@linkcode start} to whoever evaluates the bundle,
 * and the arithmetic of playgrounds for pages that want to check or embed it.
 *
 * @module
 */

import { ownKit } from "../figures/playground/playground.ts";
import { start } from "./mount_figures.ts";

declare const provide: (start: unknown, arithmetic: unknown) => void;

provide(start, { playgroundRuns: ownKit.runs });
