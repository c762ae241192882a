/** From what facts can be sent, each with what is to be copied. */
export const senders = ["pages", "server", "own", "shopify", "woo"] as const;
export type Sender = (typeof senders)[number];

/** What stands in a snippet until whoever copies it puts their own there. */
const noKey = "stige_…";

/**
 * What is to be copied for a sender, but for shop programs, whose webhooks need an address only. `origin` is this server's:
 * `snippetOf("own", "https://stige.shop.example")` begins `curl https://stige.shop.example/api/v1/facts/orders`.
 */
export function snippetOf(sender: Sender, origin: string): string {
  const { host, protocol } = new URL(origin);
  switch (sender) {
    case "pages":
      return `analytics.load("${noKey}", {
  integrations: { "Segment.io": { apiHost: "${host}/v1", protocol: "${protocol.slice(0, -1)}" } },
});`;
    case "server":
      return `import { Analytics } from "@segment/analytics-node";

const analytics = new Analytics({ writeKey: "${noKey}", host: "${origin}" });
analytics.track({
  userId: "1042",
  event: "Order Completed",
  properties: { order_id: "20731", total: 549, currency: "NOK" },
});`;
    case "own":
      return `curl ${origin}/api/v1/facts/orders \\
  -H "Authorization: Bearer ${noKey}" -H "Content-Type: application/json" \\
  -d '{ "order_id": "20731", "person_email": "kari@example.com", "ordered": "${new Date().toISOString()}", "gross": 549.00 }'`;
    case "shopify":
    case "woo":
      return `${origin}/webhooks/${sender}`;
  }
}

/** The topics that a shop program is to send; what else it sends is answered and tells nothing. */
export const topicsOf: Readonly<Record<"shopify" | "woo", readonly string[]>> = {
  shopify: [
    ...["orders/create", "orders/updated", "orders/paid", "orders/cancelled"],
    ...["customers/create", "customers/update"],
  ],
  woo: [
    ...["order.created", "order.updated", "order.deleted", "order.restored"],
    ...["customer.created", "customer.updated"],
  ],
};
