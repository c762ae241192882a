import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plainCsv } from "../files/plain-csv-reader.ts";
import { only, type Workbench, workbench } from "../files/try-file.ts";

const dayMs = 86_400_000;
const two = (n: number) => String(n).padStart(2, "0");

/** An order as it is meant, whatever the writing. */
const order = fc.record({
  id: fc.integer({ min: 1, max: 999_999 }).map(String),
  customer: fc.oneof(
    fc.integer({ min: 1, max: 99_999 }).map(String),
    fc.constant("K-77"),
    fc.constant("æøå 1"),
  ),
  ms: fc.integer({ min: Date.UTC(1990, 0, 2), max: Date.UTC(2025, 11, 30) }),
  minor: fc.oneof(fc.integer({ min: 0, max: 5_000_000 }), fc.integer({ min: 0, max: 99_999_999_999_999 })),
  note: fc.oneof(
    fc.string({ maxLength: 12 }).map((s) => s.replace(/[^\x20-\x7eÀ-ž]/g, "")),
    fc.constantFrom(
      'say "hi"',
      "a;b,c\td|e",
      "line\nbreak",
      "two\r\nlines",
      '""',
      '5" pipe',
      " blanks ",
      "ærlig, øl; å",
    ),
  ),
});

const dateForms: Readonly<Record<string, (d: Date) => string>> = {
  iso: (d) => d.toISOString().slice(0, 10),
  isoSeconds: (d) => d.toISOString().slice(0, 19).replace("T", " "),
  isoT: (d) => d.toISOString().slice(0, 16),
  zulu: (d) => d.toISOString(),
  offset: (d) => `${new Date(d.getTime() + 5_400_000).toISOString().slice(0, 19)}+01:30`,
  shopify: (d) => `${d.toISOString().slice(0, 19).replace("T", " ")} +0000`,
  dotted: (d) => `${two(d.getUTCDate())}.${two(d.getUTCMonth() + 1)}.${d.getUTCFullYear()}`,
  dottedShort: (d) =>
    `${d.getUTCDate()}.${d.getUTCMonth() + 1}.${d.getUTCFullYear()} ${two(d.getUTCHours())}:${two(d.getUTCMinutes())}`,
  slashed: (d) =>
    `${two(d.getUTCDate())}/${two(d.getUTCMonth() + 1)}/${d.getUTCFullYear()} ${two(d.getUTCHours())}.${two(d.getUTCMinutes())}`,
  dashed: (d) =>
    `${two(d.getUTCDate())}-${two(d.getUTCMonth() + 1)}-${d.getUTCFullYear()} ${d.toISOString().slice(11, 19)}`,
  compact: (d) => d.toISOString().slice(0, 10).replaceAll("-", ""),
  compactTime: (d) => d.toISOString().slice(0, 19).replaceAll(/[-:]/g, ""),
};
const step: Readonly<Record<string, number>> = {
  iso: dayMs,
  dotted: dayMs,
  compact: dayMs,
  isoT: 60_000,
  dottedShort: 60_000,
  slashed: 60_000,
  zulu: 1,
};
const form: Readonly<Record<string, number>> = {
  iso: 2,
  dotted: 2,
  compact: 2,
  zulu: 0,
  offset: 0,
  shopify: 0,
};

const grouped = (whole: string, sign: string) => whole.replace(/\B(?=(\d{3})+$)/g, sign);
const amountForms: Readonly<Record<string, (whole: string, cents: string) => string>> = {
  dot: (whole, cents) => `${whole}.${cents}`,
  comma: (whole, cents) => `${whole},${cents}`,
  dotGroups: (whole, cents) => `${grouped(whole, ".")},${cents}`,
  commaGroups: (whole, cents) => `${grouped(whole, ",")}.${cents}`,
  blanks: (whole, cents) => `kr ${grouped(whole, " ")},${cents}`,
  dashed: (whole, cents) => (cents === "00" ? `${grouped(whole, ".")},-` : `${grouped(whole, ".")},${cents}`),
};

const dialect = fc.record({
  delimiter: fc.constantFrom(",", ";", "\t", "|"),
  date: fc.constantFrom(...Object.keys(dateForms)),
  amount: fc.constantFrom(...Object.keys(amountForms)),
  encoding: fc.constantFrom("utf8", "mark", "utf16"),
  lineEnd: fc.constantFrom("\n", "\r\n", "\r"),
  quoteAll: fc.boolean(),
  lastEnd: fc.boolean(),
});

function encoded(text: string, encoding: string): Buffer {
  if (encoding === "utf16") return Buffer.from(`\ufeff${text}`, "utf16le");
  return Buffer.from((encoding === "mark" ? "\ufeff" : "") + text);
}

