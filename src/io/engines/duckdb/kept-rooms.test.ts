import { tmpdir } from "node:os";
import { expect, it } from "vitest";
import { keepRooms } from "./kept-rooms.ts";
import { openDuckDb } from "./open-duckdb.ts";

async function roomsBeside(home: string) {
  const db = await openDuckDb(":memory:", { tempFolder: tmpdir() });
  const connection = await db.connect();
  await connection.run(home);
  const rooms = await keepRooms(db, "step", ["first", "second"], "memory.main");
  const one = async (sql: string) =>
    Object.values((await rooms.engine.rows<Record<string, unknown>>(sql))[0] ?? {})[0];
  return { db, rooms, one };
}

it("gives what stands now, not what stood when a statement was planned", async () => {
  const { db, rooms, one } = await roomsBeside(
    "CREATE TABLE big AS SELECT range AS k FROM range(300000); CREATE TABLE few (k BIGINT)",
  );
  await rooms.within(["first"]);
  for (const keys of [[3000, 5000], [1, 2], [299_999], [-1], [7], [400_000, 8]]) {
    await rooms.run("DELETE FROM memory.main.few", `INSERT INTO memory.main.few SELECT unnest([${keys}])`);
    await rooms.run(
      "CREATE TABLE asked AS SELECT k FROM few",
      "CREATE VIEW found AS SELECT big.k FROM big JOIN asked USING (k)",
      "CREATE TABLE kept AS SELECT k FROM found WHERE k < 400000",
    );
    const found = keys.filter((key) => key >= 0 && key < 300_000);
    expect(await one("SELECT count(*) AS n FROM kept")).toBe(found.length);
    await rooms.empty();
    await rooms.within(["first"]);
  }
  await rooms.close();
  db.close();
});

it("means what stands behind a room by a name of which the room has nothing any more", async () => {
  const { db, rooms, one } = await roomsBeside("CREATE TABLE people AS SELECT 7 AS n");
  await rooms.within(["first", "second"]);
  await rooms.run("CREATE TABLE people AS SELECT 1 AS n");
  expect(await one("SELECT n FROM people")).toBe(1);
  await rooms.empty();
  await rooms.within(["first", "second"]);
  expect(await one("SELECT n FROM people")).toBe(7);
  await rooms.run("CREATE TABLE people AS SELECT 2 AS n");
  expect(await one("SELECT n FROM people")).toBe(2);
  await rooms.close();
  db.close();
});

it("makes a table anew whose columns are others than they were, and fills it where they are the same", async () => {
  const { db, rooms, one } = await roomsBeside("SELECT 1");
  for (const [sql, value] of [
    ["SELECT 1 AS n", 1],
    ["SELECT 2 AS n", 2],
    ["SELECT 3 AS m", 3],
    ["SELECT 'x' AS m", "x"],
    ["SELECT 1 AS n", 1],
  ] as const) {
    await rooms.within(["first"]);
    await rooms.run(`CREATE TABLE step.second.told AS ${sql}`);
    expect(await one("FROM step.second.told")).toBe(value);
    expect(await one("SELECT count(*) AS n FROM step.second.told")).toBe(1);
    await rooms.empty();
  }
  await rooms.close();
  db.close();
});
