import { createHmac } from "node:crypto";
import { expect, it } from "vitest";
import { waitUs } from "./next-try.ts";
import { newWebhookSecret, signedHeaders } from "./signed-webhook.ts";

it("signs as the example does that libraries of Standard Webhooks test with", () => {
  const headers = signedHeaders(["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"], {
    ...{ id: "msg_p5jXN8AQM9LWM0D4loKWxJek", seconds: 1_614_265_330 },
    body: '{"test": 2432232314}',
  });
  expect(headers).toMatchObject({
    "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
    "webhook-timestamp": "1614265330",
    "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
  });
});

it("signs with each secret, whose key is what stands after whsec_", () => {
  const secrets = [newWebhookSecret(), newWebhookSecret()];
  const headers = signedHeaders(secrets, { id: "m", seconds: 7, body: "æ" });
  const by = (secret: string) =>
    `v1,${createHmac("sha256", Buffer.from(secret.slice(6), "base64"))
      .update("m.7.æ")
      .digest("base64")}`;
  expect(headers["webhook-signature"]).toBe(secrets.map(by).join(" "));
  expect(secrets[0]).toMatch(/^whsec_[A-Za-z0-9+/]{32}$/);
});

it("waits longer each time, not all at one instant, and as long as it is asked to", () => {
  const waits = Array.from({ length: 11 }, (_, i) => waitUs("msg_1", i + 1, null) / 1e6);
  expect(waits[0]).toBeGreaterThanOrEqual(4);
  expect(waits[0]).toBeLessThanOrEqual(6);
  for (const [i, wait] of waits.entries())
    if (i > 0 && i < 7) expect(wait).toBeGreaterThan(waits[i - 1] as number);
  const days = waits.reduce((sum, wait) => sum + wait, 0) / 86_400;
  expect(days).toBeGreaterThan(2);
  expect(days).toBeLessThan(4);
  expect(waitUs("msg_1", 3, null)).not.toBe(waitUs("msg_2", 3, null));
  expect(waitUs("msg_1", 1, 120e6)).toBe(120e6);
  expect(waitUs("msg_1", 1, 1e15)).toBe(86_400e6);
});
