import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { KindName } from "../../src/core/facts/kinds.ts";
import { openShop } from "../../src/open.ts";
import { compact } from "../../src/verbs/forgetting/compact.ts";
import { erase } from "../../src/verbs/forgetting/erase.ts";
import { erasePlan } from "../../src/verbs/forgetting/erase-plan.ts";
import { ladder } from "../../src/verbs/ladder/ladder.ts";
import { load } from "../../src/verbs/loading/load.ts";
import { loads, rejects } from "../../src/verbs/loading/loads.ts";
import { putBack } from "../../src/verbs/loading/put-back.ts";
import { unload } from "../../src/verbs/loading/unload.ts";
import { watch } from "../../src/verbs/loading/watch.ts";
import { conflicts } from "../../src/verbs/merging/conflicts.ts";
import { merge } from "../../src/verbs/merging/merge.ts";
import { unmerge } from "../../src/verbs/merging/unmerge.ts";
import type { Workshop } from "../../src/verbs/shop/workshop.ts";
import { bytesNaming } from "./bytes-naming.ts";

const dayUs = 86_400_000_000;
const firstUs = Date.UTC(2026, 0, 1) * 1000;
let nowUs = firstUs;
let root: string;
let folder: string;
let shop: Workshop;
const open = () =>
  openShop(folder, { now: () => nowUs, timeZone: "Europe/Oslo", language: "en" }, { mayBegin: true });
const bring = (file: string, kind: KindName, text: string, source = "own") => {
  writeFileSync(join(root, file), text);
  nowUs += 1_000_000;
  return load(shop, { file: join(root, file), kind, source, acceptRejects: true, adds: true });
};
const forget = async (given: string) => erase(shop, await erasePlan(shop, given));
const isKnown = async (given: string) => (await shop.directory.find(given)).length > 0;
/** How many stand somewhere, now or at another instant. */
const people = async (asOf = new Date(nowUs / 1000).toISOString()) => {
  const { rungs, off, beside } = await ladder(shop, { asOf });
  const standing = [...rungs, ...off].reduce((sum, place) => sum + (place.people ?? 0), 0);
  return { standing, excluded: beside.excluded };
};

const orders = `Ordrenummer;Kundenummer;E-post;Telefon;Dato;Sum
1;K-1;tuva@eksempel.no;977 12 345;2025-01-10 10:00;500,00
2;K-2;ola@eksempel.no;977 12 345;2025-02-01 12:00;300,00
3;K-3;tuva@eksempel.no;;2025-03-01 12:00;300,00
4;K-4;per@eksempel.no;;2025-03-01 12:00;300,00
`;

beforeEach(async () => {
  nowUs = firstUs;
  root = mkdtempSync(join(tmpdir(), "stige-returns-"));
  folder = join(root, "shop");
  mkdirSync(folder);
  shop = await open();
});
afterEach(async () => {
  await shop.close();
  rmSync(root, { recursive: true, force: true });
});

