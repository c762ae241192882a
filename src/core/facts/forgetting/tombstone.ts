import { type IdentityKind, identityKinds } from "../persons/identity.ts";

/**
 * What a tombstone stands for: an identity, a phone, or the key of a fact that can come again without naming anybody.
 * Of `email` and `phone` the source is empty: they are the world's.
 */
export type Buried = keyof typeof identityKinds | "phone" | "order" | "refund" | "touch";

/** Something that must not come back: what it is, whose it is, and its text as it is stored. */
export interface ToBury {
  readonly what: Buried;
  readonly source: string;
  readonly value: string;
}

/** Parts the fields of what is hashed. */
export const separator = "\u001f";

/** The text of which a tombstone is the keyed hash. `buriedText({ what: "email", source: "", value: "a@b.no" })` begins with `email`. */
export function buriedText({ what, source, value }: ToBury): string {
  return [what, source, value].join(separator);
}

/** What an identity is called in a tombstone. `buriedKind(1)` is `"email"`. */
export function buriedKind(kind: IdentityKind): Buried {
  const found = (Object.entries(identityKinds) as [keyof typeof identityKinds, IdentityKind][]).find(
    ([, number]) => number === kind,
  );
  if (!found) throw new RangeError(`${kind} is no kind of identity`);
  return found[0];
}

/** How many last digits tell one phone from another, however its number is written. */
export const phoneLength = 8;

/** The digits by which a phone is known; null for what is too short to be one. `phoneDigits("+47 912 34 567")` is `"91234567"`. */
export function phoneDigits(phone: string): string | null {
  const digits = phone.replaceAll(/\D/g, "");
  return digits.length < phoneLength ? null : digits.slice(-phoneLength);
}

const blockBytes = 64;

/**
 * The two blocks that HMAC (RFC 2104) puts before what it hashes, as hex: the key, filled with zeros to 64 bytes, xor 0x36
 * and xor 0x5c. `key` is hex, at most 64 bytes. An HMAC is `sha256(outer + sha256(inner + text))`; throws RangeError for
 * a longer key. `hmacBlocks("00").inner` begins with `36`.
 */
export function hmacBlocks(key: string): { readonly inner: string; readonly outer: string } {
  if (key.length > 2 * blockBytes || !/^([0-9a-f]{2})+$/.test(key)) throw new RangeError("no key");
  const bytes = key.padEnd(2 * blockBytes, "0").match(/../g) ?? [];
  const block = (pad: number) =>
    bytes.map((byte) => (Number.parseInt(byte, 16) ^ pad).toString(16).padStart(2, "0")).join("");
  return { inner: block(0x36), outer: block(0x5c) };
}
