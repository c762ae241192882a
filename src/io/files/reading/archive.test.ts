import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { only, type Tried, type Workbench, workbench } from "../../../../test/files/try-file.ts";
import { xlsxBytes, xlsxParts } from "../../../../test/files/xlsx-bytes.ts";
import { type ToPack, zipBytes } from "../../../../test/files/zip-bytes.ts";

let bench: Workbench;
beforeAll(async () => {
  bench = await workbench();
});
afterAll(() => {
  expect(readdirSync(bench.folder).filter((name) => name.startsWith("stige-"))).toEqual([]);
  bench.close();
});

const text = "order_id,customer,date,total\n1,7,2024-05-01,99.50\n2,8,2024-05-02,5\n";
const csv: ToPack = { name: "eksport/ordrer mai æøå.csv", bytes: text };
const sheet = xlsxBytes([
  {
    name: "A",
    rows: [
      ["order_id", "customer", "date", "total"],
      [1, 7, { number: 45413, format: 14 }, 99.5],
    ],
  },
]);

const tryZip = (files: readonly ToPack[], packed?: string): Promise<Tried> =>
  bench.try(zipBytes(files), {}, "eksport.zip", packed);
const sha = (bytes: string | Uint8Array) => createHash("sha256").update(bytes).digest("hex");

describe("an archive", () => {
  it.each(["../ordrer.csv", "/ordrer.csv"])(
    "that names a file outside of itself (%s) is not damaged",
    async (name) => {
      const { read } = await tryZip([{ name, bytes: text }, csv]);
      expect(read).toMatchObject({
        ok: false,
        problems: [{ sentence: { key: "files.problem.outsidePacked", params: { file: name } } }],
      });
    },
  );

  it("of one file is read as that file, and known by its own hash", async () => {
    const bytes = zipBytes([
      { name: "eksport/", bytes: "" },
      csv,
      { name: "__MACOSX/eksport/._ordrer.csv", bytes: "x" },
      { name: ".DS_Store", bytes: "x" },
    ]);
    const tried = await bench.try(bytes, {}, "eksport.zip");
    expect(only(await tried.rows("orders"), "order_id", "gross_minor", "line")).toEqual([
      { order_id: "1", gross_minor: 9950, line: 2 },
      { order_id: "2", gross_minor: 500, line: 3 },
    ]);
    expect(tried.said[0]).toBe("eksport/ordrer mai æøå.csv was read from the archive.");
    expect(tried.read).toMatchObject({ ok: true, value: { sha256: sha(bytes), bytes: bytes.length } });
    if (tried.read.ok) expect(tried.read.value.path).toMatch(/eksport\.zip$/);
  });

  it.each([
    ["a workbook", { name: "a.xlsx", bytes: sheet, method: 0 }],
    [
      "lines of JSON",
      { name: "A.NDJSON", bytes: '{"order_id":"1","customer":"7","date":"2024-05-01","total":99.5}\n' },
    ],
    [
      "Windows-1252",
      { name: "a.txt", bytes: Buffer.from("Ordrenr;Kundenr;Dato;Beløp\n1;7;01.05.2024;99,50\n", "latin1") },
    ],
  ])("may hold %s", async (_, file) => {
    const tried = await tryZip([file, { name: "les meg.pdf", bytes: "%PDF" }]);
    expect(only(await tried.rows("orders"), "order_id", "gross_minor")).toEqual([
      { order_id: "1", gross_minor: 9950 },
    ]);
    expect(tried.said[1]).toBe("Not read from the archive: les meg.pdf.");
  });

  it("of several files gives the one that is asked for, known by the hash of that file", async () => {
    const files = [csv, { name: "kunder.csv", bytes: "customer,email\n7,a@b.no\n" }];
    expect((await tryZip(files)).said).toEqual([
      "The archive holds several files: eksport/ordrer mai æøå.csv and kunder.csv. `stige load` takes in each of them as a load of its own; into a watched folder, lay them unpacked.",
    ]);
    const tried = await tryZip(files, csv.name);
    expect(tried.read).toMatchObject({
      ok: true,
      value: { kind: "orders", sha256: sha(text), bytes: text.length },
    });
    if (tried.read.ok) expect(tried.read.value.path).toMatch(/eksport\.zip \(ordrer mai æøå\.csv\)$/);
    expect((await tryZip(files, "kunder.csv")).read).toMatchObject({ ok: true, value: { kind: "people" } });
    expect((await tryZip(files, "leverandører.csv")).said.join()).toMatch(/holds no file leverandører\.csv/);
  });

  it("tells what is wrong with the file in it, by its name", async () => {
    const tried = await tryZip([{ name: "a.csv", bytes: "a,b\nx,y\n" }]);
    expect(tried.read).toMatchObject({
      ok: false,
      problems: [{ place: expect.stringMatching(/eksport\.zip \(a\.csv\)$/) }],
    });
  });
});

const hundredMb = Buffer.alloc(100 * 2 ** 20);
const parts = xlsxParts([{ name: "A", rows: [["order_id"], [1]] }]);
/** The parts of a workbook with one of them in other words. */
const changed = (name: string, bytes: string | Uint8Array, also: Partial<ToPack> = {}) =>
  zipBytes(parts.map((part) => (part.name.endsWith(name) ? { ...part, bytes, ...also } : part)));
