import { integer } from "../../sql/literal.ts";
import { dayUs } from "../../words/iso-instant.ts";
import { fewest } from "../fewest.ts";
import type { Counted, Measure, Span } from "./measure.ts";

/** An answer is fresh for a year: the customers' own word of longer ago says little of how they feel now. */
const freshDays = 365;

/** The age, in days, of each person's latest answer at the end of a span, however long ago it was given. */
const latestSql = ({ toUs }: Span) => `select max(answered_us) as us from answers
  where survey_kind = 'nps' and person_id is not null and answered_us <= ${integer(toUs)}
    and person_id not in (select person_id from people where excluded)
  group by person_id`;

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
    from (${latestSql(span)}) latest`,
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
      count(*) filter (where us > ${integer(span.toUs - freshDays * dayUs)}) as fresh
    from (${latestSql(span)}) latest`,
  ...counted(({ people = 0, fresh = 0 }) => fresh / people),
} as const satisfies Measure;
