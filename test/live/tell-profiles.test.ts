import { describe, expect, it } from "vitest";
import {
  expected,
  holdFaults,
  holdLeftAlone,
  holdLife,
  holdPages,
  mail,
  services,
  tried,
} from "./told-services.ts";

describe("a service that is told where people stand", () => {
  // Each service in every way, and killed: tell-profiles.long.test.ts.
  it("is told of those who consented and are there, and cleared once they are to stand there no more", () =>
    holdLife("mailchimp"));

  it("is waited for as it asks, goes on after faults and hang-ups, and whom it refuses is kept", () =>
    holdFaults("klaviyo"));

  it.each(services)("takes no page of whatever stands before %s for its answer", holdPages);

  it("is not told again what it acknowledged before it asked to be left alone", () =>
    holdLeftAlone("mailchimp"));

  it("ends with why when it is to be left alone for long, or takes the key no more, and goes on from there", async () => {
    const t = await tried("hubspot");
    t.fake.faults.set(1, { status: 429, headers: { "Retry-After": "3600" } });
    const left = await t.run();
    expect(left).toMatchObject({ againUs: (t.clock.nowMs + 3_600_000) * 1000, counts: { told: 0 } });
    expect(left.problem?.sentence.key).toBe("connections.answered");
    expect(t.fake.asked).toHaveLength(1);
    t.fake.faults.set(2, { status: 401 });
    expect((await t.run()).problem?.sentence.key).toBe("connections.notIn");
    expect((await t.run()).counts).toMatchObject({ told: expected.length });
    // Somebody leaves there: nobody is made again.
    const at = t.fake.contacts.findIndex(({ id }) => id === "c1");
    t.fake.contacts.splice(at, 1);
    await t.tell("more.csv", ["order_id,email,ordered,gross", `new,${mail(1)},2026-03-31T09:30:00Z,900`]);
    expect((await t.run()).counts).toMatchObject({ notThere: 5 });
    expect(t.fake.contacts.some(({ email }) => email === mail(1))).toBe(false);
  });
});
