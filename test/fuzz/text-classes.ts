import { plainCsv } from "../files/plain-csv-reader.ts";
import type { Chance } from "./chance.ts";
import type { FuzzClass, FuzzFile } from "./fuzz-file.ts";
import {
  amountText,
  dateText,
  type Encoding,
  headers,
  type OrderToWrite,
  orderFile,
  rowsOf,
  someMinor,
  someOrders,
  someStyle,
  type TextStyle,
} from "./order-text.ts";

const refused = (text: string | Uint8Array, says: RegExp): FuzzFile => ({
  bytes: Buffer.from(text as Uint8Array),
  expected: { outcome: "refused", says },
});

/** Orders of which some, never all, are spoilt. */
function spoilt(chance: Chance, change: (order: OrderToWrite, style: TextStyle) => OrderToWrite): FuzzFile {
  const style = someStyle(chance);
  const orders = someOrders(chance, style, 2);
  const sound = chance.below(orders.length);
  return orderFile(
    style,
    orders.map((order, i) => (i !== sound && chance.oneIn(3) ? change(order, style) : order)),
  );
}

/** Texts with unsound quotes among sound ones: an unclosed quote takes the rest of the file. */
function brokenQuotes(chance: Chance): FuzzFile {
  const delimiter = chance.of([",", ";"] as const);
  const cells = [
    '"web"',
    '"a ""b"" c"',
    "web",
    `"a${delimiter}b"`,
    '"a\nb"',
    'a "b" c',
    '"web"x',
    '"a',
    '"a"b"c"',
  ];
  const lines = Array.from({ length: chance.between(2, 12) }, (_, i) =>
    [`A${i}`, "K1", "2024-05-01", amountText(someMinor(chance), "1234.56"), chance.of(cells)].join(delimiter),
  );
  const header = ["order_id", "customer_id", "order_date", "total", "channel"].join(delimiter);
  const text = `${header}\n${lines.join("\n")}\n`;
  const [, ...records] = plainCsv(text, delimiter);
  const faultOf = (i: number) => (records[i]?.sound && records[i].cells.length === 5 ? null : "record");
  return { bytes: Buffer.from(text), expected: { outcome: "read", rows: rowsOf(text, delimiter, faultOf) } };
}

/** Lines of orders with what came back as a negative quantity; an order that is below zero as a whole is a refund. */
function negativeQuantities(chance: Chance): FuzzFile {
  const lines = Array.from({ length: chance.between(2, 15) }, (_, i) => {
    const quantity = chance.oneIn(3) ? -chance.between(1, 5) : chance.between(1, 9);
    const price = chance.between(1, 500_000);
    return { order: `A${Math.floor(i / 3)}`, quantity, price };
  });
  const texts = lines.map(
    ({ order, quantity, price }, i) =>
      `${order},K${order},2024-05-01,V${i},${quantity},${amountText(price, "1234.56")}`,
  );
  const text = `order_id,customer_id,order_date,sku,quantity,unit price\n${texts.join("\n")}\n`;
  const rows = rowsOf(text, ",", () => null).map((row, i) => ({
    ...row,
    minor: (lines[i]?.quantity ?? 0) * (lines[i]?.price ?? 0),
  }));
  return { bytes: Buffer.from(text), expected: { outcome: "read", rows } };
}

function negativeAmounts(chance: Chance): FuzzFile {
  const style = someStyle(chance);
  const orders = someOrders(chance, style).map((order) =>
    chance.oneIn(3) ? { ...order, amount: `-${order.amount}` } : order,
  );
  return orderFile(style, orders);
}

/** One cell of ten million letters: its row is rejected. */
function hugeCell(chance: Chance): FuzzFile {
  const style: TextStyle = { ...someStyle(chance), dates: "yyyy-mm-dd" };
  const orders = someOrders(chance, style, 2);
  const huge = chance.below(orders.length);
  const letters = chance.of(["x", "æ", "x y ", '"']).repeat(10_000_000).slice(0, 10_000_000);
  return orderFile(
    style,
    orders.map((order, i) => (i === huge ? { ...order, channel: letters, fault: "tooLong" } : order)),
  );
}

const strange = [
  "=1+1",
  '=HYPERLINK("http://x.no";"y")',
  "+4799999999",
  "-1",
  "@SUM(A1)",
  "\t=1",
  "=cmd|'/c calc'!A1",
];

