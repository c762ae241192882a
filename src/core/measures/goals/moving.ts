import { solve } from "../../stats/linear/solve.ts";
import { hazardsOf, seenAt } from "./hazards.ts";
import type { PlaceStays } from "./place-stays.ts";
import { type Learnt, longest } from "./step-ahead.ts";

/**
 * How people move, by how many bins they have been where they are: `rate[q][d][age]` is the chance to go from place q to d within the
 * bin of that age, d = `places` being nowhere; age 0 is the bin in which they came. `arriving[q]` come from nowhere in a bin.
 */
export interface Moving {
  readonly places: number;
  readonly ages: number;
  readonly rate: readonly (readonly Float64Array[])[];
  /** `staying[q][age]`: the chance to stay at q through the bin of that age. */
  readonly staying: readonly Float64Array[];
  /** People seen at each age; from `tail[q]` on all ages of a place have one rate. */
  readonly seen: readonly Float64Array[];
  readonly tail: readonly number[];
  readonly arriving: readonly number[];
  /** Variance of all who arrive in a bin, over what chance alone would do to it: 1 or more. */
  readonly unrest: number;
  /** Bins that arrivals were counted in. */
  readonly bins: number;
  /** Rows of (1 - rates at age 0) inverted: where those who come to a place are at the end of that bin, on the way. */
  readonly through: readonly (readonly number[])[];
}

/** Learns how people move from the stays before an origin, and how many arrive from those of `coming`. */
export function movingOf(stays: PlaceStays, places: number, learnt: Learnt, coming: Learnt = learnt): Moving {
  const ages = longest(stays.start) + 2;
  const risk = Array.from({ length: places }, () => new Float64Array(ages + 1));
  const went = Array.from({ length: places }, () =>
    Array.from({ length: places + 1 }, () => new Float64Array(ages)),
  );
  addMoves(stays, learnt, risk, went);
  for (const own of risk)
    for (let age = 1; age < ages; age++) own[age] = (own[age] as number) + (own[age - 1] as number);
  const hazards = went.map((to, q) =>
    to.map((events) => hazardsOf((risk[q] as Float64Array).subarray(0, ages), events)),
  );
  const rate = hazards.map((to) => to.map((one) => one.rate));
  return {
    ...{ places, ages, rate, staying: stayingOf(rate, ages), bins: coming.until - coming.origin + 1 },
    seen: hazards.map((to) =>
      Float64Array.from({ length: ages }, (_, age) => (to[0] ? seenAt(to[0], age) : 1)),
    ),
    tail: hazards.map(([to]) => to?.tail ?? 0),
    ...arrivingOf(stays, places, coming),
    through: throughOf(rate, places),
  };
}

// Loops over everyone are functions that end with them: what comes after one would be made fast without having been seen, and all of it anew.

/** Adds who was at each place at which age, as differences over ages, and who went from there where; the last of `went` went nowhere. */
function addMoves(
  { place, start, last, next, people }: PlaceStays,
  { origin, until }: Learnt,
  risk: readonly Float64Array[],
  went: readonly (readonly Float64Array[])[],
): void {
  const nowhere = risk.length;
  for (let i = 0; i < start.length; i++) {
    const [came, left, n] = [start[i] as number, last[i] as number, people[i] as number];
    if (came < origin) continue;
    const from = Math.min(came, until);
    const to = Math.max(left, origin);
    if (to > from) continue;
    const own = risk[place[i] as number] as Float64Array;
    own[came - from] = (own[came - from] as number) + n;
    own[came - to + 1] = (own[came - to + 1] as number) - n;
    if (left < origin) continue;
    const to_ = (next[i] as number) < 0 ? nowhere : (next[i] as number);
    const moves = went[place[i] as number]?.[to_] as Float64Array;
    moves[came - left] = (moves[came - left] as number) + n;
  }
}

function arrivingOf(stays: PlaceStays, places: number, { origin, until }: Learnt) {
  const bins = until - origin + 1;
  const arriving = new Float64Array(places);
  const all = new Float64Array(bins);
  addArriving(stays, origin, arriving, all);
  const mean = all.reduce((sum, n) => sum + n, 0) / bins;
  const squares = all.reduce((sum, n) => sum + (n - mean) ** 2, 0);
  return {
    arriving: Array.from(arriving),
    unrest: mean > 0 && bins > 1 ? Math.max(1, squares / (bins - 1) / mean) : 1,
  };
}

/** Adds who came from nowhere, by place (a bin's share) and by bin from an origin back. */
function addArriving(
  { place, start, arrived, people }: PlaceStays,
  origin: number,
  arriving: Float64Array,
  all: Float64Array,
): void {
  const bins = all.length;
  for (let i = 0; i < start.length; i++) {
    const bin = (start[i] as number) - origin;
    if (arrived[i] !== 1 || bin < 0 || bin >= bins) continue;
    const n = people[i] as number;
    arriving[place[i] as number] = (arriving[place[i] as number] as number) + n / bins;
    all[bin] = (all[bin] as number) + n;
  }
}

/** Whoever goes round in a circle within one bin stays somewhere in the end. */
const roundAtMost = 0.999;

/** Where those who come to a place are at the end of that bin. */
export function throughOf(rate: Moving["rate"], places: number): number[][] {
  const rows = Array.from({ length: places }, (_, q) => {
    const out = Array.from({ length: places }, (_, d) => rate[q]?.[d]?.[0] ?? 0);
    const all = out.reduce((sum, one) => sum + one, 0);
    const shrink = all > roundAtMost ? roundAtMost / all : 1;
    return out.map((one, d) => (d === q ? 1 : 0) - one * shrink);
  });
  const identity = rows.map((row, i) => row.map((_, j) => (i === j ? 1 : 0)));
  return solve(rows, identity) ?? identity;
}

/** The chance to stay, of chances to go. */
export function stayingOf(rate: Moving["rate"], ages: number): Float64Array[] {
  return rate.map((to) =>
    Float64Array.from({ length: ages }, (_, age) =>
      Math.max(0, 1 - to.reduce((out, one) => out + (one[age] as number), 0)),
    ),
  );
}
