import { bare, type Format } from "./format.ts";
import { wooStatuses } from "./woo-orders.ts";

/** A value of the billing address, which stands in a column of its own or within one of JSON. */
const billing = (name: string) => ({
  of: [[`billing.${name}`, `billing_${name}`], "billing"],
  sql: ([cell, whole]: readonly string[]) =>
    `coalesce(${cell}, CASE WHEN json_valid(${whole}) THEN json_extract_string(${whole}, '$.${name}') END)`,
});

/**
 * Orders as WooCommerce's REST API gives them, as NDJSON or as a table of the same names. The order's number is its `number`,
 * else its `id`; they are the same unless a plugin numbers orders.
 */
export const wooRestOrders: Format = {
  name: "WooCommerce orders of the REST API",
  source: "woo",
  signature: [
    "id",
    "status",
    "currency",
    "date_created",
    "total",
    "customer_id",
    ["billing.email", "billing_email", "billing"],
  ],
  main: {
    kind: "orders",
    fill: {
      order_id: { of: ["number", "id"], sql: ([number, id]) => `ltrim(coalesce(${number}, ${id}), '#''')` },
      person_number: { of: ["customer_id"], sql: ([id = "NULL"]) => `nullif(${bare(id)}, '0')` },
      person_email: billing("email"),
      ordered: "date_created",
      gross: "total",
      tax: "total_tax",
      shipping: "shipping_total",
      currency: "currency",
      status: "status",
      company: billing("company"),
    },
  },
  statuses: wooStatuses,
  beside: [/^(?:billing|shipping|line_items|meta_data|_links|links|refunds|\w+_lines)\b/i],
};