/** Formulas: in a text they are text, in an amount or a date they are none. */
function formulaCells(chance: Chance): FuzzFile {
  return spoilt(chance, (order) => {
    const formula = chance.of(strange.slice(0, 2));
    const where = chance.below(3);
    if (where === 0) return { ...order, channel: chance.of(strange) };
    return where === 1
      ? { ...order, amount: formula, fault: "money" }
      : { ...order, date: formula, fault: "date" };
  });
}

/** Bytes of a file with some cut out and others put in. */
export function damaged(bytes: Uint8Array, chance: Chance, most: number): Buffer {
  let changed = Buffer.from(bytes);
  for (let cuts = chance.between(1, most); cuts > 0; cuts--) {
    const at = chance.below(changed.length + 1);
    const put = chance.of([
      Buffer.from(
        chance.of([
          '"',
          '""',
          ",",
          ";",
          "\t",
          "\n",
          "\r",
          "\0",
          "\ufeff",
          "\u001f",
          "\u001e",
          "NULL",
          "{",
          "}",
        ]),
      ),
      Buffer.from(Array.from({ length: chance.between(1, 6) }, () => chance.below(256))),
      Buffer.from("9".repeat(40)),
      Buffer.alloc(200, 34),
      Buffer.alloc(0),
    ]);
    changed = Buffer.concat([changed.subarray(0, at), put, changed.subarray(at + chance.below(6))]);
  }
  return changed;
}

const encodings: readonly Encoding[] = ["utf-8", "utf-8 with mark", "utf-16le", "utf-16be", "windows-1252"];
const noRows = ["", "\n", "\n\n\r\n", " ", "\ufeff", "\ufeff\r\n", "\t\n"];

