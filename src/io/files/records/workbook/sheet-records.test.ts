import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { only, type Row, type Tried, type Workbench, workbench } from "../../../../../test/files/try-file.ts";
import {
  type HowToWrite,
  type SheetValue,
  xlsxBytes,
  xlsxParts,
} from "../../../../../test/files/xlsx-bytes.ts";
import { zipBytes } from "../../../../../test/files/zip-bytes.ts";
import { root } from "../../../../../test/house/source-file.ts";
import type { ReadWish } from "../../reading/file-read.ts";

let bench: Workbench;
beforeAll(async () => {
  bench = await workbench();
});
afterAll(() => bench.close());

type Rows = readonly (readonly SheetValue[] | null)[];

const trySheet = (rows: Rows, how?: HowToWrite, wish?: Partial<ReadWish>): Promise<Tried> =>
  bench.try(xlsxBytes([{ name: "Ark1", rows }], how), wish, "file.xlsx");

const orders = async (tried: Tried, ...columns: string[]): Promise<Row[]> =>
  only(await tried.rows("orders"), ...columns);

const header = ["Ordrenr", "Kundenr", "Dato", "Beløp"];
const day = (number: number | string, format = "dd.mm.yyyy") => ({ number, format });

describe("the cells of a sheet", () => {
  it("are read as the same file written as CSV is", async () => {
    const csv = await bench.try(
      "Ordrenr;Kundenr;E-post;Dato;Beløp;Moms;Valuta;Status\n" +
        "A-1;00042;kåre@øl.no;2024-05-01 10:00:00;99,90;19,98;NOK;betalt\n" +
        "A-2;7;søren@ærø.dk;2024-05-02 00:00:00;1 234,50;246,90;NOK;kansellert\n" +
        "A-3;8;;2024-05-03 23:59:59;-12,00;-2,40;NOK;betalt\n",
    );
    const at = (serial: number) => ({ number: serial, format: "yyyy-mm-dd hh:mm:ss" });
    const xlsx = await trySheet([
      ["Ordrenr", "Kundenr", "E-post", "Dato", "Beløp", "Moms", "Valuta", "Status"],
      [
        "A-1",
        { number: 42, format: "00000" },
        "kåre@øl.no",
        at(45413.416666666664),
        99.90000000000001,
        19.98,
        "NOK",
        "betalt",
      ],
      ["A-2", 7, { inline: "søren@ærø.dk" }, at(45414), 1234.5, 246.89999999999998, "NOK", "kansellert"],
      ["A-3", 8, null, at(45415.99998842593), -12, -2.4, { formula: '"N"&"OK"', result: "NOK" }, "betalt"],
    ]);
    expect(xlsx.read).toMatchObject({ ok: true, value: { rows: { read: 3, accepted: 3, rejected: 0 } } });
    for (const kind of ["orders", "refunds"] as const)
      expect(await xlsx.rows(kind)).toEqual(await csv.rows(kind));
    expect(await csv.rows("orders")).toHaveLength(2);
  });

  it("are dates where their format shows dates, with the time only where it shows one", async () => {
    const tried = await trySheet([
      header,
      [1, 7, day(45413.75), 10],
      [2, 7, day(45413.75, "dd.mm.yyyy hh:mm"), 10],
      [3, 7, { number: 45413, format: 14 }, 10],
      [4, 7, { xml: '<c r="@" t="d"><v>2024-05-01T18:00:00</v></c>' }, 10],
      [5, 7, "01.05.2024", 10],
    ]);
    const noon = Date.UTC(2024, 4, 1) * 1000;
    const evening = Date.UTC(2024, 4, 1, 18) * 1000;
    expect(await orders(tried, "ordered_at", "ordered_form")).toEqual([
      { ordered_at: noon, ordered_form: 2 },
      { ordered_at: evening, ordered_form: 1 },
      { ordered_at: noon, ordered_form: 2 },
      { ordered_at: evening, ordered_form: 1 },
      { ordered_at: noon, ordered_form: 2 },
    ]);
  });

  it("are dates of the calendar of 1904 where the workbook counts from there", async () => {
    const tried = await trySheet([header, [1, 7, day(43951), 10]], { calendar: 1904 });
    expect(await orders(tried, "ordered_at")).toEqual([{ ordered_at: Date.UTC(2024, 4, 1) * 1000 }]);
  });

  it("are amounts, also where texts of either kind stand between them", async () => {
    const comma = await trySheet([
      header,
      [1, 7, day(45413), 99.5],
      [2, 7, day(45413), "1.234,56"],
      [3, 7, day(45413), 1234.567],
      [4, 7, day(45413), "1.000"],
      [5, 7, day(45413), "kr 12,-"],
    ]);
    expect((await orders(comma, "gross_minor")).map((row) => row.gross_minor)).toEqual([
      9950, 123456, 123457, 100000, 1200,
    ]);
    const dot = await trySheet([
      header,
      [1, 7, day(45413), 99.5],
      [2, 7, day(45413), "1,234.56"],
      [3, 7, day(45413), 2],
    ]);
    expect((await orders(dot, "gross_minor")).map((row) => row.gross_minor)).toEqual([9950, 123456, 200]);
    const country = await trySheet([header, [1, 7, day(45413), 99.5], [2, 7, day(45413), "1.234"]]);
    expect((await orders(country, "gross_minor")).map((row) => row.gross_minor)).toEqual([9950, 123400]);
  });

  it("keep what a map says of their decimals to texts: numbers of the sheet are sure", async () => {
    const tried = await trySheet(
      [header, [1, 7, day(45413), 1.234], [2, 7, day(45413), 99.5]],
      {},
      {
        map: { decimal: "comma" },
      },
    );
    expect((await orders(tried, "gross_minor")).map((row) => row.gross_minor)).toEqual([123, 9950]);
  });

  it("are texts in several runs, without what is only read aloud, with breaks and signs put back", async () => {
    const rich =
      '<c r="@" t="inlineStr"><is><r><t>Kå</t></r><r><t>re_x0041_ </t></r><rPh sb="0" eb="1"><t>xx</t></rPh></is></c>';
    const tried = await trySheet([
      [...header, "Kupong", "Kanal"],
      [1, 7, day(45413), 10, { xml: rich }, "a\nb\u00a0&<c>"],
    ]);
    expect(await orders(tried, "coupon", "channel")).toEqual([
      { coupon: "KåreA", channel: "a\nb\u00a0&<c>" },
    ]);
  });

  it("are found by their place where rows and cells have no names, and where names have a prefix", async () => {
    for (const how of [{ nameless: true }, { prefix: "x" }]) {
      const tried = await trySheet([header, [1, null, day(45413), 10], [2, 8, day(45413), 11]], how);
      expect(await orders(tried, "order_id", "person_number", "gross_minor")).toEqual([
        { order_id: "1", person_number: null, gross_minor: 1000 },
        { order_id: "2", person_number: "8", gross_minor: 1100 },
      ]);
    }
  });

  it("with an error reject their row where the cell is needed, and #N/A is an empty cell", async () => {
    const tried = await trySheet([
      [...header, "Notat"],
      [1, 7, day(45413), { error: "#REF!" }, null],
      [2, { error: "#N/A" }, day(45413), 10, { error: "#DIV/0!" }],
      [3, 7, day(45413), { formula: "A1+1", result: null }, null],
      [4, 7, { error: "#N/A" }, 10, null],
    ]);
    expect(await orders(tried, "order_id", "person_number")).toEqual([
      { order_id: "2", person_number: null },
    ]);
    expect(only(tried.rejects, "line", "reason", "params", "column_name")).toEqual([
      {
        line: 2,
        reason: "files.reject.cellError",
        params: '{"cell":"D2","error":"#REF!"}',
        column_name: null,
      },
      { line: 4, reason: "files.reject.noResult", params: '{"cell":"D4"}', column_name: null },
      { line: 5, reason: "files.reject.missing", params: "{}", column_name: "Dato" },
    ]);
  });

  it("too long to be one reject their row, and the others stand", async () => {
    const tried = await trySheet([
      [...header, "Kanal"],
      [1, 7, day(45413), 10, { inline: "x".repeat(10_000_000) }],
      [2, 7, day(45413), 10, "butikk"],
    ]);
    expect(await orders(tried, "order_id", "line")).toEqual([{ order_id: "2", line: 3 }]);
    expect(only(tried.rejects, "line", "reason")).toEqual([{ line: 2, reason: "files.reject.longRow" }]);
  });
});

