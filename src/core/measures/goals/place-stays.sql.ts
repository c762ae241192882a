import { integer } from "../../sql/literal.ts";

/**
 * Stays up to an instant, alike ones together, a column each. Times are whole bins before the instant, 0 the last.
 *  - `place`; `start`: the bin in which they came; `last`: the bin in which they left, -1: they are there still;
 *  - `next`: the place they went to, -1: none; `arrived`: 1 where they came from nowhere.
 */
export interface PlaceStays {
  readonly place: Float64Array;
  readonly start: Float64Array;
  readonly last: Float64Array;
  readonly next: Float64Array;
  readonly arrived: Float64Array;
  readonly people: Float64Array;
}

/** SQL of the columns of `PlaceStays`, in their order, in bins of so many microseconds. */
export function placeStaysSql(asOfUs: number, binUs: number): string {
  const [at, bin] = [integer(asOfUs), integer(binUs)];
  return `with s as (
      select place, previous, from_us, to_us, lead(place) over (partition by person_id order by from_us) as next_place,
        lead(from_us) over (partition by person_id order by from_us) as next_us
      from stays where from_us <= ${at}),
    b as (
      select place, (${at} - from_us) // ${bin} as start, case when to_us > ${at} then -1 else (${at} - to_us) // ${bin} end as last,
        case when to_us <= ${at} and next_us = to_us then next_place else -1 end as next, case when previous < 0 then 1 else 0 end as arrived
      from s)
    select place::double, start::double, last::double, next::double, arrived::double, count(*)::double from b group by all`;
}

/** The columns of `placeStaysSql`. */
export function placeStaysOf(columns: readonly Float64Array[]): PlaceStays {
  const [place, start, last, next, arrived, people] = columns as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  return { place, start, last, next, arrived, people };
}
