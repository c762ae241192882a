import { type SheetValue, xlsxBytes, xlsxParts } from "../files/xlsx-bytes.ts";
import { type ToPack, zipBytes } from "../files/zip-bytes.ts";
import { type Chance, chance } from "./chance.ts";
import type { FuzzClass, FuzzFile, FuzzRow } from "./fuzz-file.ts";
import { amountText, headers, orderFile, someMinor, someOrders, someStyle } from "./order-text.ts";
import { damaged } from "./text-classes.ts";

const refused = (bytes: Uint8Array, says: RegExp): FuzzFile => ({
  bytes,
  expected: { outcome: "refused", says },
});

interface WrittenSheet {
  readonly rows: readonly (readonly SheetValue[] | null)[];
  /** As the writer knows them: it counts for itself. */
  readonly truth: readonly FuzzRow[];
}

/** A sheet of orders by chance: where its header stands, which rows are empty, how cells are written; `spoil` changes a row. */
function someSheet(
  chance: Chance,
  spoil: (cells: SheetValue[], line: number) => string | null = () => null,
): WrittenSheet {
  const header = chance.of(headers);
  const above: (SheetValue[] | null)[] = Array.from({ length: chance.below(4) }, () =>
    chance.of([null, [], ["Rapport"], ["Utskrift", { number: 45413, format: 14 }]]),
  );
  const rows: (SheetValue[] | null)[] = [...above, [...header]];
  const truth: FuzzRow[] = [];
  const mixed = chance.of(["none", "1.234,56", "1,234.56"] as const);
  for (let i = chance.between(1, 12); i > 0; i--) {
    while (chance.oneIn(5)) rows.push(chance.of([null, [], [{ inline: " " }]]));
    const minor = someMinor(chance) * (chance.oneIn(6) ? -1 : 1);
    const cells = orderCells(chance, i, minor, mixed);
    const fault = truth.length === 0 ? null : spoil(cells, rows.length + 1);
    rows.push(cells);
    truth.push({ line: rows.length, fault, minor });
  }
  return { rows, truth };
}

function orderCells(
  chance: Chance,
  order: number,
  minor: number,
  mixed: "none" | "1.234,56" | "1,234.56",
): SheetValue[] {
  const serial = chance.between(37_000, 46_000);
  const noise = minor / 100 + (chance.oneIn(3) ? (minor / 100) * 2 ** -52 : 0);
  const amounts: SheetValue[] = [
    minor / 100,
    { number: String(noise), format: '#,##0.00 "kr"' },
    { formula: "A1*2", result: minor / 100 },
  ];
  if (mixed !== "none") amounts.push(amountText(minor, mixed), { inline: amountText(minor, mixed) });
  return [
    chance.of([`A-${order}`, { inline: `A-${order}` }, order, { number: order, format: "0000" }]),
    chance.of(["K-1", "kåre & søn <a@b.no>", { formula: "B1", result: "K-2" }, null]),
    chance.of([
      { number: serial, format: 14 },
      { number: serial + 0.4375, format: "dd.mm.yyyy hh:mm" },
      { number: serial, format: "yyyy\\-mm\\-dd;@" },
      "2024-05-01",
      { formula: "TODAY()", result: "2024-05-01" },
    ]),
    chance.of(amounts),
    chance.of([null, "web", { inline: "a\nb" }, true, { error: "#N/A" }, 12]),
  ];
}

const book = ({ rows, truth }: WrittenSheet, chance: Chance): FuzzFile => ({
  bytes: xlsxBytes([{ name: "Ark1", rows }], {
    nameless: chance.oneIn(8) && rows.every((row) => row !== null),
    prefix: chance.oneIn(8) ? "x" : "",
  }),
  expected: { outcome: "read", rows: truth },
});

/** Letters that pack as text does, not as a bomb. */
const letters = Array.from(
  { length: 100_000 },
  (
    (draw) => () =>
      "etaoinshrdlu æøå".charAt(draw.below(16))
  )(chance(1)),
).join("");

/** Faults that a cell of a sheet can have, by the column they are put in. */
const cellFaults: readonly (readonly [column: number, cell: SheetValue, fault: string])[] = [
  [3, { error: "#REF!" }, "cellError"],
  [2, { error: "#VALUE!" }, "cellError"],
  [1, { error: "#NAME?" }, "cellError"],
  [3, { formula: "1+1", result: null }, "noResult"],
  [2, { number: 60_000, format: 14 }, "ahead"],
  [2, { number: 0, format: 14 }, "before1970"],
  [2, "31.02.2024", "date"],
  [2, { error: "#N/A" }, "missing"],
  [3, null, "missing"],
  [3, "=1+1", "money"],
];

/** A zip by chance with one file in it. */
function packedText(chance: Chance): { file: FuzzFile; files: ToPack[] } {
  const style = someStyle(chance);
  const file = orderFile(style, someOrders(chance, style));
  const name = chance.of(["a.csv", "mappe/ordrer æ.CSV", "x.txt", "b.tsv"]);
  const files: ToPack[] = [{ name, bytes: file.bytes, method: chance.of([0, 8]) }];
  if (chance.oneIn(2)) files.push({ name: "__MACOSX/._a.csv", bytes: "x" }, { name: "mappe/", bytes: "" });
  if (chance.oneIn(3)) files.unshift({ name: "les meg.pdf", bytes: "%PDF" });
  return { file, files };
}

