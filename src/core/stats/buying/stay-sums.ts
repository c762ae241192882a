import type { Counted } from "./counted.ts";
import type { Histories } from "./histories.ts";

/**
 * The part of the (M)BG/CNBD-k log-likelihood, its gradient and second derivatives that goes through every history, for given
 * (r, alpha): with σ the chance to be gone, in r, in alpha, and by x what the parameters of dropout need:
 * Σ σ, Σ σ(1 - σ), and Σ σ(1 - σ) ∂z/∂r and ∂z/∂alpha.
 */
export interface StaySums {
  value: number;
  r: number;
  alpha: number;
  rr: number;
  rAlpha: number;
  alphaAlpha: number;
  readonly gone: Float64Array;
  readonly spread: Float64Array;
  readonly spreadR: Float64Array;
  readonly spreadAlpha: Float64Array;
}

/** Logarithms and reciprocals of alpha + t for every time of a table. */
export interface TimeTables {
  readonly ln: Float64Array;
  readonly inverse: Float64Array;
}

export function timeTables(times: Float64Array, alpha: number): TimeTables {
  const ln = new Float64Array(times.length);
  const inverse = new Float64Array(times.length);
  for (let i = 0; i < times.length; i++) {
    const time = alpha + (times[i] as number);
    ln[i] = Math.log(time);
    inverse[i] = 1 / time;
  }
  return { ln, inverse };
}

/** What does not depend on who is still there: Σ_j<x ln(r + j) + r ln alpha - (r + kx) ln(alpha + T), all customers. */
export function rateSums(
  counted: Counted,
  tables: TimeTables,
  r: number,
  alpha: number,
  k: number,
): StaySums {
  const { beyondX, largestX, atAge, repeatsAtAge, customers } = counted;
  const empty = () => new Float64Array(largestX + 1);
  let value = customers * r * Math.log(alpha);
  let slopeR = customers * Math.log(alpha);
  let slopeAlpha = (customers * r) / alpha;
  let rr = 0;
  let rAlpha = customers / alpha;
  let alphaAlpha = -(customers * r) / (alpha * alpha);
  for (let j = 0; j < k * largestX; j++) {
    const w = beyondX[Math.floor(j / k)] as number;
    value += w * Math.log(r + j);
    slopeR += w / (r + j);
    rr -= w / (r + j) ** 2;
  }
  for (let i = 0; i < atAge.length; i++) {
    const w = atAge[i] as number;
    if (w === 0) continue;
    const m = w * r + k * (repeatsAtAge[i] as number);
    const [ln, inverse] = [tables.ln[i] as number, tables.inverse[i] as number];
    value -= m * ln;
    slopeR -= w * ln;
    slopeAlpha -= m * inverse;
    rAlpha -= w * inverse;
    alphaAlpha += m * inverse * inverse;
  }
  const sums = { value, r: slopeR, alpha: slopeAlpha, rr, rAlpha, alphaAlpha };
  return { ...sums, gone: empty(), spread: empty(), spreadR: empty(), spreadAlpha: empty() };
}

/** Where each sum stands while it is added up; the last is a product of factors whose logarithm is still to be added to the first. */
const [ofValue, ofR, ofAlpha, ofRr, ofRAlpha, ofAlphaAlpha, factors] = [0, 1, 2, 3, 4, 5, 6];

/** Factors of at most 2 are multiplied up to about here: one more does not overflow. */
const manyFactors = 1e290;

/**
 * Adds Σ softplus(z), z = lnOdds[x] + (r + x) (ln(alpha + T) - ln(alpha + t_x)), over the histories of `from` or more repeats:
 * the chance to have stopped after the last purchase, against not to have bought since.
 */
export function addStays(
  sums: StaySums,
  { x, last, age, weight }: Histories,
  tables: TimeTables,
  lnOdds: Float64Array,
  r: number,
  from: number,
): void {
  const { ln, inverse } = tables;
  const { gone, spread, spreadR, spreadAlpha } = sums;
  // In a column: as variables V8 lays each of them out anew in every round, some 70 MB of garbage a fit of a few thousand buyers.
  const told = new Float64Array(7);
  told[factors] = 1;
  for (let i = 0; i < x.length; i++) {
    const n = x[i] as number;
    const w = weight[i] as number;
    if (n < from || w === 0) continue;
    const [end, start] = [age[i] as number, last[i] as number];
    const m = r + n;
    const zr = (ln[end] as number) - (ln[start] as number);
    const [inverseEnd, inverseStart] = [inverse[end] as number, inverse[start] as number];
    const turn = inverseEnd - inverseStart;
    const zAlpha = m * turn;
    const z = (lnOdds[n] as number) + m * zr;
    const e = Math.exp(-Math.abs(z));
    const share = 1 / (1 + e);
    // Not log1p: it is slow, and what it would add is below the rounding of the sum. One logarithm tells of many factors.
    if (w === 1) {
      if (z > 0) told[ofValue] = (told[ofValue] as number) + z;
      told[factors] = (told[factors] as number) * (1 + e);
      if ((told[factors] as number) > manyFactors) {
        told[ofValue] = (told[ofValue] as number) + Math.log(told[factors] as number);
        told[factors] = 1;
      }
    } else told[ofValue] = (told[ofValue] as number) + w * ((z > 0 ? z : 0) + Math.log(1 + e));
    const sigma = w * (z > 0 ? share : e * share);
    const curve = w * e * share * share;
    told[ofR] = (told[ofR] as number) + sigma * zr;
    told[ofAlpha] = (told[ofAlpha] as number) + sigma * zAlpha;
    told[ofRr] = (told[ofRr] as number) + curve * zr * zr;
    told[ofRAlpha] = (told[ofRAlpha] as number) + curve * zr * zAlpha + sigma * turn;
    told[ofAlphaAlpha] =
      (told[ofAlphaAlpha] as number) + curve * zAlpha * zAlpha - sigma * zAlpha * (inverseEnd + inverseStart);
    gone[n] = (gone[n] as number) + sigma;
    spread[n] = (spread[n] as number) + curve;
    spreadR[n] = (spreadR[n] as number) + curve * zr;
    spreadAlpha[n] = (spreadAlpha[n] as number) + curve * zAlpha;
  }
  sums.value += (told[ofValue] as number) + Math.log(told[factors] as number);
  sums.r += told[ofR] as number;
  sums.alpha += told[ofAlpha] as number;
  sums.rr += told[ofRr] as number;
  sums.rAlpha += told[ofRAlpha] as number;
  sums.alphaAlpha += told[ofAlphaAlpha] as number;
}
