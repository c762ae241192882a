import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { only, type Workbench, workbench } from "../../../../test/files/try-file.ts";

let bench: Workbench;
beforeAll(async () => {
  bench = await workbench();
});
afterAll(() => bench.close());

const asked = [
  "order_id",
  "person_number",
  "ordered_at",
  "ordered_form",
  "gross_minor",
  "tax_minor",
  "counts",
];

describe("Parquet", () => {
  const columns = {
    timestamp: "TIMESTAMP '2024-05-01 10:00:00'",
    zoned: "TIMESTAMPTZ '2024-05-01 10:00:00+00'",
    date: "DATE '2024-05-01'",
    text: "'01.05.2024'",
    compact: "20240501",
  };
  const forms = { timestamp: [10, 1], zoned: [10, 0], date: [0, 2], text: [0, 2], compact: [0, 2] } as const;

  it.each(Object.keys(columns) as (keyof typeof columns)[])("keeps instants that are %s", async (type) => {
    const path = join(bench.folder, `${type}.parquet`);
    await bench.connection.run(`COPY (SELECT 1001 AS order_id, 7::DOUBLE AS customer, ${columns[type]} AS date, 1.005::DOUBLE AS total,
      12.345::DECIMAL(10, 3) AS tax, [1, 2] AS list, 'voided' AS status) TO '${path}' (FORMAT parquet)`);
    const tried = await bench.tryPath(path);
    expect(only(await tried.rows("orders"), ...asked, "line")).toEqual([
      {
        order_id: "1001",
        person_number: "7",
        ordered_at: (Date.UTC(2024, 4, 1) + forms[type][0] * 3_600_000) * 1000,
        ordered_form: forms[type][1],
        gross_minor: 101,
        tax_minor: 1235,
        counts: false,
        line: 1,
      },
    ]);
    expect(tried.read).toMatchObject({
      value: { mapping: expect.arrayContaining([{ header: "list", target: null }]) },
    });
  });

  it("rejects decimals that are no money for their size, and takes all others to the last digit", async () => {
    const path = join(bench.folder, "large.parquet");
    const totals = [
      ["9999999999999.99", 999_999_999_999_999],
      ["-0.005", -1],
      ["9999999999999.996", null],
      ["10000000000000", null],
      ["1e30", null],
    ] as const;
    const rows = totals.map(([total], i) => `(${i}, ${total}::DECIMAL(38, 4))`);
    await bench.connection.run(
      `COPY (SELECT order_id, 7 AS customer, DATE '2024-05-01' AS date, abs(total) AS total, total AS tax FROM (VALUES ${rows}) AS t(order_id, total)) TO '${path}' (FORMAT parquet)`,
    );
    const tried = await bench.tryPath(path);
    const kept = totals.flatMap(([, minor]) => (minor === null ? [] : [minor]));
    expect(only(await tried.rows("orders"), "gross_minor", "tax_minor")).toEqual(
      kept.map((minor) => ({ gross_minor: Math.abs(minor), tax_minor: minor })),
    );
    expect(tried.read).toMatchObject({ value: { rows: { read: 5, accepted: 2, rejected: 3 } } });
  });

  it.each([
    ["1, 2, 3", true],
    ["1, 2, 1", false],
    ["1, 2, 900000000000000000", false],
  ])("Parquet with the whole numbers %s as ids: surely different %s", async (ids, differ) => {
    const path = join(bench.folder, "ids.parquet");
    await bench.connection.run(
      `COPY (SELECT unnest([${ids}]) AS order_id, 7 AS customer, DATE '2024-05-01' AS date, 1.5 AS total) TO '${path}' (FORMAT parquet)`,
    );
    expect((await bench.tryPath(path)).read).toMatchObject({ value: { keysDiffer: differ, hasIds: true } });
  });

  it.each([
    ["1, 2, 3", true],
    ["1, 2, 1", false],
    ["1, 2, 01", false],
    ["1, 2, 900000000000000000", false],
    ["1, 2, A3", false],
    ["A1, A2, A3", false],
    ["1, 2,", true],
  ])("a text with the ids %s: surely different %s", async (ids, differ) => {
    const lines = ids.split(",").map((id) => `${id.trim()},7,2024-05-01,1.5\n`);
    const read = await bench.try(`order_id,customer,date,total\n${lines.join("")}`);
    expect(read.read).toMatchObject({ value: { keysDiffer: differ, hasIds: true } });
  });

  it("rejects what is missing, infinite or too large", async () => {
    const path = join(bench.folder, "bad.parquet");
    await bench.connection.run(`COPY (SELECT * FROM (VALUES (1, 7, NULL::TIMESTAMP, 1.0::DOUBLE), (2, 7, 'infinity', 1.0), (3, 7, '2024-05-01', 'nan'), (4, 7, '2024-05-01', 1e14),
      (5, 7, '2024-05-01', -2.5), (6, 7, '1900-01-01', 1.0)) AS t(order_id, customer, date, total)) TO '${path}' (FORMAT parquet)`);
    const tried = await bench.tryPath(path);
    expect(tried.rejects.map(({ line, reason }) => [line, reason])).toEqual([
      [1, "files.reject.missing"],
      [2, "files.reject.date"],
      [3, "files.reject.money"],
      [4, "files.reject.tooMuch"],
      [6, "files.reject.before1970"],
    ]);
    expect(await tried.rows("refunds")).toHaveLength(1);
  });
});

