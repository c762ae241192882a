import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { afterEach, expect, it } from "vitest";
import type { LiveRow } from "../../src/core/facts/live/live-fact.ts";
import { allSegments } from "../../src/io/store/loads.ts";
import { backup } from "../../src/verbs/backups/backup.ts";
import { hasSameLadder, restoreFiles } from "../../src/verbs/backups/restore.ts";
import { compact } from "../../src/verbs/forgetting/compact.ts";
import { erase } from "../../src/verbs/forgetting/erase.ts";
import { erasePlan } from "../../src/verbs/forgetting/erase-plan.ts";
import { doctor } from "../../src/verbs/health/doctor.ts";
import { cleanGroup } from "../../src/verbs/live/clean-group.ts";
import { joinSegments } from "../../src/verbs/live/join-segments.ts";
import { refusedOfLate } from "../../src/verbs/live/keep-refused.ts";
import {
  type CleanedAhead,
  cleanAhead,
  type SealedPart,
  sealInbox,
  sealNext,
  sealOldest,
} from "../../src/verbs/live/seal-inbox.ts";
import { load } from "../../src/verbs/loading/load.ts";
import { loads, rejects } from "../../src/verbs/loading/loads.ts";
import { putBack } from "../../src/verbs/loading/put-back.ts";
import { unload } from "../../src/verbs/loading/unload.ts";
import type { Workshop } from "../../src/verbs/shop/workshop.ts";
import { digestText } from "../folder/small-shop.ts";
import { emptyShop, openLive, order, told } from "./open-live.ts";

const folders: string[] = [];
const folderOf = () => {
  const folder = emptyShop();
  folders.push(folder);
  return folder;
};
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const counted = async ({ projection }: Workshop, sql: string) => {
  const { engine } = await projection();
  return engine.rows<Record<string, unknown>>(sql);
};
const orders = (shop: Workshop) =>
  counted(shop, "SELECT order_id, gross_minor, counts FROM orders ORDER BY order_id");

it("keeps a message once, however often and however late it comes again", async () => {
  const folder = folderOf();
  const one = await openLive(folder);
  expect(
    await Promise.all([
      one.live.takeIn([told("a", "orders", order("a-1")), told("b", "orders", order("b-1"))]),
      one.live.takeIn([told("a", "orders", order("a-2"))]),
    ]),
  ).toEqual([["new", "new"], ["repeated"]]);
  await sealInbox(one.shop);
  expect(
    await one.live.takeIn([told("a", "orders", order("a-3")), told("c", "orders", order("c-1"))]),
  ).toEqual(["repeated", "new"]);
  await one.shop.close();
  const again = await openLive(folder);
  expect(
    await again.live.takeIn([told("b", "orders", order("b-4")), told("c", "orders", order("c-9"))]),
  ).toEqual(["repeated", "repeated"]);
  expect((await orders(again.shop)).map(({ order_id }) => order_id)).toEqual(["a-1", "b-1", "c-1"]);
  await again.shop.close();
});

