/**
 * What is used of d3-contour.
 *
 * @module
 */

// @ts-types="npm:@types/d3-contour@3.0.6"
export { contours as d3Contours } from "npm:d3-contour@4.0.3";