describe("the rows of a sheet", () => {
  it("begin below the header, wherever it stands, and empty ones are none", async () => {
    const tried = await trySheet([
      null,
      ["Ordrer i mai"],
      [],
      ["Utskrift", { number: 45413, format: 14 }],
      null,
      [null, ...header],
      [null, 1, 7, day(45413), 10],
      [null, { inline: "  " }],
      null,
      [null, 2, 7, day(45414), 11],
    ]);
    expect(await orders(tried, "order_id", "line")).toEqual([
      { order_id: "1", line: 7 },
      { order_id: "2", line: 10 },
    ]);
    expect(tried.read).toMatchObject({ ok: true, value: { rows: { read: 2 } } });
    expect(tried.said[0]).toBe("The header stands in row 6 of the sheet; what stands above it is not read.");
  });

  it("begin below the lower of two headers, where the upper one names groups of columns", async () => {
    const tried = await trySheet([
      ["Ordre", null, "Kunde", null],
      ["Ordrenr", "Dato", "E-post", "Beløp"],
      ["A-1", day(45_413), "kari@ny.example", 100],
    ]);
    expect(await orders(tried, "order_id", "gross_minor")).toEqual([
      { order_id: "A-1", gross_minor: 10_000 },
    ]);
  });

  it("follow each other where their names are senseless", async () => {
    const bytes = xlsxParts([
      { name: "A", rows: [header, [1, 7, day(45413), 10], [2, 7, day(45413), 11]] },
    ]).map((part) =>
      part.name.endsWith("sheet1.xml")
        ? {
            ...part,
            bytes: String(part.bytes).replace('<row r="2"', '<row r="x"').replace('<row r="3"', '<row r="1"'),
          }
        : part,
    );
    const tried = await bench.try(zipBytes(bytes));
    expect((await orders(tried, "line")).map(({ line }) => line)).toEqual([2, 3]);
  });

  it("need no header where a map names the columns by number", async () => {
    const tried = await trySheet(
      [
        [1, 7, day(45413), 10],
        [2, 8, day(45413), 11],
      ],
      {},
      {
        map: {
          kind: "orders",
          header: false,
          columns: { order_id: 1, person_number: 2, ordered: 3, gross: 4 },
        },
      },
    );
    expect(await orders(tried, "order_id", "line")).toEqual([
      { order_id: "1", line: 1 },
      { order_id: "2", line: 2 },
    ]);
  });

  it("with cells to the right of the header give columns without a name", async () => {
    const tried = await trySheet([header, [1, 7, day(45413), 10], [2, 7, day(45413), 11, null, "se her"]]);
    expect(await orders(tried, "order_id")).toHaveLength(2);
    expect(tried.read).toMatchObject({ value: { mapping: { length: 6 } } });
  });
});

