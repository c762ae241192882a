import { gamma } from "../../stats/draws.ts";
import { whereZero } from "../../stats/fitting/where-zero.ts";
import type { Matrix } from "../../stats/linear/solve.ts";
import { chanceWithin } from "../../stats/markov/passages.ts";
import { type RewardChain, valueWithin } from "../../stats/markov/rewards.ts";
import { type Random, randomFrom } from "../../stats/random.ts";
import type { Estimate } from "../../stats/sum-of-estimates.ts";
import { fewest, fewestDays } from "../fewest.ts";
import type { MoneyAtPlace, MovesMade, TimeAtPlace } from "./rung-moves.sql.ts";

/** What was seen at every place within a span: time, moves, and money; and who stands there at the instant asked about. */
export interface Seen {
  readonly rungs: number;
  /** How long the span is. */
  readonly spanDays: number;
  /** By place. */
  readonly people: readonly number[];
  readonly times: readonly TimeAtPlace[];
  readonly moves: readonly MovesMade[];
  readonly money: readonly MoneyAtPlace[];
}

/** How far ahead, in days, and the discount of a year. */
export interface PotentialAhead {
  readonly horizonDays: number;
  readonly discount: number;
}

/** A goal: of those on rung `step`, so large a share climbs within the horizon. */
export interface StepGoal {
  readonly step: number;
  readonly share: number;
}

/** What is in a step from one rung to the next, minor units; intervals 90 %. */
export interface StepPotential {
  readonly step: number;
  /** Who stand on the lower rung. */
  readonly people: number;
  /** Of these, who climb within the horizon at the rates seen. */
  readonly share: Estimate | null;
  /** What the lower rung's people gain if one in a hundred more climb; null of nobody: that is no number with an interval. */
  readonly perPoint: Estimate | null;
  /** If so many climb as the goal says: what the lower rung's people gain, and everyone, those who come through it later with them. */
  readonly atGoal: { readonly share: number; readonly gain: Estimate; readonly everyone: Estimate } | null;
  /**
   * Why share or gain is null; null: both are told. Few people were ever there or above, or few orders made above; the span is short; nobody
   * stands there.
   */
  readonly why: "too-few" | "too-short" | "nobody" | null;
}

const draws = 60;

/**
 * What each step holds: the ladder as a process that moves at the rates of the span, with what is earned per day at a place and per move; the
 * rates up from a rung are raised until so many climb as asked, and the gain in value is counted over those who stand there. It
 * supposes that whoever climbs will behave as those who climbed by themselves.
 * Source: Markov reward as in `valueWithin`; intervals by drawing rates from the gamma posterior of their counts.
 */
export function stepPotentials(
  seen: Seen,
  ahead: PotentialAhead,
  goal: StepGoal | null,
): readonly StepPotential[] {
  const { people } = seen;
  const random = randomFrom(7, seen.moves.length);
  // The one that was seen, then those of which one may as well have been.
  const chains = Array.from({ length: 1 + draws }, (_, i) => chainOf(seen, i === 0 ? null : random));
  const values = chains.map((chain) => valueWithin(chain, daily(ahead), ahead.horizonDays));
  return Array.from({ length: Math.max(0, seen.rungs - 1) }, (_, step) => {
    const at = seen.times.find(({ place }) => place === step);
    const none = { step, people: people[step] ?? 0, share: null, perPoint: null, atGoal: null };
    if (seen.spanDays < fewestDays) return { ...none, why: "too-short" };
    if (!at || !(at.days > 0) || at.stays < fewest) return { ...none, why: "too-few" };
    const shares = chains.map(({ rates }) => climbs(rates, step, seen.rungs, ahead));
    const told = ([first = 0, ...drawn]: readonly number[]) => estimate(first, drawn);
    const share = (shares[0] as number) > 0 ? told(shares) : nobodyClimbed(at.days, ahead);
    // What hardly anybody came to cannot be told to be worth nothing, nor what two orders there brought to be what all would.
    if (seenAbove(seen, step) < fewest) return { ...none, share, why: "too-few" };
    const gain = (to: (now: number) => number, who: readonly number[]) =>
      chains.map((chain, i) => {
        const now = shares[i] as number;
        const raised = { step, rungs: seen.rungs, now, share: to(now) };
        return gainOf(chain, values[i] as number[], raised, ahead, who);
      });
    const own = people.map((n, place) => (place === step ? n : 0));
    const wished = goal?.step === step ? goal.share : null;
    return {
      ...none,
      share,
      why: none.people === 0 ? "nobody" : null,
      perPoint: none.people === 0 ? null : told(gain((now) => Math.min(0.999, now + 0.01), own)),
      atGoal:
        wished === null
          ? null
          : {
              share: wished,
              gain: told(gain(() => wished, own)),
              everyone: told(gain(() => wished, people)),
            },
    };
  });
}

