import { integer, text } from "../../sql/literal.ts";

/** Columns of `tellableAtSql`, all of one length, by person: number, place, since when, until when, and the place after (NaN: none is certain). */
export type TellableColumns = readonly [
  person: Float64Array,
  place: Float64Array,
  sinceUs: Float64Array,
  untilUs: Float64Array,
  next: Float64Array,
];

/**
 * SQL: where everyone stands at an instant who may be told to a mailing service: the last word on e-mails for the purpose is yes, by consent
 * or soft opt-in. An order alone is no such word, nor is a basis for service; of several words at one instant a no counts.
 */
export function tellableAtSql(us: number, purpose: string): string {
  const at = integer(us);
  return `select cast(now.person_id as double), cast(now.place as double), cast(now.from_us as double),
      cast(now.to_us as double), cast(next.place as double)
    from (select * from stays where from_us <= ${at} and to_us > ${at}) as now
    semi join (
      select person_id from (
        select person_id, bool_and(granted) as granted,
          row_number() over (partition by person_id order by given_us desc) as nth
        from consents where channel = 'email' and purpose = ${text(purpose)} and given_us <= ${at}
          and not (granted and basis is not distinct from 'service')
        group by person_id, given_us) as words
      where nth = 1 and granted) as may on may.person_id = now.person_id
    left join stays as next on next.person_id = now.person_id and next.from_us = now.to_us
    order by now.person_id`;
}