describe("NDJSON", () => {
  it("has columns by name, nested ones by dots; each broken line is rejected", async () => {
    const lines = [
      '{"messageId":"m1","type":"track","userId":7,"event":"Product Viewed","timestamp":"2024-05-01T10:00:00.000Z","properties":{"value":1.234,"email":"A@b.no"}}',
      "{broken",
      '["not an object"]',
      '{"messageId":"m2","anonymousId":"x-1","event":"Page","timestamp":"2024-05-01T12:00:00+02:00"}',
      "",
      '{"messageId":"m3","event":"Page","timestamp":"2024-05-01T12:00:00Z"}',
    ];
    const tried = await bench.try(lines.join("\n"));
    const may = Date.UTC(2024, 4, 1, 10) * 1000;
    expect(
      only(
        await tried.rows("events"),
        "event_id",
        "person_number",
        "person_email",
        "person_anonymous",
        "happened_at",
        "name",
        "value",
        "line",
      ),
    ).toEqual([
      {
        event_id: "m1",
        person_number: "7",
        person_email: "a@b.no",
        person_anonymous: null,
        happened_at: may,
        name: "Product Viewed",
        value: 1.234,
        line: 1,
      },
      {
        event_id: "m2",
        person_number: null,
        person_email: null,
        person_anonymous: "x-1",
        happened_at: may,
        name: "Page",
        value: null,
        line: 4,
      },
    ]);
    expect(tried.rejects.map(({ line, reason }) => [line, reason])).toEqual([
      [2, "files.reject.notJson"],
      [3, "files.reject.notJson"],
      [6, "files.reject.nobody"],
    ]);
  });

  it("gives orders like a CSV file", async () => {
    const tried = await bench.try(
      '{"order_id":1001,"customer":{"id":"7"},"date":"2024-05-01","total":1234.5,"tax":"246.9","status":"paid"}\n',
    );
    expect(only(await tried.rows("orders"), ...asked)).toEqual([
      {
        order_id: "1001",
        person_number: "7",
        ordered_at: Date.UTC(2024, 4, 1) * 1000,
        ordered_form: 2,
        gross_minor: 123450,
        tax_minor: 24690,
        counts: true,
      },
    ]);
  });
});

describe("a large file", () => {
  const rows = 400_000;
  const line = (i: number) => `${i},${i % 977},2024-05-${String((i % 28) + 1).padStart(2, "0")},${i}.25`;

  it.each([
    ["as it lies", false],
    ["rewritten", true],
  ])("keeps every record on its line, %s", async (_, isRough) => {
    const text = Array.from({ length: rows }, (_, i) => line(i)).join("\n");
    const tried = await bench.try(`order_id,customer,date,total\n${isRough ? "\n" : ""}${text}\n`);
    const value = tried.read.ok ? tried.read.value : null;
    expect(value?.rows).toEqual({ read: rows, accepted: rows, rejected: 0 });
    const orders = await tried.rows("orders");
    const first = isRough ? 3 : 2;
    expect(
      orders.findIndex(
        (order, i) =>
          order.line !== i + first || order.order_id !== String(i) || order.gross_minor !== i * 100 + 25,
      ),
    ).toBe(-1);
  });
});

const reference = process.env.STIGE_REFERENCE_DATA ?? join(import.meta.dirname, "../../../../shared/data");

describe.skipIf(!existsSync(reference) && process.env.CI !== "true")(
  "the reference data, without a map",
  () => {
    const files = [
      ["cdnow_sample.txt", "orders", 6919, 2357],
      ["apparel_transactions.csv", "orders", 3187, 600],
      ["apparel_people.csv", "people", 600, 600],
      ["completejourney_baskets.csv", "orders", 47243, 2377],
    ] as const;

    it.each(files)("%s", async (name, kind, count, people) => {
      const tried = await bench.tryPath(join(reference, name));
      expect(tried.read).toMatchObject({
        ok: true,
        value: { kind, kinds: [kind], rows: { read: count, accepted: count, rejected: 0 } },
      });
      const rows = await tried.rows(kind);
      expect(new Set(rows.map((row) => row.person_number)).size).toBe(people);
      if (name.startsWith("cdnow")) {
        expect(rows[0]).toMatchObject({
          person_number: "00004",
          ordered_at: Date.UTC(1997, 0, 1) * 1000,
          ordered_form: 2,
          gross_minor: 2933,
          line: 1,
        });
        expect(rows.reduce((sum, row) => sum + Number(row.gross_minor), 0)).toBe(24_409_194);
      }
    });
  },
);
