import { forever } from "../ladder.ts";
import { append, grown, type Intervals } from "./intervals.ts";
import { type Instants, windowEnd } from "./true-intervals.ts";

/**
 * Fills `out` with the instants at which a rung is held: while its rule holds, and for the grace after it stopped. A
 * setback (a newer answer below the bar, a consent revoked) at the instant the rule stops leaves no grace, and one later
 * ends it. True again inside the grace makes one interval. [0, 10) with grace 5 and a setback at 12: [0, 12).
 */
export function withGrace(
  out: Intervals,
  rule: Intervals,
  graceUs: number,
  setbacks: readonly Instants[],
): void {
  out.count = 0;
  for (const setback of setbacks) setback.from = 0;
  for (let i = 0; i < 2 * rule.count; i += 2) {
    const stoppedUs = rule.bounds[i + 1] as number;
    let endUs = windowEnd(stoppedUs, graceUs);
    for (const setback of setbacks) endUs = Math.min(endUs, firstFrom(setback, stoppedUs));
    append(out, rule.bounds[i] as number, endUs);
  }
}

/** The first of the instants at or after `us`, Infinity if there is none; those before it are left behind. */
function firstFrom(instants: Instants, us: number): number {
  while (instants.from < instants.to && (instants.us[instants.from] as number) < us) instants.from++;
  return instants.from < instants.to ? (instants.us[instants.from] as number) : Number.POSITIVE_INFINITY;
}

/** Fills `out` with the instants of answers below `least`; of several at one instant the lowest counts. */
export function answersBelow(out: Instants, answers: Instants, score: Int32Array, least: number): void {
  out.from = 0;
  out.to = 0;
  for (let i = answers.from; i < answers.to; i++)
    if ((score[i] as number) < least) add(out, answers.us[i] as number);
}

/** Fills `out` with the instants at which a consent was revoked: where it stops being granted. */
export function revocations(out: Instants, whileGranted: Intervals): void {
  out.from = 0;
  out.to = 0;
  for (let i = 1; i < 2 * whileGranted.count; i += 2)
    if (whileGranted.bounds[i] !== forever) add(out, whileGranted.bounds[i] as number);
}

function add(list: Instants, us: number): void {
  if (list.to === list.us.length) {
    list.us = grown(list.us);
    list.lastUs = list.us;
  }
  list.us[list.to++] = us;
}
