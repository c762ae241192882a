/**
 * The tables of the projection: facts as they count now (superseded rows gone, persons resolved, instants in UTC, money
 * net of refunds), laid out for the engine. Deletable at any time; rebuilt from the sealed segments. Every person is a
 * `person_id`; instants are BIGINT microseconds since 1970 UTC; money is BIGINT minor units of the shop's currency, but for
 * `told_minor`, which is in the row's own \`currency\`. Money of a foreign currency without a rate is null.
 *
 * Laid out by person: rows with `laid_out` stand in the table in order of person and instant and are read as they stand;
 * rows that came later, with false or null, stand behind in no order. Whoever changes person or instant of a row deletes
 * it and adds it anew.
 */
export const projectedTables = {
  /** One row per person. Everyone who stands somewhere, and the excluded. */
  people: `person_id INTEGER, known_us BIGINT, known_exact BOOLEAN, excluded BOOLEAN, erased_us BIGINT, laid_out BOOLEAN`,
  /**
   * One row per order of the book of orders. `person_id` null: nobody known. `counts` false: `not_counted` is
   * 'cancelled', 'refunded' or 'status'. `dated`: only its day is known. Revenue and margin are net of part refunds; null: not known. `margin_from` says
   * what the margin rests on: 'order', 'products', 'rate'; null: it is not measured.
   */
  orders: `person_id INTEGER, source VARCHAR, order_id VARCHAR, ordered_us BIGINT, local_day INTEGER, gross_minor BIGINT,
    revenue_minor BIGINT, margin_minor BIGINT, currency VARCHAR, coupon VARCHAR, channel VARCHAR, counts BOOLEAN,
    not_counted VARCHAR, load INTEGER, line BIGINT, told_minor BIGINT, margin_from VARCHAR, dated BOOLEAN, laid_out BOOLEAN`,
  /** One row per person who bought: the first order that counts, however long ago, and its local day. */
  first_orders: `person_id INTEGER, first_us BIGINT, first_day INTEGER`,
  /**
   * Sums of the orders that count, by the quarter of an hour from `since_us` on and whether somebody known made them (`owned`); gross of
   * those whose revenue is known (`priced`), margin and their revenue of those of which both are (`margined`).
   */
  order_sums: `since_us BIGINT, owned BOOLEAN, orders BIGINT, priced BIGINT, revenue_minor BIGINT, gross_minor BIGINT, margined BIGINT,
    margin_minor BIGINT, margined_revenue_minor BIGINT`,
  /** Orders told by another source than the book of orders: kept, counted, never a second order. */
  orders_elsewhere: `person_id INTEGER, source VARCHAR, order_id VARCHAR, ordered_us BIGINT, gross_minor BIGINT, load INTEGER, line BIGINT`,
  lines: `source VARCHAR, order_id VARCHAR, sku VARCHAR, product VARCHAR, category VARCHAR, quantity DOUBLE, revenue_minor BIGINT`,
  /** `matched` false: no such order; counted and shown, never a purchase. */
  refunds: `source VARCHAR, refund_id VARCHAR, order_id VARCHAR, refunded_us BIGINT, instant_known BOOLEAN, gross_minor BIGINT,
    revenue_minor BIGINT, margin_minor BIGINT, matched BOOLEAN, told_minor BIGINT, currency VARCHAR`,
  /** A view: see `eventTables` for what it is made of. */
  events: `person_id INTEGER, happened_us BIGINT, name VARCHAR, value DOUBLE`,
  answers: `person_id INTEGER, answered_us BIGINT, survey VARCHAR, survey_kind VARCHAR, score INTEGER`,
  /** One row per friend who was referred: the referral that counts. `converted_us` null: not (yet) converted. */
  referrals: `referrer_id INTEGER, friend_id INTEGER, made_us BIGINT, converted_us BIGINT`,
  /** Every referral as it is told now; null: nobody known. `made_day` is the local day, `dated`: only that is known. */
  referral_rows: `referrer_id INTEGER, friend_id INTEGER, made_us BIGINT, made_day INTEGER, dated BOOLEAN, referrer_identity INTEGER`,
  consents: `person_id INTEGER, given_us BIGINT, channel VARCHAR, purpose VARCHAR, basis VARCHAR, granted BOOLEAN, wording VARCHAR`,
  touches: `touch_id VARCHAR, person_id INTEGER, sent_us BIGINT, channel VARCHAR, play VARCHAR, arm VARCHAR, touch_kind VARCHAR,
    rung_at_send VARCHAR, cost_minor BIGINT`,
  responses: `touch_id VARCHAR, happened_us BIGINT, response_kind VARCHAR, machine BOOLEAN`,
  spend: `spent_us BIGINT, rung VARCHAR, channel VARCHAR, campaign VARCHAR, amount_minor BIGINT, currency VARCHAR, local_day INTEGER, told_minor BIGINT`,
  /** Hundred-millionths of the shop's currency for one of the other, on a local day. */
  rates: `currency VARCHAR, day INTEGER, rate_e8 BIGINT`,
  /** What holds of a product from a local day on; `from_day` null: always. `unit_cost_minor` is in the row's own `currency`. */
  products: `sku VARCHAR, name VARCHAR, category VARCHAR, unit_cost_minor BIGINT, currency VARCHAR, from_day INTEGER`,
  overrides: `person_id INTEGER, rung VARCHAR, recorded_us BIGINT, until_us BIGINT, revoked_us BIGINT, reason VARCHAR, "by" VARCHAR`,
  merges: `kept_id INTEGER, gone_id INTEGER, recorded_us BIGINT, undone_us BIGINT`,
  /**
   * One row per stay under the ladder of this projection. `place` and `previous` as numbers (see `placeId`), and as ids in
   * `rung` and `previous_rung`; -1 and null on arrival. The last stay ends at 9007199254740991.
   */
  stays: `person_id INTEGER, place TINYINT, previous TINYINT, from_us BIGINT, to_us BIGINT, rung VARCHAR, previous_rung VARCHAR`,
} as const;
