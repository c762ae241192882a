import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { expect, it } from "vitest";
import { openSqliteInbox } from "./inbox.ts";

it("what is taken in is on the disk before the answer; what sealing writes goes there with the next of it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "stige-inbox-"));
  const waits = async (part: Parameters<typeof openSqliteInbox>[1]) => {
    const { db, close } = await openSqliteInbox(folder, part);
    const { rows } = await sql<{ synchronous: number }>`pragma synchronous`.execute(db);
    await close();
    return rows[0]?.synchronous;
  };
  // 2: every commit waits for the disk; 1: what is lost with the power is all that came last, and only that.
  expect([await waits("all"), await waits("takes-beside"), await waits("seals")]).toEqual([2, 2, 1]);
  rmSync(folder, { recursive: true });
});
