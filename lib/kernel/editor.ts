/**
 * The editor of a cell: CodeMirror in the page's colours.
 *
 * @module
 */

import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  type Completion,
  type CompletionContext,
  completionKeymap,
  type CompletionResult,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { javascript } from "@codemirror/lang-javascript";
import {
  bracketMatching,
  HighlightStyle,
  indentOnInput,
  syntaxHighlighting,
} from "@codemirror/language";
import { EditorState, type Extension } from "@codemirror/state";
import { drawSelection, EditorView, keymap } from "@codemirror/view";
import { tags } from "@lezer/highlight";

/** What an editor is made from. */
export interface CellEditorOptions {
  readonly text: string;
  /** Its name for those who do not see it. */
  readonly label: string;
  onChange(text: string): void;
  onRun(): void;
}

/** The editor of a cell. */
export interface CellEditor {
  readonly element: HTMLElement;
  setText(text: string): void;
  /** Puts the cursor where somebody has clicked, or where it was. */
  focus(place?: { x: number; y: number }): void;
}

/** Makes an editor for each cell. */
export type EditorMaker = (options: CellEditorOptions) => CellEditor;

/** What editors complete. */
export interface Completions {
  /** The lib's names and what each is, in a line. */
  readonly docs: Readonly<Record<string, string>>;
  /** The texts of all cells: their words are completed too. */
  texts(): readonly string[];
}

/** The page's colours of code. */
const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.operator], color: "var(--keyword)" },
  { tag: [tags.string, tags.regexp], color: "var(--string)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--number)" },
  {
    tag: [
      tags.function(tags.variableName),
      tags.definition(tags.variableName),
      tags.propertyName,
    ],
    color: "var(--name)",
  },
  { tag: [tags.typeName, tags.className], color: "var(--type)" },
  { tag: tags.comment, color: "var(--soft)", fontStyle: "italic" },
]);

const looks = EditorView.theme({
  "&": { background: "var(--wash)", borderRadius: "6px" },
  "&.cm-focused": { outline: "2px solid var(--mark)" },
  ".cm-scroller": { font: "inherit", lineHeight: "1.5" },
  ".cm-content": { padding: "0.9rem 0", caretColor: "var(--ink)" },
  ".cm-line": { padding: "0 1.1rem" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground":
    { background: "color-mix(in srgb, var(--link) 28%, transparent)" },
  ".cm-matchingBracket": {
    background: "color-mix(in srgb, var(--mark) 30%, transparent)",
  },
  ".cm-tooltip": {
    background: "var(--paper)",
    color: "var(--ink)",
    border: "1px solid var(--line)",
  },
  ".cm-tooltip-autocomplete > ul > li[aria-selected]": {
    background: "var(--link)",
    color: "var(--paper)",
  },
  ".cm-completionInfo": {
    font: "0.8rem/1.45 var(--sans)",
    maxWidth: "22rem",
  },
});

/** Keeps the lines' words and completes them. */
export function editorMaker({ docs, texts }: Completions): EditorMaker {
  const extensions: Extension[] = [
    history(),
    drawSelection(),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    EditorView.lineWrapping,
    javascript({ typescript: true }),
    syntaxHighlighting(colours),
    autocompletion({ override: [(context) => complete(context, docs, texts)] }),
    looks,
  ];
  return ({ text, label, onChange, onRun }) => {
    let own = false;
    const run = () => {
      onRun();
      return true;
    };
    const view = new EditorView({
      state: EditorState.create({
        doc: text,
        extensions: [
          keymap.of([
            { key: "Shift-Enter", run },
            { key: "Mod-Enter", run },
            ...closeBracketsKeymap,
            ...defaultKeymap,
            ...historyKeymap,
            ...completionKeymap,
          ]),
          extensions,
          EditorView.contentAttributes.of({
            "aria-label": `${label}. Shift+Enter runs it.`,
          }),
          EditorView.updateListener.of(({ docChanged, state }) => {
            if (docChanged && !own) onChange(state.doc.toString());
          }),
        ],
      }),
    });
    return {
      element: view.dom,
      setText(next) {
        own = true;
        const { length } = view.state.doc;
        view.dispatch({ changes: { from: 0, to: length, insert: next } });
        own = false;
      },
      focus(place) {
        view.focus();
        const at = place && view.posAtCoords(place);
        if (at != null) view.dispatch({ selection: { anchor: at } });
      },
    };
  };
}

const KEYWORDS =
  ("async await break case catch class const continue default do else export " +
    "extends false finally for function if import in instanceof interface let " +
    "new null of return satisfies switch this throw true try type typeof " +
    "undefined while").split(" ");

/** The lib's names, the cells' words, and the language's. */
function complete(
  context: CompletionContext,
  docs: Completions["docs"],
  texts: Completions["texts"],
): CompletionResult | null {
  const word = context.matchBefore(/[\w$]+/);
  if (word === null ? !context.explicit : /^\d/.test(word.text)) return null;
  const from = word?.from ?? context.pos;
  if (context.state.sliceDoc(from - 1, from) === ".") return null;
  const named: Completion[] = Object.entries(docs).map(([label, info]) => ({
    label,
    type: "function",
    // A phone has no room beside the list.
    ...(innerWidth < 600 ? {} : { info }),
    boost: 1,
  }));
  const words = new Set(
    [...texts().join(" ").matchAll(/[A-Za-z_$][\w$]{2,}/g)].map(([word]) =>
      word
    ),
  );
  const others = [...new Set([...words, ...KEYWORDS])]
    .filter((label) => !Object.hasOwn(docs, label) && label !== word?.text)
    .map((label) => ({
      label,
      type: KEYWORDS.includes(label) ? "keyword" : "variable",
    }));
  return { from, options: [...named, ...others], validFor: /^[\w$]*$/ };
}
