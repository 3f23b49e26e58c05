/**
 * Playgrounds with settings of one's own beside the usual ones.
 *
 * @module
 */

import { checkGiven, checkPresets } from "./check_given.ts";
import { unexpected } from "../../core/arguments.ts";
import { unknownName } from "../../core/names.ts";
import type { Trajectory } from "../../core/trajectory.ts";
import type { Figure } from "../figure.ts";
import type { Panel } from "../marks/panels.ts";
import type { Camera } from "../marks/terrain/terrain.ts";
import { fromAddress, toAddress } from "./address.ts";
import { asCode } from "./code.ts";
import { composePlayground, playgroundRuns } from "./compose.ts";
import type {
  Playground,
  PlaygroundOptions,
  PlaygroundSeed,
  PlaygroundWords,
} from "./playground_data.ts";
import type {
  PlaygroundSetting,
  SettingList,
  SettingValues,
} from "./setting.ts";
import { type PlaygroundSettings, playgroundSettings } from "./settings.ts";
import { ownView } from "./settings/view.ts";
import { checkShow, isShown, onlyShown } from "./shown_controls.ts";
import { shownWords } from "./shown_words.ts";
import { showsItself } from "../self_display.ts";

/** The figure of a playground, and all that follows from its settings. */
export interface PlaygroundKit<E extends object> {
  /** The usual settings, and one's own. */
  readonly settings: SettingList;
  /** A playground that takes one's own settings among its options. */
  playground(options: PlaygroundOptions & Partial<E>): Playground;
  /** The playground that grows from what is sent to a page. */
  fromSeed(seed: PlaygroundSeed): Playground;
  /** The figure with other settings. */
  compose(
    settings: PlaygroundSettings & E,
    words: Pick<PlaygroundWords, "caption" | "alt" | "show">,
  ): Figure;
  /** The runs with these settings; none where a path is recorded. */
  runs(settings: PlaygroundSettings & E): (Trajectory | undefined)[];
  /** What differs from the figure's own settings, for an address. */
  toAddress(figure: Playground, settings: PlaygroundSettings & E): string;
  /**
   * The settings that an address brings; the figure's own for `""`, and where
   * the address has what cannot be taken, which `say` is told.
   */
  fromAddress(
    figure: Playground,
    text: string,
    options?: { say?(words: string): void },
  ): PlaygroundSettings & E;
  /** The TypeScript of a cell that makes the playground with these settings. */
  asCode(figure: Playground, settings: PlaygroundSettings & E): string;
}

const WORDS = ["caption", "alt", "question", "presets", "lock", "hide", "show"];

/**
 * Playgrounds with settings of one's own: each is one entry, and moves the
 * runs, travels in an address and in copied code, and is reset like the usual
 * ones.
 *
 * An entry is code. A figure in a notebook is brought to life by the lib's own
 * page, which has the usual settings only and says so of a figure with others;
 * a page with more is bundled from `lib/page` with the entry in its list.
 *
 * @example
 * ```ts
 * import { assert } from "@std/assert/assert";
 * import { bowl, clipped, gradientDescent } from "downhill";
 * import { type PlaygroundSetting, playgroundWith } from "downhill/figures";
 *
 * const clip: PlaygroundSetting<number> = {
 *   kind: {
 *     expected: "zero or a positive number",
 *     holds: (value): value is number => typeof value === "number" && value >= 0,
 *   },
 *   initial: 0,
 *   run: {
 *     optimizer: (rule, norm) => norm > 0 ? clipped(rule, { norm }) : rule,
 *   },
 *   controls: ["clip"],
 *   field: { kind: "number", label: "longest gradient" },
 * };
 * const kit = playgroundWith<{ clip: number }>({ clip });
 * const figure = kit.playground({
 *   surface: bowl,
 *   optimizers: [gradientDescent({ learningRate: 0.1 })],
 *   start: [3, 1],
 *   steps: 10,
 *   clip: 0.5,
 *   caption: "Short steps.",
 *   alt: "A path of short steps.",
 * });
 * assert(Math.abs(figure.paths[0].points[2] - 3) <= 0.05);
 * ```
 */
