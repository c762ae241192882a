import type { Histories } from "./histories.ts";
import type { StaySums, TimeTables } from "./stay-sums.ts";

/** Value and derivatives in r and alpha of ln S, S = Σ_{j<k} (m)_j / j! w^j, w = (T - t_x) / (alpha + T), m = r + kx. */
interface Phases {
  ln: number;
  r: number;
  alpha: number;
  rr: number;
  rAlpha: number;
  alphaAlpha: number;
}

/**
 * As `addStays` for waiting times of k steps: adds Σ ln(S + e^z) with S the chance that fewer than k steps have passed since the
 * last purchase, relative to none.
 * Source: R package BTYDplus, `mbg-cnbd-k.R`, `xbgcnbd.cbs.LL`, S1 and S2.
 */
export function addErlangStays(
  sums: StaySums,
  { x, last, age, weight, times }: Histories,
  tables: TimeTables,
  lnOdds: Float64Array,
  r: number,
  { from, k }: { readonly from: number; readonly k: number },
): void {
  const { ln, inverse } = tables;
  const s: Phases = { ln: 0, r: 0, alpha: 0, rr: 0, rAlpha: 0, alphaAlpha: 0 };
  for (let i = 0; i < x.length; i++) {
    const n = x[i] as number;
    const w = weight[i] as number;
    const [end, start] = [age[i] as number, last[i] as number];
    const m = r + k * n;
    const [inverseEnd, inverseStart] = [inverse[end] as number, inverse[start] as number];
    phases(s, m, ((times[end] as number) - (times[start] as number)) * inverseEnd, inverseEnd, k);
    const zr = (ln[end] as number) - (ln[start] as number) - s.r;
    const turn = inverseEnd - inverseStart;
    const zAlpha = m * turn - s.alpha;
    const z = n < from ? Number.NEGATIVE_INFINITY : (lnOdds[n] as number) + m * (zr + s.r) - s.ln;
    const e = Math.exp(-Math.abs(z));
    const share = 1 / (1 + e);
    const sigma = w * (z > 0 ? share : e * share);
    const curve = w * e * share * share;
    sums.value += w * ((z > 0 ? z : 0) + Math.log1p(e) + s.ln);
    sums.r += sigma * zr + w * s.r;
    sums.alpha += sigma * zAlpha + w * s.alpha;
    sums.rr += curve * zr * zr - sigma * s.rr + w * s.rr;
    sums.rAlpha += curve * zr * zAlpha + sigma * (turn - s.rAlpha) + w * s.rAlpha;
    sums.alphaAlpha +=
      curve * zAlpha * zAlpha -
      sigma * (m * turn * (inverseEnd + inverseStart) + s.alphaAlpha) +
      w * s.alphaAlpha;
    sums.gone[n] = (sums.gone[n] as number) + sigma;
    sums.spread[n] = (sums.spread[n] as number) + curve;
    sums.spreadR[n] = (sums.spreadR[n] as number) + curve * zr;
    sums.spreadAlpha[n] = (sums.spreadAlpha[n] as number) + curve * zAlpha;
  }
}

function phases(s: Phases, m: number, share: number, inverse: number, k: number): void {
  let [term, firsts, seconds] = [1, 0, 0];
  let [sum, r, alpha, rr, rAlpha, alphaAlpha] = [1, 0, 0, 0, 0, 0];
  for (let j = 1; j < k; j++) {
    term *= ((m + j - 1) / j) * share;
    firsts += 1 / (m + j - 1);
    seconds += 1 / (m + j - 1) ** 2;
    sum += term;
    r += term * firsts;
    alpha -= term * j * inverse;
    rr += term * (firsts * firsts - seconds);
    rAlpha -= term * firsts * j * inverse;
    alphaAlpha += term * j * (j + 1) * inverse * inverse;
  }
  s.ln = Math.log(sum);
  s.r = r / sum;
  s.alpha = alpha / sum;
  s.rr = rr / sum - s.r * s.r;
  s.rAlpha = rAlpha / sum - s.r * s.alpha;
  s.alphaAlpha = alphaAlpha / sum - s.alpha * s.alpha;
}