/** Parts of a workbook with one of them in other bytes. */
function withPart(chance: Chance, name: string, change: (bytes: Buffer) => Partial<ToPack>): Buffer {
  const { rows } = someSheet(chance);
  const parts = xlsxParts([{ name: "A", rows }]);
  return zipBytes(
    parts.map((part) =>
      part.name.endsWith(name) ? { ...part, ...change(Buffer.from(part.bytes as Uint8Array)) } : part,
    ),
  );
}

const zeros = Buffer.alloc(48 * 2 ** 20);
const packedZeros = zipBytes([{ name: "a.csv", bytes: zeros }]);
const tooMany = zipBytes(
  Array.from({ length: 10_001 }, (_, i) => ({ name: `${i}.csv`, bytes: "", method: 0 })),
);

function bomb(chance: Chance): Uint8Array {
  const { files } = packedText(chance);
  const [first] = files as [ToPack];
  const one = { ...first, name: "a.csv" };
  switch (chance.below(10)) {
    case 0:
      return packedZeros;
    case 1:
      return withPart(chance, "sheet1.xml", () => ({ bytes: zeros }));
    case 2:
      return withPart(chance, "sharedStrings.xml", () => ({ bytes: zeros }));
    case 3:
      return zipBytes([{ name: "a.zip", bytes: zipBytes([{ name: "b.zip", bytes: zipBytes([one]) }]) }]);
    case 4:
      return zipBytes([{ name: "a.csv", bytes: zipBytes([one]) }]);
    case 5:
      return tooMany;
    case 6:
      return zipBytes([{ ...one, size: 2 ** 32 - 2 - chance.below(1000) }]);
    case 7:
      return zipBytes([{ ...one, size: chance.below(20) }]);
    case 8:
      return withPart(chance, "sharedStrings.xml", () => ({ bytes: laughs }));
    default:
      return zipBytes([{ ...one, flags: 1 }]);
  }
}

/** Entities that name each other: a thousand million laughs. */
const laughs = `<!DOCTYPE sst [<!ENTITY a0 "ha">${Array.from({ length: 9 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join("")}]><sst><si><t>&a9;</t></si></sst>`;

const ole = (chance: Chance) =>
  Uint8Array.from([
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ...Array.from({ length: chance.below(3000) }, () => chance.below(256)),
  ]);

export const packedClasses: readonly FuzzClass[] = [
  {
    what: "workbooks that are sound",
    expected: "read: every row accepted, wherever the header stands and however cells are written",
    share: 600,
    make: (chance) => book(someSheet(chance), chance),
  },
  {
    what: "workbooks with formula cells and faults",
    expected:
      "read: results of formulas are read; errors, formulas without one, impossible dates and amounts are rejected",
    share: 400,
    make: (chance) =>
      book(
        someSheet(chance, (cells) => {
          if (!chance.oneIn(3)) return null;
          const [column, cell, fault] = chance.of(cellFaults);
          cells[column] = cell;
          return fault;
        }),
        chance,
      ),
  },
  {
    what: "workbooks with a cell of 10 MB",
    expected: "read: the row of the cell is rejected as too long, the others accepted",
    share: 5,
    make(chance) {
      let left = 1;
      return book(
        someSheet(chance, (cells) => {
          if (left-- <= 0) return null;
          cells[4] = { inline: letters.repeat(100) };
          return "longRow";
        }),
        chance,
      );
    },
  },
  {
    what: "workbooks cut off",
    expected: "refused: damaged or not whole; cut to nothing, the file is empty",
    share: 800,
    make(chance) {
      const { bytes } = book(someSheet(chance), chance);
      const kept = chance.below(bytes.length);
      const says =
        kept < 4 ? /file is empty|do not show|has no header|a header and no rows/ : /damaged or not whole/;
      return refused(bytes.subarray(0, kept), says);
    },
  },
  {
    what: "workbooks damaged at random",
    expected: "refused with a reason, or read with every row accepted or rejected",
    share: 600,
    make: (chance) => ({
      bytes: damaged(book(someSheet(chance), chance).bytes, chance, 3),
      expected: { outcome: "either" },
    }),
  },
  {
    what: "workbooks with one part damaged at random",
    expected: "refused with a reason, or read with every row accepted or rejected",
    share: 700,
    make(chance) {
      const part = chance.of([".rels", "workbook.xml", "styles.xml", "sharedStrings.xml", "sheet1.xml"]);
      const bytes = withPart(chance, part, (sound) => ({ bytes: damaged(sound, chance, 3) }));
      return { bytes, expected: { outcome: "either" } };
    },
  },
  {
    what: "archives of one text",
    expected: "read: every row accepted, as from the text itself",
    share: 200,
    make(chance) {
      const { file, files } = packedText(chance);
      return { ...file, bytes: zipBytes(files) };
    },
  },
  {
    what: "archives damaged at random",
    expected: "refused with a reason, or read with every row accepted or rejected",
    share: 400,
    make: (chance) => ({
      bytes: damaged(zipBytes(packedText(chance).files), chance, 3),
      expected: { outcome: "either" },
    }),
  },
  {
    what: "zip bombs, archives that lie, nested and locked ones",
    expected:
      "refused, and why: unpacks too far, too many files, not whole, an archive within an archive, locked",
    share: 200,
    make: (chance) =>
      refused(
        bomb(chance),
        /would unpack from|at most 10,000|damaged|no file that can be read|archive within|locked with/,
      ),
  },
  {
    what: "old workbooks",
    expected: "refused: a spreadsheet of another kind, to be saved as .xlsx",
    share: 95,
    make: (chance) => refused(ole(chance), /another kind \(Excel \.xls\)/),
  },
];
