/**
 * What a surface computes, as text for loops that ask at many points.
 *
 * @module
 */

/** JavaScript that computes some numbers at a point `x0`, `x1`, … */
export interface PointProgram {
  /** Statements. */
  readonly lines: readonly string[];
  /** Expressions after them. */
  readonly results: readonly string[];
  /**
   * If one of these is not finite, the results are not to be trusted, and the
   * surface's own functions have to be asked.
   */
  readonly watched: readonly string[];
}

/** The same numbers as the surface's functions compute, to the last bit. */
export interface SurfaceProgram {
  /** The height. */
  readonly height: PointProgram;
  /** The slopes, in the variables' order. */
  readonly slopes: PointProgram;
  /** The height, and then the slopes. */
  readonly both: PointProgram;
}
