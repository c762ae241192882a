import { gamma } from "../../stats/draws.ts";
import type { Random } from "../../stats/random.ts";
import { dayUs } from "../../words/iso-instant.ts";
import type { Ahead } from "./value-of-buyers.ts";
import {
  type BeforeBuying,
  knownBands,
  lastStep,
  type Standing,
  stepDays,
  thereBands,
} from "./waiting.sql.ts";

const bands = thereBands.length;
const cells = knownBands.length * bands;

/**
 * Moves of people who have never bought: for each place and each cell, that is a band of the time since they became known and one of the time
 * since they came there.
 */
export interface WaitingMoves {
  /** How many states there are: every place, and every place as one fell to it. */
  readonly places: number;
  /** `days[place][cell]` waited, `ends[place][cell][to]` moves; `to` is a place, or `places`: the first purchase. */
  readonly days: readonly Float64Array[];
  readonly ends: readonly (readonly Float64Array[])[];
}

/** Counts moves by state and cell, of a ladder with so many places. */
export function waitingMoves(rows: readonly BeforeBuying[], onLadder: number): WaitingMoves {
  const places = 2 * onLadder;
  const days = Array.from({ length: places }, () => new Float64Array(cells));
  const ends = days.map(() => Array.from({ length: cells }, () => new Float64Array(places + 1)));
  for (const row of rows) {
    const waited = days[row.state];
    if (!waited) continue;
    for (let known = row.since_band; known <= row.until_band; known++) {
      const cell = known * bands + row.there;
      waited[cell] = (waited[cell] as number) + waitedWithin(row, known);
    }
    const to = row.goes_to === null ? null : row.goes_to < 0 ? places : row.goes_to;
    const moves = ends[row.state]?.[row.until_band * bands + row.there];
    if (to !== null && moves) moves[to] = (moves[to] as number) + row.ends;
  }
  return { places, days, ends };
}

/** Days that the stays of a row waited through within a band of the time known, which is one of those that they touch. */
function waitedWithin({ since, until, since_band, until_band, stays }: BeforeBuying, known: number): number {
  const from = known === since_band ? since : stays * (knownBands[known] as number) * dayUs;
  const to = known === until_band ? until : stays * (knownBands[known + 1] as number) * dayUs;
  return (to - from) / dayUs;
}

/** What a first purchase is worth when so many days of the horizon are left: itself and all that follows. */
export type WorthOfFirst = (daysLeft: number) => number;

/** What is expected of one who waits, and the chance to buy within the horizon, by place, steps since they became known and band there. */
export interface WaitingValue {
  readonly value: (place: number, step: number, band: number) => number;
  readonly chance: (place: number, step: number, band: number) => number;
}

/** A rate a day for each place, cell and end. */
type Rates = readonly (readonly Float64Array[])[];

/** The rates as they were seen: events over time waited, drawn a little to what was seen just before. */
export function ratesSeen(moves: WaitingMoves): Rates {
  return ratesBy(moves, (shape, rate) => shape / rate);
}

/** Rates as uncertain as so many events leave them. */
export function ratesDrawn(moves: WaitingMoves, random: Random): Rates {
  return ratesBy(moves, (shape, rate) => gamma(random, shape, shape / rate));
}

/**
 * Source: gamma posterior of a Poisson rate. Its prior is one event at the rate of the band before, of those as long at the place; of the
 * first, at the rate of the place in all: where nobody was ever seen so long, what was seen last goes on.
 */
function ratesBy({ days, ends }: WaitingMoves, take: (shape: number, rate: number) => number): Rates {
  return days.map((waited, place) => {
    const own = ends[place] as readonly Float64Array[];
    const all = waited.reduce((a, b) => a + b, 0);
    const common = own.reduce((sum, each) => sum.map((n, to) => n + (each[to] as number)));
    const expected: Float64Array[] = [];
    return own.map((counts, cell) => {
      const before = expected[cell - bands] ?? common.map((n) => (all > 0 ? n / all : 0));
      const inCell = waited[cell] as number;
      const seen = inCell > 0;
      expected[cell] = before.map((rate, to) =>
        seen && rate > 0 ? (1 + (counts[to] as number)) / (1 / rate + inCell) : rate,
      );
      return before.map((rate, to) => (rate > 0 ? take(1 + (counts[to] as number), 1 / rate + inCell) : 0));
    });
  });
}

/**
 * What those who never bought are worth: they move between places and buy at rates that change with the time since they became known and
 * since they came there, and a first purchase earns `worth`. Backwards over steps of a week or, for long horizons, more.
 * Source: Markov reward, R. A. Howard, Dynamic Probabilistic Systems II (1971), ch. 8, with rates constant in cells.
 */