export function playgroundWith<E extends object>(
  own: { readonly [K in keyof E]-?: PlaygroundSetting<E[K]> },
): PlaygroundKit<E> {
  const list: SettingList = { ...playgroundSettings, ...own as SettingList };
  const kit: PlaygroundKit<E> = {
    settings: list,
    playground(options) {
      checkGiven(options);
      const view = options.view ?? ownView(options.surface);
      const all: object = settled(list, plain({ ...options, view }));
      const settings = all as PlaygroundSettings & E;
      const { presets = [], lock = [], hide = [], question, show } = options;
      checkControls(list, { lock, hide });
      checkShow(show, settings.optimizers);
      checkPresets(presets, settings.optimizers);
      const composed = kit.compose(settings, options);
      const camera = cameraOf(composed.panels) ?? settings.camera;
      return showsItself({
        ...composed,
        playground: {
          // A page shows the camera that was found here.
          settings: { ...settings, camera },
          question,
          presets,
          lock,
          hide,
          ...(show && { show }),
        },
      });
    },
    fromSeed({ caption, alt, playground }) {
      for (const found of Object.keys(playground.settings)) {
        if (Object.hasOwn(list, found)) continue;
        throw unknownName("a setting of this page", {
          found,
          known: Object.keys(list),
        });
      }
      const settings = playground.settings as PlaygroundSettings & E;
      const { show } = playground;
      return { ...kit.compose(settings, { caption, alt, show }), playground };
    },
    compose: (settings, words) => composePlayground(list, settings, words),
    runs: (settings) => playgroundRuns(list, settings),
    toAddress: ({ playground }, settings) =>
      toAddress(list, plain(playground.settings), plain(settings)),
    fromAddress({ playground }, text, { say = () => {} } = {}) {
      const { settings, lock } = playground;
      const barred = (control: string) =>
        (lock as readonly string[]).includes(control) ||
        !isShown(playground, control);
      const read: object = fromAddress(list, plain(settings), {
        text,
        barred,
        say,
      });
      const found = read as PlaygroundSettings & E;
      return {
        ...found,
        optimizers: onlyShown(playground, found.optimizers),
      };
    },
    asCode: (figure, settings) =>
      asCode(list, plain(settings), {
        words: shownWords(figure, settings),
        own: Object.keys(own),
      }),
  };
  return kit;
}

/** Where the reader looks from in the first terrain. */
function cameraOf(panels: readonly Panel[]): Camera | undefined {
  for (const panel of panels) {
    if (panel.kind === "terrain") return panel.camera;
  }
}

/** Settings by name, whatever their names. */
function plain(settings: object): SettingValues {
  return settings as SettingValues;
}

/** The value of each setting, from what a caller gives. */
function settled(list: SettingList, options: SettingValues): SettingValues {
  for (const found of Object.keys(options)) {
    const known = [...Object.keys(list), ...WORDS];
    if (!known.includes(found)) throw unknownName("option", { found, known });
  }
  // Each may ask for others, whatever their order.
  const settings: Record<string, unknown> = {};
  for (const [key, setting] of Object.entries(list)) {
    Object.defineProperty(settings, key, {
      configurable: true,
      enumerable: true,
      get() {
        const value = settle(key, setting, options[key], settings);
        Object.defineProperty(settings, key, { value, enumerable: true });
        return value;
      },
    });
  }
  return { ...settings };
}

function settle<V>(
  key: string,
  { kind, initial, read }: PlaygroundSetting<V>,
  given: unknown,
  others: SettingValues,
): V {
  if (given === undefined) {
    return typeof initial === "function"
      ? (initial as (others: SettingValues) => V)(others)
      : initial;
  }
  const value = read ? read(given, others) : given;
  if (kind.holds(value)) return value;
  throw unexpected(key, { expected: kind.expected, found: given });
}

/** Throws if a control to be locked or hidden does not exist. */
function checkControls(
  list: SettingList,
  given: Readonly<Record<string, readonly string[]>>,
): void {
  const known = [
    ...new Set(Object.values(list).flatMap(({ controls }) => controls)),
  ];
  for (const [option, controls] of Object.entries(given)) {
    for (const found of controls) {
      if (!known.includes(found)) throw unknownName(option, { found, known });
    }
  }
}