describe("the sheet read", () => {
  const rows: Rows = [header, [1, 7, day(45413), 10]];
  const others: Rows = [header, [2, 8, day(45414), 20]];
  const book = xlsxBytes([
    { name: "Forside", rows: [["Rapport for mai"], ["Laget av", "oss"]] },
    { name: "Skjult", rows: others, hidden: true },
    { name: "Mai", rows },
    { name: "Juni", rows: others },
  ]);

  it("is the first with usual headers that shows; the others are told", async () => {
    const tried = await bench.try(book);
    expect(await orders(tried, "order_id")).toEqual([{ order_id: "1" }]);
    expect(tried.said[0]).toBe(
      "Several sheets have data: Mai is read, Juni not. Another is read with `--sheet Juni`, or `sheet:` in a map.",
    );
  });

  it.each(["juni", 4, "Skjult", 2])("is the one that a map names: %s", async (sheet) => {
    expect(await orders(await bench.try(book, { map: { sheet } }), "order_id")).toEqual([{ order_id: "2" }]);
  });

  it("must be there", async () => {
    const tried = await bench.try(book, { map: { sheet: "Juli" } });
    expect(tried.said).toEqual([
      "The workbook has no sheet Juli. It has: Forside, Skjult, Mai and Juni. Name one of them, or its number: `--sheet Forside`, or `sheet:` in a map.",
    ]);
  });

  it("must have rows", async () => {
    expect((await trySheet([])).said.join()).toMatch(/The file is empty/);
    expect((await trySheet([header])).said.join()).toMatch(/a header and no rows/);
  });
});

describe("what others write", () => {
  const at = (name: string) => join(root, "test", "files", name);

  it("XlsxWriter 3.3.1: shared texts, numbers filled up with zeros, dates and times, formulas with results", async () => {
    const tried = await bench.tryPath(at("written-by-xlsxwriter.xlsx"));
    const day = (of: number, clock = 0) => (Date.UTC(2024, 4, of) + clock) * 1000;
    const ten = 10 * 3_600_000 + 30_000;
    const columns = [
      "order_id",
      "person_number",
      "person_email",
      "ordered_at",
      "ordered_form",
      "gross_minor",
    ];
    expect((await orders(tried, ...columns)).map((row) => Object.values(row))).toEqual([
      ["1001", "00008", "kåre1@øl.no", day(1, ten + 60_000), 1, 9990],
      ["1002", "00009", "kåre2@øl.no", day(2), 2, 19980],
      ["1003", "00010", "kåre3@øl.no", day(3, ten + 180_000), 1, 29970],
      ["1004", "00011", "kåre4@øl.no", day(4), 2, 39960],
      ["1005", "00012", "kåre5@øl.no", day(5, ten + 300_000), 1, 49950],
    ]);
  });

  it("openpyxl 3.1.5: a front sheet, a title above the header, amounts with noise", async () => {
    const tried = await bench.tryPath(at("written-by-openpyxl.xlsx"));
    expect(tried.said[0]).toMatch(/The header stands in row 4/);
    expect(await orders(tried, "order_id", "person_number", "gross_minor", "line")).toEqual(
      [5, 6, 7, 8].map((line) => ({
        order_id: `${1000 + line}`,
        person_number: `K-${line}`,
        gross_minor: 10010 * line,
        line,
      })),
    );
  });
});
