/**
 * The settings of a playground in an address, as far as they differ from the
 * lesson's.
 *
 * @module
 */

import {
  type Barred,
  type PlaygroundSetting,
  same,
  type SettingList,
  type SettingValues,
} from "./setting.ts";

/** The text of what differs; empty if nothing does. */
export function toAddress(
  list: SettingList,
  base: SettingValues,
  now: SettingValues,
): string {
  const change: Record<string, unknown> = {};
  for (const [key, { address }] of Object.entries(list)) {
    if (same(base[key], now[key])) continue;
    change[key] = address ? address.write(base[key], now[key]) : now[key];
  }
  return Object.keys(change).length === 0
    ? ""
    : encodeURIComponent(JSON.stringify(change));
}

/**
 * The settings of a text made by {@linkcode toAddress}. An address is
 * anybody's text: what is not as it should be, and what the reader may not
 * change, is left as it is in the base.
 */
export function fromAddress(
  list: SettingList,
  base: SettingValues,
  { text, barred }: { readonly text: string; readonly barred: Barred },
): SettingValues {
  const found = read(text);
  const changes = Object.entries(list)
    .filter(([key, { controls }]) =>
      Object.hasOwn(found, key) && !controls.every(barred)
    )
    .map(([key, setting]) => {
      return [key, valueIn(setting, base[key], found[key], barred)];
    });
  return { ...base, ...Object.fromEntries(changes) };
}

function read(text: string): Readonly<Record<string, unknown>> {
  try {
    const found = JSON.parse(decodeURIComponent(text));
    return typeof found === "object" && found !== null ? found : {};
  } catch {
    return {};
  }
}

function valueIn<V>(
  { kind, address }: PlaygroundSetting<V>,
  base: V,
  found: unknown,
  barred: Barred,
): V {
  if (address) return address.read(base, found, barred);
  return kind.holds(found) ? found : base;
}
