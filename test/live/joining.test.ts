import { readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, it } from "vitest";
import { joinedSql } from "../../src/core/facts/sealing/joined.sql.ts";
import { withScratch } from "../../src/io/engines/duckdb/scratch.ts";
import { allSegments } from "../../src/io/store/loads.ts";
import { compact } from "../../src/verbs/forgetting/compact.ts";
import { erase } from "../../src/verbs/forgetting/erase.ts";
import { erasePlan } from "../../src/verbs/forgetting/erase-plan.ts";
import { drawJoins, joinSegments, keepJoins } from "../../src/verbs/live/join-segments.ts";
import { joining } from "../../src/verbs/live/joining.ts";
import { sealInbox } from "../../src/verbs/live/seal-inbox.ts";
import type { Workshop } from "../../src/verbs/shop/workshop.ts";
import { digestText } from "../folder/small-shop.ts";
import { emptyShop, openLive, order, told } from "./open-live.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A shop that seals what it is told, one order a sealing. */
async function sealing() {
  const folder = emptyShop();
  folders.push(folder);
  const open = await openLive(folder, { ticks: true });
  const { shop, live } = open;
  let n = 0;
  const seal = async (times: number) => {
    for (let i = 0; i < times; i++, n++) {
      await live.takeIn([told(`m${n}`, "orders", order(n % 5 === 0 ? "0-1" : `${n}-1`, { gross: 100 + n }))]);
      await shop.sealing(() => sealInbox(shop));
    }
    await shop.projection();
  };
  return { ...open, seal };
}

const files = async (shop: Workshop) =>
  (await allSegments(shop.store)).filter(({ kind }) => kind === "orders").map(({ file }) => basename(file));
const onDisk = (shop: Workshop) => readdirSync(join(shop.dataFolder, "segments", "orders")).sort();
const rowsOf = async (shop: Workshop, sql: string) => (await shop.projection()).engine.rows(sql);
const wayOf = async (shop: Workshop) => (await rowsOf(shop, "SELECT way FROM made_from"))[0];

it("facts are sealed while files are joined, and all counts as before", async () => {
  const { shop, seal } = await sealing();
  await seal(16);
  const drawn = await drawJoins(shop);
  expect(drawn?.map(({ join: { parts } }) => parts.length)).toEqual([16, 16]);
  // Nobody else has it until it is in its place.
  await seal(2);
  const before = [await digestText(shop), await rowsOf(shop, "FROM orders ORDER BY order_id")];
  expect(await shop.sealing(() => keepJoins(shop, drawn ?? []))).toBe(true);
  expect((await files(shop)).map((name) => name.includes("_j1")).sort()).toEqual([false, false, true]);
  expect(onDisk(shop)).toEqual((await files(shop)).sort());
  expect([await digestText(shop), await rowsOf(shop, "FROM orders ORDER BY order_id")]).toEqual(before);
  expect(await wayOf(shop)).not.toEqual({ way: "whole" });
  await shop.close();
});

it("what was drawn of somebody who was erased meanwhile takes nobody's place, and goes", async () => {
  const { shop, seal } = await sealing();
  await seal(16);
  const drawn = await drawJoins(shop);
  const email = "3@example.com";
  await shop.writing(async () => erase(shop, await erasePlan(shop, email)));
  await shop.writing(() => compact(shop));
  expect(onDisk(shop).some((name) => name.includes("_j1"))).toBe(true);
  await shop.sealing(() => keepJoins(shop, drawn ?? []));
  expect(onDisk(shop)).toEqual((await files(shop)).sort());
  expect(onDisk(shop).some((name) => name.includes("_j1"))).toBe(false);
  // The next time they are joined as they are now.
  expect(await shop.sealing(() => joinSegments(shop))).toBe(true);
  expect(onDisk(shop)).toEqual((await files(shop)).sort());
  expect(await files(shop)).toHaveLength(1);
  await shop.close();
});

it("joining that is stopped leaves all as it is, and is told of to nobody", async () => {
  const { shop, seal } = await sealing();
  await seal(16);
  const heard: unknown[] = [];
  const joins = joining(shop, (error) => heard.push(error));
  joins.begin();
  await joins.stop();
  joins.begin();
  await joins.stop();
  expect(heard).toEqual([]);
  expect(onDisk(shop)).toEqual((await files(shop)).sort());
  const again = joining(shop, (error) => heard.push(error));
  again.begin();
  while ((await files(shop)).length > 1) await pause(5);
  await again.stop();
  expect(heard).toEqual([]);
  expect(onDisk(shop)).toEqual((await files(shop)).sort());
  await shop.close();
});

it("files of joined files hold their rows in the order in which they were sealed", async () => {
  const { shop } = await sealing();
  const rows = 150_000;
  await withScratch(join(shop.dataFolder, "tmp"), async (scratch) => {
    const paths = [1, 2, 3].map((n) => join(shop.dataFolder, `L000001_${n}00_${n}99_j1.parquet`));
    for (const [n, path] of paths.entries())
      await scratch.run(
        `COPY (SELECT ${n} * ${rows} + i AS line, ${n + 1}00 + i // 50000 AS received_us FROM range(${rows}) AS r(i)) TO '${path}' (ROW_GROUP_SIZE 20000)`,
      );
    const joined = join(shop.dataFolder, "joined.parquet");
    await scratch.run(`COPY (${joinedSql(paths)}) TO '${joined}' (ROW_GROUP_SIZE 20000)`);
    const found = await scratch.runAndReadAll(
      `SELECT count(*), count(*) FILTER (line <> file_row_number) FROM read_parquet('${joined}', file_row_number = true)`,
    );
    expect(found.getRows().map((row) => row.map(Number))).toEqual([[3 * rows, 0]]);
  });
  await shop.close();
});
