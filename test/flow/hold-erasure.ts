import { rmSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { openShop } from "../../src/open.ts";
import { compact } from "../../src/verbs/forgetting/compact.ts";
import { erase } from "../../src/verbs/forgetting/erase.ts";
import { erasePlan } from "../../src/verbs/forgetting/erase-plan.ts";
import { currentStem, numberedFiles } from "../../src/verbs/projecting/projection-names.ts";
import type { Workshop } from "../../src/verbs/shop/workshop.ts";
import { byKind, lawsYaml } from "./hold-laws.ts";
import { emailOf, numbers, world, worldEndUs } from "./random-world.ts";
import { everyonesStays, rowsLieIn, shopOfRows } from "./shop-of-rows.ts";

const dayUs = 86_400_000_000;
const receivedUs = worldEndUs + dayUs;
const erasedUs = receivedUs + 10 * dayUs;

const someone = fc.constantFrom(...numbers, ...new Set(Object.values(emailOf)), "guest@a.no");

/** Every stay without whose it is, up to an instant. */
async function namelessStays(shop: Workshop, untilUs: number, knownAtUs?: number): Promise<string[]> {
  const { engine } = await shop.projection({ knownAtUs });
  const rows = await engine.rows<{ rung: string; previous: string; from_us: number; to_us: number }>(
    `SELECT rung, previous_rung AS previous, from_us, least(to_us, ${untilUs}) AS to_us FROM stays WHERE from_us < ${untilUs}`,
  );
  return rows.map((row) => `${row.rung} [${row.from_us}, ${row.to_us}) after ${row.previous}`).sort();
}

/** The stays of whoever still has a name, with it. */
async function named(shop: Workshop): Promise<string[]> {
  return (await everyonesStays(shop)).filter((stay) => !stay.startsWith("undefined "));
}

/** Who a text means, where anybody bears it. */
async function planFor(shop: Workshop, given: string) {
  const known = await shop.store.db
    .selectFrom("identity")
    .select("id")
    .where("value", "=", given)
    .executeTakeFirst();
  return known ? erasePlan(shop, given) : null;
}

/** Holds on so many random worlds that erasing two people, one after the other, changes nothing that was. */
export function holdErasure(numRuns: number): void {
  it(
    "erasing somebody changes nothing that was, and nobody else",
    async () => {
      let erased = 0;
      await fc.assert(
        fc.asyncProperty(world, someone, someone, async (rows, first, second) => {
          const { shop, keep, setClock, remove } = await shopOfRows(lawsYaml, receivedUs);
          try {
            for (const load of byKind(rows)) await keep(load, receivedUs);
            for (const [i, given] of [first, second].entries()) {
              const atUs = erasedUs + i * dayUs;
              setClock(atUs);
              const plan = await planFor(shop, given);
              if (!plan) continue;
              erased++;
              const gone = new Set(plan.identities.map(({ kind, value }) => `${kind}:${value}`));
              const before = await namelessStays(shop, atUs);
              const known = await namelessStays(shop, Number.MAX_SAFE_INTEGER, receivedUs);
              const others = (await named(shop)).filter((stay) => !gone.has(stay.split(" ")[0] ?? ""));
              await erase(shop, plan);
              const holds = async () => {
                expect(await namelessStays(shop, atUs)).toEqual(before);
                expect(await namelessStays(shop, Number.MAX_SAFE_INTEGER, receivedUs)).toEqual(known);
                expect(await named(shop)).toEqual(others);
              };
              await holds();
              await compact(shop);
              await holds();
            }
            await isRebuiltTheSame(shop);
          } finally {
            await remove().catch(() => {});
          }
        }),
        { numRuns, endOnFailure: true },
      );
      // Of a world or two nobody may happen to bear the names.
      if (numRuns > 2) expect(erased).toBeGreaterThan(0);
    },
    60_000 + numRuns * 120_000,
  );
}

/** Without its projection the folder says the same. */
async function isRebuiltTheSame(shop: Workshop): Promise<void> {
  const stays = await namelessStays(shop, Number.MAX_SAFE_INTEGER);
  const nowUs = shop.now();
  await shop.close();
  for (const { path } of numberedFiles(currentStem(shop.dataFolder))) rmSync(path);
  const effects = { now: () => nowUs, timeZone: "Europe/Oslo", language: "en" } as const;
  const again = await openShop(shop.folder, { ...effects, ...rowsLieIn });
  try {
    expect(await namelessStays(again, Number.MAX_SAFE_INTEGER)).toEqual(stays);
  } finally {
    await again.close();
    rmSync(shop.folder, { recursive: true, force: true });
  }
}
