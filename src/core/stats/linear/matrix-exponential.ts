import { type Matrix, product, solve } from "./solve.ts";

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
  const scaled = a.map((row) => row.map((v) => v / 2 ** squarings));
  const one = a.map((row, i) => row.map((_, j) => (i === j ? 1 : 0)));
  let power: Matrix = one;
  const square = product(scaled, scaled);
  const odd = a.map((row) => row.map(() => 0));
  const even = a.map((row) => row.map(() => 0));
  for (let k = 0; k < 14; k += 2) {
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) {
        (even[i] as number[])[j] = (even[i]?.[j] as number) + (pade[k] as number) * (power[i]?.[j] as number);
        (odd[i] as number[])[j] =
          (odd[i]?.[j] as number) + (pade[k + 1] as number) * (power[i]?.[j] as number);
      }
    power = product(power, square);
  }
  const u = product(scaled, odd);
  const above = even.map((row, i) => row.map((v, j) => v + (u[i]?.[j] as number)));
  const below = even.map((row, i) => row.map((v, j) => v - (u[i]?.[j] as number)));
  let result = solve(below, above) as number[][];
  for (let i = 0; i < squarings; i++) result = product(result, result);
  return result;
}
