/** The part of gifenc that is used; the package has no types of its own. */

export interface FrameOptions {
  palette?: number[][];
  /** In ms; a GIF rounds it to hundredths of a second. */
  delay?: number;
  transparent?: boolean;
  transparentIndex?: number;
  dispose?: number;
}
export function GIFEncoder(): {
  writeFrame(
    colors: Uint8Array,
    width: number,
    height: number,
    options: FrameOptions,
  ): void;
  finish(): void;
  bytes(): Uint8Array<ArrayBuffer>;
};
export function quantize(
  pixels: Uint8ClampedArray,
  colors: number,
  /** Whether colours count by the root of their pixels' number. */
  options?: { useSqrt?: boolean },
): number[][];
export function nearestColorIndex(
  palette: number[][],
  pixel: number[],
): number;
