import { mkdtempSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { folderOfRun } from "../../../test/house/shared-by-files.ts";
import { emptyShop, openLive, order, told } from "../../../test/live/open-live.ts";
import { isoInstant } from "../../core/words/iso-instant.ts";
import { standingLog } from "../../io/store/standing.ts";
import { sealInbox } from "../live/seal-inbox.ts";
import { unload } from "../loading/unload.ts";
import type { Workshop } from "../shop/workshop.ts";
import { exportMembership } from "./export-membership.ts";
import { standingFollower } from "./follow-standing.ts";
import { type Member, type MemberCursor, membership } from "./membership.ts";

const startUs = Date.UTC(2026, 0, 2) * 1000;
const dayUs = 86_400_000_000;

type Step =
  | { readonly do: "tell"; readonly who: number; readonly daysAgo: number }
  | { readonly do: "wait"; readonly days: number }
  | { readonly do: "takeBack" };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant("tell" as const), who: fc.nat(3), daysAgo: fc.nat(500) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("wait" as const), days: fc.integer({ min: 1, max: 29 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("takeBack" as const) }) },
);

/** All pages of what is asked for. */
async function pages(shop: Workshop, sinceUs: number | null) {
  const list: Member[] = [];
  for (let after: MemberCursor | null = null; ; ) {
    const page = await membership(shop, { sinceUs, after, limit: 2, mayFollow: true });
    list.push(...page.list);
    if (page.next === null) return { ...page, list };
    after = page.next;
  }
}

const byPerson = (list: readonly Member[]) => new Map(list.map((one) => [one.personId, one]));

it("changes applied to an earlier list give the later one, whatever came between", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 6 }), async (steps) => {
      const { shop, live, setNow } = await openLive(emptyShop(), { nowUs: startUs });
      try {
        let [nowUs, n] = [startUs, 0];
        const tell = async (who: number, daysAgo: number) => {
          const ordered = isoInstant(nowUs - daysAgo * dayUs);
          await live.takeIn([told(`m${++n}`, "orders", order(`p${who}-${n}`, { ordered }))]);
          await shop.writing(() => sealInbox(shop));
        };
        await tell(0, 10);
        const lists = [await pages(shop, null)];
        expect(lists[0]?.complete).toBe(true);
        for (const one of steps) {
          nowUs += dayUs;
          if (one.do === "wait") nowUs += one.days * dayUs;
          setNow(nowUs);
          if (one.do === "tell") await tell(one.who, one.daysAgo);
          if (one.do === "takeBack") await unload(shop, n > 0 ? 1 : 0).catch(() => {});
          await standingFollower(shop).follow(true);
          lists.push(await pages(shop, null));
        }
        const last = lists.at(-1);
        for (const earlier of lists) {
          const changes = await pages(shop, earlier.untilUs);
          expect(changes.complete).toBe(false);
          const applied = byPerson(earlier.list);
          for (const one of changes.list) {
            if (one.rung === null) applied.delete(one.personId);
            else applied.set(one.personId, one);
          }
          expect(new Map([...applied].toSorted(([a], [b]) => a - b))).toEqual(byPerson(last?.list ?? []));
        }
        // Before anybody asked, nobody knows what changed: everyone is told.
        expect(await pages(shop, startUs - dayUs)).toEqual(last);
      } finally {
        await shop.close();
      }
    }),
    { numRuns: 2 },
  );
}, 60_000);

it("of two who begin to follow at once the first does, and what came since is told as a change", async () => {
  const { shop, live } = await openLive(emptyShop(), { nowUs: startUs, ticks: true });
  const tell = async (id: string) => {
    await live.takeIn([told(id, "orders", order(id))]);
    await shop.writing(() => sealInbox(shop));
  };
  await tell("kari-1");
  const both = [standingFollower(shop), standingFollower(shop)];
  const began: (number | undefined)[] = [];
  const follow = async (follower: (typeof both)[number]) => {
    await follower.follow(true);
    began.push((await standingLog(shop.store))?.from_us);
  };
  await Promise.all(both.map(follow));
  expect(began[1]).toBe(began[0]);
  await tell("ola-1");
  for (const follower of both) await follower.follow(true);
  expect(await pages(shop, began[0] ?? 0)).toMatchObject({
    complete: false,
    list: [{ rung: "customer", was: null }],
  });
  await shop.close();
});

it("tells everyone as the changes go on from, also where the projection lacks what was told last", async () => {
  const { shop, live, setNow } = await openLive(emptyShop(), { nowUs: startUs });
  const tell = async (id: string) => {
    await live.takeIn([told(id, "orders", order(id))]);
    await shop.writing(() => sealInbox(shop));
    await standingFollower(shop).follow(true);
  };
  await tell("kari-1");
  // As a server beside the keeper, which learns a moment later what was laid out.
  const first = await shop.reading(async (held) => {
    await held.projection();
    setNow(startUs + dayUs);
    await tell("ola-1");
    return pages(held, null);
  });
  expect(first.list).toHaveLength(2);
  expect((await pages(shop, first.untilUs)).list).toEqual([]);
  await shop.close();
});

it("is written to a file, everyone or what changed", async () => {
  const { shop, live, setNow } = await openLive(emptyShop(), { nowUs: startUs });
  const out = join(mkdtempSync(join(folderOfRun(), "stige-membership-")), "members.csv");
  const tell = async (id: string) => {
    await live.takeIn([told(id, "orders", order(id))]);
    await shop.writing(() => sealInbox(shop));
  };
  await tell("kari-1");
  const first = await exportMembership(shop, { out, changedSince: null });
  expect(first).toMatchObject({ rows: 1, complete: true });
  setNow(startUs + dayUs);
  await tell("ola-1");
  const changes = await exportMembership(shop, { out, changedSince: isoInstant(first.untilUs) });
  expect(changes).toMatchObject({ rows: 1, complete: false, untilUs: startUs + dayUs });
  expect(readFileSync(out, "utf8")).toMatch(
    /person_id,person,rung,since_us,previous\r?\n\d+,ola@example.com,customer,/,
  );
  await shop.close();
});
