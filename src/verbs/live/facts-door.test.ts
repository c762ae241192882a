import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { dayUs } from "../../core/words/iso-instant.ts";
import { openFactsDoor } from "./facts-door.ts";

const dataFolder = mkdtempSync(join(tmpdir(), "stige-door-"));
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

const startUs = Date.UTC(2026, 0, 2) * 1000;
const order = (id: string, gross: number | string) => ({
  ...{ order_id: id, person_email: "kari@example.com", ordered: "2026-01-01T10:00:00Z", gross },
});

/** Sends one request to a door that was opened anew for it. */
async function sent(rows: readonly object[], nowUs: number, key: string | null = "5b1f") {
  const world = { now: () => nowUs, sealed: async () => 0, came: () => {} };
  const door = await openFactsDoor({ dataFolder, database: null }, world);
  const facts = { kind: "orders", source: "own", text: JSON.stringify(rows), ndjson: false, key } as const;
  return door.takeTyped({ ...facts, by: "stige_ab" }).finally(door.close);
}

it("answers a request that is sent again with its Idempotency-Key as before, though it was closed meanwhile", async () => {
  const rows = [order("1", 10), order("2", "ten"), { ...order("3", 30), message_id: "m-3" }];
  await sent([{ ...order("3", 30), message_id: "m-3" }], startUs, null);
  const first = await sent(rows, startUs);
  expect(first.map(({ result }) => result)).toEqual(["accepted", "rejected", "repeated"]);
  expect(await sent(rows, startUs + dayUs - 1)).toEqual(first);
  await expect(sent([order("1", 11)], startUs + 1000)).rejects.toMatchObject({ code: "asked" });
  // A day later the rows themselves are known, and nothing else of the request.
  const late = await sent(rows, startUs + dayUs);
  expect(late.map(({ result }) => result)).toEqual(["repeated", "rejected", "repeated"]);
});
