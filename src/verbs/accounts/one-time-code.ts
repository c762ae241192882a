import { randomHex } from "../../io/env.ts";

/** Without those that are read as others. */
const signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A code that a person types: 80 bits as `7K2M-9QXD-4TBV-P0RS`. */
export function newTypedCode(): string {
  const bits = BigInt(`0x${randomHex(10)}`);
  const all = Array.from({ length: 16 }, (_, i) => signs[Number((bits >> BigInt(5 * i)) & 31n)]);
  return [0, 4, 8, 12].map((from) => all.slice(from, from + 4).join("")).join("-");
}

/** A typed code as it was made: small letters, blanks, and an O for a nought do no harm. */
export function readTypedCode(text: string): string {
  const plain = text.toUpperCase().replaceAll(/[^0-9A-Z]/g, "");
  const read = plain.replaceAll("O", "0").replaceAll(/[IL]/g, "1");
  return (read.match(/.{1,4}/g) ?? []).join("-");
}

/** What stands in a link: 256 bits. */
export function newLinkCode(): string {
  return Buffer.from(randomHex(32), "hex").toString("base64url");
}
