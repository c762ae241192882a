import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { sealInbox } from "../../src/verbs/live/seal-inbox.ts";
import { load } from "../../src/verbs/load.ts";
import { loads, rejects } from "../../src/verbs/loads.ts";
import type { Workshop } from "../../src/verbs/workshop.ts";
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
