import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compact } from "../../src/verbs/forgetting/compact.ts";
import { loads } from "../../src/verbs/loading/loads.ts";
import { putBack } from "../../src/verbs/loading/put-back.ts";
import { unload } from "../../src/verbs/loading/unload.ts";
import { digestText } from "../folder/small-shop.ts";
import { byKind, lawsYaml } from "./hold-laws.ts";
import { world, worldEndUs } from "./random-world.ts";
import { everyonesStays, type RowsOfKind, type ShopOfRows, shopOfRows } from "./shop-of-rows.ts";

const dayUs = 86_400_000_000;
const at = (day: number) => worldEndUs + day * dayUs;

const told = async ({ shop }: ShopOfRows, knownAtUs?: number) => ({
  stays: await everyonesStays(shop, knownAtUs),
  digest: knownAtUs === undefined ? await digestText(shop) : null,
});

async function shopOf(all: readonly RowsOfKind[], day: number): Promise<ShopOfRows> {
  const rows = await shopOfRows(lawsYaml, at(day));
  for (const one of all) await rows.keep(one, at(day));
  return rows;
}

describe("a load taken back", () => {
  it("was never loaded; put back, it was never away; what was known then stays", async () => {
    let differed = 0;
    await fc.assert(
      fc.asyncProperty(world, fc.integer({ min: 1, max: 6 }), async (rows, salt) => {
        const isLater = (i: number) => (i * 31 + salt * 7) % 5 < 2;
        const first = byKind(rows.filter((_, i) => !isLater(i)));
        const later = byKind(rows.filter((_, i) => isLater(i)));
        const never = await shopOf(first, 0);
        const both = await shopOf(first, 0);
        try {
          const without = await told(never);
          const numbers: number[] = [];
          for (const one of later) numbers.push((await both.keep(one, at(1))).load);
          const whole = await told(both);
          both.setClock(at(2));
          for (const load of numbers) await unload(both.shop, load);
          expect(await told(both)).toEqual(without);
          both.setClock(at(3));
          for (const load of [...numbers].reverse()) await putBack(both.shop, load);
          expect(await told(both)).toEqual(whole);
          // The knowledge axis: with it, without it, with it again.
          expect((await told(both, at(1))).stays).toEqual(whole.stays);
          expect((await told(both, at(2))).stays).toEqual(without.stays);
          expect((await told(both, at(3))).stays).toEqual(whole.stays);
          if (JSON.stringify(whole) !== JSON.stringify(without)) differed++;
        } finally {
          await never.remove();
          await both.remove();
        }
      }),
      { numRuns: 2, endOnFailure: true },
    );
    expect(differed).toBeGreaterThan(0);
  }, 120_000);

  const order = (id: string | null, number: string, day: number, gross: number) => ({
    order_id: id,
    person_number: number,
    ordered_at: at(-day),
    ordered_form: 0,
    gross_minor: gross,
  });

  it("is superseded by what came while it was away, as if it had never been away", async () => {
    const one: RowsOfKind = { kind: "orders", rows: [order("1", "a", 9, 100), order("2", "b", 9, 100)] };
    const two: RowsOfKind = { kind: "orders", rows: [order("1", "a", 8, 300)] };
    const rows = await shopOf([one], 0);
    try {
      rows.setClock(at(1));
      await unload(rows.shop, 1);
      await rows.keep(two, at(2));
      rows.setClock(at(3));
      expect(await putBack(rows.shop, 1)).toMatchObject({ load: 3, of: 1, rows: 2 });
      const { engine } = await rows.shop.projection();
      expect(await engine.rows("SELECT order_id, gross_minor FROM orders ORDER BY 1")).toEqual([
        { order_id: "1", gross_minor: 300 },
        { order_id: "2", gross_minor: 100 },
      ]);
      const lines = await loads(rows.shop);
      expect(lines.map(({ origin, standsAs, undoneUs }) => [origin, standsAs, undoneUs])).toEqual([
        [null, 3, at(1)],
        [null, null, null],
        [1, null, null],
      ]);
    } finally {
      await rows.remove();
    }
  });

  it("keeps names of people to the loads that stand", async () => {
    const named = (name: string): RowsOfKind => ({
      kind: "people",
      rows: [{ person_number: "a", first_name: name }],
    });
    const rows = await shopOf([named("Kari"), named("Karin")], 0);
    const name = async () => (await rows.shop.directory.describe([1])).get(1)?.name;
    try {
      expect(await name()).toBe("Karin");
      await unload(rows.shop, 2);
      expect(await name()).toBe("Kari");
      await unload(rows.shop, 1);
      await putBack(rows.shop, 2);
      expect(await name()).toBe("Karin");
      await putBack(rows.shop, 1);
      expect(await name()).toBe("Karin");
    } finally {
      await rows.remove();
    }
  });

  it("is put back once, and not beside what tells the same", async () => {
    const noIds: RowsOfKind = { kind: "orders", rows: [order(null, "a", 9, 100), order(null, "b", 5, 100)] };
    const overlapping: RowsOfKind = { kind: "orders", rows: [order(null, "a", 7, 100)] };
    const rows = await shopOf([noIds], 0);
    try {
      await expect(putBack(rows.shop, 1)).rejects.toMatchObject({ code: "refused" });
      await unload(rows.shop, 1);
      await expect(unload(rows.shop, 1)).rejects.toMatchObject({ code: "refused" });
      await expect(unload(rows.shop, 7)).rejects.toMatchObject({ code: "not-found" });
      await rows.keep(overlapping, at(1));
      await expect(putBack(rows.shop, 1)).rejects.toMatchObject({
        code: "refused",
        sentence: { key: "load.overlaps" },
      });
      expect((await putBack(rows.shop, 1, { adds: true })).load).toBe(3);
      await expect(putBack(rows.shop, 1)).rejects.toMatchObject({ sentence: { key: "putBack.stands" } });
      await unload(rows.shop, 3);
      await unload(rows.shop, 2);
      expect((await putBack(rows.shop, 3)).of).toBe(1);
    } finally {
      await rows.remove();
    }
  });

  it("whose rows a compaction cleared away is gone for good, whatever stands in its place", async () => {
    const noIds: RowsOfKind = { kind: "orders", rows: [order(null, "a", 9, 100), order(null, "b", 5, 100)] };
    const rows = await shopOf([noIds], 0);
    try {
      await rows.keep({ ...noIds, rows: noIds.rows.slice(1) }, at(1), 1);
      await compact(rows.shop);
      const gone = { code: "not-found", sentence: { key: "putBack.cleared" } };
      await expect(putBack(rows.shop, 1)).rejects.toMatchObject(gone);
      await expect(unload(rows.shop, 1)).rejects.toMatchObject({
        fix: { key: "putBack.cleared.replaces.fix" },
      });
      await unload(rows.shop, 2);
      await expect(unload(rows.shop, 2)).rejects.toMatchObject({ fix: { key: "unload.already.fix" } });
      await compact(rows.shop);
      await expect(putBack(rows.shop, 2)).rejects.toMatchObject(gone);
      await expect(unload(rows.shop, 2)).rejects.toMatchObject({ fix: { key: "putBack.cleared.fix" } });
    } finally {
      await rows.remove();
    }
  });

  it("that another replaced is put back only when that one is gone", async () => {
    const noIds: RowsOfKind = { kind: "orders", rows: [order(null, "a", 9, 100), order(null, "b", 5, 100)] };
    const rows = await shopOf([noIds], 0);
    try {
      await rows.keep({ ...noIds, rows: noIds.rows.slice(1) }, at(1), 1);
      expect((await loads(rows.shop)).map(({ replaces, replacedBy }) => [replaces, replacedBy])).toEqual([
        [null, 2],
        [1, null],
      ]);
      await expect(putBack(rows.shop, 1)).rejects.toMatchObject({ sentence: { key: "putBack.instead" } });
      expect(await unload(rows.shop, 2)).toMatchObject({ replaced: 1, emptyBook: "own" });
      await putBack(rows.shop, 1);
      const { engine } = await rows.shop.projection();
      expect(await engine.rows("SELECT count(*) AS n FROM orders")).toEqual([{ n: 2 }]);
    } finally {
      await rows.remove();
    }
  });
});
