/** What the shop has brought, as one row: see `Brought` and the first instants of a `Projection`. Instants as DOUBLE. */
export const broughtSql = `SELECT
  (SELECT count(*) FROM orders WHERE counts AND person_id IS NOT NULL) > 0 AS orders,
  (SELECT count(*) FROM orders WHERE margin_minor IS NOT NULL) > 0 AS margin,
  (SELECT count(*) FROM answers WHERE survey_kind = 'nps') > 0 AS answers,
  (SELECT count(*) FROM referrals) > 0 AS referrals,
  (SELECT count(*) FROM consents) > 0 AS consents,
  (SELECT min(ordered_us)::DOUBLE FROM orders) AS first_order_us,
  (SELECT min(happened_us)::DOUBLE FROM event_rows) AS first_event_us,
  (SELECT min(answered_us)::DOUBLE FROM answers WHERE survey_kind = 'nps') AS first_answer_us,
  (SELECT min(made_us)::DOUBLE FROM referrals) AS first_referral_us,
  (SELECT max(us)::DOUBLE FROM (SELECT max(ordered_us) AS us FROM orders UNION ALL SELECT max(happened_us) FROM event_rows
    UNION ALL SELECT max(answered_us) FROM answers)) AS newest_us,
  (SELECT min(us)::DOUBLE FROM (SELECT min(ordered_us) AS us FROM orders UNION ALL SELECT min(happened_us) FROM event_rows
    UNION ALL SELECT min(answered_us) FROM answers)) AS first_us`;

export interface BroughtRow {
  readonly orders: boolean;
  readonly margin: boolean;
  readonly answers: boolean;
  readonly referrals: boolean;
  readonly consents: boolean;
  readonly first_order_us: number | null;
  readonly first_event_us: number | null;
  readonly first_answer_us: number | null;
  readonly first_referral_us: number | null;
  readonly newest_us: number | null;
  readonly first_us: number | null;
}
