import { integer } from "../../sql/literal.ts";
import { dayUs } from "../../words/iso-instant.ts";
import { fewest } from "../fewest.ts";
import type { Counted, Measure, Span } from "./measure.ts";

/** An answer is fresh for a year: the customers' own word of longer ago says little of how they feel now. */
const freshDays = 365;

/** SQL: `person_id` and `us`, when each person's latest answer up to the end of a span was given, however long ago. */
export const latestAnswersSql = ({
  toUs,
}: Pick<Span, "toUs">): string => `select person_id, max(answered_us) as us from answers
  where survey_kind = 'nps' and person_id is not null and answered_us <= ${integer(toUs)}
    and person_id not in (select person_id from people where excluded)
  group by person_id`;

/** SQL: whether an answer of `us` is fresh at the end of a span. Of the end of 2026 one of March 2026 is, one of March 2025 is not. */
export const freshSql = ({ toUs }: Pick<Span, "toUs">): string => `us > ${integer(toUs - freshDays * dayUs)}`;

/** One answer each of so many people; counted, so it stands for nothing else. */
function counted(value: (row: Counted) => number): Pick<Measure, "figure" | "change"> {
  return {
    figure: (row) =>
      (row.people ?? 0) < fewest
        ? { tooFew: row.people ?? 0 }
        : { value: value(row), interval: null, restsOn: row.people ?? 0 },
    change: () => null,
  };
}

/** How old answers are: half of all who ever answered did so last within so many days of the end of the span. Of answers 10, 20 and 400 days old: 20. */
export const answerAge = {
  id: "answer-age",
  unit: "days",
  restsOn: "people",
  better: "less",
  needs: "answers",
  spansBefore: null,
  sql: (span) => `select count(*) as people, coalesce(median(${integer(span.toUs)} - us), 0)::double as age_us
    from (${latestAnswersSql(span)}) latest`,
  ...counted(({ age_us: us = 0 }) => Math.floor(us / dayUs)),
} as const satisfies Measure;

/** Of all who ever answered, the share whose latest answer is a year old or younger at the end of the span. Of answers 10, 20 and 400 days old: 2/3. */
export const freshAnswers = {
  id: "fresh-answers",
  unit: "share",
  restsOn: "people",
  better: "more",
  needs: "answers",
  spansBefore: null,
  sql: (span) => `select count(*) as people,
      count(*) filter (where ${freshSql(span)}) as fresh
    from (${latestAnswersSql(span)}) latest`,
  ...counted(({ people = 0, fresh = 0 }) => fresh / people),
} as const satisfies Measure;
