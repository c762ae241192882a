import { createHash } from "node:crypto";
import type { ToldFacts } from "../../core/facts/live/told-facts.ts";
import { shopifyAsksFor } from "../../core/facts/live/webhooks/privacy.ts";
import { shopifyTold } from "../../core/facts/live/webhooks/shopify.ts";
import { wooTold } from "../../core/facts/live/webhooks/woo.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { webhookSecrets } from "../../io/store/webhook-secrets.ts";
import { readSoon } from "../connections/read-soon.ts";
import type { Workshop } from "../shop/workshop.ts";
import { keepRefused } from "./keep-refused.ts";
import type { LiveInbox } from "./live-inbox.ts";
import type { RefusedCall } from "./read-calls.ts";
import { jsonOf } from "./take-calls.ts";
import { isSigned } from "./webhook-signature.ts";

/** The shop programs whose webhooks are known. */
export const webhookSources = ["shopify", "woo"] as const;
export type WebhookSource = (typeof webhookSources)[number];

/** A webhook as it came. */
export interface SentWebhook {
  readonly source: WebhookSource;
  readonly topic: string;
  /** What the header says that it is signed with. */
  readonly signature: string | null;
  readonly body: Uint8Array;
}

/** What came of it. `passed`: it tells nothing that Stige keeps, as a test order or a topic that is not read. */
export interface TakenWebhook {
  readonly told: "new" | "repeated" | "passed" | "refused";
  readonly refused: readonly RefusedCall[];
}

const read = { shopify: shopifyTold, woo: wooTold };

/** It is signed, and would be the same the next time: another format was chosen there. */
const noJson: ToldFacts = {
  facts: [],
  refused: [{ place: "", sentence: message("calls.notJson"), fix: message("calls.webhookNotJson.fix") }],
};

/** Undefined: it is no JSON. */
function bodyOf(body: Uint8Array): unknown {
  try {
    return jsonOf(body);
  } catch {
    return undefined;
  }
}

/**
 * Takes in a webhook that is signed with the secret that was set for its source; throws `not-signed-in` for any other. It is
 * known by what it says, which is signed, not by the id beside it, which is not: who sends it again changes nothing.
 */
export async function takeWebhook(
  shop: Workshop,
  live: LiveInbox,
  { source, topic, signature, body }: SentWebhook,
): Promise<TakenWebhook> {
  const secret = (await webhookSecrets(shop.store)).find((row) => row.source === source)?.secret;
  if (secret === undefined)
    throw new StigeError("not-signed-in", message("calls.noSecret"), message("calls.noSecret.fix"));
  if (!isSigned(body, secret, signature ?? undefined))
    throw new StigeError("not-signed-in", message("calls.notSigned"), message("calls.notSigned.fix"));
  const receivedUs = shop.now();
  const sent = bodyOf(body);
  const { facts, refused } = sent === undefined ? noJson : read[source](topic, sent, receivedUs);
  const messageId = `${source}:${createHash("sha256").update(`${topic}\n`).update(body).digest("hex")}`;
  if (refused.length > 0) {
    const calls = [{ index: 0, messageId, problems: refused }];
    await keepRefused(shop, source, calls);
    return { told: "refused", refused: calls };
  }
  if (facts.length === 0) {
    await actOn(shop, source, topic, sent, messageId);
    return { told: "passed", refused: [] };
  }
  const [taken = "new"] = await live.takeIn([{ messageId, receivedUs, facts }], source);
  return { told: taken, refused: [] };
}

/** What tells no facts may yet ask for something: that somebody be erased, or that an order be read that was paid back. */
async function actOn(
  shop: Workshop,
  source: WebhookSource,
  topic: string,
  sent: unknown,
  messageId: string,
): Promise<void> {
  if (source !== "shopify") return;
  const asked = shopifyAsksFor(topic, sent);
  if (asked) await keepRefused(shop, source, [{ index: 0, messageId, problems: [asked] }]);
  if (topic === "refunds/create") await readSoon(shop, source);
}
