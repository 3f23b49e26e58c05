/**
 * The bundle's entry: hands {@linkcode start} to whoever evaluates the bundle.
 *
 * @module
 */

import { start } from "./main.ts";

declare const provide: (start: unknown) => void;

provide(start);
