import { createHmac, timingSafeEqual } from "node:crypto";

/**
 * Whether a body was signed with a secret as Shopify and WooCommerce do it: HMAC-SHA256 over the bytes that came, base64.
 * How long it takes tells nothing of the right signature.
 */
export function isSigned(body: Uint8Array, secret: string, signature: string | undefined): boolean {
  const right = createHmac("sha256", secret).update(body).digest();
  const given = Buffer.from(signature ?? "", "base64");
  // What is no base64 may still decode to something: only the one right writing of it counts.
  const isWhole = given.length === right.length && given.toString("base64") === signature;
  return timingSafeEqual(right, isWhole ? given : Buffer.alloc(right.length)) && isWhole;
}
