import { dayUs } from "../../words/iso-instant.ts";
import type { KnownPeople } from "../by-person/known-people.sql.ts";
import type { StaysOfPeople } from "../by-person/stays-of-people.sql.ts";

/** What is asked of the steps of a ladder, at an instant. */
export interface AskedSteps {
  readonly asOfUs: number;
  readonly rungs: number;
  /** For each rung, since when coming to it could be seen: see `watchedSince`. */
  readonly watchedUs: readonly (number | null)[];
}

/**
 * Everyone of a stretch of persons who stood at the foot of a step by an instant, a column each.
 *  - `person`: their place in the stretch;
 *  - `startUs`: first on the lower rung or above; `upUs`: first on the upper or above, NaN: not yet;
 *  - `watchedUs`: from when coming up could be seen, at the earliest `startUs`; `endUs`: until when they were watched: the instant, or
 *    their erasure.
 * Whoever came first to the upper rung or above it was never at the foot, and has no row. A fall or a lapse between does not end the
 * waiting; whoever jumps over a rung came to it and left it in one instant (design: first passage).
 */
export interface StepPeople {
  readonly person: Int32Array;
  readonly startUs: Float64Array;
  readonly upUs: Float64Array;
  readonly watchedUs: Float64Array;
  readonly endUs: Float64Array;
}

/** Who stood at the foot of each step, lowest first. */
export function stepsOf(
  { starts, place, fromUs }: StaysOfPeople,
  { erasedUs }: Pick<KnownPeople, "erasedUs">,
  { asOfUs, rungs, watchedUs }: AskedSteps,
): readonly StepPeople[] {
  const people = starts.length - 1;
  const column = () => new Float64Array(people);
  const steps = Array.from({ length: Math.max(0, rungs - 1) }, () => ({
    person: new Int32Array(people),
    ...{ startUs: column(), upUs: column(), watchedUs: column(), endUs: column() },
  }));
  const sizes = new Int32Array(steps.length);
  const up = new Float64Array(rungs);
  for (let i = 0; i < people; i++) {
    const from = starts[i] as number;
    const to = starts[i + 1] as number;
    if (from === to || (fromUs[from] as number) > asOfUs) continue;
    const cameUs = fromUs[from] as number;
    // Rungs below `reached` were come to already.
    let reached = 0;
    for (let row = from; row < to && reached < rungs; row++) {
      const us = fromUs[row] as number;
      if (us > asOfUs) break;
      const at = place[row] as number;
      if (at < rungs) while (reached <= at) up[reached++] = us;
    }
    const erased = erasedUs[i] as number;
    const end = erased < asOfUs ? erased : asOfUs;
    for (let step = 0; step < steps.length && step < reached; step++) {
      const above = step + 1 < reached ? (up[step + 1] as number) : Number.NaN;
      if (above <= cameUs) continue;
      const own = steps[step] as (typeof steps)[number];
      const at = sizes[step] as number;
      const start = up[step] as number;
      own.person[at] = i;
      own.startUs[at] = start;
      own.upUs[at] = above;
      own.watchedUs[at] = Math.max(start, watchedUs[step + 1] ?? 0);
      own.endUs[at] = end;
      sizes[step] = at + 1;
    }
  }
  return steps.map(({ person, startUs, upUs, watchedUs: watched, endUs }, step) => {
    const size = sizes[step] as number;
    const cut = (of: Float64Array) => of.subarray(0, size);
    return {
      person: person.subarray(0, size),
      ...{ startUs: cut(startUs), upUs: cut(upUs), watchedUs: cut(watched), endUs: cut(endUs) },
    };
  });
}

/** So many people of a step who were watched from `entry` to `time`, in days of 24 hours since they stood at its foot. */
export interface Passages {
  readonly step: number;
  readonly entry: number;
  readonly time: number;
  /** 1: they came up within the day that ends at `time`; 0: not yet. */
  readonly cause: number;
  readonly people: number;
}

/** People by `(entry * 2^20 + time) * 2 + cause`. */
export type PassageCounts = Map<number, number>;

const mostDays = 2 ** 20;
const usualDays = 8192;
const daysUp = (us: number) => Math.ceil(us / dayUs);

/**
 * Waiting times of one step in whole days, alike ones counted together; adds to `counts`. A day that is not over yet by the end of watching
 * tells nothing: it is cut off for everyone, whether they came up in it or not.
 */
export function addPassages(counts: PassageCounts, { startUs, upUs, watchedUs, endUs }: StepPeople): void {
  // Most were watched from the first, for some years: looking their time up costs most.
  const table = new Float64Array(2 * usualDays);
  for (let i = 0; i < startUs.length; i++) {
    const start = startUs[i] as number;
    const entry = daysUp((watchedUs[i] as number) - start);
    const followed = Math.floor(((endUs[i] as number) - start) / dayUs);
    const up = upUs[i] as number;
    const waited = Number.isNaN(up) ? followed + 1 : Math.max(1, daysUp(up - start));
    const time = Math.min(waited, followed);
    if (time <= entry) continue;
    const key = (entry * mostDays + time) * 2 + (waited <= followed ? 1 : 0);
    if (key < table.length) table[key] = (table[key] as number) + 1;
    else counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  for (let key = 0; key < table.length; key++)
    if (table[key] !== 0) counts.set(key, (counts.get(key) ?? 0) + (table[key] as number));
}

/** The counts of a step as rows, by entry, time and cause. */
export function passagesOf(step: number, counts: PassageCounts): readonly Passages[] {
  return [...counts]
    .toSorted(([a], [b]) => a - b)
    .map(([key, people]) => {
      const [cause, days] = [key % 2, Math.floor(key / 2)];
      return { step, entry: Math.floor(days / mostDays), time: days % mostDays, cause, people };
    });
}

/** People of one step. */
export interface StepCounts {
  /** Ever at its foot. */
  readonly started: number;
  readonly climbed: number;
  /** Of these, jumped over the foot: came to it and above it in one instant. */
  readonly atOnce: number;
  /** Waited already when coming up could first be seen. */
  readonly late: number;
}

/** How many stood at the foot of a step, and how many came up. */
export function countsOf({ startUs, upUs, watchedUs }: StepPeople): StepCounts {
  let [climbed, atOnce, late] = [0, 0, 0];
  for (let i = 0; i < startUs.length; i++) {
    if (!Number.isNaN(upUs[i])) climbed++;
    if (upUs[i] === startUs[i]) atOnce++;
    if ((watchedUs[i] as number) > (startUs[i] as number)) late++;
  }
  return { started: startUs.length, climbed, atOnce, late };
}
