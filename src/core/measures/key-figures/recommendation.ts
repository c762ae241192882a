import { integer } from "../../sql/literal.ts";
import { type NpsCounts, nps, npsDifference } from "../../stats/surveys/nps.ts";
import { fewest } from "../fewest.ts";
import { withinSql } from "../money/purchases.sql.ts";
import { chanceOfCounts } from "./chance-of-counts.ts";
import type { Counted, Measure } from "./measure.ts";

/** SQL: promoters, passives and detractors among rows of a `score`. */
export const npsCountsSql = `count(*) filter (where score >= 9) as promoters,
      count(*) filter (where score between 7 and 8) as passives, count(*) filter (where score <= 6) as detractors`;

const notExcluded = (column: string) => `${column} not in (select person_id from people where excluded)`;

/** Net promoter score of each person's latest answer within the span, with the adjusted Wald interval. Source: Rocks (2016), see `nps`. */
export const netPromoterScore = {
  id: "nps",
  unit: "score",
  restsOn: "answers",
  better: "more",
  needs: "answers",
  spansBefore: null,
  sql: (span) => `select ${npsCountsSql}
    from (select person_id, arg_max(score, (answered_us, score)) as score from answers
      where survey_kind = 'nps' and person_id is not null and ${notExcluded("person_id")} and ${withinSql("answered_us", span)}
      group by person_id) latest`,
  figure(counted) {
    const answers = countsOf(counted);
    const n = answers.promoters + answers.passives + answers.detractors;
    if (n < fewest) return { tooFew: n };
    const { score, low, high } = nps(answers);
    return { value: score, interval: { low, high }, restsOn: n };
  },
  change(before, now) {
    const [a, b] = [countsOf(before), countsOf(now)];
    if (a.promoters + a.passives + a.detractors === 0 || b.promoters + b.passives + b.detractors === 0)
      return null;
    const { low, high } = npsDifference(a, b);
    return { low, high };
  },
} as const satisfies Measure;

const countsOf = ({ promoters = 0, passives = 0, detractors = 0 }: Counted): NpsCounts => ({
  promoters,
  passives,
  detractors,
});

/** Friends who were referred and became customers in the span. */
export const referrals = {
  id: "referrals",
  unit: "people",
  restsOn: "people",
  better: "more",
  needs: "referrals",
  spansBefore: 0,
  sql: (span) =>
    `select count(*) as people from referrals where ${notExcluded("referrer_id")} and ${withinSql("converted_us", span)}`,
  figure: ({ people = 0 }) => ({ value: people, interval: null, restsOn: people }),
  change: ({ people: before = 0 }, { people: now = 0 }) => chanceOfCounts(before, now),
} as const satisfies Measure;

/** Network value of recommending, as counted: net revenue in the span from people whom somebody had referred by its end. */
export const referredRevenue = {
  id: "referred-revenue",
  unit: "money",
  restsOn: "orders",
  better: "more",
  needs: "referrals",
  spansBefore: 0,
  sql: (
    span,
  ) => `select count(revenue_minor) as orders, coalesce(sum(revenue_minor), 0)::double as minor from bought
      where ${withinSql("ordered_us", span)} and person_id in (
        select friend_id from referrals
        where friend_id is not null and converted_us <= ${integer(span.toUs)} and ${notExcluded("referrer_id")})`,
  figure: ({ minor = 0, orders = 0 }) => ({ value: minor, interval: null, restsOn: orders }),
  change: () => null,
} as const satisfies Measure;
