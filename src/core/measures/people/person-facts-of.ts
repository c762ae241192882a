import { leavesOfLadder } from "../../ladder/conditions/leaves.ts";
import { forever, type Ladder } from "../../ladder/ladder.ts";
import type { PersonFacts } from "../../ladder/person-facts.ts";
import type { PersonRows } from "./person.sql.ts";

type Table = keyof PersonRows;

/** Where the facts of one person stand that a ladder reads. The presets read no lines, refunds or touches. */
export function tablesRead(ladder: Ladder): readonly Table[] {
  const read: readonly Table[] = leavesOfLadder(ladder).flatMap((leaf): readonly Table[] => {
    switch (leaf.kind) {
      case "orders":
        return leaf.where?.category || leaf.where?.product ? ["orders", "lines"] : ["orders"];
      case "revenue":
      case "margin":
        return ["orders"];
      case "nps":
      case "nps-none":
        return ["answers"];
      case "consent":
        return ["consents"];
      case "known":
        return [];
      default:
        return [leaf.kind];
    }
  });
  return [...new Set<Table>(["people", "overrides", ...read])];
}

/** The rows of one person as what the ladder reads: only orders that count, NPS answers, converted referrals of others. */
export function personFactsOf(rows: PersonRows, personId: number): PersonFacts {
  const [person] = rows.people;
  return {
    knownUs: person?.known_us ?? forever,
    excluded: person?.excluded ?? false,
    erasedUs: person?.erased_us ?? null,
    orders: rows.orders
      .filter(({ counts }) => counts)
      .map((order) => ({
        orderedUs: order.ordered_us,
        localDay: order.local_day,
        revenueMinor: order.revenue_minor,
        marginMinor: order.margin_minor,
        channel: order.channel,
        lines: rows.lines
          .filter(({ source, order_id }) => source === order.source && order_id === order.order_id)
          .map(({ sku, product, category }) => ({ sku, product, category })),
      })),
    events: rows.events.map(({ happened_us, name }) => ({ happenedUs: happened_us, name })),
    answers: rows.answers
      .filter(({ survey_kind }) => survey_kind === "nps")
      .map(({ answered_us, score }) => ({ answeredUs: answered_us, score })),
    convertedUs: rows.referrals
      .flatMap(({ referrer_id, converted_us }) =>
        referrer_id === personId && converted_us !== null ? [converted_us] : [],
      )
      .sort((a, b) => a - b),
    consents: rows.consents.map(({ given_us, channel, purpose, granted }) => ({
      givenUs: given_us,
      channel,
      purpose,
      granted,
    })),
    overrides: rows.overrides.map(({ rung, recorded_us, until_us, revoked_us }) => ({
      rung,
      recordedUs: recorded_us,
      untilUs: until_us,
      revokedUs: revoked_us,
    })),
  };
}
