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

/**
 * A row of `beforeBuyingSql`: stays before any purchase, by state and how they ended: `goes_to` is the next state, -1 a purchase, null
 * neither; by band of the time known, then band of the time there, `ends_1_0` how many ended in them and `days_1_0` what was waited there.
 */
export interface BeforeBuying {
  readonly state: number;
  readonly goes_to: number | null;
  readonly [column: `${"ends" | "days"}_${number}_${number}`]: number;
}

/**
 * SQL: how long people waited in each state before they ever bought, and what ended it. Nothing counts before `sinceUs`: without orders
 * nobody can be seen to buy.
 */
export function beforeBuyingSql(cut: Cut, sinceUs: number, places: number): string {
  const at = integer(cut.untilUs);
  const bands = knownBands.flatMap((_, known) => thereBands.map((_, there) => [known, there] as const));
  const sums = bands.map(([known, there]) => {
    const from = `greatest(known_us + ${daysUs(knownBands[known] as number)}, from_us + ${daysUs(thereBands[there] as number)})`;
    const ends = [endOf("known_us", knownBands[known + 1]), endOf("from_us", thereBands[there + 1])].filter(
      (end) => end !== null,
    );
    const until = ends.length === 0 ? "end_us" : `least(${["end_us", ...ends].join(", ")})`;
    const within = ends.map((end) => ` and end_us <= ${end}`).join("");
    return `cast(sum(case when end_us > ${from}${within} then 1 else 0 end) as bigint) as ends_${known}_${there},
      sum(greatest(0, ${until} - greatest(${from}, since_us)) / ${daysUs(1)}.0) as days_${known}_${there}`;
  });
  return `with w as (
      select s.person_id, s.state, s.from_us, least(p.known_us, s.from_us) as known_us, greatest(s.from_us, ${integer(sinceUs)}) as since_us,
        least(s.to_us, coalesce(f.bought_us, s.to_us), ${at}) as end_us,
        lead(s.state) over (partition by s.person_id order by s.from_us) as next,
        coalesce(f.bought_us <= least(s.to_us, ${at}), false) as buys, s.to_us <= ${at} as left_by_then
      from (select *, ${stateOf(places)} as state from stays) as s join people as p on p.person_id = s.person_id
      left join (${firstsSql(cut)}) as f on f.person_id = s.person_id
      where s.from_us <= ${at} and (f.bought_us is null or s.from_us < f.bought_us))
    select state, case when buys then -1 when left_by_then then next end as goes_to, ${sums.join(",\n      ")}
    from w where end_us > since_us group by 1, 2`;
}

function endOf(since: string, days: number | undefined): string | null {
  return days === undefined ? null : `${since} + ${daysUs(days)}`;
}
