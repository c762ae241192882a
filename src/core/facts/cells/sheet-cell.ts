import { dayMs } from "../../words/iso-instant.ts";
/** How a spreadsheet shows the numbers of a cell; dates are numbers to it. */
export interface CellFormat {
  readonly shows: "number" | "date" | "instant" | "time";
  /** Digits to which a whole number is filled up with zeros: `00000`. */
  readonly digits: number;
  /** Shows parts of a second. */
  readonly fine: boolean;
}

const plain: CellFormat = { shows: "number", digits: 0, fine: false };

/** Formats that a workbook need not write down (ECMA-376, 18.8.30), those that show dates. */
const usual: ReadonlyMap<number, string> = new Map([
  ...[14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, "d/m/y"] as const),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 55, 56].map((id) => [id, "h:mm:ss"] as const),
  [22, "d/m/y h:mm"],
  [47, "mm:ss.0"],
]);

/**
 * The format of a cell by its number and, where the workbook writes it down, its code.
 * `cellFormat(164, "dd.mm.yyyy hh:mm").shows` is `"instant"`.
 */
export function cellFormat(id: number, code: string | null): CellFormat {
  const written = code ?? usual.get(id);
  if (!written) return plain;
  const bare = written
    .replace(/"[^"]*"?|\\.|[_*]./g, "")
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]?/gi, "")
    .split(";")[0] as string;
  if (/^0{2,15}$/.test(bare)) return { shows: "number", digits: bare.length, fine: false };
  const signs = bare.replace(/general|am\/pm|a\/p/gi, "");
  if (/\[/.test(signs) || !/[dmyhs]/i.test(signs)) return plain;
  const time = /[hs]/i.test(signs);
  const date = /[dy]/i.test(signs) || (!time && /m/i.test(signs));
  const fine = /s\.0/i.test(signs);
  return { shows: date ? (time ? "instant" : "date") : "time", digits: 0, fine };
}

/** Days from the first day of a spreadsheet's calendar to 1970. */
const before1970 = { 1900: 25_569, 1904: 24_107 };
/** The calendar of 1900 has a 29 February that never was. */
const neverWas = 60;
const latestSerial = 2_958_466;

/**
 * A number of a sheet as the text that its owner sees, with a dot: a date as `2026-03-31`, an instant as
 * `2026-03-31 10:00:00`, a number with at most the 15 digits that a spreadsheet keeps. `sheetNumber("99.90000000000001",
 * plain, 1900)` is `"99.9"`. Null where it is no number.
 */
export function sheetNumber(written: string, format: CellFormat, calendar: 1900 | 1904): string | null {
  const value = Number(written);
  if (!Number.isFinite(value) || written.trim() === "") return null;
  const isDate = format.shows === "date" || format.shows === "instant";
  if (isDate && value >= 0 && value < latestSerial) return dateText(value, format, calendar);
  if (format.shows === "time" && value >= 0 && value < 1) return dateText(value, format, 1904).slice(11);
  if (/^-?[1-9]\d*$/.test(written) && format.digits === 0) return written;
  const text = numberText(value);
  return format.digits > 0 && /^\d+$/.test(text) ? text.padStart(format.digits, "0") : text;
}

function dateText(serial: number, { shows, fine }: CellFormat, calendar: 1900 | 1904): string {
  const shift = calendar === 1900 && serial < neverWas ? 1 : 0;
  const step = fine ? 1 : 1000;
  const clock = shows === "date" ? 0 : Math.round(((serial % 1) * dayMs) / step) * step;
  const at = (Math.floor(serial) + shift - before1970[calendar]) * dayMs + clock;
  const text = new Date(at).toISOString();
  if (shows === "date") return text.slice(0, 10);
  return `${text.slice(0, 10)} ${text.slice(11, at % 1000 === 0 ? 19 : 23)}`;
}

/** A number without the noise of binary fractions and without exponent. */
function numberText(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const text = String(rounded === 0 ? 0 : rounded);
  if (!text.includes("e")) return text;
  return Math.abs(rounded) >= 1 ? BigInt(rounded).toString() : rounded.toFixed(20).replace(/\.?0+$/, "");
}
