import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { duckDbEngine, openDuckDb } from "./open-duckdb.ts";

const folder = mkdtempSync(join(tmpdir(), "stige-closing-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const long = "SELECT count(*) AS n FROM range(40000) a, range(40000) b WHERE a.range * 7 % 11 = b.range % 13";

it("a connection that is closed in the middle of a question ends it", async () => {
  const db = await openDuckDb(join(folder, "a.duckdb"), { tempFolder: folder });
  for (let times = 0; times < 30; times++) {
    const connection = await db.connect();
    const answered = connection.run(long).then(
      () => "answered",
      () => "ended",
    );
    await new Promise((done) => setTimeout(done, times % 7));
    await db.disconnect(connection);
    expect(await answered).toBe("ended");
  }
  db.close();
  await db.idle();
});

it("is closed between two pieces of an answer, or in the middle of one", async () => {
  const db = await openDuckDb(join(folder, "b.duckdb"), { tempFolder: folder });
  for (let times = 0; times < 30; times++) {
    const connection = await db.connect();
    const result = await connection.stream("SELECT range FROM range(100000000) WHERE hash(range) % 3 = 0");
    await result.fetchChunk();
    const more = times % 2 === 0 ? null : result.fetchChunk().catch(() => null);
    await db.disconnect(connection);
    await more;
    await expect(result.fetchChunk()).rejects.toThrow("closed");
  }
  db.close();
  await db.idle();
});

it("what waits for its turn is told that it is closed, and a file is closed after what is asked of it", async () => {
  const path = join(folder, "c.duckdb");
  for (let times = 0; times < 10; times++) {
    const db = await openDuckDb(path, { tempFolder: folder });
    const engine = duckDbEngine(await db.connect());
    const answers = [engine.rows(long), engine.rows("SELECT 1"), engine.columns(long)].map((answer) =>
      answer.then(
        () => "answered",
        () => "ended",
      ),
    );
    await new Promise((done) => setTimeout(done, times));
    db.close();
    await db.idle();
    // Opened anew while it is still open, it would be damaged.
    const again = await openDuckDb(path, { tempFolder: folder });
    const connection = await again.connect();
    await connection.run(`CREATE OR REPLACE TABLE t AS SELECT ${times} AS i`);
    again.close();
    await again.idle();
    expect(await Promise.all(answers)).toEqual(["ended", "ended", "ended"]);
  }
});
