/**
 * A place in the page's address for what a playground remembers: all
 * playgrounds of a page share its fragment.
 *
 * @module
 */

/** One playground's part of the address. */
export interface AddressPart {
  /** Its text, if it has one. */
  read(): string | undefined;
  /** Gives it another text, soon; none if that is empty. */
  write(text: string): void;
}

/** Browsers allow an address only so many changes a second. */
const REST = 200;

const waiting = new Map<string, string>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Tells a playground that the reader changed the address. */
const CHANGED = "dh-address";

/**
 * All listen through the page, so that nothing keeps a playground that is gone.
 */
function tellAll(): void {
  for (const playground of document.querySelectorAll("[data-playground]")) {
    playground.dispatchEvent(new Event(CHANGED));
  }
}

/**
 * The part of the address under a key. JupyterLab's address is its own: a
 * playground in it remembers nothing.
 *
 * @param playground Its element.
 * @param onOther Called with another text that the reader brought.
 */
export function addressPart(
  playground: HTMLElement,
  key: string,
  onOther: (text: string) => void,
): AddressPart {
  if (document.body.dataset.jpThemeLight !== undefined) {
    return { read: () => undefined, write() {} };
  }
  let written = textOf(key) ?? "";
  // The same listener counts once, however often it is added.
  addEventListener("hashchange", tellAll);
  playground.addEventListener(CHANGED, () => {
    const text = textOf(key) ?? "";
    if (text === written) return;
    // A link to a heading takes the whole fragment: ours comes back.
    if (text === "") put(key, written);
    else onOther(written = text);
  });
  return {
    read: () => textOf(key),
    write(text) {
      if (text === written) return;
      written = text;
      put(key, text);
    },
  };
}

const parts = () => location.hash.slice(1).split("&").filter((part) => part);

function textOf(key: string): string | undefined {
  return parts().find((part) => part.startsWith(`${key}=`))
    ?.slice(key.length + 1);
}

function put(key: string, text: string): void {
  waiting.set(key, text);
  timer ??= setTimeout(writeAll, REST);
}

function writeAll(): void {
  timer = undefined;
  const others = parts().filter((part) => !waiting.has(part.split("=")[0]));
  const ours = [...waiting].filter(([, text]) => text !== "")
    .map(([key, text]) => `${key}=${text}`);
  waiting.clear();
  const all = [...others, ...ours];
  const hash = all.length === 0 ? "" : `#${all.join("&")}`;
  // Whole, since a page may have a base elsewhere.
  history.replaceState(null, "", location.href.split("#")[0] + hash);
}