/** What tells the worth of having climbed a step: stays on rungs above it, or orders made there, whichever are fewer. */
function seenAbove({ rungs, times, money }: Seen, step: number): number {
  const above = ({ place }: { readonly place: number }) => place > step && place < rungs;
  return Math.min(
    times.filter(above).reduce((sum, { stays }) => sum + stays, 0),
    money.filter(above).reduce((sum, { orders }) => sum + orders, 0),
  );
}

/** Nobody was seen to climb in so many days of waiting: the rate may still be one that leaves none in one case of twenty. Source: exact upper end of a Poisson rate, Garwood (1936). */
function nobodyClimbed(days: number, { horizonDays }: PotentialAhead): Estimate {
  return { value: 0, interval: { low: 0, high: 1 - 0.05 ** (horizonDays / days) } };
}

/** Value within the horizon of one who comes to the lowest rung, at the rates seen, minor units; null: too few were seen, too shortly. */
export function valueAtFoot(seen: Seen, ahead: PotentialAhead): number | null {
  const stays = seen.times.find(({ place }) => place === 0)?.stays ?? 0;
  if (seen.spanDays < fewestDays || Math.min(stays, seenAbove(seen, 0)) < fewest) return null;
  return valueWithin(chainOf(seen, null), daily(ahead), ahead.horizonDays)[0] ?? null;
}

const daily = ({ discount }: PotentialAhead) => Math.log1p(discount) / 365;

/** The chain that was seen, or one of those that may as well have been. */
function chainOf({ people, times, moves, money }: Seen, random: Random | null): RewardChain {
  const all = people.map((_, i) => i);
  const days = all.map((i) => times.find(({ place }) => place === i)?.days ?? 0);
  const vary = (count: number) => (random && count > 0 ? gamma(random, count, 1) : 1);
  const movesOf = (from: number, to: number) =>
    moves.find((row) => row.from === from && row.to === to)?.moves ?? 0;
  const rates = all.map((from) =>
    all.map((to) => {
      const n = movesOf(from, to);
      return from === to || !((days[from] as number) > 0) ? 0 : (n * vary(n)) / (days[from] as number);
    }),
  );
  const earned = (place: number, cameFrom: number | null) =>
    money.find((row) => row.place === place && row.came_from === cameFrom);
  return {
    rates,
    perTime: all.map((place) => {
      const row = earned(place, null);
      return row && (days[place] as number) > 0
        ? (row.money * vary(row.orders)) / (days[place] as number)
        : 0;
    }),
    perMove: all.map((from) =>
      all.map((to) => {
        const n = movesOf(from, to);
        const row = n > 0 ? earned(to, from) : undefined;
        return row ? (row.money * vary(row.orders)) / n : 0;
      }),
    ),
  };
}

/** Of those on a rung, who come to a higher one within the horizon. */
function climbs(rates: Matrix, step: number, rungs: number, { horizonDays }: PotentialAhead): number {
  const above = Array.from({ length: rungs - step - 1 }, (_, i) => step + 1 + i);
  return chanceWithin(rates, above, horizonDays)[step] as number;
}

/** Of those on rung `step` of so many, `now` climb within the horizon, and `share` are to. */
interface Raise {
  readonly step: number;
  readonly rungs: number;
  readonly now: number;
  readonly share: number;
}

/** What people gain within the horizon if so large a share of a rung climbs. */
function gainOf(
  chain: RewardChain,
  now: readonly number[],
  raise: Raise,
  ahead: PotentialAhead,
  who: readonly number[],
): number {
  const raised = { ...chain, rates: raisedTo(chain.rates, raise, ahead) };
  const then = valueWithin(raised, daily(ahead), ahead.horizonDays);
  return who.reduce((sum, n, place) => sum + n * ((then[place] as number) - (now[place] as number)), 0);
}

/** The rates with those up from a rung multiplied until so large a share climbs; where nobody ever did, with one to the next rung. */
function raisedTo(rates: Matrix, { step, rungs, now, share }: Raise, ahead: PotentialAhead): Matrix {
  const up = (to: number) => to > step && to < rungs;
  const some = (rates[step] ?? []).some((rate, to) => up(to) && rate > 0);
  const by = (factor: number) =>
    rates.map((row, from) => {
      if (from !== step) return row;
      if (some) return row.map((rate, to) => (up(to) ? rate * factor : rate));
      return row.map((rate, to) => (to === step + 1 ? factor / ahead.horizonDays : up(to) ? 0 : rate));
    });
  const known = new Map<number, number>(some ? [[1, now - share]] : []);
  const lacking = (factor: number) => {
    const found = known.get(factor) ?? climbs(by(factor), step, rungs, ahead) - share;
    known.set(factor, found);
    return found;
  };
  let high = 1;
  while (lacking(high) < 0 && high < 1e6) high *= 4;
  return by(whereZero(lacking, 0, high));
}

function estimate(value: number, drawn: readonly number[]): Estimate {
  const sorted = drawn.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? value;
  return { value, interval: { low: Math.min(value, at(0.05)), high: Math.max(value, at(0.95)) } };
}
