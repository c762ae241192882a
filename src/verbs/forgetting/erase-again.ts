import { join } from "node:path";
import { rejectsTable } from "../../core/facts/cleaning/rejects.sql.ts";
import { forgottenRejectsSql } from "../../core/facts/forgetting/tombstone.sql.ts";
import { buriedKind } from "../../core/facts/forgetting/tombstone.ts";
import type { TombstoneFile } from "../../core/facts/forgetting/tombstone-file.ts";
import { text } from "../../core/sql/literal.ts";
import { dayUs } from "../../core/words/iso-instant.ts";
import { duckDbEngine } from "../../io/engines/duckdb/open-duckdb.ts";
import { withScratch } from "../../io/engines/duckdb/scratch.ts";
import { removeRejects, scrub } from "../../io/store/erased.ts";
import { allIdentities } from "../../io/store/people.ts";
import { countRejects, type RejectByRow, rejectsByRow } from "../../io/store/rejects.ts";
import { keyedHash } from "../../io/store/tombstone-key.ts";
import type { Workshop } from "../shop/workshop.ts";
import { erase } from "./erase.ts";
import { planOf } from "./erase-plan.ts";
import { layOut } from "./forget-rows.ts";

/** Erases everyone of a shop whom tombstones stand for: those of one day together. */
export async function eraseAgain(
  shop: Workshop,
  file: TombstoneFile,
): Promise<{ identities: number; rejects: number }> {
  const before = await countRejects(shop.store);
  let identities = 0;
  for (const { ids, day, excluded } of await matched(shop, file)) {
    const plan = await planOf(shop, ids, excluded);
    const erasedUs = Math.min((day + 1) * dayUs, shop.now());
    identities += (await erase(shop, plan, { erasedUs, objects: false })).identities;
  }
  await removeForgottenRejects(shop, file);
  return { identities, rejects: before - (await countRejects(shop.store)) };
}

interface Together {
  readonly ids: number[];
  readonly day: number;
  readonly excluded: boolean;
}

/** The identities that a tombstone stands for, by the day of the erasure and by whether the person is excluded. */
async function matched(shop: Workshop, { key, tombstones }: TombstoneFile): Promise<Together[]> {
  const dayOf = new Map(tombstones.map(({ hash, erased_day }) => [hash, erased_day]));
  const { engine } = await shop.projection();
  const excluded = await engine.rows<{ id: number }>(
    "SELECT identity_id AS id FROM identity_person JOIN people USING (person_id) WHERE excluded",
  );
  const nowhere = new Set(excluded.map(({ id }) => id));
  const together = new Map<string, Together>();
  for await (const { id, kind, source, value } of allIdentities(shop.store)) {
    const day = dayOf.get(keyedHash(key, { what: buriedKind(kind), source, value }));
    if (day === undefined) continue;
    const name = `${day} ${nowhere.has(id)}`;
    const group = together.get(name) ?? { ids: [], day, excluded: nowhere.has(id) };
    group.ids.push(id);
    together.set(name, group);
  }
  return [...together.values()].sort((a, b) => a.day - b.day);
}

/** Rejected rows that name somebody who stands nowhere else, or by what only the tombstones know. */
async function removeForgottenRejects(shop: Workshop, { key, tombstones }: TombstoneFile): Promise<void> {
  const { store, dataFolder } = shop;
  const all: RejectByRow[] = [];
  for await (const reject of rejectsByRow(store)) all.push(reject);
  const bySource = Map.groupBy(all, ({ source }) => source);
  if (bySource.size === 0) return;
  const rows = await withScratch(join(dataFolder, "tmp"), async (scratch) => {
    const engine = duckDbEngine(scratch);
    await layOut(engine, key, tombstones);
    const found: number[] = [];
    const cell = (value: string | null) => (value === null ? "NULL" : text(value));
    for (const [source, rejects] of bySource) {
      await engine.run(`CREATE OR REPLACE TEMP TABLE rejects (${rejectsTable})`);
      await engine.run("DROP TABLE IF EXISTS forgotten_rejects");
      for (let i = 0; i < rejects.length; i += 1000) {
        const values = rejects
          .slice(i, i + 1000)
          .map((r) => `(${r.row}, ${cell(r.column_name)}, ${cell(r.cell)}, '', '', ${cell(r.who)})`);
        await engine.run(`INSERT INTO rejects VALUES ${values.join(",")}`);
      }
      await engine.run(forgottenRejectsSql(source));
      found.push(
        ...(await engine.rows<{ line: number }>("SELECT line FROM forgotten_rejects")).map((r) => r.line),
      );
    }
    return found;
  });
  await store.transaction("erase-again", () => removeRejects(store, rows));
  if (rows.length > 0) await scrub(store);
}
