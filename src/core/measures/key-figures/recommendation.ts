import { integer } from "../../sql/literal.ts";
import { type NpsCounts, nps, npsDifference } from "../../stats/surveys/nps.ts";
import { fewest } from "../fewest.ts";
import { withinSql } from "../money/purchases.sql.ts";
import { chanceOfCounts } from "./chance-of-counts.ts";
import type { Counted, Measure } from "./measure.ts";

/** SQL about a `score`, 0 to 10: what it makes of whoever gave it. */
export const npsBands = {
  promoter: "score >= 9",
  passive: "score between 7 and 8",
  detractor: "score <= 6",
} as const;

/** SQL: promoters, passives and detractors among rows of a `score`. */
export const npsCountsSql = `count(*) filter (where ${npsBands.promoter}) as promoters,
      count(*) filter (where ${npsBands.passive}) as passives, count(*) filter (where ${npsBands.detractor}) as detractors`;

const notExcluded = (column: string) => `${column} not in (select person_id from people where excluded)`;

/** A span without its days; `fromUs` null: of any time before its end. */
interface Since {
  readonly fromUs: number | null;
  readonly toUs: number;
}

const sinceSql = (column: string, { fromUs, toUs }: Since) =>
  fromUs === null ? `${column} <= ${integer(toUs)}` : withinSql(column, { fromUs, toUs });

/** SQL: `person_id` and the `score` of each person's latest answer. */
export function latestNpsSql(since: Since): string {
  return `select person_id, arg_max(score, (answered_us, score)) as score from answers
      where survey_kind = 'nps' and person_id is not null and ${notExcluded("person_id")} and ${sinceSql("answered_us", since)}
      group by person_id`;
}

/** SQL: `referrer_id` and `friend_id` (null: not known) of friends who were referred and became customers. */
export function referredSql(since: Since): string {
  return `select referrer_id, friend_id from referrals
    where ${notExcluded("referrer_id")} and ${sinceSql("converted_us", since)}`;
}

/** Net promoter score of each person's latest answer within the span, with the adjusted Wald interval. Source: Rocks (2016), see `nps`. */
export const netPromoterScore = {
  id: "nps",
  unit: "score",
  restsOn: "answers",
  better: "more",
  needs: "answers",
  spansBefore: null,
  sql: (span) => `select ${npsCountsSql} from (${latestNpsSql(span)}) latest`,
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
  sql: (
    span,
  ) => `select count(*) as people, count(distinct friend_id) as friends, count(distinct referrer_id) as referrers
    from (${referredSql(span)}) as referred`,
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
        select friend_id from (${referredSql({ fromUs: null, toUs: span.toUs })}) as referred where friend_id is not null)`,
  figure: ({ minor = 0, orders = 0 }) => ({ value: minor, interval: null, restsOn: orders }),
  change: () => null,
} as const satisfies Measure;
