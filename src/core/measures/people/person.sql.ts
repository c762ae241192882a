import { integer } from "../../sql/literal.ts";

/** The rows about one person in the projection, as `personSql` asks for them. Instants in microseconds, money in minor units. */
export interface PersonRows {
  readonly people: readonly {
    readonly known_us: number;
    readonly known_exact: boolean;
    readonly excluded: boolean;
    readonly erased_us: number | null;
  }[];
  readonly orders: readonly OrderRow[];
  readonly lines: readonly LineRow[];
  readonly refunds: readonly {
    readonly order_id: string;
    readonly refunded_us: number;
    /** Null: no rate leads to the shop's currency. */
    readonly gross_minor: number | null;
    readonly told_minor: number;
    readonly currency: string;
  }[];
  readonly events: readonly {
    readonly happened_us: number;
    readonly name: string;
    readonly value: number | null;
  }[];
  readonly answers: readonly AnswerRow[];
  readonly referrals: readonly ReferralRow[];
  readonly consents: readonly ConsentRow[];
  readonly touches: readonly TouchRow[];
  readonly responses: readonly ResponseRow[];
  readonly overrides: readonly OverrideRow[];
  readonly stays: readonly StayRow[];
}

interface OrderRow {
  readonly source: string;
  readonly order_id: string;
  readonly ordered_us: number;
  readonly local_day: number;
  /** Null: no rate leads to the shop's currency. */
  readonly gross_minor: number | null;
  readonly told_minor: number;
  readonly currency: string;
  readonly revenue_minor: number | null;
  readonly margin_minor: number | null;
  readonly channel: string | null;
  readonly counts: boolean;
  readonly not_counted: string | null;
}

interface LineRow {
  readonly source: string;
  readonly order_id: string;
  readonly sku: string | null;
  readonly product: string | null;
  readonly category: string | null;
}

interface AnswerRow {
  readonly answered_us: number;
  readonly survey: string | null;
  readonly survey_kind: string | null;
  readonly score: number;
}

interface ReferralRow {
  readonly referrer_id: number;
  readonly friend_id: number;
  readonly made_us: number;
  readonly converted_us: number | null;
}

interface ConsentRow {
  readonly given_us: number;
  readonly channel: string;
  readonly purpose: string;
  /** `consent`, `soft_opt_in`, `service`; null: not told. */
  readonly basis: string | null;
  readonly granted: boolean;
  readonly wording: string | null;
}

interface TouchRow {
  readonly sent_us: number;
  readonly channel: string | null;
  readonly play: string | null;
  readonly arm: string | null;
  readonly touch_kind: string | null;
}

interface ResponseRow {
  readonly happened_us: number;
  readonly response_kind: string;
  readonly machine: boolean;
  /** What was responded to. */
  readonly play: string | null;
  readonly channel: string | null;
}

interface OverrideRow {
  readonly rung: string;
  readonly recorded_us: number;
  readonly until_us: number;
  readonly revoked_us: number | null;
  readonly reason: string | null;
  readonly by: string | null;
}

interface StayRow {
  readonly rung: string;
  readonly previous_rung: string | null;
  readonly from_us: number;
  readonly to_us: number;
}

/** SQL per table of `PersonRows`: everything about one person, each in order of time. */
export function personSql(personId: number): { readonly [T in keyof PersonRows]: string } {
  const id = integer(personId);
  const own = `person_id = ${id}`;
  const mine = `(source, order_id) in (select (source, order_id) from orders where ${own})`;
  return {
    people: `select known_us, known_exact, excluded, erased_us from people where ${own}`,
    orders: `select source, order_id, ordered_us, local_day, gross_minor, told_minor, currency, revenue_minor, margin_minor, channel, counts, not_counted
      from orders where ${own} order by ordered_us, order_id`,
    lines: `select source, order_id, sku, product, category from lines where ${mine} order by order_id, sku, product`,
    refunds: `select order_id, refunded_us, gross_minor, told_minor, currency from refunds where matched and ${mine} order by refunded_us, order_id`,
    events: `select happened_us, name, value from events where ${own} order by happened_us, name`,
    answers: `select answered_us, survey, survey_kind, score from answers where ${own} order by answered_us, score desc`,
    referrals: `select referrer_id, friend_id, made_us, converted_us from referrals
      where referrer_id = ${id} or friend_id = ${id} order by made_us, friend_id`,
    consents: `select given_us, channel, purpose, basis, granted, wording from consents where ${own} order by given_us, channel, purpose`,
    touches: `select sent_us, channel, play, arm, touch_kind from touches where ${own} order by sent_us, touch_id`,
    responses: `select distinct r.happened_us, r.response_kind, r.machine, t.play, t.channel
      from responses as r join touches as t on t.touch_id = r.touch_id where t.${own} order by r.happened_us, r.response_kind, t.play`,
    overrides: `select rung, recorded_us, until_us, revoked_us, reason, "by" from overrides where ${own} order by recorded_us, until_us`,
    stays: `select rung, previous_rung, from_us, to_us from stays where ${own} order by from_us`,
  };
}
