import type { Matrix } from "./solve.ts";

/** Coefficients of the Padé approximant of order 13. */
const pade = [
  64764752532480000, 32382376266240000, 7771770303897600, 1187353796428800, 129060195264000, 10559470521600,
  670442572800, 33522128640, 1323241920, 40840800, 960960, 16380, 182, 1,
];

/**
 * e^A of a square matrix A of finite numbers: for rates of moving Q, e^(Q t) holds the chances of having moved within t.
 * Source: scaling and squaring with Padé's approximant of order 13, N. J. Higham, SIAM J. Matrix Anal. Appl. 26 (2005)
 * 1179-1193. `matrixExponential([[0, 1], [0, 0]])` is `[[1, 1], [0, 1]]`.
 */
export function matrixExponential(a: Matrix): number[][] {
  const n = a.length;
  const size = n * n;
  const norm = normOf(a);
  if (!Number.isFinite(norm)) throw new RangeError("matrixExponential: every number must be finite");
  const squarings = Math.max(0, Math.ceil(Math.log2(norm / 5.371920351148152)) || 0);
  // One piece of memory for all: to have seven takes longer than what is reckoned in them.
  const memory = new ArrayBuffer(7 * 8 * size);
  const room = (i: number) => new Float64Array(memory, 8 * i * size, size);
  const [scaled, square, odd, even, u] = [room(0), room(1), room(2), room(3), room(4)];
  let [power, free] = [room(5), room(6)];
  for (let i = 0; i < n; i++) {
    const row = a[i] as readonly number[];
    for (let j = 0; j < n; j++) scaled[i * n + j] = (row[j] as number) / 2 ** squarings;
    power[i * n + i] = 1;
  }
  product(scaled, scaled, n, square);
  for (let k = 0; k < 14; k += 2) {
    const [toEven, toOdd] = [pade[k] as number, pade[k + 1] as number];
    for (let at = 0; at < size; at++) {
      even[at] = (even[at] as number) + toEven * (power[at] as number);
      odd[at] = (odd[at] as number) + toOdd * (power[at] as number);
    }
    if (k === 12) break;
    product(power, square, n, free);
    [power, free] = [free, power];
  }
  product(scaled, odd, n, u);
  let [result, below] = [power, free];
  for (let at = 0; at < size; at++) {
    below[at] = (even[at] as number) - (u[at] as number);
    result[at] = (even[at] as number) + (u[at] as number);
  }
  solveInto(below, result, n);
  for (let i = 0; i < squarings; i++) {
    product(result, result, n, below);
    [result, below] = [below, result];
  }
  return a.map((row, i) => row.map((_, j) => result[i * n + j] as number));
}

/** The largest sum of a column, without signs. */
function normOf(a: Matrix): number {
  let norm = 0;
  for (let j = 0; j < a.length; j++) {
    let sum = 0;
    for (let i = 0; i < a.length; i++) sum += Math.abs(a[i]?.[j] as number);
    norm = Math.max(norm, sum);
  }
  return norm;
}

/** Product of two n x n matrices of finite numbers, row after row, into a third. States that are never left have rows of zeros, which nothing is done for. */
function product(a: Float64Array, b: Float64Array, n: number, out: Float64Array): void {
  out.fill(0);
  for (let i = 0; i < n; i++)
    for (let k = 0; k < n; k++) {
      const factor = a[i * n + k] as number;
      if (factor === 0) continue;
      for (let j = 0; j < n; j++)
        out[i * n + j] = (out[i * n + j] as number) + factor * (b[k * n + j] as number);
    }
}

/** Puts x with A x = B in the place of B; A is lost. Gauss's elimination with partial pivoting, as `solve`. */
function solveInto(a: Float64Array, b: Float64Array, n: number): void {
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k + 1; i < n; i++)
      if (Math.abs(a[i * n + k] as number) > Math.abs(a[pivot * n + k] as number)) pivot = i;
    for (const rows of [a, b])
      for (let j = 0; j < n; j++) {
        const held = rows[k * n + j] as number;
        rows[k * n + j] = rows[pivot * n + j] as number;
        rows[pivot * n + j] = held;
      }
    for (let i = 0; i < n; i++) {
      const factor = (a[i * n + k] as number) / (a[k * n + k] as number);
      if (i === k || factor === 0) continue;
      for (let j = k; j < n; j++) a[i * n + j] = (a[i * n + j] as number) - factor * (a[k * n + j] as number);
      for (let j = 0; j < n; j++) b[i * n + j] = (b[i * n + j] as number) - factor * (b[k * n + j] as number);
    }
  }
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) b[i * n + j] = (b[i * n + j] as number) / (a[i * n + i] as number);
}
