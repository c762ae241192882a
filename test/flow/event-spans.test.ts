import { tmpdir } from "node:os";
import { expect, it } from "vitest";
import { addEventsSql, eventTables, spanUs } from "../../src/core/facts/projecting/event-tables.sql.ts";
import { duckDbEngine, openDuckDb } from "../../src/io/engines/duckdb/open-duckdb.ts";

it("of a person whose events come all the time few rows of spans are kept: what lies within what is told adds none", async () => {
  const db = await openDuckDb(":memory:", { tempFolder: tmpdir() });
  const engine = duckDbEngine(await db.connect());
  for (const [table, columns] of Object.entries(eventTables))
    await engine.run(`CREATE TABLE ${table} (${columns})`);
  const come = async (...rows: readonly (readonly [person: number, us: number, name: string | null])[]) => {
    const values = rows.map(([person, us, name]) => `(${person}, ${us}, ${name && `'${name}'`})`);
    const from = `(SELECT person_id::INTEGER AS person_id, happened_us::BIGINT AS happened_us, name, NULL::DOUBLE AS value FROM (VALUES ${values}) AS v(person_id, happened_us, name))`;
    for (const sql of addEventsSql(from)) await engine.run(sql);
  };
  await come([1, 10, "seen"], [1, 90, "seen"], [2, 50, "seen"], [1, 50, null]);
  await come([1, 40, "seen"], [1, 50, "put"], [1, 50, null]);
  await come([1, 5, "seen"], [1, 20, "seen"], [1, spanUs + 7, "seen"], [2, 60, "seen"]);
  await come([1, 5, "seen"], [1, 90, "seen"]);
  const spans = await engine.rows<object>(
    "SELECT person_id, name, first_us::DOUBLE AS first, (last_us - first_us)::INTEGER AS wide FROM event_spans LEFT JOIN event_names USING (name_id) ORDER BY ALL",
  );
  const day30 = spanUs + 7;
  expect(spans.map((row) => Object.values(row))).toEqual([
    [1, "put", 50, 0],
    [1, "seen", 5, 85],
    [1, "seen", 10, 80],
    [1, "seen", day30, 0],
    [1, null, 50, 0],
    [1, null, 50, 0],
    [2, "seen", 50, 0],
    [2, "seen", 50, 10],
  ]);
  expect(await engine.rows("SELECT count(*)::INTEGER AS n FROM event_rows")).toEqual([{ n: 13 }]);
  db.close();
});
