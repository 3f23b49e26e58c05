/**
 * What is used of ml-matrix, in this room and above.
 *
 * @module
 */

export {
  CholeskyDecomposition,
  EigenvalueDecomposition,
  Matrix,
  solve,
} from "npm:ml-matrix@6.15.1";
