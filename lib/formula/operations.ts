/**
 * Every operation that a formula is made of, by its name.
 *
 * @module
 */

import { arithmetic } from "./arithmetic.ts";
import { binary, elementary } from "./elementary.ts";
import type { Operation } from "./operation.ts";

/** Every operation by its name. */
export const operations: Readonly<Record<string, Operation>> = {
  ...arithmetic,
  ...elementary,
  ...binary,
};
