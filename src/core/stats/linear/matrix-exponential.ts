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
  const norm = Math.max(0, ...a.map((_, j) => a.reduce((sum, row) => sum + Math.abs(row[j] as number), 0)));
  if (!Number.isFinite(norm)) throw new RangeError("matrixExponential: every number must be finite");
  const squarings = Math.max(0, Math.ceil(Math.log2(norm / 5.371920351148152)) || 0);
  const scaled = Float64Array.from(a.flat(), (v) => v / 2 ** squarings);
  const square = product(scaled, scaled, n);
  const [odd, even] = [new Float64Array(n * n), new Float64Array(n * n)];
  let power = Float64Array.from(scaled, (_, at) => (at % (n + 1) === 0 ? 1 : 0));
  for (let k = 0; k < 14; k += 2) {
    for (let at = 0; at < n * n; at++) {
      even[at] = (even[at] as number) + (pade[k] as number) * (power[at] as number);
      odd[at] = (odd[at] as number) + (pade[k + 1] as number) * (power[at] as number);
    }
    power = product(power, square, n);
  }
  const u = product(scaled, odd, n);
  const below = even.map((v, at) => v - (u[at] as number));
  let result = even.map((v, at) => v + (u[at] as number));
  solveInto(below, result, n);
  for (let i = 0; i < squarings; i++) result = product(result, result, n);
  return a.map((_, i) => [...result.subarray(i * n, (i + 1) * n)]);
}

/** Product of two n x n matrices, row after row: tens of times as quick as over lists of lists. */
function product(a: Float64Array, b: Float64Array, n: number): Float64Array<ArrayBuffer> {
  const out = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      let sum = 0;
      for (let k = 0; k < n; k++) sum += (a[i * n + k] as number) * (b[k * n + j] as number);
      out[i * n + j] = sum;
    }
  return out;
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