const sheetOf = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
const whole = zipBytes([csv]);
const ole = Buffer.alloc(2048);
ole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
ole.writeUInt16LE(9, 30);
const locked = Buffer.from(ole);
locked.write("EncryptedPackage", 1024, "utf16le");
for (const bytes of [ole, locked]) bytes.writeUInt32LE(1, 48);

describe("a packed file is refused with a remedy", () => {
  const files: readonly (readonly [what: string, bytes: Uint8Array, said: RegExp])[] = [
    ["cut off", whole.subarray(0, whole.length - 30), /damaged or not whole.*Export or copy it again/],
    ["with a bit turned", Buffer.from(whole).fill(0x55, 70, 74), /damaged or not whole/],
    ["with a checksum of something else", zipBytes([{ ...csv, crc: 1 }]), /damaged or not whole .*checksum/],
    ["larger than it says", zipBytes([{ ...csv, size: 5 }]), /damaged or not whole/],
    ["smaller than it says", zipBytes([{ ...csv, size: 500 }]), /damaged or not whole/],
    [
      "that climbs out of its folder",
      zipBytes([{ ...csv, name: "../a.csv" }]),
      /outside of itself: \.\.\/a\.csv.*unpack it yourself/,
    ],
    [
      "locked with a password",
      zipBytes([{ ...csv, flags: 1 }]),
      /locked with a password.*without a password/,
    ],
    ["locked strongly", zipBytes([{ ...csv, flags: 0x41 }]), /locked with a password/],
    [
      "packed in another way",
      zipBytes([{ ...csv, method: 14 }]),
      /not understood \(method 14\).*Unpack it yourself/,
    ],
    ["a bomb", zipBytes([{ name: "a.csv", bytes: hundredMb }]), /would unpack from .* bytes to 104,857,600/],
    ["that says it is a bomb", zipBytes([{ ...csv, size: 4_000_000_000 }]), /would unpack from/],
    [
      "of ten thousand and one files",
      zipBytes(Array.from({ length: 10_001 }, (_, i) => ({ name: `${i}.csv`, bytes: "", method: 0 }))),
      /holds 10,001 files; at most 10,000/,
    ],
    [
      "an archive within an archive",
      zipBytes([{ name: "a.zip", bytes: whole }]),
      /no file that can be read, only a\.zip.*unpack it yourself/,
    ],
    [
      "an archive that says it is a text",
      zipBytes([{ name: "a.csv", bytes: whole }]),
      /an archive within an archive/,
    ],
    ["nothing", zipBytes([]), /The archive is empty/],
    [
      "a picture that says it is a text",
      zipBytes([{ name: "a.csv", bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47]) }]),
      /no text but PNG/,
    ],
    [
      "OpenDocument",
      zipBytes([
        { name: "mimetype", bytes: "x" },
        { name: "content.xml", bytes: "x" },
      ]),
      /another kind \(OpenDocument \.ods\).*\.xlsx/,
    ],
    [
      "a binary workbook",
      zipBytes([
        { name: "[Content_Types].xml", bytes: "x" },
        { name: "xl/workbook.bin", bytes: "x" },
      ]),
      /another kind \(Excel \.xlsb\)/,
    ],
    ["an old workbook", ole, /another kind \(Excel \.xls\).*save it as Excel workbook/],
    ["a workbook locked with a password", locked, /workbook is locked with a password/],
    ["a workbook without its main part", changed("workbook.xml", ""), /workbook is damaged/],
    [
      "a workbook whose sheet ends too early",
      changed("sheet1.xml", "<worksheet><sheetData><row>"),
      /workbook is damaged/,
    ],
    [
      "a workbook that declares entities",
      changed("sharedStrings.xml", '<!DOCTYPE x [<!ENTITY a "aaaa">]><sst><si><t>&a;</t></si></sst>'),
      /workbook is damaged/,
    ],
    [
      "a workbook that names a text it does not have",
      changed("sheet1.xml", sheetOf('<row><c t="s"><v>7</v></c></row>')),
      /damaged .*no shared text 7/,
    ],
    [
      "a workbook with bytes that are no text",
      changed("sheet1.xml", Buffer.from(sheetOf('<row><c t="str"><v>æ</v></c></row>'), "latin1")),
      /workbook is damaged/,
    ],
    ["a workbook with a bomb for a sheet", changed("sheet1.xml", hundredMb), /would unpack from/],
    [
      "a workbook with endless text",
      changed("sheet1.xml", `<worksheet><sheetData><row><c t="str"><v>${noise(40_000_000)}`),
      /workbook is damaged .*no end of a cell/,
    ],
    [
      "a workbook with data far to the right",
      changed(
        "sheet1.xml",
        '<worksheet><sheetData><row><c r="A1" t="str"><v>order_id</v></c></row><row><c r="XFD2"><v>1</v></c></row></sheetData></worksheet>',
      ),
      /data in column 16,384; at most 2,000/,
    ],
  ];

  it.each(files)("%s", async (_, bytes, said) => {
    const tried = await bench.try(bytes, {}, "eksport.zip");
    expect(tried.read.ok).toBe(false);
    expect(tried.said.join(" ")).toMatch(said);
  });
});

/** Letters that do not pack too well. */
function noise(length: number): string {
  let seed = 1;
  const block = Array.from({ length: 100_000 }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return String.fromCharCode(97 + (seed % 26));
  }).join("");
  return block.repeat(Math.ceil(length / block.length));
}
