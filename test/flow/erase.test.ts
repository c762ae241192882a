import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openShop } from "../../src/open.ts";
import { compact } from "../../src/verbs/forgetting/compact.ts";
import { erase } from "../../src/verbs/forgetting/erase.ts";
import { erasePlan } from "../../src/verbs/forgetting/erase-plan.ts";
import { digest } from "../../src/verbs/ladder/digest.ts";
import { ladder } from "../../src/verbs/ladder/ladder.ts";
import { load } from "../../src/verbs/loading/load.ts";
import { loads, rejects } from "../../src/verbs/loading/loads.ts";
import type { Workshop } from "../../src/verbs/shop/workshop.ts";
import { bytesNaming } from "./bytes-naming.ts";

const us = (iso: string) => Date.parse(iso) * 1000;
const dayUs = 86_400_000_000;

const orders = (more = "") => `Ordrenummer;Kundenummer;E-post;Telefon;Dato;Sum;Rabattkode;Varenavn
NO-77123;K-5512;tuva.planta@eksempel.no;+47 977 12 345;2025-01-10 10:00;500,00;TIL-TUVA;Ull
NO-77124;K-5512;tuva.planta@eksempel.no;;2025-03-10 11:00;700,00;;Silke
NO-77125;K-1;ola@eksempel.no;;2025-02-01 12:00;300,00;;Ull
NO-77126;K-2;per@eksempel.no;;2025-02-02 12:00;300,00;;Ull
NO-77127;K-2;per@eksempel.no;;2025-05-02 12:00;300,00;;Ull
NO-77128;K-5512;tuva.planta@eksempel.no;;31.02.2025;300,00;;Ull
${more}`;
const people = `Kundenummer;E-post;Telefon;Fornavn;Etternavn;Land
K-5512;tuva.planta@eksempel.no;977 12 345;Tuva;Plantasen;NO
K-1;ola@eksempel.no;40000001;Ola;Hansen;NO
`;
const planted = [
  ...["Tuva", "Plantasen", "tuva.planta@eksempel.no", "977 12 345", "97712345", "K-5512"],
  ...["NO-77123", "NO-77124", "NO-77128", "r-9001"],
];

let folder: string;
let nowUs = us("2026-01-01T00:00:00Z");
let shop: Workshop;
const open = async (at = folder) => {
  shop = await openShop(
    at,
    { now: () => nowUs, timeZone: "Europe/Oslo", language: "en" },
    { mayBegin: true },
  );
  return shop;
};
const bring = (name: string, text: string, wish = {}) => {
  const files = join(folder, "..", "files");
  const file = join(files, name);
  writeFileSync(file, text);
  return load(shop, { file, acceptRejects: true, ...wish });
};

beforeEach(async () => {
  nowUs = us("2026-01-01T00:00:00Z");
  const root = mkdtempSync(join(tmpdir(), "stige-erase-"));
  folder = join(root, "shop");
  mkdirSync(folder);
  mkdirSync(join(root, "files"));
  await open();
  await bring("orders.csv", orders(), { kind: "orders" });
  await bring("people.csv", people);
  await bring(
    "refunds.csv",
    "refund_id,order_id,refunded_at,amount\nr-9001,NO-77123,2025-06-01,100\nr-9002,NO-77125,2025-06-01,50\n",
  );
});
afterEach(async () => {
  await shop.close();
  rmSync(join(folder, ".."), { recursive: true, force: true });
});

const instants = Array.from({ length: 8 }, (_, i) => us("2024-12-20T00:00:00Z") + i * 54 * dayUs);
async function counts(): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const at of instants) {
    const asOf = new Date(at / 1000).toISOString();
    const { rungs, off, beside } = await ladder(shop, { asOf });
    found.push([asOf, [...rungs, ...off].map(({ id, people }) => [id, people]), beside]);
  }
  return found;
}

describe("an erased person", () => {
  it("is nowhere in the folder after compaction, past counts stand, and next week's export brings nobody back", async () => {
    const before = await counts();
    const knownDigest = await digest(shop, { knownAt: "2026-01-01" });
    nowUs += 10 * dayUs;
    const plan = await erasePlan(shop, "tuva.planta@eksempel.no");
    expect(plan).toMatchObject({ called: "Tuva Plantasen (K-5512)", facts: 2 });
    expect(plan.identities.map(({ value }) => value).sort()).toEqual(["K-5512", "tuva.planta@eksempel.no"]);
    expect(plan.rejects).toHaveLength(1);
    const answer = await erase(shop, plan);
    expect(answer).toMatchObject({ identities: 2, rejects: 1, facts: 2 });
    expect(await counts()).toEqual(before);
    expect(await digest(shop, { knownAt: "2026-01-01" })).toEqual(knownDigest);
    expect(await compact(shop)).toMatchObject({ identities: 2 });
    expect(await counts()).toEqual(before);
    expect(await digest(shop, { knownAt: "2026-01-01" })).toEqual(knownDigest);
    expect(await rejects(shop, { limit: 10 })).toEqual([]);
    expect(await bytesNaming(folder, planted)).toEqual([]);

    nowUs += 7 * dayUs;
    const again = await bring(
      "next-week.csv",
      orders(
        "NO-77129;K-5512;tuva.planta@eksempel.no;;2025-12-20 10:00;900,00;;Ull\nNO-77130;K-1;;;2025-12-21 10:00;900,00;;Ull\n",
      ),
      { kind: "orders" },
    );
    expect(again.rows).toEqual({ read: 8, accepted: 4, rejected: 0, passed: 0, forgotten: 4 });
    expect(again.counts).toMatchObject({ new: 1, same: 3 });
    expect((await loads(shop)).at(-1)).toMatchObject({ read: 8, rejected: 0, forgotten: 4 });
    const refunds = await bring(
      "refunds-2.csv",
      "refund_id,order_id,refunded_at,amount\nr-9001,NO-77123,2025-06-01,100\nr-9009,NO-77124,2025-06-09,10\n",
    );
    expect(refunds.rows).toMatchObject({ accepted: 0, forgotten: 2 });
    expect(await bytesNaming(folder, planted)).toEqual([]);
    await shop.close();
    expect(await bytesNaming(folder, planted)).toEqual([]);
    await open();
    const after = (await counts()) as unknown[][];
    expect(after.slice(0, 6)).toEqual(before.slice(0, 6));
  }, 120_000);
});
