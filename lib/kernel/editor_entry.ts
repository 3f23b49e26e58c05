/**
 * The editor's program: hands {@linkcode editorMaker} to whoever evaluates it.
 *
 * @module
 */

import { editorMaker } from "./editor.ts";

declare const provide: (maker: typeof editorMaker) => void;

provide(editorMaker);
