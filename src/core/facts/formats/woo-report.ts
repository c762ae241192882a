import type { Format } from "./format.ts";
import { wooStatuses } from "./woo-orders.ts";

const net = [
  "Net Sales",
  "N. Revenue",
  "Netto salg",
  "Nettosalg",
  "N. omsetning",
  "Netto omsetning",
  "Nettoomsetning",
  "N. omsætning",
  "Nettoomsætning",
];

const sold = [
  "Items sold",
  "Solgte varer",
  "Varer solgt",
  "Solgte produkter",
  "Antall solgte varer",
  "Solgte enheder",
];

/**
 * WooCommerce's own order report, in the shop's language. It says net sales only and names nobody, so it is a source of its
 * own: else it would take the place of orders whose buyer is known. A refund is a row of its own with the order's number
 * and a negative amount.
 */
export const wooReport: Format = {
  name: "WooCommerce order report",
  source: "woo-report",
  signature: [
    ["Date", "Dato"],
    ["Order #", "Ordre #", "Ordre nr.", "Ordrenr.", "Bestilling #", "Ordrenummer"],
    "Status",
    ["Customer type", "Kundetype"],
    sold,
    net,
  ],
  main: {
    kind: "orders",
    fill: {
      order_id: {
        of: [["Order #", "Ordre #", "Ordre nr.", "Ordrenr.", "Bestilling #", "Ordrenummer"]],
        sql: ([number]) => `ltrim(${number}, '#''')`,
      },
      ordered: ["Date", "Dato"],
      gross: net,
      revenue: net,
      status: "Status",
      coupon: ["Coupon(s)", "Kupong(er)", "Kupon(er)", "Kuponger", "Kuponer"],
      channel: ["Attribution", "Attribusjon", "Tilskrivning", "Kilde", "Opprinnelse", "Oprindelse"],
    },
  },
  statuses: wooStatuses,
  beside: [...sold, /\(format/i, /^(?:customer|kunde)/i, /^produ[ck]t/i],
};