it("comes to what the same facts come to from a file, told in whatever portions", async () => {
  const people = Array.from({ length: 40 }, (_, p) => p);
  const rows = people.flatMap((p) =>
    Array.from({ length: 1 + (p % 3) }, (_, n) => ({
      order_id: `${p}-${n}`,
      person_number: `${p}`,
      person_email: p % 4 === 0 ? null : `kunde${p}@example.com`,
      ordered: new Date(Date.UTC(2024, (p * 5 + n * 3) % 24, 1 + (p % 27), 10)).toISOString(),
      gross: 100 + p + 0.5,
      cancelled: p % 7 === 0 && n === 0 ? "2025-12-01" : null,
    })),
  );
  const file = await openLive(folderOf());
  const path = join(file.shop.folder, "orders.ndjson");
  writeFileSync(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
  await load(file.shop, { file: path });
  const live = await openLive(folderOf());
  for (let from = 0; from < rows.length; from += 13) {
    await live.live.takeIn(rows.slice(from, from + 13).map((row, i) => told(`m${from + i}`, "orders", row)));
    await sealInbox(live.shop);
    if (from % 2 === 0) await live.shop.projection();
  }
  expect(await digestText(live.shop)).toBe(await digestText(file.shop));
  expect(await orders(live.shop)).toEqual(await orders(file.shop));
  const stepped = await digestText(live.shop);
  live.shop.discardProjections();
  expect(await digestText(live.shop)).toBe(stepped);
  const lines = await loads(live.shop);
  expect(lines.map(({ file: name, read, rejected }) => ({ name, read, rejected }))).toEqual([
    { name: "live 2026-01-02", read: rows.length, rejected: 0 },
  ]);
  await Promise.all([live.shop.close(), file.shop.close()]);
});

it("an order told again with other lines has those alone, within one sealing and over several", async () => {
  const { shop, live } = await openLive(folderOf());
  const lined = (id: string, lines: readonly (readonly [string, number])[], updated: string | null = null) =>
    lines.map(([sku, revenue]) => ({
      ...order("a-1", { gross: lines.reduce((sum, [, each]) => sum + each, 0), updated }),
      "lines.sku": sku,
      "lines.quantity": 1,
      "lines.revenue": revenue,
      order_id: id,
    }));
  await live.takeIn([
    told(
      "1",
      "orders",
      lined("a-1", [
        ["x", 100],
        ["y", 50],
      ]),
    ),
    told("2", "orders", lined("a-1", [["x", 100]])),
    told("3", "orders", order("b-1")),
    told("4", "orders", lined("c-1", [["z", 5]], "2025-12-31T12:00:00Z")),
    told("5", "orders", lined("c-1", [["z", 7]], "2025-12-31T11:00:00Z")),
  ]);
  await sealInbox(shop);
  const found = () => counted(shop, "SELECT order_id, sku, revenue_minor AS minor FROM lines ORDER BY ALL");
  expect(await found()).toEqual([
    { order_id: "a-1", sku: "x", minor: 10000 },
    { order_id: "c-1", sku: "z", minor: 500 },
  ]);
  await live.takeIn([
    told(
      "6",
      "orders",
      lined("a-1", [
        ["w", 20],
        ["v", 30],
      ]),
    ),
  ]);
  await sealInbox(shop);
  expect((await found()).slice(0, 2).map(({ sku }) => sku)).toEqual(["v", "w"]);
  expect((await loads(shop)).length).toBe(1);
  await shop.close();
});

it("an order whose update tells no time of its own is of the time that was told first, whatever came first", async () => {
  const { shop, live } = await openLive(folderOf());
  const at = (minute: number) => new Date(Date.UTC(2025, 11, 31, 10, minute)).toISOString();
  const version = (id: string, minute: number, ordered = at(minute)) =>
    order(id, { ordered, updated: at(minute), gross: minute });
  const found = () =>
    counted(shop, "SELECT order_id, gross_minor AS minor, ordered_us AS us FROM orders ORDER BY ALL");
  const us = (minute: number) => Date.parse(at(minute)) * 1000;
  await live.takeIn([told("1", "orders", version("a-1", 1)), told("2", "orders", version("b-1", 5))]);
  await sealInbox(shop);
  await shop.projection();
  await live.takeIn([
    told("3", "orders", version("a-1", 7)),
    told("4", "orders", version("b-1", 3)),
    told("5", "orders", version("c-1", 1)),
    told("6", "orders", version("c-1", 9, at(8))),
  ]);
  await sealInbox(shop);
  const right = [
    { order_id: "a-1", minor: 700, us: us(1) },
    { order_id: "b-1", minor: 500, us: us(3) },
    { order_id: "c-1", minor: 900, us: us(8) },
  ];
  expect(await found()).toEqual(right);
  shop.discardProjections();
  expect(await found()).toEqual(right);
  await shop.close();
});

it("keeps what cannot be a fact with its message and why", async () => {
  const { shop, live } = await openLive(folderOf());
  await live.takeIn([
    told("good", "orders", order("a-1")),
    told("bad", "orders", { ...order("b-1"), ordered: "in spring" }),
    told("bare", "events", { name: "Cart viewed" }),
    told("late", "orders", { ...order("d-1"), ordered: "1969-01-01" }),
  ]);
  await sealInbox(shop);
  const lines = await rejects(shop, { limit: 10 });
  expect(lines.map(({ load: of, line, column, messageId }) => [of, line, column, messageId])).toEqual([
    [1, 2, "ordered", "bad"],
    [1, 3, "ordered", "late"],
    [2, 1, expect.anything(), "bare"],
  ]);
  expect(await loads(shop)).toMatchObject([
    { read: 3, rejected: 2, new: 1 },
    { read: 1, rejected: 1, new: 0 },
  ]);
  // Whoever sent it was answered that it is safe: the feed says what became of it, without its cells.
  const feed = await refusedOfLate(shop, 10);
  expect(feed.map(({ messageId, place, sentence }) => [messageId, place, sentence.key])).toEqual([
    ["bare", expect.any(String), "files.reject.nobody"],
    ["late", "ordered", expect.stringContaining("files.reject.")],
    ["bad", "ordered", expect.stringContaining("files.reject.")],
  ]);
  expect(JSON.stringify(feed)).not.toContain("in spring");
  await shop.close();
});

it("puts the message aside that cannot be sealed, where it is seen, and seals all others", async () => {
  const { shop, live } = await openLive(folderOf());
  const email = "kari@example.com";
  const names = ["a", "b", "boom", "c", "d"];
  await live.takeIn(names.map((name) => told(name, "orders", order(`${name}-1`, { person_email: email }))));
  const clean: typeof cleanGroup = (own, scratch, group, us) => {
    if (!group.parked && group.rows.some(({ messageId }) => messageId === "boom")) throw new Error("a fault");
    return cleanGroup(own, scratch, group, us);
  };
  expect(await sealOldest(shop, clean)).toBe(5);
  expect((await orders(shop)).map(({ order_id }) => order_id)).toEqual(["a-1", "b-1", "c-1", "d-1"]);
  const lines = await rejects(shop, { limit: 10 });
  expect(lines.map(({ messageId, reason }) => [messageId, reason])).toEqual([["boom", "live.parked"]]);
  expect(lines[0]?.cell).toContain('"order_id":"boom-1"');
  expect(lines[0]?.cell).not.toContain(email);
  const found = await doctor(shop, { deep: false });
  expect(found.find(({ sentence }) => sentence.key === "live.parkedMany")?.state).toBe("warning");
  // What the machine cannot do now is tried again, whole.
  await live.takeIn([told("later", "orders", order("later-1"))]);
  const full = Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
  await expect(sealOldest(shop, () => Promise.reject(full))).rejects.toBe(full);
  expect(await sealOldest(shop)).toBe(1);
  await shop.close();
});

it("what is cleaned before its turn is kept as it is, unless the shop was changed meanwhile: whoever is erased then comes back by none of it", async () => {
  const { shop, live } = await openLive(folderOf());
  const email = "kari@example.com";
  const say = (name: string, row: LiveRow = {}) =>
    live.takeIn([
      told(name, "orders", order(`${name}-1`, row)),
      told(`${name}?`, "orders", { order_id: "?" }),
    ]);
  let cleaned = 0;
  const clean: typeof cleanGroup = (...of) => {
    cleaned++;
    return cleanGroup(...of);
  };
  const next = (ahead: CleanedAhead | null) => shop.sealing(() => sealNext(shop, { clean, ahead }));
  const ahead = (part: SealedPart | null) =>
    shop.sealing(() => cleanAhead(shop, part?.upTo ?? 0, { clean, least: 1 }));
  await say("a", { person_email: email });
  const first = await next(null);
  await say("b");
  const second = await ahead(first);
  await say("c");
  const kept = await next(second);
  expect([cleaned, kept?.messages]).toEqual([2, 2]);
  await second?.close();
  await say("d", { person_email: email });
  const third = await ahead(kept);
  expect(third?.messages).toBe(4);
  await shop.writing(async () => erase(shop, await erasePlan(shop, email)));
  await next(third);
  await third?.close();
  expect((await orders(shop)).map(({ order_id }) => order_id)).toEqual(["a-1", "b-1", "c-1"]);
  expect((await loads(shop)).map(({ read, rejected, forgotten }) => [read, rejected, forgotten])).toEqual([
    [8, 4, 1],
  ]);
  expect((await rejects(shop, { limit: 10 })).map(({ messageId }) => messageId).sort()).toEqual([
    ...["a?", "b?", "c?", "d?"],
  ]);
  await shop.close();
});

it("asks whoever sends to come again before the inbox grows without bound", async () => {
  const limits = { queuedBytes: 1_000_000, waitingBytes: 600, waitingMessages: 1000 };
  const { shop, live } = await openLive(folderOf(), { limits });
  const many = (from: number) =>
    Array.from({ length: 4 }, (_, i) => told(`${from + i}`, "orders", order(`${from + i}-1`)));
  await live.takeIn(many(0));
  await expect(live.takeIn(many(4))).rejects.toMatchObject({ code: "too-many" });
  await sealInbox(shop);
  expect(await live.takeIn(many(4))).toEqual(["new", "new", "new", "new"]);
  await shop.close();
});

it("asks one sender to come again who floods, and takes in what others send, in the next commit", async () => {
  const { shop, live } = await openLive(folderOf(), {
    limits: { queuedBytes: 8000, waitingBytes: 1_000_000, waitingMessages: 100 },
  });
  const sent = (by: string, from: number, count: number) =>
    live.takeIn(
      Array.from({ length: count }, (_, i) => told(`${by}${from + i}`, "orders", order(`${by}-${from + i}`))),
      by,
    );
  const flood = Array.from({ length: 20 }, (_, n) => sent("flood", n * 5, 5));
  const other = sent("till", 0, 5);
  const ended = await Promise.allSettled(flood);
  const refused = ended.filter(({ status }) => status === "rejected");
  expect(refused.length).toBeGreaterThan(5);
  for (const one of refused) expect(one).toMatchObject({ reason: { code: "too-many" } });
  expect(await other).toEqual(["new", "new", "new", "new", "new"]);
  // What waits to be sealed is shared out in the same way: half of it for one.
  for (let from = 1000; from < 1060; from += 5) await sent("flood", from, 5).catch(() => {});
  await expect(sent("flood", 2000, 1)).rejects.toMatchObject({ code: "too-many" });
  expect(await sent("till", 100, 5)).toHaveLength(5);
  await shop.close();
});

it("whoever is erased goes from the inbox too, and comes back by no message; a backup knows what came", async () => {
  const folder = folderOf();
  const { shop, live } = await openLive(folder);
  const email = "planta.plantesen@example.com";
  await live.takeIn([
    told("p1", "orders", order("p-1", { person_email: email })),
    told("p2", "orders", { order_id: "p-2", person_email: email, ordered: "no day", gross: 1 }),
    told("o1", "orders", order("o-1")),
  ]);
  await sealInbox(shop);
  await erase(shop, await erasePlan(shop, email));
  expect(await live.takeIn([told("p3", "orders", order("p-3", { person_email: email }))])).toEqual(["new"]);
  await sealInbox(shop);
  await compact(shop);
  expect(await orders(shop)).toHaveLength(2);
  expect((await loads(shop)).map(({ read, forgotten }) => [read, forgotten])).toEqual([[4, 1]]);
  const kept = join(folder, "kept");
  await backup(shop, kept, "0");
  const before = await digestText(shop);
  await shop.close();
  expect(filesNaming(folder, email)).toEqual([]);
  const again = folderOf();
  rmSync(join(again, "stige.yaml"));
  const told2 = await restoreFiles(kept, again, () => {}, false);
  const restored = await openLive(again);
  expect(await hasSameLadder(restored.shop, told2)).toBe(true);
  expect(await digestText(restored.shop)).toBe(before);
  expect(await restored.live.takeIn([told("o1", "orders", order("o-9"))])).toEqual(["repeated"]);
  await restored.shop.close();
});

/** Files below a folder that hold a text. */
function filesNaming(folder: string, text: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => readFileSync(path).includes(text));
}

