import { DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { instantOfLocalSql, localOfSql } from "./zone.sql.ts";
import { endOfDay, instantOfLocal, localDay, localDaysIn, localOf, startOfDay, zoneOf } from "./zone.ts";

const utc = (text: string) => Date.parse(`${text}Z`) * 1000;
const zones = [
  "Europe/Oslo",
  "Europe/Copenhagen",
  "America/New_York",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "UTC",
];

describe("local times", () => {
  const oslo = zoneOf("Europe/Oslo");
  it("means the first of two and moves by the gap", () => {
    expect(instantOfLocal(utc("2026-10-25T02:30:00"), oslo)).toBe(utc("2026-10-25T00:30:00"));
    expect(instantOfLocal(utc("2026-03-29T02:30:00"), oslo)).toBe(utc("2026-03-29T01:30:00"));
    expect(instantOfLocal(utc("2026-10-25T03:00:00"), oslo)).toBe(utc("2026-10-25T02:00:00"));
  });
  it("knows days of 23 and 25 hours", () => {
    const spring = Math.floor(utc("2026-03-29T00:00:00") / 86_400_000_000);
    expect(endOfDay(spring, oslo) + 1 - startOfDay(spring, oslo)).toBe(23 * 3_600_000_000);
    const autumn = Math.floor(utc("2026-10-25T00:00:00") / 86_400_000_000);
    expect(endOfDay(autumn, oslo) + 1 - startOfDay(autumn, oslo)).toBe(25 * 3_600_000_000);
    expect(localDay(startOfDay(autumn, oslo), oslo)).toBe(autumn);
    expect(localDay(endOfDay(autumn, oslo), oslo)).toBe(autumn);
  });
  it("agrees with Temporal everywhere", () => {
    const anyLocal = fc.integer({ min: 0, max: Date.UTC(2090, 0, 1) / 1000 });
    fc.assert(
      fc.property(fc.constantFrom(...zones), anyLocal, (name, second) => {
        const zone = zoneOf(name);
        const wall = Temporal.Instant.fromEpochMilliseconds(second * 1000)
          .toZonedDateTimeISO("UTC")
          .toPlainDateTime();
        const expected = wall.toZonedDateTime(name).epochMilliseconds * 1000;
        expect(instantOfLocal(second * 1e6, zone)).toBe(expected);
        const local = Temporal.Instant.fromEpochMilliseconds(second * 1000)
          .toZonedDateTimeISO(name)
          .toPlainDateTime();
        expect(localOf(second * 1e6, zone)).toBe(local.toZonedDateTime("UTC").epochMilliseconds * 1000);
      }),
      { numRuns: 300 },
    );
  });
  it("is the same in SQL, near every change", async () => {
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    for (const name of zones) {
      const zone = zoneOf(name);
      const from = utc("1999-01-01T00:00:00");
      const to = utc("2031-01-01T00:00:00");
      const near = zone.changes.flatMap((c) =>
        [-7_200e6, -3_600e6, -1, 0, 1, 3_599e6, 3_600e6, 7_200e6].map((d) => c.atUs + d),
      );
      const instants = [from, to, ...near].filter((us) => us >= from && us <= to);
      await connection.run(
        `create or replace table t as select unnest([${instants.join(",")}])::BIGINT as us`,
      );
      const span = { fromUs: from - 86_400e6, toUs: to + 86_400e6 };
      const answer = await connection.runAndReadAll(
        `select us, ${instantOfLocalSql("us", zone, span)}, ${localOfSql("us", zone, span)} from t`,
      );
      for (const [us, instant, local] of answer.getRows() as bigint[][]) {
        expect(Number(instant), `${name} ${us}`).toBe(instantOfLocal(Number(us), zone));
        expect(Number(local), `${name} ${us}`).toBe(localOf(Number(us), zone));
      }
    }
  });

  it("days by the table are those asked one by one, also beside a change and beyond the table", () => {
    for (const name of ["Europe/Oslo", "America/St_Johns", "Pacific/Apia", "UTC"]) {
      const zone = zoneOf(name);
      const dayOf = localDaysIn(zone);
      const beside = zone.changes.flatMap(({ atUs }) =>
        [-86_400e6, -3600e6, -1, 0, 1, 3600e6, 86_400e6].map((by) => atUs + by),
      );
      for (const us of beside) expect(dayOf(us), `${name} ${us}`).toBe(localDay(us, zone));
      fc.assert(
        fc.property(fc.integer({ min: -40_000 * 86_400, max: 60_000 * 86_400 }), (seconds) => {
          expect(dayOf(seconds * 1e6)).toBe(localDay(seconds * 1e6, zone));
        }),
      );
    }
  });
});
