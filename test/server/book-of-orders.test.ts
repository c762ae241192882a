import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Serving } from "../../src/server/serve.ts";
import { root } from "../house/source-file.ts";
import { served } from "./demo-served.ts";
import { asOwner, type Client, realShop, removeFolder } from "./real-shop.ts";
import { restedFile, sendFile } from "./send-file.ts";

let folder: string;
let serving: Serving;
let owner: Client;

beforeAll(async () => {
  folder = await realShop();
  serving = await served(folder);
  owner = await asOwner(serving);
});
afterAll(async () => {
  await serving.stop("asked");
  removeFolder(folder);
});

const send = async (name: string, bytes: Uint8Array) =>
  (await sendFile(serving, owner, name, bytes)).body.ids[0] ?? "";

async function rested(id: string) {
  await restedFile(owner, id);
  return (await owner.ask("get", `/uploads/${id}`)).body;
}

const asIs = { kind: null, columns: {}, dates: null, decimal: null, tax: null };
const choices = { acceptRejects: true, replaces: null, adds: false };

it("orders that are not of the shop's book are said not to count, before and after, and count once they are said to be of it", async () => {
  const book = (await owner.ask("get", "/loads")).body.list.find(
    (one: { kind: string }) => one.kind === "orders",
  );
  const exported = readFileSync(join(root, "test/formats/fixtures/shopify-orders.csv"), "utf8");
  // Numbers that no other order has; of the thirteen, three are pending, refunded or voided.
  const shopify = Buffer.from(exported.replaceAll(/^#/gm, "#A"));
  const id = await send("orders_export.csv", shopify);
  const first = await rested(id);
  expect(first).toMatchObject({
    kind: "orders",
    source: "shopify",
    book: book.source,
    map: { source: null },
  });
  expect(book.book).toBeNull();
  await owner.ask("post", `/uploads/${id}/load`, choices);
  const { loaded } = await rested(id);
  const { list } = (await owner.ask("get", "/loads")).body;
  expect(list.at(-1)).toMatchObject({ load: loaded.load, source: "shopify", book: book.source });
  const before = (await owner.ask("get", "/ladder?at=2026-11-01")).body.orders;
  expect(before.elsewhere).toBeGreaterThan(0);
  expect((await owner.ask("delete", `/loads/${loaded.load}`)).status).toBe(200);

  const again = await send("orders_export.csv", shopify);
  await rested(again);
  expect((await owner.ask("patch", `/uploads/${again}`, { ...asIs, source: book.source })).status).toBe(200);
  const second = await rested(again);
  expect(second).toMatchObject({ source: book.source, book: null, map: { source: book.source } });
  await owner.ask("post", `/uploads/${again}/load`, choices);
  await rested(again);
  const after = (await owner.ask("get", "/ladder?at=2026-11-01")).body.orders;
  expect(after.elsewhere).toBe(0);
  expect(after.all).toBe(before.all + 10);
});

it("a source has no blanks", async () => {
  const id = await send(
    "a.csv",
    Buffer.from("order_id,email,ordered_at,total\n1,a@shop.example,2025-01-01,5\n"),
  );
  await rested(id);
  expect((await owner.ask("patch", `/uploads/${id}`, { ...asIs, source: "a b" })).status).toBe(400);
});