it("a day's facts are taken back and put back as a file is, and what was known then stays known", async () => {
  const { shop, live, setNow } = await openLive(folderOf());
  const at = (minute: number) => Date.UTC(2026, 0, 2, 8, minute) * 1000;
  const rungs: string[] = [];
  for (const minute of [1, 2, 3]) {
    setNow(at(minute));
    await live.takeIn([told(`m${minute}`, "orders", order(`${minute}-1`))]);
    await sealInbox(shop);
    rungs.push(await digestText(shop));
  }
  const known = async (us: number) => {
    const { engine } = await shop.projection({ knownAtUs: us });
    const [row] = await engine.rows<{ n: number }>("SELECT count(*) AS n FROM orders");
    return row?.n;
  };
  expect([await known(at(1) + 1000), await known(at(2) + 1000), await known(at(3) + 1000)]).toEqual([
    1, 2, 3,
  ]);
  setNow(at(4));
  await unload(shop, 1);
  expect(await orders(shop)).toEqual([]);
  setNow(at(5));
  await live.takeIn([told("m5", "orders", order("5-1"))]);
  await sealInbox(shop);
  await putBack(shop, 1);
  expect(await orders(shop)).toHaveLength(4);
  expect((await loads(shop)).map(({ load: number, standsAs }) => [number, standsAs])).toEqual([
    [1, 3],
    [2, null],
    [3, null],
  ]);
  expect(new Set(rungs).size).toBe(3);
  await shop.close();
});

