/**
 * A point, gradient or running average: numbers in double precision, or in
 * single precision when a run imitates a framework's float32.
 *
 * @module
 */

/** Numbers that a rule updates in place, one for each coordinate. */
export type Vector = Float64Array | Float32Array;
