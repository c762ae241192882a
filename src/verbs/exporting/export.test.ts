import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { sixRungs } from "../../../test/by-hand/ladders.ts";
import { many } from "../../../test/by-hand/many.ts";
import { at, facts } from "../../../test/by-hand/people.ts";
import { shopByHand } from "../../../test/by-hand/shop.ts";
import { exportRows } from "./export.ts";

const folder = mkdtempSync(join(tmpdir(), "stige-export-"));
const shop = shopByHand({
  nowUs: at("2026-01-01 12:00"),
  knownSinceUs: at("2024-01-01"),
  ladders: [sixRungs],
  people: [
    { facts: facts({ known: "2025-06-01", orders: ["2025-06-01"] }), name: '=cmd|"calc"', email: "a@x.no" },
    ...many(60),
  ],
});
afterAll(async () => {
  await shop.close();
  rmSync(folder, { recursive: true });
});
const out = (name: string) => join(folder, name);
const lines = (name: string) => readFileSync(out(name), "utf8").trimEnd().split("\n");

test("stays as CSV: the documented columns, one line a stay", async () => {
  const { rows } = await exportRows(shop, { what: "stays", out: out("stays.csv"), rung: null });
  const [head, first] = lines("stays.csv");
  expect(head).toBe("person,rung,from_us,to_us,previous");
  expect(first).toBe(`1001,customer,${at("2025-06-01")},${at("2026-06-01")},`);
  const { engine } = await shop.projection();
  const [count] = await engine.rows<{ n: number }>("select count(*) as n from stays");
  expect(rows).toBe(count?.n);
  expect(lines("stays.csv").length - 1).toBe(rows);
});

test.each(["parquet", "ndjson"])("stays as %s hold what the CSV holds", async (format) => {
  await exportRows(shop, { what: "stays", out: out("all.csv"), rung: null });
  await exportRows(shop, { what: "stays", out: out(`all.${format}`), rung: null });
  const { engine } = await shop.projection();
  const read = format === "parquet" ? "read_parquet" : "read_json_auto";
  const same = await engine.rows(
    `select cast(person as varchar), rung, from_us, to_us, previous from ${read}('${out(`all.${format}`)}')
     except select cast(person as varchar), rung, from_us, to_us, previous from read_csv('${out("all.csv")}')`,
  );
  expect(same).toEqual([]);
  const [count] = await engine.rows<{ n: number }>(
    `select count(*) as n from ${read}('${out(`all.${format}`)}')`,
  );
  expect(count?.n).toBe(lines("all.csv").length - 1);
});

test("people of a rung, with what is scheduled; a name that is a formula is made harmless", async () => {
  await exportRows(shop, { what: "people", out: out("people.csv"), rung: "customer" });
  const [, first, ...rest] = lines("people.csv");
  const lapses = at("2026-06-01");
  expect(first).toBe(
    `1001,"'=cmd|""calc""",a@x.no,customer,${at("2025-06-01")},,${lapses},lapsed,${at("2025-06-01")},1,50000,${at("2025-06-01")},${at("2025-06-01")},`,
  );
  expect(rest.every((line) => line.includes(",customer,"))).toBe(true);
});

test("people as of a past day have nothing scheduled: later facts are known", async () => {
  const { rows, asOfUs } = await exportRows(shop, {
    what: "people",
    out: out("past.ndjson"),
    rung: null,
    asOf: "2024-12-31",
  });
  const people = lines("past.ndjson").map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(people.length).toBe(rows);
  expect(people.every((person) => person.scheduled_us === null)).toBe(true);
  expect(people.every((person) => Number(person.since_us) <= asOfUs)).toBe(true);
});

test("asked wrongly, nothing is written", async () => {
  await expect(
    exportRows(shop, { what: "people", out: out("x.csv"), rung: "emperor" }),
  ).rejects.toMatchObject({ code: "asked", sentence: { key: "ask.noSuchPlace" } });
  await expect(exportRows(shop, { what: "stays", out: out("x.txt"), rung: null })).rejects.toMatchObject({
    code: "asked",
    sentence: { key: "ask.outFormat" },
  });
  await expect(
    exportRows(shop, { what: "stays", out: join(folder, "nowhere", "x.csv"), rung: null }),
  ).rejects.toMatchObject({ code: "asked", sentence: { key: "ask.noFolder" } });
  expect(readdirSync(folder).filter((name) => /^x|part|writing/.test(name))).toEqual([]);
});
