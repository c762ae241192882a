import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { only, type Workbench, workbench } from "../../../../test/files/try-file.ts";

let bench: Workbench;
beforeAll(async () => {
  bench = await workbench();
});
afterAll(() => bench.close());

/** Three orders, written in every way that shops write them. */
const orders = [
  { id: "1001", customer: "42", day: [2024, 5, 1], amount: "1234.50", name: "Bjørn Ærlig" },
  { id: "1002", customer: "7", day: [2024, 12, 31], amount: "99.00", name: "Åse" },
  { id: "1003", customer: "42", day: [2025, 2, 28], amount: "0.05", name: 'Per; kr, "x"' },
] as const;

const wanted = orders.map(({ id, customer, day: [y, m, d], amount }, i) => ({
  order_id: id,
  person_number: customer,
  ordered_at: Date.UTC(y, m - 1, d) * 1000,
  ordered_form: 2,
  gross_minor: Math.round(Number(amount) * 100),
  currency: "NOK",
  line: i,
}));
const columns = Object.keys(wanted[0] ?? {});

const two = (n: number) => String(n).padStart(2, "0");
const dates = {
  iso: ([y, m, d]: readonly number[]) => `${y}-${two(m as number)}-${two(d as number)}`,
  dotted: ([y, m, d]: readonly number[]) => `${two(d as number)}.${two(m as number)}.${y}`,
  short: ([y, m, d]: readonly number[]) => `${d}.${m}.${y}`,
  slashed: ([y, m, d]: readonly number[]) => `${two(d as number)}/${two(m as number)}/${y}`,
  american: ([y, m, d]: readonly number[]) => `${two(m as number)}/${two(d as number)}/${y}`,
  dashed: ([y, m, d]: readonly number[]) => `${two(d as number)}-${two(m as number)}-${y}`,
  compact: ([y, m, d]: readonly number[]) => `${y}${two(m as number)}${two(d as number)}`,
};
const grouped = (amount: string, group: string, point: string) => {
  const [whole = "", decimals = ""] = amount.split(".");
  return `${whole.replace(/\B(?=(\d{3})+$)/g, group)}${point}${decimals}`;
};
const amounts = {
  dot: (a: string) => a,
  comma: (a: string) => a.replace(".", ","),
  dotGrouped: (a: string) => grouped(a, ".", ","),
  commaGrouped: (a: string) => grouped(a, ",", "."),
  blankGrouped: (a: string) => `kr ${grouped(a, " ", ",")}`,
  hardBlank: (a: string) => grouped(a, "\u00a0", ","),
  coded: (a: string) => `${grouped(a, " ", ",")} NOK`,
};
const encodings = {
  utf8: (text: string) => Buffer.from(text),
  utf8Mark: (text: string) => Buffer.from(`\ufeff${text}`),
  utf16le: (text: string) => Buffer.from(`\ufeff${text}`, "utf16le"),
  utf16be: (text: string) => Buffer.from(`\ufeff${text}`, "utf16le").swap16(),
  windows: (text: string) => Buffer.from(text, "latin1"),
};
const headers = {
  en: ["Order ID", "Customer no.", "Name", "Order date", "Total"],
  nb: ["Ordrenr.", "Kundenummer", "Navn", "Ordredato", "Beløp"],
  da: ["ordre_nr", "KUNDE-ID", "Kundenavn", "Købsdato", "Beløb i alt (kr)"],
};
const lineEnds = { lf: "\n", crlf: "\r\n", cr: "\r", mixed: null };

interface Dialect {
  readonly delimiter: "," | ";" | "\t" | "|";
  readonly date: keyof typeof dates;
  readonly amount: keyof typeof amounts;
  readonly encoding: keyof typeof encodings;
  readonly header: keyof typeof headers;
  readonly lineEnd: keyof typeof lineEnds;
  readonly quoteAll?: boolean;
  readonly preamble?: string;
  readonly open?: boolean;
}

function written(dialect: Dialect): { bytes: Buffer; skipped: number } {
  const { delimiter, date, amount, encoding, header, lineEnd, quoteAll, preamble, open } = dialect;
  const cell = (text: string) =>
    quoteAll || text.includes(delimiter) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
  const records = [
    headers[header],
    ...orders.map((o) => [o.id, o.customer, o.name, dates[date](o.day), amounts[amount](o.amount)]),
  ];
  const lines = [
    ...(preamble ? [preamble] : []),
    ...records.map((record) => record.map(cell).join(delimiter)),
  ];
  const ends = lineEnds[lineEnd];
  const text = lines.map((line, i) => line + (ends ?? ["\n", "\r\n", "\r"][i % 3])).join("");
  return {
    bytes: encodings[encoding](open ? text.replace(/[\r\n]+$/, "") : text),
    skipped: lines.length - orders.length,
  };
}

/** Every value of every part at least once, and the pairs that hurt. */
const dialects: readonly Dialect[] = [
  { delimiter: ",", date: "iso", amount: "dot", encoding: "utf8", header: "en", lineEnd: "lf" },
  { delimiter: ";", date: "dotted", amount: "comma", encoding: "windows", header: "nb", lineEnd: "crlf" },
  {
    delimiter: ";",
    date: "dotted",
    amount: "dotGrouped",
    encoding: "utf8Mark",
    header: "da",
    lineEnd: "crlf",
  },
  {
    delimiter: "\t",
    date: "short",
    amount: "blankGrouped",
    encoding: "utf16le",
    header: "nb",
    lineEnd: "crlf",
  },
  { delimiter: "|", date: "slashed", amount: "hardBlank", encoding: "utf8", header: "da", lineEnd: "mixed" },
  { delimiter: ",", date: "american", amount: "commaGrouped", encoding: "utf8", header: "en", lineEnd: "cr" },
  { delimiter: ";", date: "dashed", amount: "coded", encoding: "utf16be", header: "en", lineEnd: "lf" },
  {
    delimiter: ";",
    date: "compact",
    amount: "comma",
    encoding: "utf8Mark",
    header: "nb",
    lineEnd: "lf",
    preamble: "sep=;",
  },
  {
    delimiter: ",",
    date: "iso",
    amount: "comma",
    encoding: "utf8",
    header: "nb",
    lineEnd: "lf",
    quoteAll: true,
  },
  {
    delimiter: ",",
    date: "dotted",
    amount: "blankGrouped",
    encoding: "windows",
    header: "da",
    lineEnd: "mixed",
    quoteAll: true,
    open: true,
  },
  {
    delimiter: "\t",
    date: "iso",
    amount: "dotGrouped",
    encoding: "utf8",
    header: "da",
    lineEnd: "lf",
    open: true,
  },
  {
    delimiter: "|",
    date: "compact",
    amount: "dot",
    encoding: "windows",
    header: "en",
    lineEnd: "crlf",
    quoteAll: true,
  },
];

describe("the same orders in any dialect", () => {
  it.each(dialects.map((d) => [Object.values(d).join(" ").replace("\t", "tab"), d] as const))(
    "%s",
    async (_, dialect) => {
      const { bytes, skipped } = written(dialect);
      const tried = await bench.try(bytes);
      expect(tried.read).toMatchObject({
        ok: true,
        value: { kind: "orders", hasIds: true, rows: { read: 3, accepted: 3, rejected: 0 } },
      });
      expect(only(await tried.rows("orders"), ...columns)).toEqual(
        wanted.map((row) => ({ ...row, line: row.line + skipped + 1 })),
      );
    },
  );
});
