/** `first_orders` of some rows of `orders`, in order of person. */
export function firstOrdersSql(orders: string): string {
  return `SELECT person_id, min(ordered_us) AS first_us, min(local_day) AS first_day FROM ${orders}
    WHERE counts AND person_id IS NOT NULL GROUP BY person_id ORDER BY person_id`;
}
