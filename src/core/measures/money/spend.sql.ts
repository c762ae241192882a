/** What was spent on a campaign on a local day (days since 1970). */
export interface SpendRow {
  readonly day: number;
  readonly channel: string | null;
  readonly campaign: string | null;
  readonly rung: string | null;
  /** Of the rows whose currency has a rate for the day. */
  readonly amountMinor: number;
  readonly withoutRate: number;
}

/** SQL, a row for each day, channel, campaign and rung, oldest first. */
export const spendByDaySql = `select local_day as day, channel, campaign, rung,
    coalesce(sum(amount_minor), 0)::bigint as "amountMinor", count(*) filter (amount_minor is null)::integer as "withoutRate"
  from spend group by local_day, channel, campaign, rung order by local_day, channel nulls first, campaign nulls first, rung nulls first`;
