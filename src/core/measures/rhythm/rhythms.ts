import type { KnownPeople } from "../by-person/known-people.sql.ts";
import type { OrdersOfPeople } from "../by-person/orders-of-people.sql.ts";
import { rowsStanding, type StaysOfPeople } from "../by-person/stays-of-people.sql.ts";

/** An instant to judge rhythms at, and its local day. */
export interface JudgedAt {
  readonly us: number;
  readonly day: number;
}

/** How people bought up to an instant: one entry a person who had bought in every column. */
export interface Rhythms {
  /** Pauses between purchase days; their mean (NaN: there is none) and the sum of squares around it, in ln days. */
  readonly pauses: Float64Array;
  readonly mean: Float64Array;
  readonly scatter: Float64Array;
  /** Time since the last purchase day, ln days. */
  readonly silence: Float64Array;
  /** Where they stood; NaN: nowhere. */
  readonly place: Float64Array;
  /** 1: bought after it, up to the later instant. */
  readonly since: Float64Array;
}

/** How the people of a stretch bought up to an instant, without the excluded; `untilUs`: who bought since is looked for up to then. */
export function rhythmsOf(
  { starts, day, us }: OrdersOfPeople,
  stays: StaysOfPeople,
  { excluded }: Pick<KnownPeople, "excluded">,
  at: JudgedAt,
  untilUs: number,
): Rhythms {
  const standing = rowsStanding(stays, at.us);
  const columns = Array.from({ length: 6 }, () => new Float64Array(standing.length));
  const [pauses, mean, scatter, silence, place, since] = columns as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
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
      const pause = Math.log(today - last);
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
    scatter[people] = squares;
    silence[people] = Math.log(Math.max(1, at.day - last));
    const stands = standing[i] as number;
    place[people] = stands < 0 ? Number.NaN : (stays.place[stands] as number);
    since[people] = row < to && (us[row] as number) <= untilUs ? 1 : 0;
    people++;
  }
  const [a, b, c, d, e, f] = [pauses, mean, scatter, silence, place, since].map((column) =>
    column.subarray(0, people),
  ) as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];
  return { pauses: a, mean: b, scatter: c, silence: d, place: e, since: f };
}
