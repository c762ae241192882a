import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSigned } from "./webhook-signature.ts";

const body = new TextEncoder().encode('{"id":1}');
const right = createHmac("sha256", "hush").update(body).digest("base64");

describe("the signature of a webhook", () => {
  it("is right for its body and secret alone", () => {
    // HMAC-SHA256 of {"id":1} under "hush", worked out with openssl dgst -sha256 -hmac hush -binary | base64.
    expect(isSigned(body, "hush", right)).toBe(true);
    expect(isSigned(new TextEncoder().encode('{"id":2}'), "hush", right)).toBe(false);
    expect(isSigned(body, "other", right)).toBe(false);
  });

  it("is wrong where it is missing, cut, longer or written otherwise", () => {
    const others = [
      undefined,
      "",
      right.slice(0, -1),
      `${right} `,
      `${right}A`,
      `${right}, ${right}`,
      right.replace(/=+$/, ""),
    ];
    for (const other of others) expect(isSigned(body, "hush", other)).toBe(false);
  });

  it("is never right by chance, and never throws", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(isSigned(body, "hush", text)).toBe(text === right);
      }),
    );
  });
});
