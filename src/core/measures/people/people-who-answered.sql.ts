import { freshSql, latestAnswersSql } from "../key-figures/freshness.ts";
import type { Span } from "../key-figures/measure.ts";
import { latestNpsSql, npsBands, referredSql } from "../key-figures/recommendation.ts";
import { surveyedSql } from "../key-figures/response-rate.ts";
import { withinSql } from "../money/purchases.sql.ts";

/** What somebody's latest answer within a span makes of them; `any`: they answered in it; `ever`: by its end, however long ago; `fresh`: within a year before its end. */
export type Answered = keyof typeof npsBands | "any" | "ever" | "fresh";

/** SQL: whether the person of `s` answered so how likely they are to recommend the shop. Of a span in which a score of 9 came last: `promoter` and `any`. */
export function answeredSo(answered: Answered, span: Span): string {
  if (answered === "fresh")
    return `s.person_id in (select person_id from (${latestAnswersSql(span)}) as latest where ${freshSql(span)})`;
  const since = answered === "ever" ? null : span.fromUs;
  const score = answered === "any" || answered === "ever" ? "" : `where ${npsBands[answered]}`;
  return `s.person_id in (select person_id from (${latestNpsSql({ toUs: span.toUs, fromUs: since })}) as latest ${score})`;
}

/** `sent`: the survey that they had first went out 30 days before such a span; `answered`: and they answered within 30 days of it. */
export type Surveyed = "sent" | "answered";

/** SQL: whether the person of `s` is one of those that `responseRate` rests on, or of them answered. */
export function surveyedSo(surveyed: Surveyed, span: Span): string {
  return `s.person_id in (${surveyedSql(span)} select person_id from ${surveyed})`;
}

/** `friend`: somebody referred them, and they became a customer in the span; `referrer`: they referred one who did; `buyer`: they had been referred by its end and bought in it. */
export type Referral = "friend" | "referrer" | "buyer";

/** SQL: whether the person of `s` has to do so with referrals of a span, as `referrals` and `referredRevenue` count them. */
export function referredSo(referral: Referral, span: Span): string {
  if (referral === "buyer")
    return `s.person_id in (select person_id from orders where counts and ${withinSql("ordered_us", span)}
      and person_id in (select friend_id from (${referredSql({ fromUs: null, toUs: span.toUs })}) as r where friend_id is not null))`;
  const person = referral === "friend" ? "friend_id" : "referrer_id";
  return `s.person_id in (select ${person} from (${referredSql(span)}) as r where ${person} is not null)`;
}
