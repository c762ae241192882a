import { triangleOf } from "./triangle.ts";

/** A matrix as its rows. */
export type Matrix = readonly (readonly number[])[];

/**
 * x with A x = B for a square matrix A (n x n) and B (n x k); null where A is singular to rounding.
 * Source: Gauss's elimination with partial pivoting, G. H. Golub and C. F. Van Loan, Matrix Computations (2013), 3.4.
 * `solve([[2, 0], [0, 4]], [[2], [2]])` is `[[1], [0.5]]`.
 */
export function solve(a: Matrix, b: Matrix): number[][] | null {
  const n = a.length;
  const rows = a.map((row, i) => [...row, ...(b[i] as readonly number[])]);
  const cell = (i: number, j: number) => rows[i]?.[j] as number;
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(cell(i, k)) > Math.abs(cell(pivot, k))) pivot = i;
    if (!(Math.abs(cell(pivot, k)) > 1e-300)) return null;
    [rows[k], rows[pivot]] = [rows[pivot] as number[], rows[k] as number[]];
    const top = rows[k] as number[];
    for (let i = 0; i < n; i++) {
      if (i === k) continue;
      const row = rows[i] as number[];
      const factor = (row[k] as number) / (top[k] as number);
      if (factor === 0) continue;
      for (let j = k; j < row.length; j++) row[j] = (row[j] as number) - factor * (top[j] as number);
    }
  }
  return rows.map((row, i) => row.slice(n).map((x) => x / (row[i] as number)));
}

/**
 * Lower triangle L with L Lᵀ = A for a symmetric positive definite A; null where A is not.
 * Source: Cholesky, Golub and Van Loan (2013), algorithm 4.2.1. `cholesky([[4, 2], [2, 5]])` is `[[2, 0], [1, 2]]`.
 */
export function cholesky(a: Matrix): number[][] | null {
  const l = triangleOf(Float64Array.from(a.flat()), a.length);
  return l && a.map((row, i) => row.map((_, j) => l[i * a.length + j] as number));
}

/**
 * Inverse of a symmetric positive definite matrix; null where it is not.
 * Source: by `cholesky`. `inverse([[2, 0], [0, 4]])` is `[[0.5, 0], [0, 0.25]]`.
 */
export function inverse(a: Matrix): number[][] | null {
  if (cholesky(a) === null) return null;
  const x = solve(
    a,
    a.map((row, i) => row.map((_, j) => (i === j ? 1 : 0))),
  );
  return x?.map((row, i) => row.map((v, j) => (v + (x[j]?.[i] as number)) / 2)) ?? null;
}

/** Product of two matrices. Source: definition. `product([[1, 2]], [[3], [4]])` is `[[11]]`. */
export function product(a: Matrix, b: Matrix): number[][] {
  const columns = b[0]?.length ?? 0;
  return a.map((row) => {
    const sums = new Array<number>(columns).fill(0);
    for (let k = 0; k < row.length; k++) {
      const [v, other] = [row[k] as number, b[k] as readonly number[]];
      for (let j = 0; j < columns; j++) sums[j] = (sums[j] as number) + v * (other[j] as number);
    }
    return sums;
  });
}
