import { appendFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openShop } from "../../src/open.ts";
import { audit, noteSeen } from "../../src/verbs/accounts/audit.ts";
import type { Progress } from "../../src/verbs/asking/progress.ts";
import { load } from "../../src/verbs/loading/load.ts";
import { putBack } from "../../src/verbs/loading/put-back.ts";
import { unload } from "../../src/verbs/loading/unload.ts";
import type { Shop } from "../../src/verbs/shop/shop.ts";
import type { Workshop } from "../../src/verbs/shop/workshop.ts";

const root = mkdtempSync(join(tmpdir(), "stige-meanwhile-"));
const folder = join(root, "shop");
const nowUs = Date.UTC(2026, 0, 1) * 1000;
let onProgress: Progress = () => {};
const open = () =>
  openShop(
    folder,
    {
      now: () => nowUs,
      timeZone: "Europe/Oslo",
      language: "en",
      progress: (...told) => onProgress(...told),
    },
    { mayBegin: true },
  );
let shop: Workshop;
const orders = (first: number, count: number) =>
  `order_id,customer_id,ordered_at,total\n${Array.from({ length: count }, (_, i) => `o${first + i},c${first + i},2025-0${1 + (i % 9)}-10T10:00:00Z,${i}.50`).join("\n")}\n`;
const bring = (name: string, text: string) => {
  const file = join(root, name);
  writeFileSync(file, text);
  return load(shop, { file, kind: "orders", adds: true });
};
const people = async (held: Shop) => {
  const { engine } = await held.projection();
  const [row] = await engine.rows<{ n: number }>("SELECT count(DISTINCT person_id) AS n FROM stays");
  return row?.n;
};

beforeAll(async () => {
  mkdirSync(folder);
  shop = await open();
  await bring("first.csv", orders(0, 500));
  await bring("second.csv", orders(500, 40_000));
  await shop.projection();
}, 60_000);
afterAll(async () => {
  await shop.close();
  rmSync(root, { recursive: true, force: true });
});

// Undoing a load and putting it back is not stepped: the projection is made anew, which takes a while.
it("who reads while a load is undone is told what stood before it, at once; who asks after it what came of it", async () => {
  const committed = shop.store.committed();
  let meanwhile: Promise<[number | undefined, boolean]> | null = null;
  let isDone = false;
  onProgress = () => {
    if (meanwhile === null && shop.store.committed() > committed)
      meanwhile = shop.reading(people, { meanwhile: true }).then((n) => [n, isDone]);
  };
  await shop.writing(async () => {
    await unload(shop, 1);
    expect(await people(shop)).toBe(40_000);
    isDone = true;
  });
  onProgress = () => {};
  // It was asked once the load counted no more, and answered before the ladder without it was there.
  expect(await meanwhile).toEqual([40_500, false]);
  expect(await shop.reading(people, { meanwhile: true })).toBe(40_000);
}, 60_000);

it("a reader who did not ask for that waits for what is there after the change, also where one is under way", async () => {
  const committed = shop.store.committed();
  let later: Promise<number | undefined> | null = null;
  onProgress = () => {
    if (later === null && shop.store.committed() > committed) later = shop.reading(people);
  };
  await shop.writing(async () => {
    await putBack(shop, 1, { adds: true });
    await shop.projection();
  });
  onProgress = () => {};
  expect(await later).toBe(40_500);
}, 60_000);

const seen = (personId: number) => noteSeen(shop, { who: "account:x", action: "person", personId });
const noted = async () =>
  (await audit(shop, { before: null, limit: 100 }))
    .filter(({ action }) => action === "person")
    .map(({ personId }) => personId);

it("who was seen is written down while a load is kept, without waiting for it, whatever becomes of it", async () => {
  await shop.store.transaction("load", async () => {
    await seen(1);
    await seen(2);
    expect(existsSync(join(shop.dataFolder, "audit.pending"))).toBe(true);
  });
  await expect(
    shop.store.transaction("load", async () => {
      await seen(3);
      throw new Error("the load fails");
    }),
  ).rejects.toThrow("the load fails");
  await seen(4);
  expect(await noted()).toEqual([4, 3, 2, 1]);
  expect(existsSync(join(shop.dataFolder, "audit.pending"))).toBe(false);
});

it("what a killed process left beside the store is taken over once, but for a line that was cut off", async () => {
  const pending = join(shop.dataFolder, "audit.pending");
  const line = (id: number) =>
    `${JSON.stringify({ at_us: nowUs, who: "account:x", action: "person", person_id: id, people: null, object: null })}\n`;
  // The first is in the store already: it was killed between the two.
  appendFileSync(pending, `${line(4)}${line(5)}${line(6).slice(0, 30)}`);
  await shop.close();
  shop = await open();
  expect(await noted()).toEqual([5, 4, 3, 2, 1]);
  expect(existsSync(pending)).toBe(false);
});
