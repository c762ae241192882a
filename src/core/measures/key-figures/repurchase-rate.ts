import { integer } from "../../sql/literal.ts";
import { dayUs } from "../../words/iso-instant.ts";
import { withinSql } from "../money/purchases.sql.ts";
import type { Measure } from "./measure.ts";
import { changeOfShare, shareOfPeople } from "./share-of-people.ts";

/**
 * Of those who bought for the first time in the span before, the share that bought again, on a later day, within as long as a span is:
 * all of them were followed so long. Of 20 first-time buyers of whom 5 came back in time: 0.25, 0.127 to 0.432.
 * Source: Wilson (1927); change: Newcombe (1998).
 */
export const repurchaseRate = {
  id: "repurchase-rate",
  unit: "share",
  restsOn: "people",
  better: "more",
  needs: "orders",
  spansBefore: 1,
  sql(span) {
    const length = span.toUs - span.fromUs;
    const before = { ...span, fromUs: span.fromUs - length, toUs: span.fromUs };
    return `with agains as (
        select firsts.person_id, min(ordered_us) as again_us from firsts join bought on bought.person_id = firsts.person_id
        where ${withinSql("first_us", before)} and local_day > first_day and ordered_us <= ${integer(span.toUs)}
        group by firsts.person_id)
      select count(*) as people,
        count(*) filter (where again_us - first_us <= ${integer(span.days * dayUs)}) as again
      from firsts left join agains on agains.person_id = firsts.person_id where ${withinSql("first_us", before)}`;
  },
  figure: shareOfPeople,
  change: changeOfShare,
} as const satisfies Measure;