describe("an erased person", () => {
  it("does not come back by another source, a mail in capitals, or a row with nothing but the phone", async () => {
    await bring("orders.csv", "orders", orders.replace("3;K-3;tuva", "3;K-3;kari"));
    await forget("K-1");
    const shopify = await bring(
      "shopify.csv",
      "people",
      "customer_number,email,phone,first_name\nS-1,TUVA@Eksempel.NO,97712345,Tuva\nS-2,liv@eksempel.no,97712345,Liv\n",
      "shopify",
    );
    expect(shopify.rows).toEqual({ read: 2, accepted: 1, rejected: 0, passed: 0, forgotten: 1 });
    const only = await bring(
      "phones.csv",
      "orders",
      `Ordrenummer;Kundenummer;E-post;Telefon;Dato;Sum
1;;;97712345;2025-01-10 10:00;500,00
8;;;97712345;2025-01-11 10:00;500,00
9;;;+47 977-12-345;31.02.2025;500,00
10;K-2;;977 12 345;31.02.2025;500,00
11;K-1;;;31.02.2025;500,00
`,
    );
    // The order 1 was hers; 8 is nobody's; of the rejected rows 9 has only the phone, 10 is Ola's.
    expect(only.rows).toEqual({ read: 5, accepted: 1, rejected: 1, passed: 0, forgotten: 3 });
    expect((await rejects(shop, { limit: 9 })).map(({ line }) => line)).toEqual([5]);
    await compact(shop);
    expect(await bytesNaming(folder, ["tuva@eksempel.no", "Tuva", "K-1"])).toEqual([]);
    for (const given of ["S-1", "K-1", "tuva@eksempel.no"]) expect(await isKnown(given)).toBe(false);
    const [ola] = [...(await shop.directory.describe(await shop.directory.find("K-2"))).values()];
    expect(ola).toMatchObject({ phones: ["977 12 345"], emails: ["ola@eksempel.no"] });
    const [liv] = [...(await shop.directory.describe(await shop.directory.find("S-2"))).values()];
    expect(liv).toMatchObject({ phones: ["97712345"] });
  }, 60_000);

  it("does not come back nameless under the number of an order that had been rejected; another's order does", async () => {
    const header = "Ordrenummer;Kundenummer;E-post;Dato;Sum\n";
    await bring(
      "orders.csv",
      "orders",
      `${header}2;K-2;;2025-02-01;300,00\n9;K-1;tuva@eksempel.no;31.02.2025;500,00\n2;K-1;;31.02.2025;5,00\n11;K-2;;31.02.2025;5,00\n`,
    );
    const plan = await erasePlan(shop, "K-1");
    expect(plan.rejects).toHaveLength(2);
    await erase(shop, plan);
    const blank = `${header}2;;;2025-02-01;300,00\n9;;;2025-02-28;500,00\n11;;;2025-02-28;5,00\n`;
    const next = await bring("next.csv", "orders", blank);
    expect(next.rows).toMatchObject({ read: 3, accepted: 2, rejected: 0, forgotten: 1 });
    const refunds = "refund_id,order_id,refunded_at,amount\nr-1,9,2025-06-01,100\nr-2,2,2025-06-01,50\n";
    expect((await bring("refunds.csv", "refunds", refunds)).rows).toMatchObject({
      accepted: 1,
      forgotten: 1,
    });
  }, 60_000);

  it("who was in conflict leaves the other as they were, and no conflict", async () => {
    await bring("orders.csv", "orders", orders);
    expect(await conflicts(shop)).toHaveLength(1);
    const before = await people();
    const plan = await erasePlan(shop, "K-1");
    expect(plan.sharing).toEqual(["K-3"]);
    nowUs += dayUs;
    await erase(shop, plan);
    expect(await conflicts(shop)).toEqual([]);
    expect(await isKnown("K-1")).toBe(false);
    expect(await isKnown("K-3")).toBe(true);
    expect((await people()).standing).toBe(before.standing - 1);
    expect((await people("2026-01-01")).standing).toBe(before.standing);
    // The address is the other's too, so the next export does bring rows with it; hers by number are left out.
    const next = await bring("next.csv", "orders", orders);
    expect(next.rows).toMatchObject({ accepted: 3, forgotten: 1 });
    await compact(shop);
    expect(await conflicts(shop)).toEqual([]);
    expect(await isKnown("K-3")).toBe(true);
  }, 60_000);

  it("who was excluded stays counted among the excluded of then, and stands nowhere", async () => {
    await bring("orders.csv", "orders", orders);
    await shop.close();
    const yaml = join(folder, "stige.yaml");
    writeFileSync(yaml, `${readFileSync(yaml, "utf8")}\nexclude:\n  numbers: [K-4]\n`);
    shop = await open();
    const before = await people("2026-01-01");
    expect(before.excluded).toBe(1);
    nowUs += 2 * dayUs;
    const plan = await erasePlan(shop, "K-4");
    expect(plan).toMatchObject({ excluded: true, inYaml: false });
    await erase(shop, plan);
    await compact(shop);
    expect(await people("2026-01-01")).toEqual(before);
    expect(await isKnown("K-4")).toBe(false);
  }, 60_000);

  it("who was merged and is two again takes nobody along; who is merged goes whole, and no merge brings them back", async () => {
    await bring("orders.csv", "orders", orders);
    await merge(shop, { kept: "K-2", gone: "K-4", reason: null });
    nowUs += dayUs;
    await unmerge(shop, { kept: "K-2", gone: "K-4" });
    nowUs += dayUs;
    await forget("K-4");
    expect(await isKnown("K-2")).toBe(true);
    expect(await isKnown("K-4")).toBe(false);
    await merge(shop, { kept: "K-2", gone: "K-3", reason: "Ola heter også Tor" });
    const merged = (await loads(shop)).at(-1);
    await forget("K-3");
    expect(await isKnown("K-2")).toBe(false);
    nowUs += dayUs;
    await unload(shop, merged?.load ?? 0);
    for (const given of ["K-2", "K-3", "K-4"]) expect(await isKnown(given)).toBe(false);
    const { standing } = await people();
    await expect(unmerge(shop, { kept: "K-2", gone: "K-3" })).rejects.toMatchObject({ code: "not-found" });
    await compact(shop);
    for (const given of ["K-2", "K-3", "K-4"]) expect(await isKnown(given)).toBe(false);
    expect((await people()).standing).toBe(standing);
    expect(await bytesNaming(folder, ["K-2", "K-3", "ola@eksempel.no", "heter"])).toEqual([]);
  }, 60_000);

  it("whose load is taken back and put back stays gone", async () => {
    await bring("orders.csv", "orders", orders);
    await bring("more.csv", "orders", "Ordrenummer;Kundenummer;Dato;Sum\n7;K-4;2025-05-01;100,00\n");
    await forget("K-4");
    nowUs += dayUs;
    await unload(shop, 2);
    expect((await people()).standing).toBe(3);
    await putBack(shop, 2);
    expect(await isKnown("K-4")).toBe(false);
    await unload(shop, 1);
    expect(await isKnown("K-4")).toBe(false);
    expect((await people()).standing).toBe(0);
    nowUs += dayUs;
    await putBack(shop, 1);
    await compact(shop);
    expect((await people()).standing).toBe(3);
    expect(await bytesNaming(folder, ["per@eksempel.no", "K-4"])).toEqual([]);
  }, 60_000);
});

