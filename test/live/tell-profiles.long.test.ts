import { describe, expect, it } from "vitest";
import { armFailpoints } from "../../src/io/failpoint.ts";
import { expected, holdFaults, holdLife, holdUnheard, rungOf, services, tried } from "./told-services.ts";

describe.each(services)("%s is told where people stand", (service) => {
  it("of those who consented and are there, only what changed, and cleared once they are to stand there no more", () =>
    holdLife(service));

  it("and waits as it is told to, goes on after faults and hang-ups, and keeps whom it refuses", () =>
    holdFaults(service));

  it("and again what it did not acknowledge, though nothing is to be told any more", () =>
    holdUnheard(service));
});

describe("a service that is told where people stand", () => {
  it("is told what it did not acknowledge again, and what it did not: killed at each thing that is written down", async () => {
    const t = await tried("klaviyo");
    let thrown = 0;
    for (let nth = 1; nth < 40; nth++) {
      let n = 0;
      armFailpoints((name, when) => {
        if (name === "profiles" && when === (nth % 2 === 0 ? "before" : "after") && ++n === nth)
          throw new Error("killed");
      });
      const run = await t.run().catch((error) => {
        if (!/killed/.test(String(error))) throw error;
        thrown++;
        return null;
      });
      armFailpoints(() => {});
      if (run) break;
    }
    expect(thrown).toBeGreaterThan(2);
    const last = await t.run();
    expect(last.counts).toMatchObject({ told: 0, same: expected.length });
    for (const n of expected) expect(rungOf(t.fake, n)).toBeTypeOf("string");
    // What was acknowledged and written down was not told again; what was not may be, once for each kill.
    const most = Math.max(...t.fake.writes.values());
    expect(most).toBeLessThanOrEqual(1 + thrown);
  });
});
