import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { text } from "../../src/core/sql/literal.ts";
import { openDuckDb } from "../../src/io/engines/duckdb/open-duckdb.ts";
import { openShop } from "../../src/open.ts";
import { erase } from "../../src/verbs/forgetting/erase.ts";
import { erasePlan } from "../../src/verbs/forgetting/erase-plan.ts";
import { digest } from "../../src/verbs/ladder/digest.ts";
import { load } from "../../src/verbs/loading/load.ts";
import { loads } from "../../src/verbs/loading/loads.ts";
import type { Workshop } from "../../src/verbs/shop/workshop.ts";

let root: string;
let shop: Workshop;
let onProgress: (key: string) => void = () => {};
const nowUs = Date.UTC(2026, 0, 1) * 1000;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), "stige-parquet-"));
  onProgress = () => {};
  const progress = ({ key }: { key: string }) => onProgress(key);
  const effects = { now: () => nowUs, timeZone: "Europe/Oslo", language: "en", progress } as const;
  shop = await openShop(join(root, "shop"), effects, { mayBegin: true });
});
afterEach(async () => {
  await shop.close();
  rmSync(root, { recursive: true });
});

/** Orders `from` to `to`, each of its own customer, as Parquet. */
async function orders(name: string, from: number, to: number): Promise<string> {
  const file = join(root, name);
  const db = await openDuckDb(":memory:", { tempFolder: join(root, "tmp") });
  await (await db.connect()).run(
    `COPY (SELECT 'o' || i AS order_id, 'k' || i AS customer_id, 'k' || i || '@a.no' AS email,
       TIMESTAMP '2025-01-01' + to_days(i::INTEGER) AS ordered_at, 100.00::DECIMAL(9,2) AS total FROM range(${from}, ${to}) AS r(i))
     TO ${text(file)} (FORMAT parquet)`,
  );
  db.close();
  return file;
}

describe("a Parquet file whose rows are all sound is asked again for each step", () => {
  it("and refused, with nothing left half, where it changed in between", async () => {
    await load(shop, { file: await orders("first.parquet", 0, 50) });
    const before = await digest(shop, {});
    const file = await orders("second.parquet", 50, 90);
    onProgress = (key) => {
      if (key === "load.sealing") appendFileSync(file, "x");
    };
    await expect(load(shop, { file })).rejects.toMatchObject({
      code: "file",
      problems: [{ sentence: { key: "files.problem.changed" } }],
    });
    expect(await loads(shop)).toHaveLength(1);
    expect(await digest(shop, {})).toEqual(before);
  });

  it("by whom its cells name, however they are written", async () => {
    const odd = ['k"1\\', "k\u0000\u00e6\ud83d\ude00", "K-3", "k 4"];
    const file = join(root, "odd.parquet");
    const db = await openDuckDb(":memory:", { tempFolder: join(root, "tmp") });
    const connection = await db.connect();
    await connection.run("CREATE TABLE odd (number VARCHAR, mail VARCHAR)");
    const rows = [
      ...odd.map((number) => [number, `${odd.indexOf(number)}@A.no`] as const),
      [" K-3 ", "2@a.NO"] as const,
      ["-", "3@a.no"] as const,
      ["0", null] as const,
    ];
    for (const row of rows) await connection.run("INSERT INTO odd VALUES ($1, $2)", [...row]);
    await connection.run(
      `COPY (SELECT 'o' || rowid AS order_id, number AS customer_id, mail AS email, DATE '2025-03-01' AS ordered_at, 100.00::DECIMAL(9,2) AS total FROM odd)
       TO ${text(file)} (FORMAT parquet)`,
    );
    db.close();
    const { rows: counted } = await load(shop, { file });
    expect(counted).toMatchObject({ read: 7, accepted: 7 });
    const valuesOf = async (kind: number) => {
      const rows = shop.store.db.selectFrom("identity").select("value").where("kind", "=", kind);
      return (await rows.orderBy("value").execute()).map(({ value }) => value);
    };
    expect(await valuesOf(0)).toEqual([...odd].sort());
    expect(await valuesOf(1)).toEqual(["0@a.no", "1@a.no", "2@a.no", "3@a.no"]);
    const { engine } = await shop.projection();
    const people = await engine.rows<{ n: number; orders: number }>(
      "SELECT count(DISTINCT person_id) AS n, count(person_id) AS orders FROM orders",
    );
    expect(people).toEqual([{ n: 4, orders: 6 }]);
    const again = await load(shop, { file: await orders("more.parquet", 0, 5) });
    expect(again.counts).toMatchObject({ new: 0, changed: 5 });
    const ids = await shop.store.db
      .selectFrom("identity")
      .select(({ fn }) => [fn.countAll<number>().as("n"), fn.max("id").as("most")])
      .executeTakeFirst();
    expect(ids).toMatchObject({ n: 18, most: 18 });
  });

  it("without the rows of the erased", async () => {
    await load(shop, { file: await orders("first.parquet", 0, 50) });
    await erase(shop, await erasePlan(shop, "k7"));
    const { rows, counts } = await load(shop, { file: await orders("again.parquet", 0, 60) });
    expect(rows).toEqual({ read: 60, accepted: 59, rejected: 0, passed: 0, forgotten: 1 });
    expect(counts).toMatchObject({ new: 10, same: 49 });
  });
});