export function valueOfWaiting(rates: Rates, worth: WorthOfFirst, ahead: Ahead): WaitingValue {
  const { horizonDays, discount } = ahead;
  const steps = Math.max(1, Math.min(106, Math.ceil(horizonDays / stepDays)));
  const length = horizonDays / steps;
  const perStep = Math.exp((-Math.log1p(discount) * length) / 365);
  const places = rates.length;
  const width = (lastStep + 1) * bands;
  const at = (place: number, step: number, band: number) =>
    place * width + Math.min(lastStep, step) * bands + band;
  const leaving = rates.map((own) => own.map((cell) => leavingOf(cell, length)));
  const moving = leaving.map((own) => own.some(({ goes }) => goes.length > 0));
  const aging = Math.max(1, Math.round(length / stepDays));
  let later: Pair = [new Float64Array(places * width), new Float64Array(places * width)];
  for (let left = 1; left <= steps; left++) {
    const now: Pair = [new Float64Array(places * width), new Float64Array(places * width)];
    const lump = Math.sqrt(perStep) * worth((left - 0.5) * length);
    for (let place = 0; place < places; place++)
      for (let step = 0; moving[place] && step <= lastStep; step++) {
        const known = knownBands.findLastIndex((from) => from <= step * stepDays);
        for (let band = 0; band < bands; band++) {
          const { stays, goes } = (leaving[place] as readonly Leaving[])[known * bands + band] as Leaving;
          const older = cooling(band, length);
          const same = at(place, step + aging, band);
          const next = at(place, step + aging, Math.min(bands - 1, band + 1));
          let value = stays * perStep * mixed(later[0], same, next, older);
          let chance = stays * mixed(later[1], same, next, older);
          for (const { to, share } of goes) {
            const there = to === places ? -1 : at(to, step + aging, 0);
            value += share * (there < 0 ? lump : (later[0][there] as number) * perStep);
            chance += share * (there < 0 ? 1 : (later[1][there] as number));
          }
          const here = at(place, step, band);
          now[0][here] = value;
          now[1][here] = chance;
        }
      }
    later = now;
  }
  const told = (of: Float64Array) => (place: number, step: number, band: number) =>
    horizonDays > 0 ? (of[at(place, Math.max(0, step), band)] ?? 0) : 0;
  return { value: told(later[0]), chance: told(later[1]) };
}

/** Values and chances. */
type Pair = readonly [Float64Array<ArrayBuffer>, Float64Array<ArrayBuffer>];

interface Leaving {
  readonly stays: number;
  readonly goes: readonly { readonly to: number; readonly share: number }[];
}

/** Chances of a step at constant rates. */
function leavingOf(rates: Float64Array, length: number): Leaving {
  const all = rates.reduce((a, b) => a + b, 0);
  const stays = Math.exp(-all * length);
  const goes = Array.from(rates, (rate, to) => ({ to, share: rate > 0 ? ((1 - stays) * rate) / all : 0 }));
  return { stays, goes: goes.filter(({ share }) => share > 0) };
}

/** Chance that a step ends a band of the time at a place: as if all were spread evenly over it. */
function cooling(band: number, length: number): number {
  const [from, to] = [thereBands[band] as number, thereBands[band + 1]];
  return to === undefined ? 0 : Math.min(1, length / (to - from));
}

const mixed = (of: Float64Array, same: number, next: number, share: number) =>
  (1 - share) * (of[same] as number) + share * (of[next] as number);

/** What those who never bought at a place are worth together, minor units, and how far what happens may lie from it. */
export interface WaitingSum {
  readonly place: number;
  readonly people: number;
  readonly value: number;
  readonly chanceVariance: number;
  readonly paramShare: number;
}

/** Sums over those who wait, by place. `spread` is the squared coefficient of variation of what a buyer earns. */
export function waitingByPlace(
  standing: readonly Standing[],
  moves: WaitingMoves,
  worth: WorthOfFirst,
  ahead: Ahead,
  { random, draws, spread }: { readonly random: Random; readonly draws: number; readonly spread: number },
): WaitingSum[] {
  const waiting = Map.groupBy(
    standing.filter(({ step }) => step !== null),
    ({ place }) => place,
  );
  if (waiting.size === 0) return [];
  const found = valueOfWaiting(ratesSeen(moves), worth, ahead);
  const drawn = Array.from({ length: draws }, () => valueOfWaiting(ratesDrawn(moves, random), worth, ahead));
  const earned = worth(ahead.horizonDays / 2);
  return [...waiting].map(([place, rows]) => {
    const sum = (of: WaitingValue["value"]) =>
      rows.reduce(
        (total, { state, step, band, people }) => total + people * of(state ?? 0, step ?? 0, band ?? 0),
        0,
      );
    const value = sum(found.value);
    const values = drawn.map((each) => sum(each.value));
    const mean = values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);
    const variance = values.reduce((a, v) => a + (v - mean) ** 2, 0) / Math.max(1, values.length - 1);
    return {
      place,
      people: rows.reduce((total, { people }) => total + people, 0),
      value,
      chanceVariance: sum(found.chance) * earned * earned * (1 + spread),
      paramShare: value !== 0 ? Math.sqrt(variance) / Math.abs(value) : 0,
    };
  });
}