export const textClasses: readonly FuzzClass[] = [
  {
    what: "headers that are usual",
    expected: "read: every row accepted, in any order of columns, in any letters, with blanks around",
    share: 500,
    make(chance) {
      const style = someStyle(chance);
      const header = style.header.map((name) => {
        const cased = chance.oneIn(3) ? name.toUpperCase() : chance.oneIn(3) ? name.toLowerCase() : name;
        return chance.oneIn(4) ? ` ${cased} ` : cased;
      });
      return orderFile({ ...style, header }, someOrders(chance, style));
    },
  },
  {
    what: "headers that say nothing",
    expected: "refused: the columns do not show what the file is about, or which of them is needed",
    share: 200,
    make(chance) {
      const style = someStyle(chance);
      const words = ["Foo", "Bar", "X1", "Kolonne", "æøå", "", "felt a", "Hva"];
      const header = style.header.map((_, i) => `${chance.of(words)}${i}`);
      const { bytes } = orderFile({ ...style, header }, someOrders(chance, style));
      return refused(bytes, /do not show what the file is about|No column is recognised|has no header/);
    },
  },
  {
    what: "quotes that are sound",
    expected: "read: every row accepted, whatever stands in quotes",
    share: 600,
    make(chance) {
      const style = someStyle(chance);
      const pieces = ['"', style.delimiter, "\n", "\r\n", "a", "æ", " ", ";", ","];
      const orders = someOrders(chance, style).map((order) => ({
        ...order,
        channel: Array.from({ length: chance.between(0, 8) }, () => chance.of(pieces)).join(""),
      }));
      return orderFile(style, orders);
    },
  },
  {
    what: "quotes that are not sound",
    expected: "read: the records that the independent reader finds unsound are rejected, the others accepted",
    share: 450,
    make: brokenQuotes,
  },
  {
    what: "encodings",
    expected: "read: every row accepted, in UTF-8 with mark or without, UTF-16 with mark, Windows-1252",
    share: 500,
    make(chance) {
      const style: TextStyle = {
        ...someStyle(chance),
        encoding: chance.of(encodings),
        header: chance.of(headers.slice(2)),
      };
      return orderFile(style, someOrders(chance, style));
    },
  },
  {
    what: "cells of 10 MB",
    expected: "read: the row of the cell is rejected as too long, the others accepted",
    share: 5,
    make: hugeCell,
  },
  {
    what: "formula cells",
    expected: "read: accepted as text where a text may stand, rejected where an amount or a date must",
    share: 400,
    make: formulaCells,
  },
  {
    what: "dates that do not exist",
    expected: "read: 31.02., the 13th month and the like are rejected, the others accepted",
    share: 400,
    make: (chance) =>
      spoilt(chance, (order, { dates }) => {
        const [month, day] = chance.of([
          [2, 30],
          [2, 31],
          [4, 31],
          [13, 13],
          [0, 10],
          [6, 0],
        ] as const);
        return { ...order, date: dateText(2024, month, day, dates), fault: "date" };
      }),
  },
  {
    what: "decimals of both kinds",
    expected: "read: 1.234,56 and 1,234.56 are the same amount; every row accepted",
    share: 600,
    make(chance) {
      const style = someStyle(chance);
      return orderFile(style, someOrders(chance, style, 3));
    },
  },
  {
    what: "negative amounts",
    expected: "read: accepted as refunds, and taken off the sum",
    share: 250,
    make: negativeAmounts,
  },
  {
    what: "negative quantities",
    expected: "read: every line accepted; it lowers its order, and an order below zero is a refund",
    share: 350,
    make: negativeQuantities,
  },
  {
    what: "future dates",
    expected: "read: what lies more than a day after receipt is rejected, the others accepted",
    share: 350,
    make: (chance) =>
      spoilt(chance, (order, { dates }) => ({
        ...order,
        date: dateText(chance.between(2027, 2099), chance.between(1, 12), chance.between(1, 28), dates),
        fault: "ahead",
      })),
  },
  {
    what: "duplicate ids",
    expected: "read: every row accepted; which of them counts is settled when it is kept",
    share: 250,
    make(chance) {
      const style = someStyle(chance);
      return orderFile(
        style,
        someOrders(chance, style).map((order) => ({ ...order, order: `A${chance.below(3)}` })),
      );
    },
  },
  {
    what: "empty files",
    expected: "refused: empty, or a header and no rows",
    share: 150,
    make: (chance) =>
      refused(
        chance.oneIn(2)
          ? chance.of(noRows)
          : `${chance.of(headers).join(";")}${chance.of(["", "\n", "\r\n\r\n"])}`,
        /file is empty|a header and no rows|do not show what|has no header/,
      ),
  },
  {
    what: "pictures and other binaries named .csv",
    expected: "refused: no text but PNG, JPEG, ...",
    share: 200,
    make(chance) {
      const [head, says] = chance.of([
        [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], /no text but PNG/],
        [[0xff, 0xd8, 0xff, 0xe0], /no text but JPEG/],
        [[0x47, 0x49, 0x46, 0x38, 0x39, 0x61], /no text but GIF/],
        [[0x25, 0x50, 0x44, 0x46, 0x2d], /no text but PDF/],
        [[0x1f, 0x8b, 0x08], /no text but GZIP/],
        [[0, 1, 2, 3], /no text but binary data/],
      ] as const);
      const rest = Array.from({ length: chance.between(50, 3000) }, () =>
        chance.below(head[0] === 0 ? 9 : 256),
      );
      return refused(Uint8Array.from([...head, ...rest]), says);
    },
  },
  {
    what: "torn Parquet",
    expected: "refused: the Parquet file cannot be read",
    share: 50,
    make: (chance) =>
      refused(
        Uint8Array.from([
          ...Buffer.from("PAR1"),
          ...Array.from({ length: chance.below(400) }, () => chance.below(256)),
          ...Buffer.from(chance.of(["", "PAR1"])),
        ]),
        /Parquet file cannot be read|The file is empty/,
      ),
  },
  {
    what: "texts damaged at random",
    expected: "refused with a reason, or read with every record accepted or rejected",
    share: 590,
    make(chance) {
      const style: TextStyle = { ...someStyle(chance), encoding: chance.of(encodings) };
      const { bytes } = orderFile(style, someOrders(chance, style));
      return { bytes: damaged(bytes, chance, 6), expected: { outcome: "either" } };
    },
  },
  {
    what: "lines of JSON damaged at random",
    expected: "refused with a reason, or read with every line accepted or rejected",
    share: 155,
    make(chance) {
      const lines = Array.from({ length: chance.between(1, 6) }, (_, i) =>
        JSON.stringify({
          userId: `${i}`,
          event: "x",
          timestamp: "2024-05-01T10:00:00Z",
          properties: { value: i },
        }),
      );
      return {
        bytes: damaged(Buffer.from(`${lines.join("\n")}\n`), chance, 4),
        expected: { outcome: "either" },
      };
    },
  },
];
