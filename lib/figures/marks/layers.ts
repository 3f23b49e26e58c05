/**
 * The kinds of marks that appear in panels; one that is missing does not
 * compile.
 *
 * @module
 */

import type { Contents } from "../contents.ts";
import type { Balls } from "./balls/balls.ts";
import { ballsLayer } from "./balls/layer.ts";
import type { LayerKind } from "./layer_kind.ts";
import { pathLayer } from "./path/layer.ts";
import { lineLayer } from "./line/layer.ts";
import type { Line } from "./line/line.ts";
import type { Path } from "./path/path.ts";

/** Every kind of mark that appears in panels, by name. */
export interface Layers {
  /** A run. */
  readonly path: Path;
  /** Many runs at once. */
  readonly balls: Balls;
  /** What stands still. */
  readonly line: Line;
}

/** A mark that appears in panels. */
export type Layer = Layers[keyof Layers];

const kinds: { readonly [K in keyof Layers]: LayerKind<Layers[K]> } = {
  path: pathLayer,
  balls: ballsLayer,
  line: lineLayer,
};

/** The names of all kinds of marks in panels. */
export const layerNames = Object.keys(kinds) as readonly (keyof Layers)[];

/** What a figure must know of a mark in its panels. */
export function layerKindOf<L extends Layer>(mark: L): LayerKind<L> {
  return kinds[mark.kind] as unknown as LayerKind<L>;
}

/** All marks in a figure's panels, kind by kind. */
export function layersOf(contents: Contents): Layer[] {
  return layerNames.flatMap((name): readonly Layer[] =>
    kinds[name].of(contents)
  );
}
