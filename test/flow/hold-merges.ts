import fc from "fast-check";
import { expect, it } from "vitest";
import { merge } from "../../src/verbs/merging/merge.ts";
import { mergeLines } from "../../src/verbs/merging/merges-in-force.ts";
import { unmerge } from "../../src/verbs/merging/unmerge.ts";
import { digestText } from "../folder/small-shop.ts";
import { byKind, lawsYaml } from "./hold-laws.ts";
import { numbers, world, worldEndUs } from "./random-world.ts";
import { everyonesStays, type RowsOfKind, type ShopOfRows, shopOfRows } from "./shop-of-rows.ts";

const dayUs = 86_400_000_000;
export const at = (day: number) => worldEndUs + day * dayUs;

export async function shopOf(all: readonly RowsOfKind[]): Promise<ShopOfRows> {
  const rows = await shopOfRows(lawsYaml, at(0));
  for (const one of all) await rows.keep(one, at(0));
  return rows;
}

/** Merges two persons; false where they are one already, or are not there. */
async function merged({ shop }: ShopOfRows, [kept, gone]: readonly [string, string]): Promise<boolean> {
  try {
    await merge(shop, { kept, gone, reason: null });
    return true;
  } catch (error) {
    const { key } = (error as { sentence: { key: string } }).sentence;
    expect(["merge.same", "ask.nobody"]).toContain(key);
    return false;
  }
}

const isTold = (rows: readonly { readonly row: object }[], number: string) =>
  rows.some(({ row }) =>
    Object.entries(row).some(([name, cell]) => name.endsWith("_number") && cell === number),
  );

const pairs = fc.array(fc.tuple(fc.constantFrom(...numbers), fc.constantFrom(...numbers)), {
  minLength: 3,
  maxLength: 3,
});

/** Holds on so many random worlds that a merge is the same however it is said, and that taking it back leaves no trace. `differing`: in how many it must have changed where somebody stands. */
export function holdMerges(numRuns: number, differing: number): void {
  it(
    "a merge is the same by command, in any order, and from a file; taken back, all is as before",
    async () => {
      let differed = 0;
      await fc.assert(
        fc.asyncProperty(world, pairs, async (rows, drawn) => {
          const told = rows.filter(({ kind }) => kind !== "merges");
          const facts = byKind(told);
          // A number that no fact bears is nobody to a command, which then reads it as a person_id; a file may name it.
          const wished = drawn.filter((pair) => pair.every((number) => isTold(told, number)));
          const fromFile: RowsOfKind = {
            kind: "merges",
            rows: wished.map(([kept, gone]) => ({ kept_number: kept, gone_number: gone })),
          };
          const [said, turned, filed] = [await shopOf(facts), await shopOf(facts), await shopOf(facts)];
          try {
            const before = { stays: await everyonesStays(said.shop), digest: await digestText(said.shop) };
            said.setClock(at(1));
            const done: (readonly [string, string])[] = [];
            for (const pair of wished) if (await merged(said, pair)) done.push(pair);
            for (const pair of [...wished].reverse()) await merged(turned, pair);
            await filed.keep(fromFile, at(1));
            const after = await everyonesStays(said.shop);
            expect(await everyonesStays(turned.shop)).toEqual(after);
            expect(await everyonesStays(filed.shop)).toEqual(after);
            if (after.join() !== before.stays.join()) differed++;
            said.setClock(at(2));
            for (const [kept, gone] of done.reverse())
              expect(await unmerge(said.shop, { kept: gone, gone: kept })).toMatchObject({ still: false });
            expect(await everyonesStays(said.shop)).toEqual(before.stays);
            expect(await digestText(said.shop)).toBe(before.digest);
            expect(await mergeLines(said.shop)).toEqual([]);
            // What was known then.
            expect(await everyonesStays(said.shop, at(0))).toEqual(before.stays);
            expect(await everyonesStays(said.shop, at(1.5))).toEqual(after);
          } finally {
            for (const one of [said, turned, filed]) await one.remove();
          }
        }),
        { numRuns, endOnFailure: true },
      );
      expect(differed).toBeGreaterThanOrEqual(differing);
    },
    60_000 + numRuns * 60_000,
  );
}
