/**
 * Sets equations ahead of time, as pictures with MathML for screen readers, so
 * that a page needs neither a network nor a typesetter.
 *
 * @module
 */

import MathJax from "mathjax";
import { UserError } from "../command.ts";
import { escapeMarkup } from "../../core/markup.ts";

/** An equation as it was written. */
export interface Equation {
  tex: string;
  /** Whether it stands on lines of its own. */
  display: boolean;
}

/** A page's equations, set. */
export interface SetEquations {
  /** Html for each equation, in order. */
  html: string[];
  /** What they share: styles, and the shapes of the letters. */
  shared: string;
}

// Marks that no equation contains.
const inline = ["\uE000", "\uE001"];
const display = ["\uE002", "\uE003"];

// The styles come with the first document alone.
let styles: Promise<string> | undefined;

/**
 * Sets all equations of one page; `\eqref` finds a `\label` before or after it.
 *
 * @throws {UserError} For TeX that is no equation, for a label given twice, and
 * for a reference to nowhere.
 */
export async function setEquations(
  equations: readonly Equation[],
): Promise<SetEquations> {
  if (equations.length === 0) return { html: [], shared: "" };
  const style = await (styles ??= start());
  const { paragraphs, rest, labels } = await typeset(equations);
  for (const { tex } of equations) requireLabels(tex, labels);
  paragraphs.forEach((html, index) => {
    if (html.startsWith("<mjx-container")) return;
    const { tex } = equations[index];
    throw new UserError(`Expected as many { as } in the equation: ${tex}`);
  });
  return { html: paragraphs, shared: style + rest };
}

async function start(): Promise<string> {
  await MathJax.init({
    loader: {
      load: [
        "input/tex",
        "output/svg",
        "adaptors/liteDOM",
        "a11y/assistive-mml",
      ],
    },
    startup: {
      typeset: false,
      ready() {
        // Meant for a menu, which a page at rest has not.
        delete MathJax.config.options.menuOptions;
        MathJax.startup.defaultReady();
        MathJax.startup.input[0].postFilters.add(loosen);
      },
    },
    options: { compileError: refuse, typesetError: refuse },
    tex: {
      tags: "ams",
      // An unknown command is an error, not red text.
      packages: { "[-]": ["noundefined"] },
      inlineMath: [inline],
      displayMath: [display],
      formatError(_: unknown, error: Error) {
        throw error;
      },
    },
    svg: { fontCache: "global", linebreaks: { inline: false } },
  });
  return (await typeset([{ tex: "x", display: false }])).head;
}

/** Room between the rows of an `align`, so that fractions do not touch. */
function loosen({ data }: { data: { root: MathNode } }): void {
  data.root.walkTree(({ attributes, kind }) => {
    if (kind === "mtable" && attributes.get("displaystyle")) {
      attributes.set("rowspacing", "0.7em");
    }
  });
}

interface MathNode {
  kind: string;
  attributes: {
    get(name: string): unknown;
    set(name: string, value: string): void;
  };
  walkTree(visit: (node: MathNode) => void): void;
}

function refuse(_: unknown, { math }: { math: string }, error: Error): never {
  throw new UserError(`${error.message}, in the equation: ${math}`);
}

/** One run of MathJax over a page that holds nothing but the equations. */
async function typeset(equations: readonly Equation[]) {
  const page = equations.map((equation) => {
    const [open, close] = equation.display ? display : inline;
    return `<p>${open}${escapeMarkup(equation.tex)}${close}</p>`;
  }).join("");
  const { input, output, getDocument } = MathJax.startup;
  input[0].reset();
  output.clearFontCache();
  const document = getDocument(
    `<html><head></head><body>${page}</body></html>`,
  );
  await document.renderPromise();
  const { adaptor, document: tree } = document;
  const nodes: unknown[] = adaptor.childNodes(adaptor.body(tree));
  const isParagraph = (node: unknown) => adaptor.kind(node) === "p";
  return {
    paragraphs: nodes.filter(isParagraph)
      .map((node): string => adaptor.innerHTML(node)),
    rest: nodes.filter((node) => !isParagraph(node))
      .map((node): string => adaptor.outerHTML(node)).join(""),
    head: adaptor.innerHTML(adaptor.head(tree)) as string,
    labels: Object.keys(input[0].parseOptions.tags.allLabels),
  };
}

function requireLabels(tex: string, labels: string[]): void {
  for (const [, label] of tex.matchAll(/\\(?:eq)?ref\{([^}]*)\}/g)) {
    if (labels.includes(label)) continue;
    throw new UserError(
      `Expected \\eqref{${label}} to name a \\label, but found only: ${
        labels.join(", ") || "none"
      }`,
    );
  }
}
