import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { LiveMessage } from "../../src/core/facts/live/live-fact.ts";
import { openInbox } from "../../src/io/store/inbox/inbox.ts";
import { openIntake } from "../../src/io/store/inbox/intake.ts";
import { openInboxBase } from "../../src/io/store/open-inbox-base.ts";
import { openStore } from "../../src/io/store/open-store.ts";
import { openFactsDoor } from "../../src/verbs/live/facts-door.ts";
import { liveInbox } from "../../src/verbs/live/live-inbox.ts";
import { type PostgresServer, startPostgres } from "./postgres-server.ts";

let server: PostgresServer;
let root: string;
beforeAll(async () => {
  server = await startPostgres();
  root = mkdtempSync(join(tmpdir(), "stige-intake-"));
});
afterAll(async () => {
  await server?.stop();
  rmSync(root, { recursive: true, force: true });
});

const servers = 3;
/** Ids that several servers are sent at once, again and again, and how often what came is sealed meanwhile. */
const sent = fc.array(
  fc.record({
    ids: fc.array(fc.array(fc.nat(60), { maxLength: 12 }), { minLength: servers, maxLength: servers }),
    seals: fc.nat(2),
  }),
  { minLength: 10, maxLength: 25 },
);

it("several servers take in one message once, whoever is sent it, at once or later, sealed meanwhile or not; and none is told repeated before it is safe", async () => {
  let nth = 0;
  await fc.assert(
    fc.asyncProperty(sent, async (rounds) => {
      const folder = join(root, `${nth++}`, ".stige");
      const database = await server.database(`intake-${nth}`);
      const store = await openStore(folder, { database });
      const doors = await Promise.all(
        Array.from({ length: servers }, async () => {
          const intake = await openIntake(await openInboxBase(folder, database), async () => 0);
          return { intake, live: liveInbox(intake, () => {}) };
        }),
      );
      // Sealing without what it writes.
      const inbox = await openInbox(await store.inbox("seals"), 0, async () => {});
      const bodies: LiveMessage[] = [];
      const safe = async () => {
        const waiting = (await inbox.oldest(1e9)).flatMap(({ body }) => JSON.parse(body) as LiveMessage[]);
        return new Set([...bodies, ...waiting].map(({ messageId }) => messageId));
      };
      const seal = async () => {
        const batches = await inbox.oldest(400);
        const last = batches.at(-1);
        if (!last) return;
        bodies.push(...batches.flatMap(({ body }) => JSON.parse(body) as LiveMessage[]));
        await inbox.shorten(last.batch, 1);
      };
      const news = new Map<string, number>();
      for (const { ids, seals } of rounds) {
        const sealing = (async () => {
          for (let i = 0; i < seals; i++) await seal();
        })();
        await Promise.all(
          doors.map(async ({ live }, i) => {
            const messages = (ids[i] ?? []).map((id) => ({ messageId: `m${id}`, receivedUs: 1, facts: [] }));
            if (messages.length === 0) return;
            const taken = await live.takeIn(messages);
            for (const [j, { messageId }] of messages.entries())
              if (taken[j] === "new") news.set(messageId, (news.get(messageId) ?? 0) + 1);
          }),
        );
        await sealing;
        const all = await safe();
        for (const id of ids.flat()) expect(all).toContain(`m${id}`);
      }
      while ((await inbox.left()) > 0) await seal();
      const asked = new Set(rounds.flatMap(({ ids }) => ids.flat()).map((id) => `m${id}`));
      expect([...news.values()].every((times) => times === 1)).toBe(true);
      expect(new Set(news.keys())).toEqual(asked);
      expect(bodies.map(({ messageId }) => messageId).sort()).toEqual([...asked].sort());
      for (const { intake } of doors) {
        await intake.freshen();
        expect(intake.waiting()).toEqual({ messages: 0, bytes: 0 });
        expect(intake.knownCount()).toBe(asked.size);
        await intake.close();
      }
      await inbox.close();
      await store.close();
    }),
    { numRuns: 2 },
  );
});

it("a server that is full learns that others were sealed, and takes in again", async () => {
  const folder = join(root, "full", ".stige");
  const database = await server.database("full");
  const store = await openStore(folder, { database });
  const intake = await openIntake(await openInboxBase(folder, database), async () => 0);
  const limits = { queuedBytes: 1e6, waitingBytes: 1e6, waitingMessages: 1 };
  const live = liveInbox(intake, () => {}, limits);
  const tell = (messageId: string) => live.takeIn([{ messageId, receivedUs: 1, facts: [] }], messageId);
  await tell("a");
  await tell("b");
  await expect(tell("c")).rejects.toMatchObject({ code: "too-many" });
  const inbox = await openInbox(await store.inbox("seals"), 0, async () => {});
  await inbox.shorten(2, 1);
  await expect
    .poll(() =>
      tell("c").then(
        ([taken]) => taken,
        () => "full",
      ),
    )
    .toBe("new");
  await Promise.all([intake.close(), inbox.close()]);
  await store.close();
});

it("one request that is sent to two servers at once, with its Idempotency-Key, has one answer, and another request with that key has none", async () => {
  const folder = join(root, "keyed", ".stige");
  const database = await server.database("keyed");
  const store = await openStore(folder, { database });
  const world = { now: () => Date.UTC(2026, 0, 2) * 1000, sealed: async () => 0, came: () => {} };
  const place = { dataFolder: folder, database };
  const doors = [await openFactsDoor(place, world), await openFactsDoor(place, world)] as const;
  const order = (id: string, gross: number) => ({
    ...{ order_id: id, person_email: "kari@example.com", ordered: "2026-01-01T10:00:00Z", gross },
  });
  const sent = (door: (typeof doors)[number], key: string, gross: number) => {
    const text = JSON.stringify([order(`${key}-1`, gross), order(`${key}-2`, gross)]);
    return door
      .takeTyped({ ...{ kind: "orders", source: "own", text, ndjson: false }, key, by: "stige_ab" } as const)
      .then(
        (rows) => rows.map(({ result }) => result).join(" "),
        (error) => error.code as string,
      );
  };
  const both = "accepted accepted";
  for (let n = 0; n < 8; n++) {
    expect(await Promise.all(doors.map((door) => sent(door, `k${n}`, 10)))).toEqual([both, both]);
    for (const door of doors) expect(await sent(door, `k${n}`, 10)).toBe(both);
    const others = await Promise.all(doors.map((door, i) => sent(door, `o${n}`, 10 + i)));
    expect(others.sort()).toEqual([both, "asked"]);
  }
  await Promise.all(doors.map((door) => door.close()));
  await store.close();
});
