import type { Format, StatusTable } from "./format.ts";

/** Statuses of WooCommerce, as slugs and as a shop in English, Norwegian or Danish shows them. */
export const wooStatuses: StatusTable = {
  counts: [
    "processing, wc-processing, completed, wc-completed, partially refunded",
    "behandles, under behandling, behandler, fullført, ferdig",
    "behandles, under behandling, i gang, gennemført, fuldført, færdig",
  ],
  not: [
    "pending, wc-pending, pending payment, on hold, on-hold, wc-on-hold, cancelled, wc-cancelled, refunded, wc-refunded, failed, wc-failed, draft, checkout-draft, wc-checkout-draft, trash",
    "venter, venter betaling, venter på betaling, avventer betaling, på vent, avventer, kansellert, avbrutt, refundert, mislykket, mislyktes, feilet, kladd",
    "afventer, afventer betaling, venter på betaling, på hold, annulleret, refunderet, mislykket, mislykkedes, fejlet, kladde",
  ],
};

/**
 * Orders of WooCommerce as its export plugins write them, one row an order or one a line. An order's tax holds that on
 * shipping, and its shipping is without tax.
 */
export const wooOrders: Format = {
  name: "WooCommerce orders",
  source: "woo",
  signature: [
    ["Order Number", "order_number", "order_id"],
    ["Order Status", "status"],
    ["Order Date", "order_date", "date_created"],
    ["Order Total Amount", "order_total", "total"],
    ["Order Shipping Amount", "shipping_total"],
    ["Email (Billing)", "billing_email", "billing.email", "customer_email"],
  ],
  main: {
    kind: "orders",
    fill: {
      order_id: {
        of: [["Order Number", "order_number"], "order_id"],
        sql: ([number, id]) => `ltrim(coalesce(${number}, ${id}), '#''')`,
      },
      person_number: {
        of: [["Customer User ID", "customer_user", "customer_id"]],
        sql: ([id]) => `nullif(ltrim(${id}, ''''), '0')`,
      },
      person_email: ["Email (Billing)", "billing_email", "billing.email", "customer_email"],
      ordered: ["Order Date", "order_date", "date_created"],
      gross: ["Order Total Amount", "order_total", "total"],
      tax: ["Order Total Tax Amount", "tax_total", "total_tax"],
      shipping: ["Order Shipping Amount", "shipping_total"],
      currency: ["Order Currency", "order_currency", "currency"],
      coupon: ["Coupon Code", "coupon_code"],
      status: ["Order Status", "status"],
      refunded_gross: {
        of: [["Order Refund Amount", "order_refund", "refund_total"]],
        sql: ([amount]) => `ltrim(${amount}, '-')`,
      },
      company: ["Company (Billing)", "billing_company", "billing.company"],
      "lines.sku": "SKU",
      "lines.product": "Item Name",
      "lines.quantity": ["Quantity (- Refund)", "Quantity"],
      "lines.price": "Item Cost",
    },
  },
  statuses: wooStatuses,
};
