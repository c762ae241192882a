import { forever } from "../../ladder/ladder.ts";
import { integer } from "../../sql/literal.ts";
import { dayUs } from "../../words/iso-instant.ts";
import { type Cut, spentSql } from "./money.sql.ts";

/**
 * Days at which the chance to move or to buy may become another, both of the time since somebody became known and of the time since
 * they came to their place: who wants to buy does so soon, and interest cools.
 */
export const knownBands: readonly number[] = [0, 7, 30, 90, 180, 270, 365, 450, 548, 730];
export const thereBands: readonly number[] = [0, 7];

/** Days of a step in which time is counted. */
export const stepDays = 7;

/** Beyond so many steps time makes no more difference. */
export const lastStep = 105;

/**
 * How somebody stands at a place before they bought: by the number of the place, and, of those who fell there from a higher one, by
 * `places` more: who was interested once and bought nothing is another than who never was.
 */
const stateOf = (places: number) => `place + case when previous > place then ${integer(places)} else 0 end`;

/**
 * A row of `standingSql`: people at a place. `step`: steps since they became known, of those who never bought, and `band` of the time since
 * they came to their place; null: buyers.
 */
export interface Standing {
  readonly place: number;
  /** The state, of those who never bought. */
  readonly state: number | null;
  readonly step: number | null;
  readonly band: number | null;
  readonly people: number;
}

/** More than there can be: an instant and a state are told in one number, since every column of a window costs. */
const mostStates = "512";

const firstsSql = (cut: Cut) =>
  `select person_id, min(ordered_us) as bought_us from (${spentSql(cut)}) as p group by person_id`;

const daysUs = (days: number) => integer(days * dayUs);

/** SQL expressions of a stay `s` of a person `p`: the state, the steps since they became known, and the band of the time there. */
export function placedBefore(
  standingUs: number,
  places: number,
): { readonly state: string; readonly step: string; readonly band: string } {
  const at = integer(standingUs);
  return {
    state: stateOf(places),
    step: `least(${lastStep}, cast(floor((${at} - p.known_us) / ${daysUs(stepDays)}) as integer))`,
    band: `${thereBands.map((days) => `case when ${at} >= s.from_us + ${daysUs(days)} then 1 else 0 end`).join(" + ")} - 1`,
  };
}

/** SQL: everyone who stands somewhere at an instant, by place and, of those who never bought, by how long they have been known and there. */
export function standingSql(cut: Cut, standingUs: number, places: number): string {
  const at = integer(standingUs);
  const { state, step, band } = placedBefore(standingUs, places);
  const waiting = (of: string) => `case when f.person_id is null then ${of} end`;
  return `select s.place as place, ${waiting(state)} as state, ${waiting(step)} as step, ${waiting(band)} as band,
      count(*) as people
    from (select * from stays where from_us <= ${at} and to_us > ${at}) as s
    join people as p on p.person_id = s.person_id
    left join (${firstsSql(cut)}) as f on f.person_id = s.person_id group by 1, 2, 3, 4`;
}

/** What was seen at the instant of a number: what ended by an earlier one is told of that alone. */
export function seenAt(rows: readonly BeforeBuying[], instant: number): readonly BeforeBuying[] {
  return rows.filter(({ seen, settled }) => seen === instant || (settled && seen < instant));
}

/**
 * A row of `beforeBuyingSql`: stays before any purchase, or what of them lies in one band of the time there, by state and how they ended:
 * `goes_to` is the next state, -1 a purchase, null neither. `since` and `until` (microseconds since they became known, added up) is when
 * they were waited through, `since_band` and `until_band` the bands of the time known that these lie in, `ends` how many ended there.
 */
export interface BeforeBuying {
  /** The number of the instant that saw them first as they are told; `settled`: later ones see them alike. */
  readonly seen: number;
  readonly settled: boolean;
  readonly state: number;
  readonly goes_to: number | null;
  readonly there: number;
  readonly since_band: number;
  readonly until_band: number;
  readonly stays: number;
  readonly since: number;
  readonly until: number;
  readonly ends: number;
}

/**
 * SQL: how long people waited in each state before they ever bought, and what ended it, as seen at each of some instants (`cut`: of the facts
 * as they were at the last). Nothing counts before `sinceUs`: without orders nobody can be seen to buy. Who stood where is worked out
 * once for all instants, which rise.
 */
export function beforeBuyingSql(
  cut: Cut,
  instantsUs: readonly number[],
  sinceUs: number,
  places: number,
): string {
  const instants = instantsUs.map(
    (us, seen) => `(${integer(seen)}, ${integer(us)}, ${integer(instantsUs[seen - 1] ?? -forever)})`,
  );
  const settledBy = (us: string) =>
    `(least(to_us, coalesce(bought_us, to_us)) <= ${us} and (next is null or next < (${us} + 1) * ${mostStates} or coalesce(bought_us <= to_us, false)))`;
  const bandOf = (us: string, below: "<" | "<=") => {
    const [, ...begins] = knownBands;
    const cases = begins.map((days, band) => `when ${us} ${below} ${daysUs(days)} then ${integer(band)}`);
    return `case ${cases.join(" ")} else ${integer(begins.length)} end`;
  };
  const there = thereBands.map((days, band) => {
    const next = thereBands[band + 1];
    return `(${integer(band)}, ${daysUs(days)}, ${next === undefined ? "null" : daysUs(next)})`;
  });
  return `with w as (
      select s.state, s.from_us, s.to_us, least(p.known_us, s.from_us) as known_us, f.bought_us,
        lead(s.from_us * ${mostStates} + s.state) over (partition by s.person_id order by s.from_us) as next
      from (select *, ${stateOf(places)} as state from stays) as s join people as p on p.person_id = s.person_id
      left join (${firstsSql(cut)}) as f on f.person_id = s.person_id
      where s.from_us <= ${integer(cut.untilUs)} and (f.bought_us is null or s.from_us < f.bought_us)),
    seen as (
      select i.seen, ${settledBy("i.at_us")} as settled, state, from_us, known_us, greatest(from_us, ${integer(sinceUs)}) as since_us,
        least(to_us, coalesce(bought_us, to_us), i.at_us) as end_us,
        case when bought_us <= least(to_us, i.at_us) then -1 when to_us <= i.at_us and next < (i.at_us + 1) * ${mostStates} then next % ${mostStates} end as goes_to
      from w join (values ${instants.join(", ")}) as i(seen, at_us, before_us)
        on w.from_us <= i.at_us and not ${settledBy("i.before_us")}),
    parts as (
      select seen, settled, state, goes_to, there, greatest(since_us, from_us + b.begins) - known_us as since,
        least(end_us, coalesce(from_us + b.over, end_us)) - known_us as until, end_us <= coalesce(from_us + b.over, end_us) as ends
      from seen cross join (values ${there.join(", ")}) as b(there, begins, over)
      where end_us > since_us),
    banded as (
      select seen, settled, state, goes_to, there, since, until, ends, ${bandOf("since", "<")} as since_band, ${bandOf("until", "<=")} as until_band
      from parts where until > since)
    select seen, settled, state, goes_to, there, since_band, until_band, count(*) as stays, cast(sum(since) as double) as since,
      cast(sum(until) as double) as until, cast(sum(case when ends then 1 else 0 end) as bigint) as ends
    from banded group by seen, settled, state, goes_to, there, since_band, until_band
    order by seen, settled, state, goes_to, there, since_band, until_band`;
}
