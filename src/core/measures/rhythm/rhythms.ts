import type { KnownPeople } from "../by-person/known-people.sql.ts";
import type { DaysBought, OrdersOfPeople } from "../by-person/orders-of-people.sql.ts";
import { rowsStanding, type StaysOfPeople } from "../by-person/stays-of-people.sql.ts";

import { type AddedPauses, addPauses } from "./shop-pauses.ts";

/** An instant to judge rhythms at, and its local day. */
export interface JudgedAt {
  readonly us: number;
  readonly day: number;
}

/** How people bought up to an instant: one entry a person who had bought in every column. */
export interface Rhythms {
  readonly person: Int32Array;
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

/** What is found of a stretch at an instant, person after person. */
interface Judging {
  readonly at: JudgedAt;
  readonly standing: Int32Array;
  readonly sums: AddedPauses;
  readonly rhythms: Rhythms;
  people: number;
}

/** What of orders rhythms are judged by; `us` null: all had come by the earliest instant. */
type Bought = DaysBought & { readonly us: OrdersOfPeople["us"] | null };

/**
 * How the people of a stretch bought up to each of some instants, the earliest first, without the excluded; `untilUs`: who bought since is looked for
 * up to then. Adds their pauses to the `sums` of each. `stays` null: where they stood is not asked.
 */
export function rhythmsOf(
  orders: Bought,
  stays: StaysOfPeople | null,
  { excluded }: Pick<KnownPeople, "excluded">,
  instants: readonly { readonly at: JudgedAt; readonly sums: AddedPauses }[],
  untilUs: number,
): readonly Rhythms[] {
  const judging = instants.map(({ at, sums }): Judging => {
    const standing = stays ? rowsStanding(stays, at.us) : new Int32Array(orders.starts.length - 1).fill(-1);
    return { at, standing, sums, rhythms: roomFor(standing.length), people: 0 };
  });
  judge(judging, orders, stays?.place ?? nowhere, excluded, untilUs);
  return judging.map(({ rhythms: { person, pauses, mean, silent, place, since }, people }) => ({
    person: person.subarray(0, people),
    pauses: pauses.subarray(0, people),
    mean: mean.subarray(0, people),
    silent: silent.subarray(0, people),
    place: place.subarray(0, people),
    since: since.subarray(0, people),
  }));
}

const nowhere = new Int16Array();

function roomFor(most: number): Rhythms {
  return {
    person: new Int32Array(most),
    ...{ pauses: new Int32Array(most), mean: new Float64Array(most), silent: new Int32Array(most) },
    ...{ place: new Int16Array(most), since: new Uint8Array(most) },
  };
}

/** Goes through everyone's purchase days once: what an instant is told is what had come by then. */
function judge(
  judging: readonly Judging[],
  { from: firstPerson, starts, day, us }: Bought,
  places: Int16Array,
  excluded: Uint8Array,
  untilUs: number,
): void {
  const untils = Float64Array.from(judging, ({ at }) => at.us);
  for (let i = 0; i + 1 < starts.length; i++) {
    const [from, to] = [starts[i] as number, starts[i + 1] as number];
    if (from === to || excluded[i] === 1) continue;
    let [next, last, count] = [0, day[from] as number, 0];
    let [sum, middle, squares] = [0, 0, 0];
    for (let row = from; ; row++) {
      const now =
        row < to ? (us === null ? Number.NEGATIVE_INFINITY : (us[row] as number)) : Number.POSITIVE_INFINITY;
      for (; next < untils.length && now > (untils[next] as number); next++)
        if (row > from)
          tell(judging[next] as Judging, firstPerson, i, places, last, count, sum, squares, now <= untilUs);
      if (next === untils.length) break;
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
  }
}

function tell(
  into: Judging,
  firstPerson: number,
  i: number,
  places: Int16Array,
  last: number,
  count: number,
  sum: number,
  squares: number,
  boughtSince: boolean,
): void {
  const { person, pauses, mean, silent, place, since } = into.rhythms;
  const own = into.people++;
  person[own] = firstPerson + i;
  pauses[own] = count;
  mean[own] = count > 0 ? sum / count : Number.NaN;
  if (count > 0) addPauses(into.sums, count, sum / count, squares);
  silent[own] = Math.max(1, into.at.day - last);
  const stands = into.standing[i] as number;
  place[own] = stands < 0 ? -1 : (places[stands] as number);
  since[own] = boughtSince ? 1 : 0;
}
