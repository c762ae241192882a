import { integer } from "../../sql/literal.ts";
import { dayUs } from "../../words/iso-instant.ts";
import { withinSql } from "../money/purchases.sql.ts";
import type { Measure, Span } from "./measure.ts";
import { changeOfShare, shareOfPeople } from "./share-of-people.ts";

/** Days that people are given to answer. */
const daysToAnswer = 30;

const survey = "touch_kind = 'survey' and arm is distinct from 'held_out' and person_id is not null";

/** SQL that begins a question: `sent`, who were sent a survey 30 days before such a span and when first; `answered`, who of them answered one in time. */
export function surveyedSql(span: Pick<Span, "fromUs" | "toUs">): string {
  const earlier = daysToAnswer * dayUs;
  const sent = { fromUs: span.fromUs - earlier, toUs: span.toUs - earlier };
  return `with sent as (
        select person_id, min(sent_us) as sent_us from touches
        where ${survey} and person_id not in (select person_id from people where excluded) and ${withinSql("sent_us", sent)}
        group by person_id),
      answered as (
        select distinct sent.person_id from sent join answers on answers.person_id = sent.person_id
        where answered_us > sent_us - ${integer(dayUs)} and answered_us <= sent_us + ${integer(earlier)})`;
}

/**
 * Of people who were sent a survey, the share that answered one within 30 days of the first they were sent. Surveys count that were sent 30
 * days before the span, so that everybody had the time. An answer of which only the day is known is not too early on the day of
 * sending. Of 20 people of whom 5 answered: 0.25, 0.127 to 0.432.
 * Source: Wilson (1927); change: Newcombe (1998).
 */
export const responseRate = {
  id: "response-rate",
  unit: "share",
  restsOn: "people",
  better: "more",
  needs: "answers",
  spansBefore: null,
  sql(span) {
    return `${surveyedSql(span)}
      select count(*) as people, count(answered.person_id) as again,
        (select count(*) from touches where ${survey} and sent_us <= ${integer(span.toUs)}) as surveys
      from sent left join answered on answered.person_id = sent.person_id`;
  },
  figure(counted) {
    return counted.surveys ? shareOfPeople(counted) : { bring: "surveys" };
  },
  change: changeOfShare,
} as const satisfies Measure;
