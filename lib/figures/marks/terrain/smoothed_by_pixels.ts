/// <reference lib="dom" />
/**
 * How the edges of terrains are smoothed: by more pixels than are shown.
 *
 * @module
 */

type GetContext = (
  this: HTMLCanvasElement,
  kind: string,
  options?: object,
) => RenderingContext | null;

/**
 * What `act` returns, with WebGL contexts made meanwhile that do not multiply
 * their samples. Edges are smoothed by more pixels instead, which, unlike a
 * context's own way, can be given up for speed and come back.
 */
export function smoothedByPixels<T>(act: () => T): T {
  const { prototype } = HTMLCanvasElement;
  const getContext = prototype.getContext as GetContext;
  const smoothless: GetContext = function (kind, options) {
    return getContext.call(this, kind, { ...options, antialias: false });
  };
  prototype.getContext = smoothless as typeof prototype.getContext;
  try {
    return act();
  } finally {
    prototype.getContext = getContext as typeof prototype.getContext;
  }
}
