import type { Format } from "./format.ts";

/** Stripe's payment export: each payment is an order of the source stripe. It tells neither tax on goods nor shipping. */
export const stripePayments: Format = {
  name: "Stripe payments",
  source: "stripe",
  signature: [
    "id",
    ["Created (UTC)", "Created"],
    "Amount",
    "Amount Refunded",
    "Currency",
    "Status",
    "Captured",
  ],
  main: {
    kind: "orders",
    fill: {
      order_id: "id",
      person_number: "Customer ID",
      person_email: ["Customer Email", "customer_email (metadata)"],
      ordered: {
        of: ["Created (UTC)", "Created"],
        sql: ([inUtc, created]) =>
          `coalesce(CASE WHEN ${inUtc} LIKE '%:%' THEN ${inUtc} || 'Z' ELSE ${inUtc} END, ${created})`,
      },
      gross: "Amount",
      currency: "Currency",
      status: "Status",
      refunded_gross: "Amount Refunded",
    },
  },
  beside: [
    /^(?:seller message|fee|tax|mode|statement descriptor|captured|transfer|transfer group|destination|description)$/i,
    /^converted (?:amount|amount refunded|currency)$|^(?:card|invoice|paymentintent|checkout session) id$/i,
    /^(?:card|customer|payment source|shipping|taxes) /i,
  ],
  statuses: {
    counts: ["Paid", "Succeeded", "Partial Refund", "Partially refunded", "Refunded", "Refund pending"],
    not: [
      "Failed",
      "Canceled",
      "Cancelled",
      "Incomplete",
      "Uncaptured",
      "Requires payment method",
      "Blocked",
      "Disputed",
      "Pending",
    ],
  },
};
