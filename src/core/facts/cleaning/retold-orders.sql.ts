/**
 * Orders that a file of lines tells more than once, as where two exports were joined: `retold(order_key, begins)`, the line
 * at which it begins to be told last. Only for files whose orders' own cells stand on their first line alone: `own` is such
 * a cell. A line that has it begins an order, unless the line before is the order's and has it too: then somebody filled it in on all.
 */
export function retoldOrdersSql(rows: string, own: string): string {
  return `SELECT order_key, max(line) AS begins
    FROM (SELECT *, lag(order_key) OVER (ORDER BY line) AS before, lag(has_own) OVER (ORDER BY line) AS before_has
      FROM (SELECT order_key, line, ${own} IS NOT NULL AS has_own FROM ${rows}))
    WHERE has_own AND (before IS DISTINCT FROM order_key OR NOT before_has) GROUP BY order_key HAVING count(*) > 1`;
}

/** Whether an order may be told more than once: `retold`. Much quicker than `retoldOrdersSql`. */
export function mayBeRetoldSql(rows: string, own: string): string {
  return `SELECT count(*) <> count(DISTINCT hash(order_key)) AS retold FROM ${rows} WHERE ${own} IS NOT NULL`;
}

/** The rows that count of orders told more than once: those told last. */
export function toldLastSql(rows: string, retold: string): string {
  return `SELECT r.* FROM ${rows} AS r ANTI JOIN ${retold} AS again ON again.order_key = r.order_key AND r.line < again.begins`;
}
