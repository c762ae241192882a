import { normalQuantile } from "../distributions/normal.ts";

/** Answers to 'would you recommend us', counted: 9 and 10, 7 and 8, 0 to 6. */
export interface NpsCounts {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

/** Promoters less detractors per hundred, -100 to 100, with its interval; `se` is the adjusted standard error, in the same unit. */
export interface Nps {
  readonly score: number;
  readonly se: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Net promoter score with the adjusted Wald interval, which keeps a width at all and at none: 3 answers are added, 3/4 each to
 * promoters and detractors. The score is the plain one. Nobody, or counts below 0: RangeError.
 * Source: B. Rocks, The American Statistician 70 (2016) 365-372. 60, 25, 15 at 95 %: 45, 29.34 to 58.04.
 * `nps({ promoters: 60, passives: 25, detractors: 15 }, 0.95).low` is `29.34`.
 */
export function nps({ promoters, passives, detractors }: NpsCounts, level = 0.9): Nps {
  const n = promoters + passives + detractors;
  if (!(n > 0 && promoters >= 0 && passives >= 0 && detractors >= 0))
    throw new RangeError("nps: no answers, or fewer than none");
  const p = (promoters + 0.75) / (n + 3);
  const d = (detractors + 0.75) / (n + 3);
  const se = Math.sqrt((p + d - (p - d) ** 2) / (n + 3));
  const half = normalQuantile((1 + level) / 2) * se;
  return {
    score: (100 * (promoters - detractors)) / n,
    se: 100 * se,
    low: Math.max(-100, 100 * (p - d - half)),
    high: Math.min(100, 100 * (p - d + half)),
  };
}

/**
 * Difference of two independent scores, `now` less `before`, with its interval. Source: standard errors added in squares, Rocks
 * (2016). `{ score, se, low, high }` as `nps`, -200 to 200.
 * `npsDifference({ promoters: 30, passives: 40, detractors: 30 }, { promoters: 60, passives: 25, detractors: 15 }).score` is
 * `45`.
 */
export function npsDifference(before: NpsCounts, now: NpsCounts, level = 0.9): Nps {
  const [a, b] = [nps(before, level), nps(now, level)];
  const middle = (counts: NpsCounts) =>
    (100 * (counts.promoters - counts.detractors)) /
    (counts.promoters + counts.passives + counts.detractors + 3);
  const se = Math.hypot(a.se, b.se);
  const half = normalQuantile((1 + level) / 2) * se;
  const shrunk = middle(now) - middle(before);
  return {
    score: b.score - a.score,
    se,
    low: Math.max(-200, shrunk - half),
    high: Math.min(200, shrunk + half),
  };
}
