import { type Histories, historiesOfDays } from "../../src/core/stats/buying/histories.ts";
import { referenceLines } from "../house/reference-data.ts";

/** CDNOW's tenth up to 1997-09-30 as counted by the R package BTYD, one entry per customer. Times are days. */
export interface Cdnow {
  readonly x: readonly number[];
  readonly lastDays: readonly number[];
  readonly ageDays: readonly number[];
  /** Per customer the sum of ln(days between two purchases). */
  readonly lnGapDays: readonly number[];
  readonly held: readonly number[];
}

export const cdnowFile = "cdnow_sample_cbs.csv";

export function cdnow(): Cdnow {
  const rows = referenceLines(cdnowFile)
    .slice(1)
    .map((line) => line.split(",").map(Number));
  const column = (k: number) => rows.map((row) => row[k] as number);
  const days = (k: number) => column(k).map((weeks) => Math.round(weeks * 7));
  return {
    x: column(1),
    lastDays: days(2),
    ageDays: days(7),
    lnGapDays: column(3).map((weeks, i) => weeks + (rows[i]?.[1] as number) * Math.log(7)),
    held: column(9),
  };
}

/** The same as histories, in weeks. */
export function cdnowHistories(): Histories {
  return historiesOfDays(cdnow());
}

/**
 * CDNOW's whole 78 weeks, from the purchases themselves; repeat days up to 1998-06-30.
 */
export function cdnowWhole(): Histories {
  const first = new Map<string, number>();
  const days = new Map<string, Set<number>>();
  for (const line of referenceLines("cdnow_sample.txt")) {
    const [, person = "", date = ""] = line.trim().split(/\s+/);
    const day = Date.parse(`${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`) / 86_400_000;
    first.set(person, Math.min(day, first.get(person) ?? day));
    days.set(person, (days.get(person) ?? new Set()).add(day));
  }
  const end = Date.parse("1998-06-30") / 86_400_000;
  const people = [...first.entries()];
  return historiesOfDays({
    x: people.map(([person]) => (days.get(person)?.size ?? 1) - 1),
    lastDays: people.map(([person, day]) => Math.max(...(days.get(person) ?? [])) - day),
    ageDays: people.map(([, day]) => end - day),
  });
}
