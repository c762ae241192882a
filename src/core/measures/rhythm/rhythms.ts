import type { KnownPeople } from "../by-person/known-people.sql.ts";
import type { OrdersOfPeople } from "../by-person/orders-of-people.sql.ts";
import { rowsStanding, type StaysOfPeople } from "../by-person/stays-of-people.sql.ts";

import { type AddedPauses, addPauses } from "./shop-pauses.ts";

/** An instant to judge rhythms at, and its local day. */
export interface JudgedAt {
  readonly us: number;
  readonly day: number;
}

/** How people bought up to an instant: one entry a person who had bought in every column. */
export interface Rhythms {
  /** Pauses between purchase days, and their mean in ln days (NaN: there is none). */
  readonly pauses: Int32Array;
  readonly mean: Float64Array;
  /** Days since the last purchase day, at least 1. */
  readonly silent: Int32Array;
  /** Where they stood; -1: nowhere. */
  readonly place: Int16Array;
  /** 1: bought after it, up to the later instant. */
  readonly since: Uint8Array;
}

const lnDays = Float64Array.from({ length: 4096 }, (_, days) => Math.log(days));

/**
 * How the people of a stretch bought up to an instant, without the excluded; `untilUs`: who bought since is looked for up to then. Adds their
 * pauses to `sums`.
 */
export function rhythmsOf(
  { starts, day, us }: OrdersOfPeople,
  stays: StaysOfPeople,
  { excluded }: Pick<KnownPeople, "excluded">,
  at: JudgedAt,
  untilUs: number,
  sums: AddedPauses,
): Rhythms {
  const standing = rowsStanding(stays, at.us);
  const most = standing.length;
  const [pauses, silent] = [new Int32Array(most), new Int32Array(most)];
  const mean = new Float64Array(most);
  const [place, since] = [new Int16Array(most), new Uint8Array(most)];
  let people = 0;
  for (let i = 0; i < standing.length; i++) {
    const [from, to] = [starts[i] as number, starts[i + 1] as number];
    if (from === to || excluded[i] === 1 || (us[from] as number) > at.us) continue;
    let row = from;
    let last = day[from] as number;
    let count = 0;
    let [sum, middle, squares] = [0, 0, 0];
    for (; row < to && (us[row] as number) <= at.us; row++) {
      const today = day[row] as number;
      if (today === last) continue;
      const pause = lnDays[today - last] ?? Math.log(today - last);
      last = today;
      count++;
      sum += pause;
      // Squares around the mean so far: B. P. Welford, Technometrics 4 (1962) 419-420.
      const away = pause - middle;
      middle += away / count;
      squares += away * (pause - middle);
    }
    pauses[people] = count;
    mean[people] = count > 0 ? sum / count : Number.NaN;
    if (count > 0) addPauses(sums, count, sum / count, squares);
    silent[people] = Math.max(1, at.day - last);
    const stands = standing[i] as number;
    place[people] = stands < 0 ? -1 : (stays.place[stands] as number);
    since[people] = row < to && (us[row] as number) <= untilUs ? 1 : 0;
    people++;
  }
  return {
    pauses: pauses.subarray(0, people),
    mean: mean.subarray(0, people),
    silent: silent.subarray(0, people),
    place: place.subarray(0, people),
    since: since.subarray(0, people),
  };
}
