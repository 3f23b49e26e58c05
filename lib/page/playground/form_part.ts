/**
 * What the parts of a playground's form have in common.
 *
 * @module
 */

import type { PlaygroundSetting } from "../../figures/playground/setting.ts";
import type {
  Control,
  PlaygroundSettings,
} from "../../figures/playground/settings.ts";

/** A part of the form. */
export interface FormPart {
  /** The element to be put into the form. */
  readonly element: HTMLElement;
  /** What it adds with, for a place beside other buttons. */
  readonly adding?: HTMLElement;
  /**
   * Shows settings without calling back. What the reader is about to type
   * stays, unless all begins anew.
   */
  show(settings: PlaygroundSettings, anew: boolean): void;
}

/** Changes settings. */
export type Change = (change: Partial<PlaygroundSettings>) => void;

/** Which controls are there, and which can be moved. */
export interface Access {
  shown(control: Control): boolean;
  locked(control: Control): boolean;
  /** Whether an option of a rule has a slider. */
  option(name: string): boolean;
  /** Whether it is the form of a small playground, which folds nothing. */
  readonly isSmall: boolean;
}

/** What a part of the form is made from. */
export interface FormContext {
  /** The name of its setting. */
  readonly key: keyof PlaygroundSettings;
  /** Its setting. */
  readonly setting: PlaygroundSetting<unknown, Control>;
  /** The settings that reset brings back. */
  readonly base: PlaygroundSettings;
  /** The settings in force. */
  now(): PlaygroundSettings;
  /** Changes some. */
  change: Change;
  /** Changes some, of which the other parts know nothing yet. */
  changeAll(settings: PlaygroundSettings): void;
  readonly access: Access;
}
