import { integer } from "../../sql/literal.ts";
import { dayUs } from "../../words/iso-instant.ts";
import { type Cut, spentSql } from "./money.sql.ts";

/** Days since they came to a place at which what is expected of people may become another: who wants to buy does so soon. */
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

/** People are counted in so many parts, alike by chance, so that what differs between parts tells what chance does. */
export const peopleParts = 32;

const firstsSql = (cut: Cut, among = "true") =>
  `select person_id, min(ordered_us) as bought_us from (${spentSql(cut, among)}) as p group by person_id`;

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

/**
 * SQL: the stays of one person in `oneIn` before they ever bought, as the facts were at the cut: which part of the people they belong to (of
 * `peopleParts`), the state, since when they are known, from when to when they stood there, and when they bought first (null: never).
 */
export function staysBeforeSql(cut: Cut, places: number, oneIn: number): string {
  const until = integer(cut.untilUs);
  const among = (person: string) => `${person} % ${integer(oneIn)} = 0`;
  const part = `floor(s.person_id / ${integer(oneIn)}) % ${integer(peopleParts)}`;
  const columns = [part, "s.state", "least(p.known_us, s.from_us)", "s.from_us", "s.to_us", "f.bought_us"];
  return `select ${columns.map((column) => `cast(${column} as double)`).join(", ")}
    from (select person_id, ${stateOf(places)} as state, from_us, to_us from stays where from_us <= ${until} and ${among("person_id")}) as s
    join people as p on p.person_id = s.person_id
    left join (${firstsSql(cut, among("o.person_id"))}) as f on f.person_id = s.person_id
    where f.bought_us is null or s.from_us < f.bought_us`;
}
