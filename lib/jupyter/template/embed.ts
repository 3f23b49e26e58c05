/**
 * One figure of a notebook as a page of its own, for an iframe or a learning
 * platform.
 *
 * @module
 */

import { libraryHtml } from "../../page/library.ts";
import { UserError } from "../command.ts";
import { type Notebook, whole } from "../notebook.ts";
import { lighter } from "./lighter.ts";
import { page } from "./page.ts";

/** A figure that a notebook shows. */
export interface ShownFigure {
  /** Its place among the notebook's figures, from 1. */
  readonly number: number;
  /** Its html. */
  readonly html: string;
  /** Its caption, as text. */
  readonly caption: string;
}

const FIGURE = /<figure class="dh"[^]*<\/figure>/;
const CAPTION =
  /<figcaption[^>]*>([^]*?)(?: <span class="dh-notes"|<\/figcaption>)/;

/** The figures and playgrounds that a notebook which was run shows, in order. */
export function figuresOf({ cells }: Notebook): ShownFigure[] {
  return cells.flatMap(({ outputs = [] }) => outputs)
    .flatMap(({ data }) => whole(data?.["text/html"] ?? "").match(FIGURE) ?? [])
    .map((html, index) => ({
      number: index + 1,
      html,
      caption: plain(html.match(CAPTION)?.[1] ?? ""),
    }));
}

/** Text that was made markup, as it was. */
function plain(markup: string): string {
  const letters: Record<string, string> = {
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    "#39": "'",
  };
  return markup.replaceAll(
    /&([a-z]+|#\d+);/g,
    (all, name) => letters[name] ?? all,
  );
}

/**
 * The figure that is meant by its number, or by words of its caption that no
 * other has.
 *
 * @throws {UserError} Where there is none or more than one; it names those that
 * there are.
 */
export function figureNamed(
  figures: readonly ShownFigure[],
  name: string,
): ShownFigure {
  const words = name.trim().toLowerCase();
  const found = /^\d+$/.test(words)
    ? figures.filter(({ number }) => number === Number(words))
    : figures.filter(({ caption }) => caption.toLowerCase().includes(words));
  if (found.length === 1 && words !== "") return found[0];
  if (figures.length === 0) {
    throw new UserError(`--embed: the notebook shows no figure.`);
  }
  const several = found.length > 1 && words !== "";
  throw new UserError(
    `Expected --embed to name one figure by its number or by words of its ` +
      `caption but found "${name}"${
        several ? ", which is in several" : ""
      }. There ${figures.length === 1 ? "is" : "are"}:\n${
        (several ? found : figures).map(line).join("\n")
      }`,
  );
}

function line({ number, caption }: ShownFigure): string {
  const short = caption.length > 70 ? `${caption.slice(0, 69)}…` : caption;
  return `${String(number).padStart(4)}  ${short}`;
}

const style = `
:root { color-scheme: light dark; }
html { background: #fdfcfa; color: #20242a; }
@media screen and (prefers-color-scheme: dark) {
  html { background: #15181c; color: #e4e2dd; }
}
body { margin: 0.5rem; }
body figure.dh { margin: 0; }
`;

/** A figure with its library in a page that needs nothing else. */
export async function embedPage(
  { html, caption }: ShownFigure,
): Promise<string> {
  return page({
    title: caption,
    description: caption,
    body: lighter(`${html}\n${await libraryHtml()}`),
    style,
    script: "",
  });
}
