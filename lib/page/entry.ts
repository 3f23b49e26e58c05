/**
 * The bundle's entry: hands {@linkcode start} to whoever evaluates the bundle,
 * and the arithmetic of benches for pages that want to check or embed it.
 *
 * @module
 */

import { benchRuns } from "../figures/bench/compose.ts";
import { start } from "./main.ts";

declare const provide: (start: unknown, arithmetic: unknown) => void;

provide(start, { benchRuns });
