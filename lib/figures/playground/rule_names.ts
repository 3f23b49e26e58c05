/**
 * Who may take part in a playground.
 *
 * @module
 */

import { optimizers } from "../../optimizers/catalogue.ts";

/** More would not all differ at a glance: a colour has five dashes. */
export const MOST_RULES = 6;

/** The names of the rules of the catalogue. */
export const ruleNames: readonly string[] = Object.values(optimizers)
  .map(({ rule }) => rule.label);
