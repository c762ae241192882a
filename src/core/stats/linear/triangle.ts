/**
 * Lower triangle L with L Lᵀ = A for a symmetric positive definite A, both row after row in one column; null where A is not. Only the lower
 * triangle of A is read.
 * Source: Cholesky, G. H. Golub and C. F. Van Loan, Matrix Computations (2013), algorithm 4.2.1. Of 4, 2, 2, 5 it is 2, 0, 1, 2.
 */
export function triangleOf(a: Float64Array, size: number): Float64Array | null {
  const l = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    const row = i * size;
    for (let j = 0; j <= i; j++) {
      const other = j * size;
      let rest = a[row + j] as number;
      for (let k = 0; k < j; k++) rest -= (l[row + k] as number) * (l[other + k] as number);
      if (i === j) {
        if (!(rest > 1e-14 * Math.abs(a[row + i] as number)) || rest === Number.POSITIVE_INFINITY)
          return null;
        l[row + i] = Math.sqrt(rest);
      } else l[row + j] = rest / (l[other + j] as number);
    }
  }
  return l;
}

/**
 * z with L z = b for such a triangle. Source: forward substitution, Golub and Van Loan (2013), algorithm 3.1.1. With L of 2, 0, 1, 2 and
 * b of 2, 5 it is 1, 2.
 */
export function solveLower(l: Float64Array, b: ArrayLike<number>): Float64Array {
  const size = b.length;
  const z = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    let rest = b[i] as number;
    for (let k = 0; k < i; k++) rest -= (l[i * size + k] as number) * (z[k] as number);
    z[i] = rest / (l[i * size + i] as number);
  }
  return z;
}

/**
 * x with Lᵀ x = z for such a triangle. Source: back substitution, Golub and Van Loan (2013), algorithm 3.1.2. With L of 2, 0, 1, 2 and
 * z of 4, 4 it is 1, 2.
 */
export function solveLowerTransposed(l: Float64Array, z: ArrayLike<number>): Float64Array {
  const size = z.length;
  const x = new Float64Array(size);
  for (let i = size - 1; i >= 0; i--) {
    let rest = z[i] as number;
    for (let k = i + 1; k < size; k++) rest -= (l[k * size + i] as number) * (x[k] as number);
    x[i] = rest / (l[i * size + i] as number);
  }
  return x;
}