/** Whatever separates, quotes, ends and encodes a table, its records are read as they were meant, each on its own line. */
export function holdAnyDialect(numRuns: number): void {
  describe("any table in any dialect", () => {
    let bench: Workbench;
    beforeAll(async () => {
      bench = await workbench();
    });
    afterAll(() => bench.close());

    it(
      "is read back as it was meant",
      async () => {
        await fc.assert(
          fc.asyncProperty(fc.array(order, { minLength: 1, maxLength: 30 }), dialect, async (orders, how) => {
            const cell = (text: string) =>
              how.quoteAll || /["\r\n,;\t|]|^ | $/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
            const width = step[how.date] ?? 1000;
            const meant = orders.map((o) => ({ ...o, ms: Math.floor(o.ms / width) * width }));
            const amount = amountForms[how.amount] as (whole: string, cents: string) => string;
            const records = [
              ["Note", "Order number", "Customer number", "Order date", "Total"],
              // One row that no country must decide: its date and its amount can be read one way only.
              [
                "",
                "0",
                "0",
                dateForms[how.date]?.(new Date(Date.UTC(2020, 0, 31))) ?? "",
                amount("1234", "50"),
              ],
              ...meant.map((o) => {
                const [whole = "", cents = ""] = [String(Math.floor(o.minor / 100)), two(o.minor % 100)];
                return [
                  o.note,
                  o.id,
                  o.customer,
                  dateForms[how.date]?.(new Date(o.ms)) ?? "",
                  amount(whole, cents),
                ];
              }),
            ];
            const text =
              records.map((record) => record.map(cell).join(how.delimiter)).join(how.lineEnd) +
              (how.lastEnd ? how.lineEnd : "");
            const tried = await bench.try(encoded(text, how.encoding));
            expect(tried.said.join() + JSON.stringify(tried.rejects)).not.toContain("files.reject");
            const rows = only(
              await tried.rows("orders"),
              "order_id",
              "person_number",
              "ordered_at",
              "ordered_form",
              "gross_minor",
              "line",
            );
            const lines = plainCsv(text, how.delimiter).map(({ line }) => line);
            expect(rows.slice(1)).toEqual(
              meant.map((o, i) => ({
                order_id: o.id,
                person_number: o.customer,
                ordered_at: o.ms * 1000,
                ordered_form: form[how.date] ?? 1,
                gross_minor: o.minor,
                line: lines[i + 2],
              })),
            );
          }),
          { numRuns },
        );
      },
      60_000 + numRuns * 1_000,
    );

    const piece = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom("1001", "42", "2024-05-01", "99.50", "x", "") },
      {
        weight: 1,
        arbitrary: fc.constantFrom('"', '""', '"a"', "\n", "\r\n", " ", '"b', 'c"d', '"e"f', "\r"),
      },
    );

    it(
      "has every record accepted or rejected, on its own line",
      async () => {
        await fc.assert(
          fc.asyncProperty(
            fc.array(fc.array(piece, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 25 }),
            fc.constantFrom(",", ";"),
            async (table, delimiter) => {
              const sample = Array.from({ length: 4 }, (_, i) =>
                `${i},9,2024-02-0${i + 1},12.25`.replaceAll(",", delimiter),
              );
              const head = `Order number,Customer number,Order date,Total`.replaceAll(",", delimiter);
              const text = [head, ...sample, ...table.map((record) => record.join(delimiter))].join("\n");
              const records = plainCsv(text, delimiter).slice(1);
              const tried = await bench.try(text);
              expect(tried.read.ok && tried.read.value.rows.read).toBe(records.length);
              const accepted = [...(await tried.rows("orders")), ...(await tried.rows("refunds"))].map(
                ({ line }) => line,
              );
              const rejected = tried.rejects.map(({ line }) => line);
              expect([...accepted, ...rejected].sort((a, b) => Number(a) - Number(b))).toEqual(
                records.map(({ line }) => line),
              );
              // An empty line at the end sends the file the other way: it is rewritten instead of read as it lies.
              const again = await bench.try(`${text}\n\n`);
              if (!tried.rejects.some(({ reason }) => reason === "files.reject.unclosedQuote")) {
                expect(await again.rows("orders")).toEqual(await tried.rows("orders"));
                expect(again.rejects).toEqual(tried.rejects);
              }
              const unsound = records.filter(({ sound }) => !sound).map(({ line }) => line);
              expect(rejected).toEqual(expect.arrayContaining(unsound));
            },
          ),
          { numRuns },
        );
      },
      60_000 + numRuns * 1_000,
    );
  });
}
