import { plainCsv } from "../files/plain-csv-reader.ts";
import type { Chance } from "./chance.ts";
import type { FuzzFile, FuzzRow } from "./fuzz-file.ts";

export type Encoding = "utf-8" | "utf-8 with mark" | "utf-16le" | "utf-16be" | "windows-1252";
export type AmountStyle = "1234,56" | "1.234,56" | "1 234,56" | "1234.56" | "1,234.56" | "1'234.56";
export type DateStyle = "dd.mm.yyyy" | "yyyy-mm-dd" | "dd/mm/yyyy" | "yyyymmdd" | "yyyy-mm-dd hh:mm";

/** How a file of orders is written. */
export interface TextStyle {
  readonly delimiter: "," | ";" | "\t" | "|";
  readonly lineEnd: "\n" | "\r\n" | "\r";
  readonly encoding: Encoding;
  readonly amounts: AmountStyle;
  readonly dates: DateStyle;
  /** Of order, customer, date, amount, channel. */
  readonly header: readonly string[];
}

export interface OrderToWrite {
  readonly order: string;
  readonly customer: string;
  readonly date: string;
  readonly amount: string;
  readonly channel: string;
  readonly fault?: string;
}

export const headers: readonly (readonly string[])[] = [
  ["order_id", "customer_id", "order_date", "total", "channel"],
  ["Order ID", "Customer ID", "Date", "Amount", "Channel"],
  ["Ordrenr", "Kundenr", "Dato", "Beløp", "Kanal"],
  ["ORDRENUMMER", "KUNDENUMMER", "ORDREDATO", "SUM", "KANAL"],
  ["Ordrenummer", "Kundenummer", "Dato", "Beløb", "Kanal"],
];

/** A style of everything by chance; the sign of amounts is none that parts cells. */
export function someStyle(chance: Chance): TextStyle {
  return {
    delimiter: chance.of([",", ";", "\t", "|"] as const),
    lineEnd: chance.of(["\n", "\r\n", "\r"] as const),
    encoding: "utf-8",
    amounts: chance.of(["1234,56", "1.234,56", "1 234,56", "1234.56", "1,234.56", "1'234.56"] as const),
    dates: chance.of(["dd.mm.yyyy", "yyyy-mm-dd", "dd/mm/yyyy", "yyyymmdd", "yyyy-mm-dd hh:mm"] as const),
    header: chance.of(headers),
  };
}

/** Orders by chance, in a style. */
export function someOrders(chance: Chance, style: TextStyle, least = 1): OrderToWrite[] {
  return Array.from({ length: chance.between(least, 12) }, (_, i) => ({
    order: `${chance.of(["A-", "", "#"])}${1000 + i}`,
    customer: `K${chance.below(5)}`,
    date: dateText(chance.between(2001, 2025), chance.between(1, 12), chance.between(1, 28), style.dates),
    amount: amountText(someMinor(chance), style.amounts),
    channel: chance.of(["web", "butikk", "kåre & søn", ""]),
  }));
}

export const someMinor = (chance: Chance) => chance.below(10 ** chance.between(1, 8));

export function dateText(year: number, month: number, day: number, style: DateStyle): string {
  const [m, d] = [String(month).padStart(2, "0"), String(day).padStart(2, "0")];
  if (style === "dd.mm.yyyy") return `${d}.${m}.${year}`;
  if (style === "dd/mm/yyyy") return `${d}/${m}/${year}`;
  if (style === "yyyymmdd") return `${year}${m}${d}`;
  return `${year}-${m}-${d}${style === "yyyy-mm-dd" ? "" : " 10:30"}`;
}

export function amountText(minor: number, style: AmountStyle): string {
  const whole = String(Math.floor(Math.abs(minor) / 100));
  const group = /1(\D?)234/.exec(style)?.[1] ?? "";
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return `${minor < 0 ? "-" : ""}${grouped}${style.at(-3)}${String(Math.abs(minor) % 100).padStart(2, "0")}`;
}

/** An amount as its file means it, read by hand: the last sign before two digits is the decimal sign. */
export function minorOf(text: string): number {
  const digits = text.replace(/\D/g, "");
  return Number(digits) * (text.trim().startsWith("-") ? -1 : 1);
}

/** A file of orders; what is expected is counted by the independent reader from the text as it is. */
export function orderFile(style: TextStyle, orders: readonly OrderToWrite[]): FuzzFile {
  const { delimiter, lineEnd, header } = style;
  const lines = orders.map(({ order, customer, date, amount, channel }) =>
    [order, customer, date, amount, channel].map((cell) => quoted(cell, delimiter)).join(delimiter),
  );
  const text = [header.map((cell) => quoted(cell, delimiter)).join(delimiter), ...lines, ""].join(lineEnd);
  return {
    bytes: encoded(text, style.encoding),
    expected: { outcome: "read", rows: rowsOf(text, delimiter, (i) => orders[i]?.fault ?? null) },
  };
}

/** The rows below the header as the independent reader has them, with the amount in the fourth cell. */
export function rowsOf(text: string, delimiter: string, faultOf: (row: number) => string | null): FuzzRow[] {
  const [, ...records] = plainCsv(text, delimiter);
  return records.map(({ line, cells }, i) => ({ line, fault: faultOf(i), minor: minorOf(cells[3] ?? "") }));
}

export function quoted(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

export function encoded(text: string, encoding: Encoding): Uint8Array {
  if (encoding === "utf-8") return Buffer.from(text);
  if (encoding === "utf-8 with mark") return Buffer.from(`\ufeff${text}`);
  if (encoding === "windows-1252") return Buffer.from(text, "latin1");
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return encoding === "utf-16le" ? bytes : bytes.swap16();
}
