/**
 * A side of a map of settings.
 *
 * @module
 */

import type { Range } from "../../../core/surface.ts";

/** A setting that changes along a side of the map. */
export interface MapAxisOptions {
  /** Which option of the rule. */
  readonly option: string;
  /** From where to where. */
  readonly range: Range;
  /** Whether equal ways are equal ratios. `@default {false}` */
  readonly log?: boolean;
}

/** A side of the map. */
export interface MapAxis extends Required<MapAxisOptions> {
  /** The option's symbol. */
  readonly symbol: string;
  /** The option in words. */
  readonly word: string;
  /** The lower end of the range. */
  readonly low: number;
  /** The higher end. */
  readonly high: number;
}

/** The setting at a share of an axis, from 0 to 1. */
export function settingAt({ low, high, log }: MapAxis, share: number): number {
  return log ? low * (high / low) ** share : low + share * (high - low);
}

/** How far along an axis a setting is, from 0 to 1. */
export function shareOf({ low, high, log }: MapAxis, setting: number): number {
  return log
    ? Math.log(setting / low) / Math.log(high / low)
    : (setting - low) / (high - low);
}
