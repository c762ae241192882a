import { createHmac } from "node:crypto";
import { randomHex } from "../../io/env.ts";

const prefix = "whsec_";

/** A new secret as Standard Webhooks writes it: 24 bytes, `whsec_` and base64. */
export function newWebhookSecret(): string {
  return `${prefix}${Buffer.from(randomHex(24), "hex").toString("base64")}`;
}

/**
 * The headers of a webhook, signed by each of the secrets (Standard Webhooks 1.0: HMAC-SHA256 over `id.timestamp.body`, base64):
 * while a secret takes the place of another, both sign.
 */
export function signedHeaders(
  secrets: readonly string[],
  { id, seconds, body }: { readonly id: string; readonly seconds: number; readonly body: string },
): Record<string, string> {
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(prefix.length), "base64");
    return `v1,${createHmac("sha256", key).update(`${id}.${seconds}.${body}`).digest("base64")}`;
  });
  return {
    "content-type": "application/json",
    "user-agent": "Stige-Webhooks/1",
    "webhook-id": id,
    "webhook-timestamp": String(seconds),
    "webhook-signature": signatures.join(" "),
  };
}
