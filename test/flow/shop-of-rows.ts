import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { KindName } from "../../src/core/facts/kinds.ts";
import { withScratch } from "../../src/io/engines/duckdb/scratch.ts";
import { openShop } from "../../src/open.ts";
import { keepLoad } from "../../src/verbs/loading/keep-load.ts";
import type { Workshop } from "../../src/verbs/shop/workshop.ts";
import { type CleanedRow, cleaned } from "./cleaned.ts";

export interface RowsOfKind {
  readonly kind: KindName;
  readonly rows: readonly CleanedRow[];
  readonly lines?: readonly CleanedRow[];
}

/** A shop in a folder of its own whose clock the test sets, fed with cleaned rows instead of files. */
export interface ShopOfRows {
  readonly shop: Workshop;
  keep(load: RowsOfKind, receivedUs: number, replaces?: number): ReturnType<typeof keepLoad>;
  /** What the shop's clock says from now on. */
  setClock(nowUs: number): void;
  remove(): Promise<void>;
}

/** Where the stores of these shops lie: in their folders, unless a test names a PostgreSQL here. */
export const rowsLieIn: { database: string | null } = { database: null };

export async function shopOfRows(yaml: string, startUs: number): Promise<ShopOfRows> {
  const folder = mkdtempSync(join(tmpdir(), "stige-rows-"));
  writeFileSync(join(folder, "stige.yaml"), yaml);
  let nowUs = startUs;
  const effects = { now: () => nowUs, timeZone: "Europe/Oslo", language: "en" } as const;
  const shop = await openShop(folder, { ...effects, ...rowsLieIn });
  return {
    shop,
    setClock(us) {
      nowUs = us;
    },
    keep({ kind, rows, lines = [] }, receivedUs, replaces) {
      nowUs = receivedUs;
      return withScratch(join(shop.dataFolder, "tmp"), async (scratch) =>
        keepLoad(shop, scratch, await cleaned(scratch, kind, rows, { lines }), {
          receivedUs,
          replaces: replaces ?? null,
        }),
      );
    },
    async remove() {
      await shop.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Everyone's stays by the shop's own key: equal texts are equal ladders. */
export async function everyonesStays(shop: Workshop, knownAtUs?: number): Promise<string[]> {
  const { engine } = await shop.projection({ knownAtUs });
  const rows = await engine.rows<{
    person_id: number;
    rung: string;
    previous_rung: string;
    from_us: number;
    to_us: number;
  }>("SELECT person_id, rung, previous_rung, from_us, to_us FROM stays ORDER BY person_id, from_us");
  const people = await shop.directory.describe([...new Set(rows.map((row) => row.person_id))]);
  const known = await engine.rows<{ identity_id: number; person_id: number }>(
    "SELECT identity_id, person_id FROM identity_person",
  );
  const identities = new Map(
    (await shop.store.db.selectFrom("identity").select(["id", "kind", "value"]).execute()).map((row) => [
      row.id,
      `${row.kind}:${row.value}`,
    ]),
  );
  const keyOf = new Map<number, string>();
  for (const { identity_id, person_id } of known) {
    const key = identities.get(identity_id) as string;
    const other = keyOf.get(person_id);
    if (person_id !== null && (other === undefined || key < other)) keyOf.set(person_id, key);
  }
  if (people.size === 0 && rows.length > 0) throw new Error("nobody described");
  return rows
    .map(
      (row) =>
        `${keyOf.get(row.person_id)} ${row.rung} [${row.from_us}, ${row.to_us}) after ${row.previous_rung}`,
    )
    .sort();
}
