import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { sixRungs } from "../../../test/by-hand/ladders.ts";
import { many } from "../../../test/by-hand/many.ts";
import { at } from "../../../test/by-hand/people.ts";
import { shopByHand } from "../../../test/by-hand/shop.ts";
import { history, historyJson } from "../ladder/history.ts";
import { sql } from "./sql.ts";

const folder = mkdtempSync(join(tmpdir(), "stige-sql-"));
const secret = join(folder, "secret.csv");
writeFileSync(secret, "a,b\n1,2\n");
const shop = shopByHand({
  nowUs: at("2026-01-01 12:00"),
  knownSinceUs: at("2024-01-01"),
  ladders: [sixRungs],
  people: many(60),
  also: [`insert into events values (1, ${at("2024-05-01")}, '=HYPERLINK("http://x")', null)`],
});
afterAll(async () => {
  await shop.close();
  rmSync(folder, { recursive: true });
});

const ask = async (query: string, limit: number | null = null) => {
  const answer = await sql(shop, { query, out: null, limit });
  return answer.kind === "rows" ? answer : null;
};

describe("may be asked", () => {
  test.each([
    ["select count(*) as n from people", [[60]]],
    ["with q as (select 1 as a) select a from q;", [[1]]],
    ["select * from range(3)", [[0], [1], [2]]],
    ["values (1), (2)", [[1], [2]]],
    ["select 1 as a, 2 as a", [[1, 2]]],
    ["select date '2026-03-31' as d, 1.50 as m", [["2026-03-31", "1.50"]]],
    [
      "with recursive r(n) as (select 1 union all select n + 1 from r where n < 3) select max(n) from r",
      [[3]],
    ],
  ])("%s", async (query, rows) => {
    expect((await ask(query))?.rows).toEqual(rows);
  });

  test("describe and show tables", async () => {
    const described = await ask("describe orders");
    expect(described?.rows.map((row) => row[0])).toContain("ordered_us");
    expect((await ask("show tables"))?.rows.map((row) => row[0])).toContain("people_by_day");
  });

  test("no more rows than wanted, and that there are more", async () => {
    const answer = await ask("select person_id from people order by person_id", 10);
    expect(answer?.rows.length).toBe(10);
    expect(answer?.more).toBe(true);
    expect((await ask("select person_id from people", 60))?.more).toBe(false);
  });
});

describe("may not be asked", () => {
  test.each([
    ["insert into people values (1)", "sql.onlySelect"],
    ["drop table people", "sql.onlySelect"],
    ["copy people to 'x.csv'", "sql.onlySelect"],
    ["attach 'x.db'", "sql.onlySelect"],
    ["set memory_limit='1GB'", "sql.onlySelect"],
    ["select 1; select 2", "sql.oneOnly"],
    ["select 1; drop table people", "sql.onlySelect"],
    [`select * from read_csv('${secret}')`, "sql.noFunction"],
    [`select * from read_text('${secret}')`, "sql.noFunction"],
    [`select (select max(a) from read_csv('${secret}')) from people`, "sql.noFunction"],
    [`select * from '${secret}'`, "sql.noTable"],
    [`select * from (with "${secret}" as (select 1) select 1) x, "${secret}"`, "sql.noTable"],
    [`with q as (select * from '${secret}') select 1`, "sql.noTable"],
    ["select * from glob('*')", "sql.noFunction"],
    ["select * from duckdb_settings()", "sql.noFunction"],
    ["select * from duckdb_secrets()", "sql.noFunction"],
    ["select * from query('select 1')", "sql.noFunction"],
    ["select * from information_schema.tables", "sql.noTable"],
    ["select * from sqlite_master", "sql.noTable"],
    ["select * from identity_person", "sql.noTable"],
    ["select getenv('HOME')", "sql.noFunction"],
    ["show databases", "sql.noTable"],
    ["selekt 1", "sql.wrong"],
    ["select nothing from people", "sql.wrong"],
  ])("%s", async (query, key) => {
    await expect(ask(query)).rejects.toMatchObject({ code: "asked", sentence: { key } });
  });
});

describe("views", () => {
  test("people_by_day is the history", async () => {
    const answer = historyJson(await history(shop, {}));
    const rows = await ask("select day, rung, people from people_by_day order by day");
    const byDay: Record<string, Record<string, unknown>> = {};
    for (const [day, rung, people] of rows?.rows ?? []) {
      const of = byDay[String(day)] ?? {};
      byDay[String(day)] = of;
      of[String(rung)] = people;
    }
    expect(Object.keys(byDay).length).toBe(answer.days.length);
    for (const { day, people } of answer.days) expect(byDay[day]).toEqual(people);
  });

  test("moves are the stays up to now, told apart", async () => {
    const kinds = await ask("select kind, count(*) as n from moves group by kind order by kind");
    const stays = await ask(`select count(*) from stays where from_us <= ${at("2026-01-01 12:00")}`);
    expect(kinds?.rows.map((row) => row[0])).toEqual(["arrival", "climb", "fall", "lapse", "return"]);
    expect(kinds?.rows.reduce((sum, row) => sum + Number(row[1]), 0)).toBe(stays?.rows[0]?.[0]);
  });

  test("local_time is the shop's clock", async () => {
    const rows = await ask(
      `select cast(local_time(${at("2025-07-01 14:05")}) as varchar), local_date(${at("2025-01-01")}), local_date(${at("1998-07-01")})`,
    );
    expect(rows?.rows).toEqual([["2025-07-01 14:05:00", "2025-01-01", "1998-07-01"]]);
  });
});

describe("--out", () => {
  test("writes CSV whose cells are no formulas, and leaves no draft", async () => {
    const out = join(folder, "out.csv");
    const answer = await sql(shop, {
      query: "select person_id, name, -1 as n from events where person_id = 1 order by name",
      out,
      limit: null,
    });
    expect(answer).toMatchObject({ kind: "written", file: out });
    const lines = readFileSync(out, "utf8").trimEnd().split("\n");
    expect(lines[0]).toBe("person_id,name,n");
    expect(lines[1]).toBe(`1,"'=HYPERLINK(""http://x"")",-1`);
    expect(lines.length - 1).toBe(answer.kind === "written" ? answer.rows : 0);
    expect(readdirSync(folder).filter((name) => name.includes(".part"))).toEqual([]);
  });

  test.each(["parquet", "ndjson"])("writes %s that reads back the same", async (format) => {
    const out = join(folder, `stays.${format}`);
    await sql(shop, { query: "select person_id, rung, from_us, to_us from stays", out, limit: null });
    const { engine } = await shop.projection();
    const reader = format === "parquet" ? "read_parquet" : "read_json_auto";
    const [row] = await engine.rows<{ n: number }>(
      `select count(*) as n from (select person_id, rung, from_us, to_us from stays
        except select person_id, rung, from_us, to_us from ${reader}('${out}'))`,
    );
    expect(row?.n).toBe(0);
  });

  test("refuses another ending", async () => {
    await expect(sql(shop, { query: "select 1", out: "x.xlsx", limit: null })).rejects.toMatchObject({
      code: "asked",
      sentence: { key: "ask.outFormat" },
    });
  });
});