it("files of many sealings are joined into one, which is known again: nothing is walked anew, and all counts as before", async () => {
  const { shop, live, setNow } = await openLive(folderOf());
  const at = (n: number) => Date.UTC(2026, 0, 2, 8, 0, n) * 1000;
  for (let n = 0; n < 17; n++) {
    setNow(at(n));
    // Among them versions of one order, of which the last counts.
    await live.takeIn([told(`m${n}`, "orders", order(n % 5 === 0 ? "0-1" : `${n}-1`, { gross: 100 + n }))]);
    await sealInbox(shop);
    if (n > 14) await shop.projection();
  }
  const before = [await digestText(shop), await orders(shop)];
  const knownThen = async () => {
    const { engine } = await shop.projection({ knownAtUs: at(7) + 1000 });
    return engine.rows("SELECT order_id, gross_minor FROM orders ORDER BY order_id");
  };
  const then = await knownThen();
  setNow(at(18));
  expect(await joinSegments(shop)).toBe(true);
  expect(await joinSegments(shop)).toBe(false);
  const files = (await allSegments(shop.store)).filter(({ kind }) => kind === "orders");
  expect(files.map(({ file, rows }) => `${file.includes("_j1")} ${rows}`).sort()).toEqual([
    "false 1",
    "true 16",
  ]);
  expect(readdirSync(join(shop.dataFolder, "segments", "orders")).sort()).toEqual(
    files.map(({ file }) => basename(file)).sort(),
  );
  const way = async () => (await counted(shop, "SELECT way FROM made_from"))[0]?.way;
  expect(await way()).not.toBe("whole");
  expect([await digestText(shop), await orders(shop)]).toEqual(before);
  await live.takeIn([told("m99", "orders", order("0-1", { gross: 999 }))]);
  await sealInbox(shop);
  const stepped = [await digestText(shop), await orders(shop)];
  expect(await way()).not.toBe("whole");
  shop.discardProjections();
  expect([await digestText(shop), await orders(shop)]).toEqual(stepped);
  expect(await knownThen()).toEqual(then);
  await shop.close();
});
