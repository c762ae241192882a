import { firstOrdersSql } from "../projecting/first-orders.sql.ts";
import { orderSumsSql, summedColumns } from "../projecting/order-sums.sql.ts";
import { inRoom } from "./stepped-tables.ts";

const came = inRoom("delta", "add_orders");
const gone = inRoom("delta", "gone_orders");
const changed = inRoom("delta", "order_sums");

/** SQL of `delta.order_sums`: those that a step in `orders` touches, as they will stand. `goes`: rows go. */
export function orderSumsRoomSql(home: string, goes: boolean): string {
  const less = summedColumns.map((column) => `-${column} AS ${column}`);
  const theirs = `(SELECT o.* FROM ${home}.orders AS o SEMI JOIN ${gone} AS g ON g.rid = o.rowid)`;
  const parts = [
    `SELECT * FROM (${orderSumsSql(came)})`,
    ...(goes ? [`SELECT since_us, owned, ${less} FROM (${orderSumsSql(theirs)})`] : []),
  ].join(" UNION ALL BY NAME ");
  const sums = summedColumns.map((column) => `sum(${column})::BIGINT AS ${column}`);
  return `CREATE TABLE ${changed} AS WITH moved AS (${parts})
    SELECT since_us, owned, ${sums} FROM (FROM moved UNION ALL BY NAME
      SELECT s.* FROM ${home}.order_sums AS s SEMI JOIN moved AS m ON m.since_us = s.since_us AND m.owned = s.owned)
    GROUP BY since_us, owned`;
}

/** Writes them into the projection. Within its commit. */
export function applyOrderSumsSql(home: string): readonly string[] {
  return [
    `DELETE FROM ${home}.order_sums AS s USING ${changed} AS c WHERE c.since_us = s.since_us AND c.owned = s.owned`,
    `INSERT INTO ${home}.order_sums FROM ${changed} WHERE orders > 0`,
  ];
}

/** Tells `first_orders` what a step changes in `orders`, once it has. Within its commit. */
export function applyFirstOrdersSql(home: string, goes: boolean): readonly string[] {
  const whoseGo = `(SELECT person_id FROM ${gone} WHERE person_id IS NOT NULL)`;
  const first = `(${firstOrdersSql(came)})`;
  return [
    ...(goes
      ? [
          `DELETE FROM ${home}.first_orders WHERE person_id IN ${whoseGo}`,
          `INSERT INTO ${home}.first_orders ${firstOrdersSql(`(SELECT o.* FROM ${home}.orders AS o SEMI JOIN ${whoseGo} AS g USING (person_id))`)}`,
        ]
      : []),
    // Nobody's first order becomes a later one by what only comes.
    `UPDATE ${home}.first_orders AS f SET first_us = least(f.first_us, c.first_us), first_day = least(f.first_day, c.first_day)
      FROM ${first} AS c WHERE c.person_id = f.person_id AND (c.first_us < f.first_us OR c.first_day < f.first_day)`,
    `INSERT INTO ${home}.first_orders SELECT c.* FROM ${first} AS c ANTI JOIN ${home}.first_orders AS f USING (person_id)`,
  ];
}
