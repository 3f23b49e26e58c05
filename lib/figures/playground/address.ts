/**
 * The settings of a playground in an address, as far as they differ from the
 * lesson's.
 *
 * @module
 */

import { unexpected } from "../../core/arguments.ts";
import {
  type AddressReading,
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
 * anybody's text: what is not as it should be is said and, like what the
 * reader may not change, left as it is in the base.
 */
export function fromAddress(
  list: SettingList,
  base: SettingValues,
  { text, ...reading }: { readonly text: string } & AddressReading,
): SettingValues {
  const found = read(text);
  if (found === undefined) {
    reading.say("it cannot be read; was it copied to its end?");
    return base;
  }
  const changes = Object.entries(list)
    .filter(([key, { controls }]) =>
      Object.hasOwn(found, key) && !controls.every(reading.barred)
    )
    .map(([key, setting]) => {
      const taken = { base: base[key], found: found[key] };
      return [key, valueIn(setting, taken, { key, ...reading })];
    });
  return { ...base, ...Object.fromEntries(changes) };
}

function read(text: string): Readonly<Record<string, unknown>> | undefined {
  if (text === "") return {};
  try {
    const found = JSON.parse(decodeURIComponent(text));
    if (typeof found === "object" && found !== null) return found;
  } catch {
    // Cut off, or changed on its way.
  }
}

function valueIn<V>(
  { kind, address }: PlaygroundSetting<V>,
  { base, found }: { readonly base: V; readonly found: unknown },
  { key, ...reading }: { readonly key: string } & AddressReading,
): V {
  if (address) return address.read(base, found, reading);
  if (kind.holds(found)) return found;
  const { expected } = kind;
  reading.say(unexpected(key, { expected, found }).message);
  return base;
}
