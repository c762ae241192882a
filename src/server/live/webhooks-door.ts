import type { Context } from "hono";
import type { WebhookSource } from "../../verbs/live/take-webhook.ts";
import { problemParts } from "../answers/problem-details.ts";
import { comeAgain } from "./come-again.ts";
import { type DoorApp, type DoorParts, requireRealShop } from "./door-parts.ts";

/** An order with very many lines. */
const mostBytes = 5_000_000;

const headers: Readonly<Record<WebhookSource, { readonly topic: string; readonly signature: string }>> = {
  shopify: { topic: "x-shopify-topic", signature: "x-shopify-hmac-sha256" },
  woo: { topic: "x-wc-webhook-topic", signature: "x-wc-webhook-signature" },
};

const addressOf = (source: string) => `/webhooks/${source}`;

/** Where they are sent to. */
export const webhookAddresses: readonly string[] = Object.keys(headers).map(addressOf);

/** The webhooks of shop programs. */
export function addWebhooksDoor(hono: DoorApp, { shop, readSent, readerOf, told }: DoorParts): void {
  for (const source of Object.keys(headers) as WebhookSource[])
    hono.post(addressOf(source), async (c) => {
      c.set("route", addressOf(source));
      const reader = readerOf(c);
      try {
        requireRealShop(shop);
        const { topic, signature } = headers[source];
        const { told: what, refused } = await readSent(c, mostBytes, async (body) =>
          source === "woo" && isPing(c, body)
            ? { told: "passed", refused: [] }
            : shop.takeWebhook({
                source,
                topic: (c.req.header(topic) ?? "").slice(0, 100),
                signature: c.req.header(signature) ?? null,
                body,
              }),
        );
        // What is refused is not better when it is sent again.
        const problems = refused.flatMap((one) => problemParts(one.problems, reader));
        return c.json({ told: what, ...(problems.length > 0 ? { problems } : {}) }, 200);
      } catch (error) {
        return told(comeAgain(error), reader);
      }
    });
}

/** WooCommerce tries an address that is entered with its webhook's number alone, which it does not sign. */
function isPing(c: Context, body: Uint8Array): boolean {
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(c.req.header("content-type") ?? "");
  return isForm && body.length < 40 && /^webhook_id=\d+$/.test(new TextDecoder().decode(body));
}