describe("compaction", () => {
  const rewritten = () =>
    readdirSync(join(folder, ".stige", "segments"), { recursive: true, encoding: "utf8" })
      .filter((name) => statSync(join(folder, ".stige", "segments", name)).isFile())
      .filter((name) => name.includes("-2.parquet")).length;

  it("happens by itself 30 days after an erasure, at the next opening or load", async () => {
    await bring("orders.csv", "orders", orders);
    await forget("K-4");
    nowUs += 29 * dayUs;
    await shop.close();
    shop = await open();
    expect(rewritten()).toBe(0);
    nowUs += dayUs;
    await shop.close();
    shop = await open();
    expect(rewritten()).toBeGreaterThan(0);
    const before = rewritten();
    await bring("more.csv", "orders", "Ordrenummer;Kundenummer;Dato;Sum\n7;K-5;2025-05-01;100,00\n");
    await forget("K-5");
    nowUs += 30 * dayUs;
    await bring("late.csv", "orders", "Ordrenummer;Kundenummer;Dato;Sum\n8;K-6;2025-05-01;100,00\n");
    expect(rewritten()).toBeGreaterThan(before);
    expect(await bytesNaming(folder, ["K-4", "K-5"])).toEqual([]);
  }, 60_000);

  it("happens also where a folder is watched into which nothing comes", async () => {
    await bring("orders.csv", "orders", orders);
    await forget("K-4");
    await shop.close();
    mkdirSync(join(root, "inn"));
    const ended = new AbortController();
    const watched = watch(
      { folder: join(root, "inn"), shopFolder: folder, once: false, settleMs: 10 },
      { now: () => nowUs, stop: ended.signal, openShop: open, told: async () => {}, reason: () => "" },
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(rewritten()).toBe(0);
    nowUs += 31 * dayUs;
    await vi.waitUntil(() => rewritten() > 0, { timeout: 30_000, interval: 50 });
    ended.abort();
    await watched;
    shop = await open();
    expect(await bytesNaming(folder, ["K-4", "per@eksempel.no"])).toEqual([]);
  }, 60_000);
});
