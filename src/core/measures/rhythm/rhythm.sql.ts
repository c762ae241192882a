import { integer } from "../../sql/literal.ts";
import { boughtSql } from "../purchases.sql.ts";

/** An instant to judge rhythms at, and its local day. */
export interface JudgedAt {
  readonly us: number;
  readonly day: number;
}

/** Two instants, the earlier one first, and a stretch of person ids, from and below. */
export interface RhythmsAsked {
  readonly before: JudgedAt;
  readonly now: JudgedAt;
  readonly from: number;
  readonly to: number;
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

/** SQL: columns of everyone who bought up to the later instant: those of `Rhythms` at the earlier one, then at the later. `silence` NaN: had not bought yet. */
export function rhythmsSql({ before, now, from, to }: RhythmsAsked): string {
  const within = `person_id >= ${integer(from)} and person_id < ${integer(to)}`;
  const seen = `first_us <= ${integer(before.us)}`;
  const at = ({ day }: JudgedAt, when: string) => `count(pause) ${when}, avg(pause) ${when},
      coalesce(var_pop(pause) ${when} * count(pause) ${when}, 0),
      case when max(local_day) ${when} is not null then ln(greatest(1, ${integer(day)} - max(local_day) ${when})) end`;
  const standing = ({ us }: JudgedAt) =>
    `(select person_id, place from stays where ${within} and from_us <= ${integer(us)} and to_us > ${integer(us)})`;
  const names = ["pauses", "mean", "scatter", "silence"];
  const columns = (of: string) => names.map((name) => `cast(r.${name}_${of} as double)`).join(", ");
  const named = [...names.map((name) => `${name}_before`), ...names.map((name) => `${name}_now`)];
  return `with ${boughtSql({ fromUs: 0, toUs: now.us }, within)},
    days as (select person_id, local_day, min(ordered_us) as first_us, max(ordered_us) as last_us from bought group by person_id, local_day),
    paused as (
      select person_id, local_day, first_us, last_us,
        ln(local_day - lag(local_day) over (partition by person_id order by local_day)) as pause from days),
    rhythms(person_id, ${named.join(", ")}, since) as (
      select person_id, ${at(before, `filter (where ${seen})`)}, ${at(now, "")}, max(last_us) > ${integer(before.us)}
      from paused group by person_id)
    select ${columns("before")}, cast(b.place as double), cast(r.since as double), ${columns("now")}, cast(s.place as double), 0.0::double
    from rhythms as r left join ${standing(before)} as b on b.person_id = r.person_id left join ${standing(now)} as s on s.person_id = r.person_id`;
}

/** The columns of `rhythmsSql`, at the instant `before` or `now`. */
export function rhythmsOf(columns: readonly Float64Array[], at: "before" | "now"): Rhythms {
  const first = at === "before" ? 0 : 6;
  const [pauses, mean, scatter, silence, place, since] = columns.slice(first, first + 6) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  return { pauses, mean, scatter, silence, place, since };
}
