import type { Format } from "./format.ts";

/**
 * Shopify's order export: a row for each line, the order's own cells on its first row only. Shopify's id of an order is
 * its `Name` without `#`. Line amounts are before discounts of the order.
 */
export const shopifyOrders: Format = {
  name: "Shopify orders",
  source: "shopify",
  signature: ["Name", "Email", "Financial Status", "Total", "Created at", "Lineitem quantity"],
  main: {
    kind: "orders",
    fill: {
      order_id: { of: ["Name"], sql: ([name]) => `ltrim(${name}, '#''')` },
      person_email: "Email",
      ordered: "Created at",
      gross: "Total",
      subtotal: "Subtotal",
      tax: "Taxes",
      shipping: "Shipping",
      currency: "Currency",
      coupon: "Discount Code",
      channel: "Source",
      status: "Financial Status",
      cancelled: "Cancelled at",
      refunded_gross: "Refunded Amount",
      company: "Billing Company",
      "lines.sku": "Lineitem sku",
      "lines.product": "Lineitem name",
      "lines.quantity": "Lineitem quantity",
      "lines.price": "Lineitem price",
    },
  },
  parts: [
    {
      kind: "consents",
      where: {
        of: ["Accepts Marketing", "Email", "Created at"],
        sql: ([accepts, email, at]) =>
          `lower(${accepts}) IN ('yes', 'true')  AND regexp_full_match(${email}, '[^@\\s]+@[^@\\s]+') AND ${at} IS NOT NULL`,
      },
      fill: { person_email: "Email", given: "Created at" },
      values: { channel: "email", purpose: "marketing", basis: "consent", granted: "yes" },
    },
  ],
  beside: [
    /^(?:billing|shipping) (?:name|street|address[12]|company|city|zip|province(?: name)?|country|phone|method)$/i,
    /^tax \d (?:name|value)$/i,
    /^lineitem (?:compare at price|requires shipping|taxable|fulfillment status|discount)$/i,
    /^(?:paid|fulfilled) at$|^fulfillment status$|^discount amount$|^notes?$|^note attributes$|^tags$|^vendor$|^id$|^phone$/i,
    /^payment (?:method|references?|id|terms name)$|^next payment due at$|^outstanding balance$|^receipt number$|^duties$/i,
    /^employee$|^location$|^device id$|^risk level$/i,
  ],
  ownOnFirst: true,
  statuses: {
    counts: ["paid", "partially_paid", "authorized", "partially_refunded"],
    not: ["pending", "voided", "expired", "refunded"],
  },
};
