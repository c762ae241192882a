import { forever } from "../ladder.ts";
import { append, type Intervals } from "./intervals.ts";

/** The instants of one person in a column: rows `from` to `to`, in order. */
export interface Instants {
  us: Float64Array;
  /** Where a row tells of several facts the last of them, else `us` itself. */
  lastUs: Float64Array;
  from: number;
  to: number;
}

/** The end of the window of a fact at `us`: it is in the window at `s` when `us <= s < windowEnd(us, windowUs)`. A window of `forever` never ends. */
export function windowEnd(us: number, windowUs: number): number {
  return Math.min(us + windowUs, forever);
}

/**
 * Fills `out` with the instants at which at least `k` of the facts are in the window: from each fact on, until the
 * window of the (k-1)th before it ends. Two within 10 of facts at 0, 4, 30: [4, 10). Rows that tell of several facts, no
 * two of them further apart than the window, are for a `k` of 1.
 */
export function atLeast(out: Intervals, facts: Instants, k: number, windowUs: number): void {
  out.count = 0;
  const { us, lastUs, from, to } = facts;
  let sinceUs = 0;
  let untilUs = -1;
  for (let last = from + k - 1; last < to; last++) {
    if ((us[last] as number) > untilUs) {
      append(out, sinceUs, untilUs);
      sinceUs = us[last] as number;
    }
    untilUs = Math.max(untilUs, (lastUs[last - k + 1] as number) + windowUs);
    if (untilUs >= forever) break;
  }
  append(out, sinceUs, Math.min(untilUs, forever));
}

/**
 * Fills `out` with the instants from `startUs` on at which the money of the facts in the window adds up to `least` or
 * more; money that is not known (NaN) adds nothing. All that comes and all that leaves at one instant counts at once.
 */
export function sumAtLeast(
  out: Intervals,
  facts: Instants,
  money: Float64Array,
  least: number,
  windowUs: number,
  startUs: number,
): void {
  out.count = 0;
  const { us, from, to } = facts;
  let sum = 0;
  let heldSinceUs = startUs;
  let coming = from;
  let leaving = from;
  for (;;) {
    const comesUs = coming < to ? (us[coming] as number) : forever;
    const leavesUs = leaving < to ? windowEnd(us[leaving] as number, windowUs) : forever;
    const nowUs = Math.min(comesUs, leavesUs);
    if (sum >= least) append(out, heldSinceUs, nowUs);
    if (nowUs === forever) return;
    for (; coming < to && us[coming] === nowUs; coming++) sum += known(money[coming] as number);
    for (; leaving < coming && windowEnd(us[leaving] as number, windowUs) === nowUs; leaving++)
      sum -= known(money[leaving] as number);
    heldSinceUs = nowUs;
  }
}

const known = (money: number) => (Number.isNaN(money) ? 0 : money);

/**
 * Fills `out` with the instants at which the latest answer is in the window and scores `least` or more. Of several at one
 * instant the lowest counts. 9 or more within 10 of answers 9 at 0, 10 at 5, 3 at 7: [0, 7).
 */
export function latestAtLeast(
  out: Intervals,
  answers: Instants,
  score: Int32Array,
  least: number,
  windowUs: number,
): void {
  out.count = 0;
  const { us, from, to } = answers;
  for (let i = from; i < to; ) {
    const answeredUs = us[i] as number;
    let lowest = score[i++] as number;
    for (; i < to && us[i] === answeredUs; i++) lowest = Math.min(lowest, score[i] as number);
    const overtakenUs = i < to ? (us[i] as number) : forever;
    if (lowest >= least) append(out, answeredUs, Math.min(overtakenUs, windowEnd(answeredUs, windowUs)));
  }
}

/** Fills `out` with the instants at which some answer in the window scores `least` or more. `-Infinity`: any answer at all. */
export function someAtLeast(
  out: Intervals,
  answers: Instants,
  score: Int32Array,
  least: number,
  windowUs: number,
): void {
  out.count = 0;
  const { us, from, to } = answers;
  for (let i = from; i < to; i++)
    if ((score[i] as number) >= least) append(out, us[i] as number, windowEnd(us[i] as number, windowUs));
}

/**
 * Fills `out` with the instants at which the latest word on one consent is yes. Of several at one instant a refusal wins.
 * Rows of other slots are passed over.
 */
export function granted(
  out: Intervals,
  consents: Instants,
  slots: Int32Array,
  grants: Uint8Array,
  slot: number,
): void {
  out.count = 0;
  const { us, from, to } = consents;
  let sinceUs = forever;
  let refusedUs = -1;
  for (let i = from; i < to; i++) {
    if (slots[i] !== slot) continue;
    const givenUs = us[i] as number;
    if (grants[i] === 0) {
      append(out, sinceUs, givenUs);
      sinceUs = forever;
      refusedUs = givenUs;
    } else if (sinceUs === forever && givenUs !== refusedUs) sinceUs = givenUs;
  }
  append(out, sinceUs, forever);
}
