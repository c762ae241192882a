import { type SpendRow, spendByDaySql } from "../../core/measures/money/spend.sql.ts";
import { isoDay } from "../../core/words/iso-instant.ts";
import type { Shop } from "./shop.ts";

/** What was spent on one campaign in all. Days are local, since 1970. */
export interface CampaignSpend {
  readonly channel: string | null;
  readonly campaign: string | null;
  readonly firstDay: number;
  readonly lastDay: number;
  readonly days: number;
  readonly amountMinor: number;
  readonly withoutRate: number;
}

/** Marketing spend in the shop's currency. */
export interface SpendAnswer {
  readonly currency: string;
  readonly amountMinor: number;
  /** Rows that are left out of all sums: their currency has no rate for the day. */
  readonly withoutRate: number;
  /** Most spent first. */
  readonly campaigns: readonly CampaignSpend[];
  readonly days: readonly SpendRow[];
}

/** Answers `stige spend`. */
export async function spend(shop: Shop): Promise<SpendAnswer> {
  const { engine } = await shop.projection();
  const days = await engine.rows<SpendRow>(spendByDaySql);
  const byCampaign = Map.groupBy(days, ({ channel, campaign }) => JSON.stringify([channel, campaign]));
  const campaigns = [...byCampaign.values()].map(campaignOf);
  return {
    currency: shop.settings.currency,
    amountMinor: sum(days, "amountMinor"),
    withoutRate: sum(days, "withoutRate"),
    campaigns: campaigns.toSorted((a, b) => b.amountMinor - a.amountMinor || a.firstDay - b.firstDay),
    days,
  };
}

const sum = (rows: readonly SpendRow[], what: "amountMinor" | "withoutRate") =>
  rows.reduce((all, row) => all + row[what], 0);

function campaignOf(rows: readonly SpendRow[]): CampaignSpend {
  const days = new Set(rows.map(({ day }) => day));
  return {
    channel: rows[0]?.channel ?? null,
    campaign: rows[0]?.campaign ?? null,
    firstDay: Math.min(...days),
    lastDay: Math.max(...days),
    days: days.size,
    amountMinor: sum(rows, "amountMinor"),
    withoutRate: sum(rows, "withoutRate"),
  };
}

/** The answer as JSON; days as ISO dates. */
export function spendJson({ campaigns, days, ...answer }: SpendAnswer) {
  return {
    ...answer,
    campaigns: campaigns.map(({ firstDay, lastDay, ...row }) => ({
      ...row,
      firstDay: isoDay(firstDay),
      lastDay: isoDay(lastDay),
    })),
    days: days.map((row) => ({ ...row, day: isoDay(row.day) })),
  };
}
